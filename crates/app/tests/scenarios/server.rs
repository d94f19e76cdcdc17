//! The program itself on a free port, with a data folder of its own that goes when the test ends.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

pub(crate) struct Server {
    program: Child,
    data: PathBuf,
    pub(crate) address: String,
}

impl Server {
    /// Starts it and waits until it has said where it listens.
    pub(crate) fn start() -> Self {
        let data = env::temp_dir().join(format!("wholeplace-scenarios-{}", std::process::id()));
        let path = env::var_os("WHOLEPLACE_BIN").unwrap_or_else(|| env!("CARGO_BIN_EXE_wholeplace").into());
        let mut program = Command::new(path)
            .args(["serve", "--port", "0", "--data"])
            .arg(&data)
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let output = program.stdout.take().expect("its output");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let address = lines.find_map(|line| address_in(&line)).expect("it says where it listens");
        // What else it prints has to go somewhere, or it would wait for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Self { program, data, address }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only if the program has gone already; the folder is then all that is left.
        drop(self.program.kill());
        drop(self.program.wait());
        drop(fs::remove_dir_all(&self.data));
    }
}

fn address_in(line: &str) -> Option<String> {
    let start = line.find("http://")?;
    let address = line[start..].split_whitespace().next()?;
    Some(address.trim_end_matches(['/', '.', ',']).to_owned())
}
