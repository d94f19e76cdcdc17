//! What the tests of the whole program share: the program as a process, a person with a browser, a mail server.

pub(crate) mod browser;
pub(crate) mod load;
pub(crate) mod mailbox;
pub(crate) mod person;
pub(crate) mod program;

pub(crate) use person::Person;
pub(crate) use program::{Outcome, Program, run, serve};

use std::time::Duration;

/// The longest to wait for something that takes no time on an idle machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A folder on the disk of the build: temporary folders are often in memory, where nothing can be lost.
pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder")
}
