//! What can go wrong, and how the person who adds an article is told.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use khabar_contract::day::DayError;

/// The library could not be built.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A folder or an output file could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The folder holds no article.
    #[error("{}: no articles here; an article is a file whose name ends in .txt", .0.display())]
    NoArticles(PathBuf),
    /// Articles that cannot be read: every problem of every file, in order.
    #[error("{}", one_a_line(.0))]
    Articles(Vec<Problem>),
}

impl Error {
    /// Makes an [`Error::Io`] of what the system says about `path`.
    pub fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { path: path.to_owned(), source }
    }
}

/// One thing wrong with one article file. Shown as `file:line: reason`, which editors turn into a link.
#[derive(Debug)]
pub struct Problem {
    /// The article file.
    pub file: PathBuf,
    /// The line, from 1; `None` where the whole file or its name is at fault.
    pub line: Option<usize>,
    /// What is wrong.
    pub reason: Reason,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        write!(f, " {}", self.reason)
    }
}

/// What is wrong with an article file.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the messages say it")]
pub enum Reason {
    #[error("cannot be read: {0}")]
    Unreadable(io::Error),
    #[error("not UTF-8 from here on; save the file as UTF-8 (it may be in Windows-1256 or UTF-16)")]
    NotUtf8,
    #[error("the file has no text; the headline goes on the first line, the paragraphs after it")]
    NoText,
    #[error("the front matter that starts here has no end; close it with a line ---")]
    Unterminated,
    #[error("not a line of front matter, which is «key: value»")]
    NotKeyAndValue,
    #[error("unknown key «{0}»; the keys are source, author, date and address")]
    UnknownKey(String),
    #[error("«{0}» has no value; leave the line out where it is not known")]
    NoValue(String),
    #[error("«{key}» is already given on line {first}")]
    RepeatedKey { key: String, first: usize },
    #[error("date: {0}")]
    Date(#[from] DayError),
    #[error("address: «{address}» is not a web address: {source}")]
    Address { address: String, source: url::ParseError },
    #[error("address: «{0}» does not start with http:// or https://")]
    NotHttp(String),
    #[error("the name cannot be part of an address; before .txt use only the letters a to z, digits, - and _")]
    Slug,
    #[error("the name differs from {} in upper and lower case only, so that their addresses may collide", .0.display())]
    TakenSlug(PathBuf),
}

fn one_a_line(problems: &[Problem]) -> String {
    problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n")
}
