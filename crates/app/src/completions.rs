//! Completions for shells.

use crate::output::print;
use clap::CommandFactory;
use std::process::ExitCode;

pub(crate) fn run(shell: clap_complete::Shell) -> anyhow::Result<ExitCode> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut crate::Cli::command(), "wholeplace", &mut text);
    print(&String::from_utf8(text)?)?;
    Ok(ExitCode::SUCCESS)
}
