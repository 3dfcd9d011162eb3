//! Runs the program under test.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Output, Stdio},
    thread,
};

/// The program with these arguments, and nothing on standard input.
pub fn khabar(arguments: &[&str]) -> Program {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khabar"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    Program { command, stdin: Vec::new() }
}

/// The program before it runs.
pub struct Program {
    command: Command,
    stdin: Vec<u8>,
}

impl Program {
    pub fn stdin(self, input: impl AsRef<[u8]>) -> Self {
        Self { stdin: input.as_ref().to_owned(), ..self }
    }

    /// Runs to the end.
    pub fn run(mut self) -> Run {
        let mut child = self.command.spawn().unwrap();
        feed(&mut child, self.stdin);
        Run::of(child.wait_with_output().unwrap())
    }

    /// Runs with nobody who reads the output.
    pub fn run_unread(mut self) -> Run {
        let mut child = self.command.spawn().unwrap();
        drop(child.stdout.take());
        feed(&mut child, self.stdin);
        Run::of(child.wait_with_output().unwrap())
    }

    /// Runs for as long as there are questions.
    pub fn start(mut self) -> Dialogue {
        Dialogue(self.command.spawn().unwrap())
    }
}

/// What a run left behind.
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    pub fn succeeds(&self) -> &Self {
        assert_eq!(self.status, 0, "{}", self.stderr);
        self
    }

    #[track_caller]
    pub fn fails(&self, status: i32, reason: &str) {
        assert_eq!((self.status, self.stderr.trim_end()), (status, reason));
    }

    pub fn json_lines(&self) -> Vec<serde_json::Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// A program that answers line by line; ended when dropped.
pub struct Dialogue(Child);

impl Dialogue {
    pub fn ask(&mut self, line: &str) -> String {
        writeln!(self.0.stdin.as_mut().unwrap(), "{line}").unwrap();
        let mut answer = String::new();
        BufReader::new(self.0.stdout.as_mut().unwrap()).read_line(&mut answer).unwrap();
        answer
    }
}

impl Drop for Dialogue {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Writes from another thread, as the program may fill its output before it has read all of its input. A program that
/// ends early leaves the rest unread, which is its affair.
fn feed(child: &mut Child, input: Vec<u8>) {
    let mut stdin = child.stdin.take().unwrap();
    thread::spawn(move || stdin.write_all(&input).ok());
}
