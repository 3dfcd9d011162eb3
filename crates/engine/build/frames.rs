//! Lists the frame files, so that adding a kind of fact is adding a file.

use std::{fs, io, path::Path};

/// Writes a Rust expression with the text of each file of `folder`, in the order of their names.
pub fn list(folder: &Path, out: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files =
        fs::read_dir(folder)?.map(|entry| fs::canonicalize(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.sort();
    let includes: Vec<String> = files.iter().map(|file| format!("include_str!({file:?})")).collect();
    fs::write(out, format!("&[{}]", includes.join(", ")))
}
