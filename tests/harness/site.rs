use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::{Error, Result};

/// A built site in memory: every file by its path, so that a request can reach nothing else.
#[derive(Debug)]
pub struct Site {
    files: HashMap<String, File>,
}

/// One file of the site.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) mime: String,
    pub(crate) bytes: Vec<u8>,
}

impl Site {
    /// The site that Trunk built: `dist/` of this workspace, or the folder that `KHABAR_DIST` names.
    pub fn built() -> Result<Self> {
        let dist = env::var_os("KHABAR_DIST").map_or_else(|| workspace().join("dist"), PathBuf::from);
        if !dist.join("index.html").is_file() {
            return Err(Error::NotBuilt(dist));
        }
        let mut site = Site { files: HashMap::new() };
        site.add_folder(&dist, "")?;
        Ok(site)
    }

    /// What a static host with a fallback page answers for `path`: the file of that name, the application for an address
    /// that names no file, and nothing for a file that does not exist.
    pub(crate) fn find(&self, path: &str) -> Option<&File> {
        let name = path.trim_start_matches('/');
        let names_a_file = name.rsplit('/').next().is_some_and(|last| last.contains('.'));
        let fallback = (!names_a_file).then_some("index.html");
        self.files.get(name).or_else(|| self.files.get(fallback?))
    }

    fn add_folder(&mut self, folder: &Path, prefix: &str) -> Result {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::Read { path, source }
        };
        for entry in fs::read_dir(folder).map_err(failed(folder))? {
            let entry = entry.map_err(failed(folder))?;
            let path = entry.path();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if path.is_dir() {
                self.add_folder(&path, &format!("{name}/"))?;
            } else {
                let mime = mime_guess::from_path(&path).first_or_octet_stream().to_string();
                let bytes = fs::read(&path).map_err(failed(&path))?;
                self.files.insert(name, File { mime, bytes });
            }
        }
        Ok(())
    }
}

/// The root of the workspace that these tests belong to.
pub(crate) fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace")
}
