//! The steps of the test command: each announced and timed, and the run ends at the first that fails.

use crate::needs;
use anyhow::{Context, Result, bail};
use std::{
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};
use xtask::{files, licences::Rules, workspace::Workspace};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Format,
    Lint,
    Licences,
    Rust,
    Browser,
}

/// Runs the steps in order, then says how each went.
pub(crate) fn run(steps: &[Step], passed_on: &[String]) -> ExitCode {
    let start = now();
    let mut summary = Vec::new();
    for step in steps {
        println!("\n=== {}: {}", step.name(), step.says());
        let begun = now();
        let outcome = step.run(passed_on);
        let took = seconds(begun.elapsed());
        if let Err(error) = outcome {
            println!("\n{}", summary.join("\n"));
            println!("  failed  {:<9} {took:>8}", step.name());
            println!("\nStopped at `{}`: {error:#}", step.name());
            println!("Run only this step again with: cargo xtask test {}", step.name());
            return ExitCode::FAILURE;
        }
        summary.push(format!("  passed  {:<9} {took:>8}", step.name()));
    }
    println!("\n{}", summary.join("\n"));
    println!("\nEverything passed in {}.", seconds(start.elapsed()));
    ExitCode::SUCCESS
}

impl Step {
    pub(crate) const ALL: [Self; 5] = [Self::Format, Self::Lint, Self::Licences, Self::Rust, Self::Browser];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Licences => "licences",
            Self::Rust => "rust",
            Self::Browser => "browser",
        }
    }

    fn says(self) -> &'static str {
        match self {
            Self::Format => "the code is formatted",
            Self::Lint => "clippy finds nothing",
            Self::Licences => "every dependency may be used",
            Self::Rust => "the tests in Rust",
            Self::Browser => "the tests in Chromium",
        }
    }

    fn run(self, passed_on: &[String]) -> Result<()> {
        match self {
            Self::Format => cargo(&["fmt", "--all", "--check"]),
            Self::Lint => {
                cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])
            }
            Self::Licences => licences(),
            Self::Rust => {
                needs::debian(&[needs::POPPLER])?;
                cargo(&["test", "--workspace", "--locked", "--no-fail-fast"])
            }
            Self::Browser => browser(passed_on),
        }
    }
}

fn licences() -> Result<()> {
    let text = std::fs::read_to_string(files::root().join("deny.toml")).context("cannot read deny.toml")?;
    let workspace = Workspace::read()?;
    let broken = Rules::parse(&text)?.broken_by(&workspace);
    if !broken.is_empty() {
        bail!("these may not be used:\n  {}", broken.join("\n  "));
    }
    println!("{} packages, all allowed", workspace.packages.len());
    Ok(())
}

fn browser(passed_on: &[String]) -> Result<()> {
    needs::node()?;
    let chromium = needs::chromium()?;
    let folder = files::root().join("browser");
    if needs::packages_are_stale(&folder) {
        run_command(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    }
    // Together with the tests, so that what `rust` built is used and nothing is built twice.
    cargo(&["build", "--workspace", "--bins", "--tests", "--examples", "--locked"])?;
    let program = std::env::var_os("WHOLEPLACE_BIN")
        .map_or_else(|| files::root().join("target/debug/wholeplace"), std::path::PathBuf::from);
    run_command(
        Command::new("node")
            .arg("run.mjs")
            .args(passed_on)
            .current_dir(&folder)
            .env("CHROMIUM", chromium)
            .env("WHOLEPLACE_BIN", program),
    )
}

fn cargo(arguments: &[&str]) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    run_command(Command::new(cargo).args(arguments).current_dir(files::root()))
}

/// Runs a command to its end, with nothing to read.
pub(crate) fn run_command(command: &mut Command) -> Result<()> {
    let shown = format!("{} {}", command.get_program().to_string_lossy(), shown_arguments(command));
    println!("$ {shown}");
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("cannot run {shown}"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

fn shown_arguments(command: &Command) -> String {
    command.get_args().map(|argument| argument.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[expect(clippy::disallowed_methods, reason = "how long a step takes is what this shows")]
fn now() -> Instant {
    Instant::now()
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
