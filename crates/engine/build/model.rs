//! Looks at the model of names that the engine embeds, so that a wrong or cut file stops the build.

use std::{fs, io, path::Path};

use crate::model_format::{ModelError, check};

/// Why the model cannot be embedded.
#[derive(Debug, thiserror::Error)]
pub enum ModelFileError {
    /// The file cannot be read.
    #[error("{path}: {source}")]
    Read { path: String, source: io::Error },
    /// The file is no model of this version.
    #[error("{path}: {source}")]
    Model { path: String, source: ModelError },
}

/// Checks a model file.
pub fn look(path: &Path) -> Result<(), ModelFileError> {
    println!("cargo::rerun-if-changed={}", path.display());
    let name = || path.display().to_string();
    let file = fs::read(path).map_err(|source| ModelFileError::Read { path: name(), source })?;
    check(&file).map_err(|source| ModelFileError::Model { path: name(), source })
}
