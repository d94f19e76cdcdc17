//! What the command line says of itself.

use crate::support::{folder, program::command, run};
use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

const COMMANDS: [&str; 9] =
    ["serve", "settings", "instrument", "report", "backup", "restore", "check", "admin", "completions"];

#[test]
fn help_names_every_command_and_each_has_help_of_its_own() {
    let help = run(["--help"]);
    assert_eq!(help.code(), 0);
    for name in COMMANDS {
        let line = help.out.lines().find(|line| line.trim_start().starts_with(name));
        let said = line.unwrap_or_else(|| panic!("{name} is not in the help:\n{}", help.out));
        assert!(said.trim().len() > name.len() + 10, "{said}");
        assert_eq!(run([name, "--help"]).code(), 0);
    }
    for name in ["check", "preview", "new", "schema"] {
        assert!(run(["instrument", "--help"]).out.contains(name));
    }
}

#[test]
fn help_for_serving_tells_every_setting_with_its_variable() {
    let help = run(["serve", "--help"]).out;
    for name in [
        "config",
        "address",
        "port",
        "data",
        "base-url",
        "instrument",
        "behind-proxy",
        "smtp-host",
        "smtp-port",
        "smtp-security",
        "smtp-from",
        "smtp-user",
        "smtp-password",
    ] {
        assert!(help.contains(&format!("--{name} ")), "{name}");
        let variable = name.to_uppercase().replace('-', "_");
        assert!(help.contains(&format!("WHOLEPLACE_{variable}")), "{variable}");
    }
}

#[test]
fn a_password_in_the_environment_is_not_shown_in_help() {
    let mut command = command(["serve", "--help"]);
    command.env("WHOLEPLACE_SMTP_PASSWORD", "open sesame");
    let said = command.output().expect("it runs").stdout;
    assert!(!String::from_utf8_lossy(&said).contains("open sesame"));
}

#[test]
fn shells_get_completions_for_every_command() {
    for shell in ["bash", "zsh", "fish"] {
        let printed = run(["completions", shell]);
        assert_eq!(printed.code(), 0, "{shell}: {}", printed.err);
        for name in COMMANDS {
            assert!(printed.out.contains(name), "{shell}: {name}");
        }
    }
    assert_eq!(run(["completions", "abacus"]).code(), 2);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = folder();
    for arguments in [&["completions", "zsh"][..], &["settings"], &["instrument", "schema"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = command(arguments);
        let ended =
            command.stdout(writer).stderr(Stdio::piped()).spawn().expect("it starts").wait_with_output();
        let ended = ended.expect("ended");
        assert!(ended.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ended.stderr));
    }
    let (reader, writer) = std::io::pipe().expect("a pipe");
    let mut command = command(["serve", "--port", "0", "--data"]);
    let mut service =
        command.arg(folder.path()).stdout(writer).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(command);
    drop(reader);
    let log = BufReader::new(service.stderr.take().expect("its log"));
    let serves = log.lines().map_while(Result::ok).any(|line| line.contains("serving"));
    service.kill().expect("killed");
    service.wait().expect("ended");
    assert!(serves, "a service serves, whoever reads what it prints");
}

#[test]
fn an_unknown_command_is_answered_with_the_nearest_one() {
    let ended = run(["chekc"]);
    assert_eq!(ended.code(), 2);
    assert!(ended.err.contains("check"), "{}", ended.err);
}
