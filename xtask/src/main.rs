//! The project's own chores; `cargo xtask --help` lists them.

mod bench_web;
mod browser;
mod error;
mod fallback;
mod process;
mod serve;
mod shot;
mod site;
mod size;
mod test;
mod toolchain;
mod tools;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use crate::error::Result;

/// The chores of Khabar. Each sets up what it needs, and tells what it is doing.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
enum Chore {
    /// Build the release site and serve it on this machine, rebuilding when a source changes
    Serve {
        /// The port to serve it on
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the release site into `dist/`
    Build,
    /// Check everything: format, lints, native tests, size of the download, tests in a browser
    Test,
    /// Build the release site, print the size of each file as it is and compressed, and hold it against the budgets
    Size,
    /// Measure in a browser how fast the engine loads, finds names and analyses, and what memory it takes
    BenchWeb,
    /// Build the release site and take a picture of a page; `cargo xtask shot --help` tells how
    #[command(disable_help_flag = true)]
    Shot {
        /// Passed on to the program that takes the picture
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Copy the built page to where static hosts look for unknown addresses (run by Trunk)
    #[command(hide = true)]
    Fallback,
}

fn main() -> ExitCode {
    match run(Chore::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result {
    match chore {
        Chore::Serve { port } => serve::run(port),
        Chore::Build => site::build(),
        Chore::Test => test::run(),
        Chore::Size => site::build().and_then(|()| size::check()),
        Chore::BenchWeb => bench_web::bench(),
        Chore::Shot { arguments } => shot::run(&arguments),
        Chore::Fallback => fallback::run(),
    }
}
