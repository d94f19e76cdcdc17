//! The program: its command line. Each command is a module; `serve` runs the service.

mod admin;
mod completions;
mod data;
mod demo;
mod due;
mod example;
mod instrument;
mod log;
mod logo;
mod mail;
mod maker;
mod output;
mod report;
mod serve;
mod settings;

use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// A place reviews together how well it builds on people's strengths, and agrees what to do next.
///
/// Without a command the service starts, keeps its data in the folder `data` and prints the address to open.
#[derive(Parser)]
#[command(name = "wholeplace", version, max_term_width = 100, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    serve: settings::Flags,
}

#[derive(Subcommand)]
enum Command {
    /// Run the service until it is stopped with Ctrl-C or SIGTERM
    Serve(Box<settings::Flags>),
    /// Show the service with an invented place in it, on data that is thrown away when it is stopped
    Demo(demo::Flags),
    /// Print a settings file with every setting explained
    Settings,
    /// Check, preview or begin an instrument, or print the format's schema
    #[command(subcommand)]
    Instrument(instrument::Command),
    /// Make the PDF of a report from its JSON download, without a service
    Report {
        /// The report as downloaded: report.json
        report: PathBuf,
        /// Where to write the PDF
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Copy the whole data file while the service goes on, and read the copy back to be sure of it
    Backup {
        /// The file to write; it must not exist
        file: PathBuf,
        #[command(flatten)]
        place: data::Place,
    },
    /// Put a backup in place of data that is not there any more; it never overwrites any
    Restore {
        /// A file that `backup` wrote
        file: PathBuf,
        #[command(flatten)]
        place: data::Place,
    },
    /// Look through all stored data for damage
    Check {
        #[command(flatten)]
        place: data::Place,
    },
    /// Make an administrator, or help somebody who has lost their password
    #[command(subcommand)]
    Admin(admin::Command),
    /// Print completions for a shell
    Completions {
        /// bash, zsh, fish, elvish or powershell
        shell: clap_complete::Shell,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        None => serve::run(cli.serve),
        Some(Command::Serve(flags)) => serve::run(*flags),
        Some(Command::Demo(flags)) => demo::run(&flags),
        Some(Command::Settings) => example::run(),
        Some(Command::Instrument(command)) => instrument::run(command),
        Some(Command::Report { report, output }) => report::run(&report, &output),
        Some(Command::Backup { file, place }) => data::backup(&file, place),
        Some(Command::Restore { file, place }) => data::restore(&file, place),
        Some(Command::Check { place }) => data::check(place),
        Some(Command::Admin(command)) => admin::run(command),
        Some(Command::Completions { shell }) => completions::run(shell),
    };
    done.unwrap_or_else(|error| {
        eprintln!("wholeplace: {error:#}");
        ExitCode::FAILURE
    })
}
