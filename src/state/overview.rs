//! Facts from all over the library, as one of its pages lists them.

use khabar_contract::{CardEntity, Choices, Digest, Profile};

use super::{Data, FactFilter, Told};

/// Facts from all over the library, as one of its pages lists them.
#[derive(Default)]
pub struct Overview<'a> {
    /// Those that meet the filter.
    pub told: Vec<Told<'a>>,
    /// What they can be narrowed down to.
    pub choices: Choices,
    /// Which page of them it is, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// How many facts there are on all of them.
    pub total: usize,
}

impl<'a> Overview<'a> {
    /// The overview that data makes up: a digest as it is, or of a profile the facts that `belong`. Where what the
    /// filter asks for is still on its way, this is as much of what came before as meets it.
    pub fn of(data: &'a Data, filter: &FactFilter, belongs: fn(&Told) -> bool) -> Self {
        match data {
            Data::Digest(digest) => Self::of_digest(digest, filter),
            Data::Profile(profile) => Self::of_profile(profile, filter, belongs),
            Data::Library(_) | Data::Article(_) => Self::default(),
        }
    }

    fn of_digest(digest: &'a Digest, filter: &FactFilter) -> Self {
        let Digest { page, pages, total, ref choices, ref excerpts } = *digest;
        let mut told = Told::of_excerpts(excerpts);
        told.retain(|told| filter.admits(told));
        Self { told, choices: choices.clone(), page, pages, total }
    }

    fn of_profile(profile: &'a Profile, filter: &FactFilter, belongs: fn(&Told) -> bool) -> Self {
        let Profile { key, name, kind, excerpts, .. } = profile;
        let mut told = Told::of_excerpts(excerpts);
        told.retain(belongs);
        let mut choices = filter.choices(&told);
        if choices.names.iter().all(|other| other.key != *key) {
            choices.names.push(CardEntity { key: key.clone(), name: name.clone(), kind: *kind });
        }
        told.retain(|told| filter.admits(told));
        Self { total: told.len(), told, choices, page: 1, pages: 1 }
    }
}
