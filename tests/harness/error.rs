use std::path::PathBuf;
use std::time::Duration;

use thirtyfour::WebDriverRunError;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

/// What can go wrong between a test and the page it looks at.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `dist/` does not hold a built site.
    #[error("there is no built site in {0}: run `cargo xtask test`, which builds it first")]
    NotBuilt(PathBuf),
    /// A file of the built site could not be read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The folder of the built site could not be walked through.
    #[error(transparent)]
    Walk(#[from] walkdir::Error),
    /// A picture could not be written.
    #[error("cannot write {path}: {source}")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The local server could not take a port.
    #[error("cannot serve the site on 127.0.0.1: {0}")]
    Serve(std::io::Error),
    /// ChromeDriver could not be started.
    #[error("cannot start {program}: {source} (on Debian: `apt-get install chromium chromium-driver`)")]
    Driver {
        /// The program that was called.
        program: String,
        /// Why it did not start.
        source: std::io::Error,
    },
    /// ChromeDriver started, but ended before it said on which port it listens.
    #[error("{0} ended before it was ready")]
    DriverEnded(String),
    /// The browser refused a command.
    #[error(transparent)]
    WebDriver(#[from] WebDriverError),
    /// The browser could not be closed.
    #[error(transparent)]
    Session(#[from] WebDriverRunError),
    /// A script on the page gave something else than the test asked for.
    #[error("`{script}` gave {value}: {source}")]
    Value {
        /// The script as the test wrote it.
        script: String,
        /// What it gave.
        value: serde_json::Value,
        /// Why that is not what was asked for.
        source: serde_json::Error,
    },
    /// A condition did not come true in time.
    #[error("waited {patience:?} in vain until {what}")]
    Waited {
        /// The condition, in the words of the test.
        what: String,
        /// How long it was given.
        patience: Duration,
    },
    /// The page logged errors, or asked for something from elsewhere.
    #[error("the page misbehaved:\n{}", .0.join("\n"))]
    Misbehaved(Vec<String>),
}

/// What a test body returns.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

impl Error {
    /// Whether the same command may succeed a moment later, as the page is still changing.
    pub(crate) fn may_pass(&self) -> bool {
        use WebDriverErrorInner::{
            ElementClickIntercepted, ElementNotInteractable, JavascriptError, StaleElementReference,
        };
        let Error::WebDriver(error) = self else { return false };
        matches!(
            error.as_inner(),
            ElementClickIntercepted(_) | ElementNotInteractable(_) | JavascriptError(_) | StaleElementReference(_)
        )
    }
}
