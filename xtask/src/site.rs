use std::path::PathBuf;

use crate::error::Result;
use crate::process::{command, run, say, workspace};
use crate::toolchain;
use crate::tools::Toolbox;

/// Where Trunk puts the built site.
pub fn dist() -> PathBuf {
    workspace().join("dist")
}

/// Brings all that building the site takes.
pub fn prepare() -> Result<Toolbox> {
    toolchain::ensure_wasm()?;
    let toolbox = Toolbox::ensure()?;
    // Trunk runs offline, so that it does not look for tools on GitHub; the crates have to be there then.
    run(command("cargo", ["fetch", "--locked"])?)?;
    Ok(toolbox)
}

/// Builds the release site into [`dist`].
pub fn build() -> Result {
    let toolbox = prepare()?;
    say("building the release site");
    run(toolbox.trunk(["build", "--release", "--offline"])?)
}
