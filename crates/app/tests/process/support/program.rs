//! The program as a process: started, listened to, asked to stop, killed.

use super::PATIENCE;
use rustix::process::{Pid, Signal, kill_process};
use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::Duration,
};

/// A service that runs. It is killed when this is dropped.
pub(crate) struct Program {
    child: Child,
    lines: Receiver<String>,
    log: Receiver<String>,
    /// What it said before and with its address.
    pub(crate) greeting: String,
    pub(crate) address: String,
}

/// How a program that has ended did so, and what it printed.
pub(crate) struct Outcome {
    pub(crate) status: ExitStatus,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Outcome {
    pub(crate) fn code(&self) -> i32 {
        self.status.code().expect("it ended by itself")
    }
}

/// The program with these arguments, nothing in its environment, in a folder where it may leave things.
pub(crate) fn command<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wholeplace"));
    command.args(arguments).env_clear().current_dir(env!("CARGO_TARGET_TMPDIR"));
    command
}

/// Runs a command of the program to its end.
pub(crate) fn run<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Outcome {
    finish(command(arguments))
}

/// The same with a command that has been set up.
pub(crate) fn finish(mut command: Command) -> Outcome {
    let output = command.stdin(Stdio::null()).output().expect("it runs");
    Outcome { status: output.status, out: text(output.stdout), err: text(output.stderr) }
}

/// Serves from a data folder, on a free port.
pub(crate) fn serve(data: &Path) -> Program {
    Program::start(command([
        OsStr::new("serve"),
        "--port".as_ref(),
        "0".as_ref(),
        "--data".as_ref(),
        data.as_ref(),
    ]))
}

impl Program {
    /// Starts a command that serves, and waits until it has said where.
    pub(crate) fn start(mut command: Command) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let lines = lines_of(child.stdout.take().expect("its output"));
        let log = lines_of(child.stderr.take().expect("its log"));
        let mut program = Self { child, lines, log, greeting: String::new(), address: String::new() };
        while program.address.is_empty() {
            let Ok(line) = program.lines.recv_timeout(PATIENCE) else {
                drop(program.child.kill());
                panic!("it never said where it serves\n{}\n{}", program.greeting, program.log());
            };
            if let Some((_, address)) = line.split_once("Open ") {
                address.clone_into(&mut program.address);
            }
            program.greeting.push_str(&line);
            program.greeting.push('\n');
        }
        program
    }

    /// Reads on in what it says, up to a line that holds this.
    pub(crate) fn read_until(&mut self, part: &str) {
        while !self.greeting.contains(part) {
            let line = self.lines.recv_timeout(PATIENCE).expect("it says this");
            self.greeting.push_str(&line);
            self.greeting.push('\n');
        }
    }

    /// Ends it in the middle of whatever it does, as a crash would. Gives what it had logged.
    pub(crate) fn kill(mut self) -> String {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
        self.log()
    }

    /// Where to connect to it.
    pub(crate) fn socket(&self) -> String {
        self.address.trim_start_matches("http://").to_owned()
    }

    /// Asks it to stop, as a service manager does.
    pub(crate) fn ask_to_stop(&self) {
        self.signal(Signal::TERM);
    }

    /// Closes its terminal.
    pub(crate) fn hang_up(&self) {
        self.signal(Signal::HUP);
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).expect("it is told");
    }

    /// Waits until it has logged a line that holds this.
    pub(crate) fn wait_for_log(&self, part: &str) {
        while !self.log.recv_timeout(PATIENCE).expect("it logs this").contains(part) {}
    }

    /// Waits for the line with the link of its first administrator.
    pub(crate) fn first_link(&self) -> String {
        let mut line = String::new();
        while !line.contains("/link/") {
            line = self.lines.recv_timeout(PATIENCE).expect("it prints a link");
        }
        line
    }

    /// Waits for its end, which must come in time.
    pub(crate) fn wait(mut self, limit: Duration) -> Outcome {
        let mut out = self.greeting.clone();
        loop {
            // Its output ends when it does.
            match self.lines.recv_timeout(limit) {
                Ok(line) => {
                    out.push_str(&line);
                    out.push('\n');
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it still runs after {limit:?}"),
            }
        }
        let status = self.child.wait().expect("ended");
        Outcome { status, out, err: self.log() }
    }

    /// Stops it in order and gives what it logged.
    pub(crate) fn stop(self) -> String {
        self.ask_to_stop();
        let ended = self.wait(PATIENCE);
        assert_eq!(ended.code(), 0, "{}", ended.err);
        ended.err
    }

    /// The rest of its log; it must have ended.
    fn log(&self) -> String {
        self.log.iter().map(|line| line + "\n").collect()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Both fail only if it has ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The lines of a stream as they come. All are read, or the program would wait for a reader.
fn lines_of(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let lines = BufReader::new(stream).lines().map_while(Result::ok);
        // Nobody listens any more once the test is done with the program.
        lines.for_each(|line| drop(sender.send(line)));
    });
    receiver
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("what it prints is text")
}
