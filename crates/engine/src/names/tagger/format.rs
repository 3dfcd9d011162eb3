//! What a model file starts with, so that build script and engine tell a whole model from any other file.

/// What a model file starts with.
pub const MAGIC: [u8; 4] = *b"KHNM";
/// The version of the file, which changes with its layout and with the features.
pub const VERSION: u32 = 2;
/// Magic, version and checksum take so many bytes.
pub const HEADER: usize = 16;

/// Why a file is no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// It starts otherwise than a model.
    #[error("this is no model of names")]
    Magic,
    /// It is a model of another version of the engine.
    #[error("the model has version {0}, but this engine reads version {VERSION}: train it again")]
    Version(u32),
    /// It is not what training wrote.
    #[error("the model is cut or damaged: its checksum is wrong")]
    Checksum,
    /// It is whole, but has not all that a model holds.
    #[error("the model lacks some of its parts: train it again")]
    Parts,
}

/// A model file that holds `body`.
pub fn wrap(body: &[u8]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    file.extend_from_slice(&VERSION.to_le_bytes());
    file.extend_from_slice(&checksum(body).to_le_bytes());
    file.extend_from_slice(body);
    file
}

/// Whether a file is a whole model of this version.
pub fn check(file: &[u8]) -> Result<(), ModelError> {
    let rest = file.strip_prefix(&MAGIC).ok_or(ModelError::Magic)?;
    let (version, rest) = rest.split_first_chunk().ok_or(ModelError::Checksum)?;
    let version = u32::from_le_bytes(*version);
    if version != VERSION {
        return Err(ModelError::Version(version));
    }
    let (sum, body) = rest.split_first_chunk().ok_or(ModelError::Checksum)?;
    if u64::from_le_bytes(*sum) == checksum(body) { Ok(()) } else { Err(ModelError::Checksum) }
}

/// FNV-1a.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_and_cut_ones_are_told_apart() {
        let file = wrap(b"weights");
        assert_eq!(check(&file), Ok(()));
        assert_eq!(check(b"no model"), Err(ModelError::Magic));
        assert_eq!(check(&file[..file.len() - 1]), Err(ModelError::Checksum));
        assert_eq!(check(&file[..10]), Err(ModelError::Checksum));
        let mut other = file.clone();
        other[4] = 99;
        assert_eq!(check(&other), Err(ModelError::Version(99)));
        let mut damaged = file;
        *damaged.last_mut().unwrap() ^= 1;
        assert_eq!(check(&damaged), Err(ModelError::Checksum));
    }
}
