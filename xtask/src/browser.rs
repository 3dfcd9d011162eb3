use crate::error::{Error, Result};
use crate::process::{command, output, run, say};

/// Its presence is taken for the browser's: packages bring both, and it finds the browser where each system keeps it.
const DRIVER: &str = "chromedriver";

/// Sees to it that there is a browser with its driver: installs Debian's where that is allowed.
pub fn ensure() -> Result {
    if is_there() {
        return Ok(());
    }
    if !may_install() {
        return Err(Error::NoBrowser);
    }
    say("installing Chromium and ChromeDriver");
    run(command("apt-get", ["update", "--quiet"])?)?;
    let mut install = command("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends"])?;
    install.args(["chromium", "chromium-driver"]).env("DEBIAN_FRONTEND", "noninteractive");
    run(install)?;
    if is_there() { Ok(()) } else { Err(Error::NoBrowser) }
}

fn is_there() -> bool {
    which::which(DRIVER).is_ok()
}

fn may_install() -> bool {
    let is_root = command("id", ["-u"]).and_then(output).is_ok_and(|id| id == "0");
    is_root && which::which("apt-get").is_ok()
}
