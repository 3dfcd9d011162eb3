use std::path::PathBuf;
use std::{env, fs};

use crate::error::{Error, Result};

/// Copies the built page to `404.html`: there static hosts look when an address names no file, so that a link into the
/// application opens it. Trunk runs this after each build, and says in TRUNK_STAGING_DIR where the new site lies.
pub fn run() -> Result {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(Error::NotInTrunk)?;
    let page = staging.join("index.html");
    fs::copy(&page, staging.join("404.html")).map(drop).map_err(|source| Error::File { path: page, source })
}
