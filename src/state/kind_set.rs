//! A set of mention kinds.

use khabar_contract::MentionKind;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::IntoDeserializer, de::value};

use crate::kind;

/// A set of mention kinds; in an address their names, joined by commas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindSet(u16);

impl KindSet {
    /// Whether the set has this kind.
    pub fn contains(self, kind: MentionKind) -> bool {
        self.0 & bit(kind) != 0
    }

    /// The set with this kind in it where it was not, and without it where it was.
    pub fn toggled(self, kind: MentionKind) -> Self {
        Self(self.0 ^ bit(kind))
    }

    fn kinds(self) -> impl Iterator<Item = MentionKind> {
        MentionKind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl FromIterator<MentionKind> for KindSet {
    fn from_iter<I: IntoIterator<Item = MentionKind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |bits, kind| bits | bit(kind)))
    }
}

impl Serialize for KindSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let names: Vec<_> = self.kinds().map(kind::name).collect();
        serializer.serialize_str(&names.join(","))
    }
}

impl<'de> Deserialize<'de> for KindSet {
    /// Names that are no kind are left out: an address typed by hand still opens.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let names = String::deserialize(deserializer)?;
        let kind = |name: &str| MentionKind::deserialize(name.into_deserializer()).map_err(|_: value::Error| ()).ok();
        Ok(names.split(',').filter_map(kind).collect())
    }
}

fn bit(kind: MentionKind) -> u16 {
    1 << kind as u16
}
