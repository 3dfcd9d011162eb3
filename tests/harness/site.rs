use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use walkdir::WalkDir;

use crate::{Error, Result};

/// A built site in memory: every file by its path, so that a request can reach nothing else.
pub(crate) struct Site {
    files: HashMap<String, File>,
}

/// One file of the site.
pub(crate) struct File {
    pub(crate) mime: String,
    pub(crate) bytes: Vec<u8>,
}

impl Site {
    /// The site that Trunk built: `dist/` of this workspace, or the folder that `KHABAR_DIST` names.
    pub(crate) fn built() -> Result<Self> {
        let dist = env::var_os("KHABAR_DIST").map_or_else(|| workspace().join("dist"), PathBuf::from);
        if !dist.join("index.html").is_file() {
            return Err(Error::NotBuilt(dist));
        }
        let mut files = HashMap::new();
        for found in WalkDir::new(&dist) {
            let found = found?;
            if found.file_type().is_file() {
                let name = found.path().strip_prefix(&dist).expect("a file below it");
                files.insert(name.to_string_lossy().replace('\\', "/"), File::read(found.path())?);
            }
        }
        Ok(Site { files })
    }

    /// What a static host with a fallback page answers for `path`: the file of that name, the application for an address
    /// that names no file, and nothing for a file that does not exist.
    pub(crate) fn find(&self, path: &str) -> Option<&File> {
        let name = path.trim_start_matches('/');
        let names_a_file = name.rsplit('/').next().is_some_and(|last| last.contains('.'));
        let fallback = (!names_a_file).then_some("index.html");
        self.files.get(name).or_else(|| self.files.get(fallback?))
    }
}

impl File {
    fn read(path: &Path) -> Result<Self> {
        let bytes = fs::read(path).map_err(|source| Error::Read { path: path.to_owned(), source })?;
        Ok(File { mime: mime_guess::from_path(path).first_or_octet_stream().to_string(), bytes })
    }
}

/// The root of the workspace that these tests belong to.
pub(crate) fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace")
}

#[cfg(test)]
mod tests {
    use super::{File, Site};

    #[test]
    fn answers_as_a_static_host_does() {
        let names = ["index.html", "reader.wasm", "data/articles/a.json"];
        let file = |name: &str| File { mime: String::new(), bytes: name.into() };
        let site = Site { files: names.iter().map(|name| (name.to_string(), file(name))).collect() };
        for (path, expected) in [
            ("/", Some("index.html")),
            ("/reader.wasm", Some("reader.wasm")),
            ("/data/articles/a.json", Some("data/articles/a.json")),
            ("/data/articles/b.json", None),
            ("/articles/a", Some("index.html")),
            ("/articles/خبر", Some("index.html")),
            ("/../Cargo.toml", None),
        ] {
            let found = site.find(path).map(|file| str::from_utf8(&file.bytes).expect("a name"));
            assert_eq!(found, expected, "{path}");
        }
    }
}
