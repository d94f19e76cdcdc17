//! Settings from flags, environment and file: which wins, and what is said when they are wrong.

use crate::support::{
    Program, folder,
    program::{command, finish},
    run, serve,
};
use std::{fs, net::TcpListener, path::Path};

#[test]
fn every_wrong_setting_is_named_at_once_wherever_it_was_given() {
    let folder = folder();
    let file = folder.path().join("wholeplace.toml");
    fs::write(&file, "prot = 80\nsmtp-security = \"some\"\nsmtp-host = \"mail.example.org\"\n")
        .expect("written");
    let mut command = command(["serve", "--port", "ninety", "--data", "", "--config"]);
    command.arg(&file).env("WHOLEPLACE_ADDRESS", "here").env("WHOLEPLACE_BASE_URL", "review.example.org");
    let ended = finish(command);
    assert_eq!(ended.code(), 1);
    let lines: Vec<_> = ended.err.lines().collect();
    let expected = [
        "no setting “prot”",
        "address: ",
        "port: “ninety”",
        "data: ",
        "base-url: ",
        "smtp-security: ",
        "smtp-from: ",
    ];
    assert_eq!(lines.len(), expected.len(), "{}", ended.err);
    for (line, part) in lines.iter().zip(expected) {
        assert!(line.starts_with("wholeplace: ") && line.contains(part), "{line} should hold {part}");
    }
    assert!(lines[0].contains("Did you mean port?"), "{}", lines[0]);
    assert_eq!(ended.out, "");
}

#[test]
fn flags_win_over_the_environment_and_that_over_the_file() {
    let folder = folder();
    let names: [&str; 4] = ["from-flag", "from-environment", "from-file", "data"];
    let file = folder.path().join("wholeplace.toml");
    fs::write(&file, "data = \"from-file\"\nport = 0\n").expect("written");
    let made = |path: &Path| names.map(|name| path.join(name).join("wholeplace.db").exists());
    for (given, expected) in (0..4).rev().zip([3, 2, 1, 0]) {
        let place = folder.path().join(format!("try-{given}"));
        fs::create_dir(&place).expect("made");
        let mut command = command(["serve"]);
        command.current_dir(&place);
        match given {
            3 => command.args(["--port", "0"]),
            _ => command.arg("--config").arg(&file),
        };
        if given <= 1 {
            command.env("WHOLEPLACE_DATA", "from-environment");
        }
        if given == 0 {
            command.args(["--data", "from-flag"]);
        }
        Program::start(command).stop();
        let only: Vec<_> = (0..4).map(|number| number == expected).collect();
        assert_eq!(made(&place).to_vec(), only, "{}", names[expected]);
    }
}

#[test]
fn settings_before_a_command_are_refused_rather_than_passed_over() {
    let ended = run(["--port", "0", "serve"]);
    assert_eq!(ended.code(), 2);
    assert!(ended.err.contains("--port"), "{}", ended.err);
}

#[test]
fn the_settings_that_are_printed_can_be_used_as_a_file() {
    let folder = folder();
    let printed = run(["settings"]);
    assert_eq!(printed.code(), 0);
    let filled = printed.out.replace("# port = \"\"", "port = 0").replace("# data = \"\"", "data = \"mine\"");
    assert_ne!(filled, printed.out);
    let file = folder.path().join("wholeplace.toml");
    fs::write(&file, filled).expect("written");
    let mut command = command(["serve", "--config"]);
    command.arg(&file).current_dir(folder.path());
    Program::start(command).stop();
    assert!(folder.path().join("mine/wholeplace.db").exists());
}

#[test]
fn a_port_that_is_taken_is_named_if_it_was_asked_for() {
    let folder = folder();
    let other = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = other.local_addr().expect("its number").port().to_string();
    let mut command = command(["serve", "--port", &port, "--data"]);
    command.arg(folder.path());
    let ended = finish(command);
    assert_eq!(ended.code(), 1);
    assert!(ended.err.contains("wholeplace: port: ") && ended.err.contains(&port), "{}", ended.err);
}

#[test]
fn a_free_port_is_used_if_the_usual_one_is_taken() {
    let folder = folder();
    // Taken by this test, or by something else on this machine: either will do.
    let _other = TcpListener::bind("127.0.0.1:8080");
    let mut command = command(["serve", "--data"]);
    command.arg(folder.path());
    let program = Program::start(command);
    assert!(program.greeting.contains("Port 8080 is taken"), "{}", program.greeting);
    assert!(!program.address.ends_with(":8080"), "{}", program.address);
}

#[test]
fn a_second_service_on_the_same_data_is_told_so_and_the_first_goes_on() {
    let data = folder();
    let first = serve(data.path());
    let mut command = command(["serve", "--port", "0", "--data"]);
    command.arg(data.path());
    let second = finish(command);
    assert_eq!(second.code(), 1);
    assert!(second.err.contains("wholeplace: data: "), "{}", second.err);
    assert!(second.err.contains("another wholeplace is running with it"), "{}", second.err);
    let health = crate::support::browser::Browser::at(&first.address).get("/health").expect("an answer");
    assert_eq!((health.status, health.text().as_str()), (200, "ok\n"));
}

#[test]
fn a_data_folder_that_cannot_be_used_is_named() {
    let folder = folder();
    let file = folder.path().join("a-file");
    fs::write(&file, "not a folder").expect("written");
    // A file where a folder should be stops everybody, where a folder without rights does not stop root.
    for data in [file.clone(), file.join("below")] {
        let mut command = command(["serve", "--port", "0", "--data"]);
        command.arg(&data);
        let ended = finish(command);
        assert_eq!(ended.code(), 1);
        assert!(ended.err.contains("wholeplace: data: ") && ended.err.contains("a-file"), "{}", ended.err);
    }
    assert_eq!(fs::read_to_string(&file).expect("still there"), "not a folder");
}

#[test]
fn data_of_something_else_is_left_alone() {
    let folder = folder();
    let file = folder.path().join("wholeplace.db");
    fs::write(&file, "a diary, not a database").expect("written");
    let mut command = command(["serve", "--port", "0", "--data"]);
    command.arg(folder.path());
    let ended = finish(command);
    assert_eq!(ended.code(), 1);
    assert!(ended.err.contains("not a whole wholeplace data file"), "{}", ended.err);
    assert_eq!(fs::read_to_string(&file).expect("still there"), "a diary, not a database");
}
