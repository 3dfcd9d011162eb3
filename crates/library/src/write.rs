//! Writes the site's data.

use std::{
    collections::{HashMap, HashSet},
    ffi::OsString,
    fmt, fs,
    path::{Path, PathBuf},
};

use khabar_contract::{Article, Library};
use serde::Serialize;

use crate::{digest, error::Error, profile};

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

/// The folders below the output folder; in each of them every file is one of ours.
const FOLDERS: [&str; 4] = ["articles", "entities", "timeline", "map"];

/// Brings `out` up to date: every file appears whole or not at all, and one whose content is right is not touched, so
/// that a program that watches the folder sees changes only.
pub fn write(out: &Path, library: &Library, articles: &[Article]) -> Result<Outcome, Error> {
    let mut writer = Writer::new(out)?;
    for article in articles {
        writer.put("articles", &article.slug, article)?;
    }
    for profile in profile::profiles(articles) {
        writer.put("entities", &profile.key, &profile)?;
    }
    for (selection, page) in digest::timeline(articles) {
        writer.put("timeline", &format!("{}-{}", selection.name(), page.page), &page)?;
    }
    for (selection, map) in digest::map(articles) {
        writer.put("map", &selection.name(), &map)?;
    }
    writer.put("", "library", library)?;
    writer.finish()
}

struct Writer<'a> {
    out: &'a Path,
    outcome: Outcome,
    /// The names of the files in each folder.
    names: HashMap<&'static str, HashSet<OsString>>,
}

impl<'a> Writer<'a> {
    fn new(out: &'a Path) -> Result<Self, Error> {
        for folder in FOLDERS {
            let folder = out.join(folder);
            fs::create_dir_all(&folder).map_err(Error::io(&folder))?;
        }
        Ok(Self { out, outcome: Outcome::default(), names: HashMap::new() })
    }

    fn put(&mut self, folder: &'static str, stem: &str, value: &impl Serialize) -> Result<(), Error> {
        let name = format!("{stem}.json");
        let path = self.out.join(folder).join(&name);
        self.names.entry(folder).or_default().insert(OsString::from(name));
        let json = serde_json::to_vec(value).map_err(|error| Error::io(&path)(error.into()))?;
        if fs::read(&path).is_ok_and(|old| old == json) {
            self.outcome.unchanged += 1;
            return Ok(());
        }
        let unfinished = path.with_extension(UNFINISHED);
        fs::write(&unfinished, json).map_err(Error::io(&unfinished))?;
        fs::rename(&unfinished, &path).map_err(Error::io(&path))?;
        self.outcome.written += 1;
        Ok(())
    }

    fn finish(mut self) -> Result<Outcome, Error> {
        for folder in FOLDERS {
            let names = self.names.remove(folder).unwrap_or_default();
            self.outcome.removed += remove_stale(&self.out.join(folder), &names)?;
        }
        Ok(self.outcome)
    }
}

const UNFINISHED: &str = "unfinished";

/// Removes what earlier runs left: files that nothing stands behind any more, and those of a run that was cut short.
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
