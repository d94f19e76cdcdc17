//! The log of everything that any test makes the service do, on whatever thread.

use std::{
    io::{Result, Write},
    sync::{Mutex, Once},
};
use tracing_subscriber::fmt;

static LINES: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static LISTENING: Once = Once::new();

struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        LINES.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Starts to keep what is logged, at every level.
pub(super) fn listen() {
    LISTENING.call_once(|| {
        fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(|| Lines).init();
    });
}

/// All that was logged so far.
pub(crate) fn heard() -> String {
    String::from_utf8(LINES.lock().unwrap().clone()).unwrap()
}
