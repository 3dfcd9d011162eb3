use std::fs;
use std::io::Write;
use std::path::Path;

use walkdir::WalkDir;

use crate::error::{Error, Result};
use crate::site;

/// Bytes, after compression, that a group of files may take. A kilobyte is 1000 bytes.
struct Budget {
    name: &'static str,
    /// Whether a file of the site, by its path from the root, belongs to the group.
    covers: fn(&str) -> bool,
    limit: usize,
}

/// The budgets of the project; model and gazetteers have their own test, in the engine.
const BUDGETS: &[Budget] = &[Budget { name: "shell (wasm and js)", covers: is_shell, limit: 150_000 }];

fn is_shell(file: &str) -> bool {
    file.starts_with("reader-") && (file.ends_with(".wasm") || file.ends_with(".js"))
}

/// One file of the built site.
struct Entry {
    file: String,
    raw: usize,
    brotli: usize,
}

/// Prints what each file of the built site weighs, and fails when a budget is exceeded.
pub fn check() -> Result {
    let entries = weigh(&site::dist())?;
    println!("{:>12} {:>12}  file", "bytes", "brotli");
    for Entry { file, raw, brotli } in &entries {
        println!("{raw:>12} {brotli:>12}  {file}");
    }
    println!();
    let broken: Vec<_> = BUDGETS.iter().filter(|budget| !budget.holds(&entries)).map(|budget| budget.name).collect();
    if broken.is_empty() { Ok(()) } else { Err(Error::OverBudget(broken)) }
}

impl Budget {
    /// Prints how much of the budget is spent. One that covers no file does not hold: its files have got other names.
    fn holds(&self, entries: &[Entry]) -> bool {
        let covered: Vec<_> = entries.iter().filter(|entry| (self.covers)(&entry.file)).collect();
        let spent: usize = covered.iter().map(|entry| entry.brotli).sum();
        println!("{spent:>12} of {} bytes of brotli: {}", self.limit, self.name);
        !covered.is_empty() && spent <= self.limit
    }
}

/// The files below a folder, by path.
fn weigh(root: &Path) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for found in WalkDir::new(root).sort_by_file_name() {
        let found = found?;
        if found.file_type().is_file() {
            entries.push(weigh_file(root, found.path())?);
        }
    }
    Ok(entries)
}

fn weigh_file(root: &Path, path: &Path) -> Result<Entry> {
    let failed = |source| Error::File { path: path.to_owned(), source };
    let bytes = fs::read(path).map_err(failed)?;
    let brotli = compressed(&bytes).map_err(failed)?;
    let name = path.strip_prefix(root).expect("a file below it");
    Ok(Entry { file: name.to_string_lossy().replace('\\', "/"), raw: bytes.len(), brotli })
}

/// The length after brotli at its best, as a static host would send it.
fn compressed(bytes: &[u8]) -> std::io::Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}
