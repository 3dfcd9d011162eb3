use std::env;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

/// Why a chore was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A program is not on the path.
    #[error("`{0}` is not on the PATH")]
    Missing(String),
    /// A program could not be started.
    #[error("cannot run `{command}`: {source}")]
    Start {
        /// The command line.
        command: String,
        /// Why not.
        source: io::Error,
    },
    /// A program ended badly.
    #[error("`{command}` failed ({status})")]
    Failed {
        /// The command line.
        command: String,
        /// How it ended.
        status: ExitStatus,
    },
    /// A program was installed, and yet is not there in the version that was asked for.
    #[error("{name} {version} is not in {folder} though its installation succeeded")]
    NotInstalled {
        /// The program.
        name: &'static str,
        /// The version that was asked for.
        version: String,
        /// Where it should be.
        folder: PathBuf,
    },
    /// The user's cache folder is unknown.
    #[error("where to keep tools is unknown: {0}")]
    NoCache(#[from] etcetera::HomeDirError),
    /// A tool's folder cannot stand in a PATH.
    #[error(transparent)]
    Unlistable(#[from] env::JoinPathsError),
    /// The browser tests have no browser, and it is not for this program to install one.
    #[error(
        "the browser tests need Chromium and ChromeDriver on the PATH: `sudo apt-get install chromium chromium-driver`"
    )]
    NoBrowser,
    /// The port is taken.
    #[error("port {port} of 127.0.0.1 is not free ({source}): stop what listens there, or choose another with --port")]
    Port {
        /// The port.
        port: u16,
        /// Why it could not be taken.
        source: io::Error,
    },
    /// A file or folder could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The built site could not be walked through.
    #[error(transparent)]
    Walk(#[from] walkdir::Error),
    /// The page of the benchmark has shown no figures.
    #[error("the benchmark's page has ended without figures: open {0} in a browser, its console tells why")]
    NoFigures(PathBuf),
    /// Only Trunk can call this chore.
    #[error("TRUNK_STAGING_DIR is not set: this chore is run by Trunk")]
    NotInTrunk,
    /// The download is larger than it may be, or a budget covers no file.
    #[error("budgets that do not hold: {}", .0.join(", "))]
    OverBudget(Vec<&'static str>),
}

/// What a chore returns.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;
