//! `cargo xtask test`: the one command that installs what the tests need and runs every check there is.

mod needs;
mod steps;

use std::process::ExitCode;
use steps::Step;

const HELP: &str = "\
cargo xtask test            run everything, stopping at the first failure
cargo xtask test STEP ...   run only these steps, in the order given

Steps:
  format     the code is formatted
  lint       clippy finds nothing
  licences   every dependency may be used
  rust       the tests in Rust
  browser    the tests in Chromium, with what follows `--` passed on:
             `-- --update` writes new snapshots, `-- NAME` runs only files with that name

Chromium is found at $CHROMIUM or /usr/bin/chromium. Missing Debian packages are installed where that is possible
(as root), and named where it is not. Node.js 20 or later must be there.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (names, passed_on) = match arguments.iter().position(|argument| argument == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (&arguments[..], &[][..]),
    };
    let Some((command, names)) = names.split_first() else {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    };
    if matches!(command.as_str(), "help" | "--help" | "-h") {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let chosen: Option<Vec<Step>> = names.iter().map(|name| Step::named(name)).collect();
    match chosen {
        Some(chosen) if command == "test" => {
            let chosen = if chosen.is_empty() { Step::ALL.to_vec() } else { chosen };
            steps::run(&chosen, passed_on)
        }
        _ => {
            eprintln!("There is no `cargo xtask {}`.\n\n{HELP}", arguments.join(" "));
            ExitCode::from(2)
        }
    }
}
