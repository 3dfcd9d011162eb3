use std::ffi::OsString;

use crate::error::Result;
use crate::process::{self, command};
use crate::{browser, site};

/// Has the harness of the browser tests take a picture of the site as it was last built, building it if it never was.
pub fn run(arguments: &[OsString]) -> Result {
    browser::ensure()?;
    if !site::dist().join("index.html").is_file() {
        site::build()?;
    }
    let mut shot = command("cargo", ["run", "--quiet", "--package", "khabar-browser-tests", "--bin", "shot", "--"])?;
    shot.args(arguments);
    process::run(shot)
}
