//! Which facts are listed: beside an article, on the line of time and on the map of the library alike.

use khabar_contract::{CardEntity, Choices, FactKind, Modality, Selection};

use super::{Told, document::distinct, query::Query};
use crate::kind;

/// Which facts are listed: those that meet every part that is set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FactFilter {
    /// The key of an entity that has a part in the fact.
    pub who: Option<String>,
    /// What happened.
    pub kind: Option<FactKind>,
    /// How certain it is.
    pub modality: Option<Modality>,
}

impl FactFilter {
    /// Reads the filter from the query of an address. Parts that cannot be read are left out.
    pub fn read(query: &Query) -> Self {
        Self {
            who: query.get("who").map(str::to_owned),
            kind: query.get("kind").and_then(kind::find),
            modality: query.get("modality").and_then(kind::find),
        }
    }

    /// Adds the filter to the query of an address.
    pub fn write(&self, query: &mut Query) {
        query.add("who", self.who.as_deref());
        query.add("kind", self.kind.map(FactKind::name));
        query.add("modality", self.modality.map(Modality::name));
    }

    /// Facts that one entity has a part in.
    pub fn of(key: &str) -> Self {
        Self { who: Some(key.to_owned()), ..Self::default() }
    }

    /// Whether every fact meets it.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// What of it the site serves in files of their own.
    pub fn selection(&self) -> Selection {
        Selection { kind: self.kind, modality: self.modality }
    }

    /// Whether a fact meets it.
    pub fn admits(&self, told: &Told) -> bool {
        self.who.as_ref().is_none_or(|key| told.entities().any(|entity| entity.key == *key))
            && self.kind.is_none_or(|kind| told.fact.kind == kind)
            && self.modality.is_none_or(|modality| told.fact.modality == modality)
    }

    /// What these facts can be narrowed down to, in their order.
    pub fn choices(&self, told: &[Told]) -> Choices {
        let beside = |filter: Self| told.iter().filter(move |told| filter.admits(told));
        let mut names: Vec<CardEntity> = Vec::new();
        for entity in beside(Self { who: None, ..self.clone() }).flat_map(|told| told.entities()) {
            if names.iter().all(|name| name.key != entity.key) {
                names.push(CardEntity { key: entity.key.clone(), name: entity.name.clone(), kind: entity.kind });
            }
        }
        Choices {
            names,
            kinds: distinct(beside(Self { kind: None, ..self.clone() }).map(|told| told.fact.kind)),
            modalities: distinct(beside(Self { modality: None, ..self.clone() }).map(|told| told.fact.modality)),
        }
    }
}

#[cfg(test)]
mod tests {
    use khabar_contract::{EntityId, Fact};

    use super::*;
    use crate::fixture::{document, fact};

    #[test]
    fn each_part_is_chosen_beside_the_others() {
        let of = |entity, kind, modality| Fact { subject: EntityId::from_index(entity), modality, ..fact(kind) };
        let document = document(
            "[ميتا] [آبل]",
            &[
                of(0, FactKind::Plan, Modality::Planned),
                of(0, FactKind::Sell, Modality::Asserted),
                of(1, FactKind::Sell, Modality::Failed),
            ],
        );
        let check = |filter: FactFilter, names: &[&str], kinds: &[FactKind], modalities: &[Modality]| {
            let choices = filter.choices(&Told::of_article(document.article()));
            assert_eq!(choices.names.iter().map(|name| name.key.as_str()).collect::<Vec<_>>(), names);
            assert_eq!((choices.kinds.as_slice(), choices.modalities.as_slice()), (kinds, modalities));
        };
        let (plan, sell) = (FactKind::Plan, FactKind::Sell);
        let (planned, asserted, failed) = (Modality::Planned, Modality::Asserted, Modality::Failed);
        let all = FactFilter::default();
        check(all.clone(), &["ميتا", "آبل"], &[plan, sell], &[planned, asserted, failed]);
        check(FactFilter::of("ميتا"), &["ميتا", "آبل"], &[plan, sell], &[planned, asserted]);
        check(FactFilter { kind: Some(sell), ..all.clone() }, &["ميتا", "آبل"], &[plan, sell], &[asserted, failed]);
        check(FactFilter { modality: Some(failed), ..all }, &["آبل"], &[sell], &[planned, asserted, failed]);
    }
}
