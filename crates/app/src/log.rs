//! What the service says of itself while it runs: readable lines on a terminal, JSON elsewhere.
//!
//! Nothing personal: no answers, secrets or visitors' addresses are ever logged.

use std::io::IsTerminal;
use tracing_subscriber::{EnvFilter, fmt};

/// Starts logging to standard error, at `info` unless `WHOLEPLACE_LOG` says otherwise.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_env("WHOLEPLACE_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    if std::io::stderr().is_terminal() {
        lines.compact().init();
    } else {
        lines.json().flatten_event(true).init();
    }
}
