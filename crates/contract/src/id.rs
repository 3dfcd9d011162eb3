//! Identifiers inside one analysis.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// The number of a mention: its index in [`Analysis::mentions`](crate::Analysis::mentions).
pub type MentionId = u32;

prefixed_id! {
    /// The number of an entity; its index in [`Analysis::entities`](crate::Analysis::entities) plus one. Written `e1`.
    EntityId, 'e'
}

prefixed_id! {
    /// The number of a fact; its index in [`Analysis::facts`](crate::Analysis::facts) plus one. Written `f1`.
    FactId, 'f'
}

/// The text is not an identifier of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier that starts with «{prefix}» and goes on with a number from 1")]
pub struct IdError {
    prefix: char,
}

macro_rules! prefixed_id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The identifier of the item at `index`.
            pub fn from_index(index: usize) -> Self {
                Self(index as u32 + 1)
            }

            /// The index of the item that has this identifier.
            pub fn index(self) -> usize {
                self.0 as usize - 1
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $prefix, self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.strip_prefix($prefix)
                    .and_then(|digits| digits.parse().ok())
                    .filter(|number| *number > 0)
                    .map(Self)
                    .ok_or(IdError { prefix: $prefix })
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    };
}
use prefixed_id;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let id = EntityId::from_index(6);
        assert_eq!(id.to_string(), "e7");
        assert_eq!("e7".parse(), Ok(id));
    }

    #[test]
    fn refuses_other_text() {
        for text in ["", "e", "e0", "f1", "7", "e-1", "e99999999999"] {
            assert!(text.parse::<EntityId>().is_err(), "{text}");
        }
    }
}
