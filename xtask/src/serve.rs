use std::net::{Ipv4Addr, TcpListener};

use crate::error::{Error, Result};
use crate::process::{replace, say};
use crate::site;

/// Builds the release site and serves it on this machine until it is interrupted, rebuilding when a source changes.
pub fn run(port: u16) -> Result {
    // Asked before the build, not after it.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|source| Error::Port { port, source })?;
    let toolbox = site::prepare()?;
    say(&format!("building the release site; it will be at http://127.0.0.1:{port}/ until you press Ctrl-C"));
    let port = port.to_string();
    replace(toolbox.trunk(["serve", "--release", "--offline", "--no-autoreload", "--port", &port])?)
}
