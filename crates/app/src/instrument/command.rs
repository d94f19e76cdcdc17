//! The command line of `wholeplace instrument`.

use crate::{
    instrument::{check, file_kind, load, new, schema},
    output::print,
    serve,
    settings::{Flags, Settings},
};
use std::{path::PathBuf, process::ExitCode};
use wholeplace_model::instrument::FileKind;

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Print every problem of an instrument, each with its place and how to put it right
    Check {
        /// The folder with the instrument's files
        dir: PathBuf,
    },
    /// Serve an instrument to look at, on a free port of this machine, with data that is thrown away
    Preview {
        /// The folder with the instrument's files
        dir: PathBuf,
    },
    /// Write a small commented instrument that passes the check
    New {
        /// The folder to write to; nothing in it is overwritten
        dir: PathBuf,
    },
    /// Print the JSON Schema of an instrument's files
    Schema {
        /// One kind of file: instrument, words, easy, library or alignment; all of them if not given
        #[arg(value_parser = file_kind)]
        kind: Option<FileKind>,
    },
}

pub(crate) fn run(command: Command) -> anyhow::Result<ExitCode> {
    let mut out = Vec::new();
    let done = match command {
        Command::Preview { dir } => return preview(&dir),
        Command::Check { dir } => check(&dir, &mut out)?,
        Command::New { dir } => new(&dir, &mut out).map(|()| ExitCode::SUCCESS)?,
        Command::Schema { kind } => schema(kind, &mut out).map(|()| ExitCode::SUCCESS)?,
    };
    print(&String::from_utf8(out)?)?;
    Ok(done)
}

fn preview(dir: &std::path::Path) -> anyhow::Result<ExitCode> {
    let instrument = match load(dir) {
        Ok(instrument) => instrument,
        Err(problem) => {
            print(&format!("{problem}\n"))?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let data = tempfile::tempdir()?;
    let flags = Flags {
        port: Some("0".to_owned()),
        data: Some(data.path().display().to_string()),
        ..Flags::default()
    };
    let settings = Settings::gather(flags).map_err(|_| anyhow::anyhow!("the preview could not be set up"))?;
    serve::offer(settings, vec![instrument])
}
