use std::ffi::OsString;

use crate::error::Result;
use crate::process::{self, command};
use crate::{browser, site};

/// Builds the release site, and has the harness of the browser tests take a picture of it.
pub fn run(arguments: &[OsString]) -> Result {
    browser::ensure()?;
    site::build()?;
    let mut shot = command("cargo", ["run", "--quiet", "--package", "khabar-browser-tests", "--bin", "shot", "--"])?;
    shot.args(arguments);
    process::run(shot)
}
