//! Why a command did not do all it was asked, what the user is told, and the exit status.

use std::{io, process::ExitCode};

use crate::{learn::LearnError, score::ScoreError, train::TrainError};

/// Why a command did not do all it was asked. Each is one line on standard error.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The arguments make no sense.
    #[error("{0}; see khabar --help")]
    Arguments(String),
    /// A file or standard input cannot be read.
    #[error("{input}: {source}")]
    Input {
        /// The file, or standard input.
        input: String,
        /// What the system says.
        source: io::Error,
    },
    /// A file is no text in UTF-8.
    #[error("{input}: line {line} is not UTF-8")]
    NotUtf8 {
        /// The file, or standard input.
        input: String,
        /// The first line that is not, from 1.
        line: usize,
    },
    /// Lines of a stream cannot be read; the output says why of each.
    #[error("{input}: {unreadable} of {lines} lines could not be read; the output says why")]
    Lines {
        /// The file, or standard input.
        input: String,
        /// How many could not be read.
        unreadable: u64,
        /// How many there are.
        lines: u64,
    },
    /// What the engine is scored against cannot be read.
    #[error(transparent)]
    Annotation(#[from] ScoreError),
    /// There is nothing to train from, or nowhere to write to.
    #[error(transparent)]
    Training(TrainError),
    /// There is nothing to learn weights from, or nowhere to write them to.
    #[error(transparent)]
    Learning(LearnError),
    /// The output cannot be written.
    #[error("cannot write the output: {0}")]
    Output(#[from] io::Error),
}

impl Failure {
    /// The first paragraph of what the argument parser says, as one line.
    pub fn of_arguments(error: &clap::Error) -> Self {
        let message = error.to_string();
        let first = message.split("\n\n").next().unwrap_or_default();
        let words: Vec<_> = first.split_whitespace().collect();
        Self::Arguments(words.join(" ").replacen("error: ", "", 1))
    }

    /// Whether whoever reads the output has seen enough, which is no failure.
    fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    fn status(&self) -> u8 {
        match self {
            Self::Lines { .. } => 1,
            Self::Arguments(_)
            | Self::Input { .. }
            | Self::NotUtf8 { .. }
            | Self::Annotation(_)
            | Self::Training(_)
            | Self::Learning(_)
            | Self::Output(_) => 2,
        }
    }
}

/// Tells of each failure on standard error, and gives the status of the gravest.
pub fn report(failures: &[Failure]) -> ExitCode {
    let told = || failures.iter().filter(|failure| !failure.is_closed_pipe());
    told().for_each(|failure| eprintln!("khabar: {failure}"));
    told().map(Failure::status).max().unwrap_or(0).into()
}
