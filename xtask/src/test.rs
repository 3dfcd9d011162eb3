use crate::error::Result;
use crate::process::{self, command, say};
use crate::toolchain::{self, WASM};
use crate::{browser, site, size};

/// The steps that need no built site: what each is for, and the arguments of cargo.
const NATIVE: &[(&str, &[&str])] = &[
    ("format", &["fmt", "--all", "--check"]),
    ("lints", &["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]),
    (
        "lints for the browser",
        &[
            "clippy",
            "-p=khabar",
            "-p=khabar-engine",
            "-p=khabar-bench-web",
            "--target",
            WASM,
            "--",
            "--deny",
            "warnings",
        ],
    ),
    ("native tests", &["test", "--workspace", "--exclude=khabar-browser-tests", "--no-fail-fast"]),
];

const BROWSER: &[&str] = &["test", "--package=khabar-browser-tests"];

/// Checks everything. What comes last is the summary of the browser tests, as the test runner prints it.
pub fn run() -> Result {
    toolchain::ensure_checkers()?;
    toolchain::ensure_wasm()?;
    browser::ensure()?;
    for (what, arguments) in NATIVE {
        say(what);
        process::run(command("cargo", *arguments)?)?;
    }
    site::build()?;
    size::check()?;
    say("tests in the browser");
    process::run(command("cargo", BROWSER)?)
}
