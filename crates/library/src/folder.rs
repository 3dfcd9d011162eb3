//! Reads every article file of a folder.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Problem, Reason},
    source::{self, Source},
};

/// The articles of `folder`, by file name. Hidden files, folders, and files that do not end in `.txt` are no articles.
pub fn read(folder: &Path) -> Result<Vec<Source>, Error> {
    let files = article_files(folder)?;
    if files.is_empty() {
        return Err(Error::NoArticles(folder.to_owned()));
    }
    let mut problems = colliding_names(&files);
    let mut sources = Vec::with_capacity(files.len());
    for file in &files {
        match read_file(file) {
            Ok(source) => sources.push(source),
            Err(of_file) => problems.extend(of_file),
        }
    }
    if problems.is_empty() { Ok(sources) } else { Err(Error::Articles(problems)) }
}

fn article_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::io(folder))? {
        let path = entry.map_err(Error::io(folder))?.path();
        if is_article(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn is_article(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let text = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt"));
    text && !hidden && !path.is_dir()
}

/// Names that are one on a file system, or behind a server, that does not tell upper from lower case.
fn colliding_names(files: &[PathBuf]) -> Vec<Problem> {
    let mut taken = HashMap::new();
    let mut problems = Vec::new();
    for file in files {
        let name = file.file_stem().map(|stem| stem.to_ascii_lowercase());
        if let Some(other) = taken.insert(name, file) {
            problems.push(Problem { file: file.clone(), line: None, reason: Reason::TakenSlug(other.clone()) });
        }
    }
    problems
}

fn read_file(file: &Path) -> Result<Source, Vec<Problem>> {
    match fs::read(file) {
        Ok(content) => source::parse(file, &content),
        Err(error) => Err(vec![Problem { file: file.to_owned(), line: None, reason: Reason::Unreadable(error) }]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_in_case_only_collide() {
        let files = ["A.txt", "a.TXT", "a.txt", "b.txt"].map(PathBuf::from);
        let shown: Vec<String> = colliding_names(&files).iter().map(Problem::to_string).collect();
        assert_eq!(shown.len(), 2);
        assert!(shown[0].starts_with("a.TXT: the name differs from A.txt in upper and lower case only"), "{shown:?}");
    }
}
