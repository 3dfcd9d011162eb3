//! Writes `library.json` and `articles/<slug>.json`.

use std::{
    collections::HashSet,
    ffi::OsString,
    fmt, fs,
    path::{Path, PathBuf},
};

use khabar_contract::{Article, Library};
use serde::Serialize;

use crate::error::Error;

/// What became of the output folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Files written, because they were missing or their content changed.
    pub written: usize,
    /// Files left alone, because they were right.
    pub unchanged: usize,
    /// Files removed, because no article stands behind them any more.
    pub removed: usize,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} files written, {} unchanged, {} removed", self.written, self.unchanged, self.removed)
    }
}

/// Brings `out` up to date: every file appears whole or not at all, and one whose content is right is not touched, so
/// that a program that watches the folder sees changes only.
pub fn write(out: &Path, library: &Library, articles: &[Article]) -> Result<Outcome, Error> {
    let folder = out.join("articles");
    fs::create_dir_all(&folder).map_err(Error::io(&folder))?;
    let mut outcome = Outcome::default();
    let mut names = HashSet::new();
    for article in articles {
        let name = format!("{}.json", article.slug);
        update(&folder.join(&name), article, &mut outcome)?;
        names.insert(OsString::from(name));
    }
    update(&out.join("library.json"), library, &mut outcome)?;
    outcome.removed = remove_stale(&folder, &names)?;
    Ok(outcome)
}

fn update(path: &Path, value: &impl Serialize, outcome: &mut Outcome) -> Result<(), Error> {
    let json = serde_json::to_vec(value).map_err(|error| Error::io(path)(error.into()))?;
    if fs::read(path).is_ok_and(|old| old == json) {
        outcome.unchanged += 1;
        return Ok(());
    }
    let unfinished = path.with_extension(UNFINISHED);
    fs::write(&unfinished, json).map_err(Error::io(&unfinished))?;
    fs::rename(&unfinished, path).map_err(Error::io(path))?;
    outcome.written += 1;
    Ok(())
}

const UNFINISHED: &str = "unfinished";

/// Removes what earlier runs left: articles that are gone, and files of a run that was cut short.
fn remove_stale(folder: &Path, names: &HashSet<OsString>) -> Result<usize, Error> {
    let mut removed = 0;
    for entry in fs::read_dir(folder).map_err(Error::io(folder))? {
        let path: PathBuf = entry.map_err(Error::io(folder))?.path();
        let ours = path.extension().is_some_and(|extension| extension == "json" || extension == UNFINISHED);
        if ours && path.file_name().is_some_and(|name| !names.contains(name)) {
            fs::remove_file(&path).map_err(Error::io(&path))?;
            removed += 1;
        }
    }
    Ok(removed)
}
