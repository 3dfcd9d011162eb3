//! Opens files and standard input.

use std::{
    ffi::OsString,
    fmt,
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::PathBuf,
};

use crate::failure::Failure;

/// Where text comes from.
#[derive(Clone)]
pub enum Input {
    /// Standard input, written `-`.
    Standard,
    /// A file.
    File(PathBuf),
}

impl From<OsString> for Input {
    fn from(argument: OsString) -> Self {
        if argument == "-" { Self::Standard } else { Self::File(argument.into()) }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("standard input"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

impl Input {
    /// The bytes, as they come.
    pub fn open(&self) -> Result<Box<dyn BufRead>, Failure> {
        Ok(match self {
            Self::Standard => Box::new(io::stdin().lock()),
            Self::File(path) => Box::new(BufReader::new(File::open(path).map_err(|source| self.failure(source))?)),
        })
    }

    /// The whole text.
    pub fn text(&self) -> Result<String, Failure> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes).map_err(|source| self.failure(source))?;
        String::from_utf8(bytes).map_err(|error| {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            Failure::NotUtf8 { input: self.to_string(), line }
        })
    }

    /// What the system says of this input, as a failure.
    pub fn failure(&self, source: io::Error) -> Failure {
        Failure::Input { input: self.to_string(), source }
    }
}
