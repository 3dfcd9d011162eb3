use std::env;
use std::ffi::OsStr;
#[cfg(unix)]
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::{Error, Result};

/// The root of the workspace.
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ lies in the workspace")
}

/// Says what comes next, apart from the output of the programs themselves.
pub fn say(what: &str) {
    eprintln!("\n── {what}");
}

/// A program on the PATH, to be run in the root of the workspace.
pub fn command(program: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<Command> {
    command_in(&env::var_os("PATH").unwrap_or_default(), program, arguments)
}

/// A program in one of the folders of `path`, to be run in the root of the workspace.
pub fn command_in(
    path: &OsStr,
    program: &str,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<Command> {
    // `which` also finds what a plain `Command` does not: on Windows npm and its tools are scripts.
    let found = which::which_in(program, Some(path), workspace());
    let mut command = Command::new(found.map_err(|_| Error::Missing(program.to_owned()))?);
    command.args(arguments).current_dir(workspace());
    Ok(command)
}

/// Runs a command to its end, its output going where ours goes.
pub fn run(mut command: Command) -> Result {
    eprintln!("$ {}", line(&command));
    let status = command.status().map_err(|source| Error::Start { command: line(&command), source })?;
    if status.success() { Ok(()) } else { Err(Error::Failed { command: line(&command), status }) }
}

/// Becomes a command, so that whoever stops this program stops that one.
#[cfg(unix)]
pub fn replace(mut command: Command) -> Result {
    eprintln!("$ {}", line(&command));
    let source = command.exec();
    Err(Error::Start { command: line(&command), source })
}

/// Where a program cannot become another, it runs it to its end.
#[cfg(not(unix))]
pub use run as replace;

/// What a command prints.
pub fn output(mut command: Command) -> Result<String> {
    let output = command.stderr(Stdio::null()).output();
    let output = output.map_err(|source| Error::Start { command: line(&command), source })?;
    if !output.status.success() {
        return Err(Error::Failed { command: line(&command), status: output.status });
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command as one would type it, with the program's bare name.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
