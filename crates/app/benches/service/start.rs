//! How long the program takes to be ready, and how much memory it holds when idle.

use crate::ms;
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    time::Instant,
};

pub(crate) fn measure() {
    let folder = tempfile::tempdir().expect("a folder");
    let started = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_wholeplace"))
        .args(["serve", "--port", "0", "--data"])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    let out = program.stdout.take().expect("its output");
    BufReader::new(out).read_line(&mut line).expect("its address");
    println!("ready on a new data file after                   {} (target 300 ms)", ms(started.elapsed()));
    let status = std::fs::read_to_string(format!("/proc/{}/status", program.id())).unwrap_or_default();
    let resident =
        status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("not known here").trim();
    println!("resident when idle                               {resident} (target 65536 kB)");
    program.kill().expect("stopped");
    program.wait().expect("ended");
}
