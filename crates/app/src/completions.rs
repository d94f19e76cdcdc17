//! Completions for shells.

use clap::CommandFactory;
use std::process::ExitCode;

pub(crate) fn print(shell: clap_complete::Shell) -> anyhow::Result<ExitCode> {
    clap_complete::generate(shell, &mut crate::Cli::command(), "wholeplace", &mut std::io::stdout());
    Ok(ExitCode::SUCCESS)
}
