//! What the service says of itself while it runs: readable lines on a terminal, JSON elsewhere.
//!
//! Nothing personal: no answers, secrets or visitors' addresses are ever logged.

use std::{
    io::{IsTerminal, stderr},
    panic,
};
use tracing::Subscriber;
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

/// Starts logging to standard error, at `info` unless `WHOLEPLACE_LOG` says otherwise.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_env("WHOLEPLACE_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let logging = lines(stderr().is_terminal(), filter, stderr);
    if tracing::subscriber::set_global_default(logging).is_err() {
        eprintln!("wholeplace: logging had been started already");
    }
    // A panic's own words may quote what somebody wrote, so only its place is told.
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "something that should be impossible happened");
    }));
}

/// Log lines in the form that whoever reads them needs.
fn lines<W>(on_terminal: bool, filter: EnvFilter, writer: W) -> Box<dyn Subscriber + Send + Sync>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer).with_target(false);
    if on_terminal {
        Box::new(lines.compact().finish())
    } else {
        Box::new(lines.json().flatten_event(true).finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        io::{self, Write},
        sync::{Arc, Mutex},
    };

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("whole").write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn written(on_terminal: bool) -> String {
        let paper = Paper::default();
        let writer = paper.clone();
        let logging = lines(on_terminal, EnvFilter::new("info"), move || writer.clone());
        tracing::subscriber::with_default(logging, || {
            tracing::info!(port = 8080, "serving");
            tracing::debug!("too small a thing");
        });
        let bytes = paper.0.lock().expect("whole").clone();
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn a_terminal_gets_a_line_to_read() {
        let line = written(true);
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(line.contains("INFO") && line.contains("serving") && line.contains("8080"), "{line}");
        assert!(!line.contains('{'), "{line}");
    }

    #[test]
    fn a_log_collector_gets_json() {
        let line: serde_json::Value = serde_json::from_str(&written(false)).expect("one line of JSON");
        assert_eq!(line["level"], "INFO");
        assert_eq!(line["message"], "serving");
        assert_eq!(line["port"], 8080);
        assert!(line["timestamp"].is_string());
    }
}
