//! A set of mention kinds.

use std::{convert::Infallible, fmt, str::FromStr};

use khabar_contract::MentionKind;

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

impl fmt::Display for KindSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.kinds().map(MentionKind::name).collect();
        f.write_str(&names.join(","))
    }
}

impl FromStr for KindSet {
    type Err = Infallible;

    /// Names that are no kind are left out: an address typed by hand still opens.
    fn from_str(names: &str) -> Result<Self, Infallible> {
        Ok(names.split(',').filter_map(kind::find).collect())
    }
}

fn bit(kind: MentionKind) -> u16 {
    1 << kind as u16
}
