use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use etcetera::BaseStrategy;

use crate::error::{Error, Result};
use crate::process::{command, command_in, output, run, say, workspace};

const TRUNK: &str = "0.21.14";
const WASM_OPT: &str = "132";

/// The tools that build the site, each in the version that this tree asks for.
pub struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// Finds the tools on the PATH or in the user's cache folder, and installs there what is in neither.
    pub fn ensure() -> Result<Self> {
        let path = env::var_os("PATH").unwrap_or_default();
        let mut folders = Vec::new();
        for tool in tools()? {
            folders.extend(tool.ensure(&path)?);
        }
        folders.extend(env::split_paths(&path));
        Ok(Toolbox { path: env::join_paths(folders)? })
    }

    /// Trunk, which finds the other tools by its PATH.
    pub fn trunk<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Result<Command> {
        let mut trunk = command_in(&self.path, "trunk", arguments)?;
        // A failed build is told by what failed, not by where in Trunk it was noticed.
        trunk.env("PATH", &self.path).env("RUST_LIB_BACKTRACE", "0");
        Ok(trunk)
    }

    /// wasm-bindgen's program.
    pub fn wasm_bindgen<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Result<Command> {
        command_in(&self.path, "wasm-bindgen", arguments)
    }
}

struct Tool {
    name: &'static str,
    /// As the program itself prints it.
    version: String,
    source: Source,
}

/// Where a tool comes from: not from GitHub, which cannot be reached everywhere.
enum Source {
    /// The crate of that name. It is built unoptimised, as building it takes longer than all its work.
    Crate(&'static str),
    /// The package and version of npm.
    Npm(&'static str),
}

fn tools() -> Result<[Tool; 3]> {
    Ok([
        Tool { name: "trunk", version: TRUNK.to_owned(), source: Source::Crate("trunk") },
        Tool { name: "wasm-bindgen", version: locked("wasm-bindgen")?, source: Source::Crate("wasm-bindgen-cli") },
        Tool { name: "wasm-opt", version: WASM_OPT.to_owned(), source: Source::Npm("binaryen@132.0.0") },
    ])
}

/// The version of a dependency in Cargo.lock.
fn locked(package: &str) -> Result<String> {
    let id = output(command("cargo", ["pkgid", package])?)?;
    let version = id.rsplit(['@', '#']).next().unwrap_or_default();
    Ok(version.to_owned())
}

impl Tool {
    /// The folder that holds the tool, unless the PATH leads to it already.
    fn ensure(&self, path: &OsStr) -> Result<Option<PathBuf>> {
        if self.is_in(path) {
            return Ok(None);
        }
        let Tool { name, version, source } = self;
        let home = cache()?.join(format!("{name}-{version}"));
        let folder = home.join(source.programs());
        if !self.is_in(folder.as_os_str()) {
            say(&format!("installing {name} {version} into {}", home.display()));
            run(source.installation(version, &home)?)?;
        }
        if !self.is_in(folder.as_os_str()) {
            return Err(Error::NotInstalled { name, version: version.clone(), folder });
        }
        Ok(Some(folder))
    }

    fn is_in(&self, path: &OsStr) -> bool {
        let answer = command_in(path, self.name, ["--version"]).and_then(output);
        answer.is_ok_and(|text| tells(&text, &self.version))
    }
}

/// Whether what a program prints of itself names that version.
fn tells(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

impl Source {
    /// Where the programs are, below the folder that the tool is installed into.
    fn programs(&self) -> &'static str {
        match self {
            Source::Crate(_) => "bin",
            Source::Npm(_) => "node_modules/.bin",
        }
    }

    fn installation(&self, version: &str, home: &Path) -> Result<Command> {
        match self {
            Source::Crate(name) => {
                let mut cargo = command("cargo", ["install", name, "--version", version])?;
                cargo.args(["--locked", "--no-default-features", "--debug", "--force", "--root"]).arg(home);
                // What the tools have in common is built once, and an interrupted installation goes on where it stopped.
                cargo.env("CARGO_TARGET_DIR", workspace().join("target/tools")).env("CARGO_PROFILE_DEV_DEBUG", "false");
                Ok(cargo)
            }
            Source::Npm(package) => {
                let mut npm = command("npm", ["install", package, "--no-audit", "--no-fund", "--prefix"])?;
                npm.arg(home);
                Ok(npm)
            }
        }
    }
}

fn cache() -> Result<PathBuf> {
    Ok(etcetera::choose_base_strategy()?.cache_dir().join("khabar").join("tools"))
}

#[cfg(test)]
mod tests {
    use super::{TRUNK, WASM_OPT, tells};

    #[test]
    fn reads_the_version_that_a_program_prints() {
        for (text, version, expected) in [
            ("trunk 0.21.14", "0.21.14", true),
            ("wasm-opt version 132 (version_132)", "132", true),
            ("wasm-opt version 108", "132", false),
            ("wasm-bindgen 0.2.129", "0.2.12", false),
            ("", "132", false),
        ] {
            assert_eq!(tells(text, version), expected, "{text}");
        }
    }

    #[test]
    fn trunk_is_told_the_same_versions() {
        let configuration = include_str!("../../Trunk.toml");
        for line in [format!("trunk-version = \"{TRUNK}\""), format!("wasm_opt = \"version_{WASM_OPT}\"")] {
            assert!(configuration.contains(&line), "Trunk.toml should say {line}");
        }
    }
}
