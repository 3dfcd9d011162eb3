//! Finds kinds and the like by what they are called in addresses: as the data contract writes them.

use serde::{
    Deserialize,
    de::{IntoDeserializer, value::Error},
};

/// What has this name, if anything.
pub fn find<'n, T: Deserialize<'n>>(name: &'n str) -> Option<T> {
    T::deserialize(IntoDeserializer::<Error>::into_deserializer(name)).ok()
}

#[cfg(test)]
mod tests {
    use khabar_contract::{FactKind, MentionKind, Modality};

    use super::*;

    #[test]
    fn what_is_named_is_found_again() {
        for kind in MentionKind::ALL {
            assert_eq!(find(kind.name()), Some(kind));
        }
        assert_eq!(find("acquire"), Some(FactKind::Acquire));
        assert_eq!(find("failed"), Some(Modality::Failed));
        assert_eq!(find::<FactKind>("nonsense"), None);
    }
}
