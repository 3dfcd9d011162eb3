use std::path::Path;

use crate::error::Result;
use crate::process::{command, output, run, say};

/// The target that the reader is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Sees to it that the Rust toolchain can build for the browser.
pub fn ensure_wasm() -> Result {
    let library = output(command("rustc", ["--print", "target-libdir", "--target", WASM])?)?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    say("installing Rust's standard library for WebAssembly");
    run(command("rustup", ["target", "add", WASM])?)
}

/// Sees to it that the formatter and the linter are there: a minimal toolchain comes without.
pub fn ensure_checkers() -> Result {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if output(command("cargo", [subcommand, "--version"])?).is_err() {
            say(&format!("installing {component}"));
            run(command("rustup", ["component", "add", component])?)?;
        }
    }
    Ok(())
}
