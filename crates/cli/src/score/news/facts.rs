//! Facts against the gold's.
//!
//! A fact is right where kind and subject are right, and the object or the amount is. Subjects, places and speakers
//! are compared as entities (by the label that most of their mentions have). An object is right where it is the same
//! entity, where its words name that entity, or where two phrases share half of the shorter one's content words; an
//! amount where number and unit are the same. A gold fact with neither is right by its title where both have one,
//! else by its sentence. Each gold fact is matched once: a second telling of it is wrong. Optional gold facts count
//! for nothing.

use khabar_contract::{Analysis, Fact, Object, Value};

use super::entities::Alignment;
use crate::score::{
    fold,
    gold::{Article, GoldFact, GoldObject, Meaning},
    same,
};

/// Which fact of the engine is which of the gold's.
pub struct Matching {
    /// Indices of the gold's and the engine's facts that are the same.
    pub pairs: Vec<(usize, usize)>,
}

/// An article as gold and engine read it.
pub struct Readings<'a> {
    /// The gold.
    pub article: &'a Article,
    /// What the engine says.
    pub analysis: &'a Analysis,
    /// Which entity is which.
    pub alignment: &'a Alignment<'a>,
}

/// Which parts of a right fact are right; `None` where neither gold nor engine has the part.
pub struct Parts {
    /// The sentence holds the gold's words and is a sentence, not the paragraph and the next.
    pub evidence: bool,
    /// The modality.
    pub modality: bool,
    /// The time.
    pub time: Option<bool>,
    /// The place.
    pub place: Option<bool>,
    /// Who says so.
    pub attribution: Option<bool>,
}

impl Readings<'_> {
    /// Matches facts one to one, the best matches first.
    pub fn matching(&self) -> Matching {
        let mut candidates = Vec::new();
        for (g, gold) in self.article.facts.iter().enumerate() {
            for (f, fact) in self.analysis.facts.iter().enumerate() {
                candidates.extend(self.likeness(gold, fact).map(|likeness| (likeness, g, f)));
            }
        }
        candidates.sort_by_key(|&(likeness, g, f)| (u32::MAX - likeness, g, f));
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (_, g, f) in candidates {
            if pairs.iter().all(|pair| pair.0 != g && pair.1 != f) {
                pairs.push((g, f));
            }
        }
        Matching { pairs }
    }

    /// What is right about the parts of a fact that is right.
    pub fn parts(&self, gold: &GoldFact, fact: &Fact) -> Parts {
        let time = fact.time.and_then(|id| self.value(id));
        let place = fact.place.and_then(|entity| self.alignment.label(entity));
        let speaker = fact.attribution.and_then(|entity| self.alignment.label(entity));
        let same_label = |gold: &Option<String>, present: bool, found: Option<&str>| {
            (gold.is_some() || present).then(|| present && gold.as_deref() == found)
        };
        Parts {
            evidence: self.evidence_is_right(gold, fact),
            modality: gold.modalities.contains(&fact.modality),
            time: (gold.time.is_some() || fact.time.is_some())
                .then(|| gold.time.as_ref().zip(time).is_some_and(|(gold, found)| same::amount(gold, found))),
            place: same_label(&gold.place, fact.place.is_some(), place),
            attribution: same_label(&gold.attribution, fact.attribution.is_some(), speaker),
        }
    }

    /// How alike two facts are, `None` where they are not the same fact.
    fn likeness(&self, gold: &GoldFact, fact: &Fact) -> Option<u32> {
        let subject = self.alignment.label(fact.subject)?;
        if !gold.kinds.contains(&fact.kind) || gold.subject != subject {
            return None;
        }
        let object =
            fact.object.as_ref().is_some_and(|object| gold.objects.iter().any(|gold| self.same_object(gold, object)));
        let amount = fact.amount.and_then(|id| self.value(id));
        let amount = gold.amount.as_ref().zip(amount).is_some_and(|(gold, found)| same::amount(gold, found));
        let evidence = self.evidence_is_right(gold, fact);
        let right = match (&gold.title, &fact.title) {
            _ if !gold.objects.is_empty() || gold.amount.is_some() => object || amount,
            (Some(gold), Some(found)) => fold::alike(gold, found),
            _ => evidence,
        };
        let points = [
            (object, 16),
            (amount, 8),
            (evidence, 4),
            (gold.modalities.contains(&fact.modality), 2),
            (!gold.optional, 1),
        ];
        right.then(|| points.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum())
    }

    fn same_object(&self, gold: &GoldObject, found: &Object) -> bool {
        match (gold, found) {
            (GoldObject::Entity(label), Object::Entity(entity)) => self.alignment.label(*entity) == Some(label),
            (GoldObject::Entity(label), Object::Text(text)) => self.surfaces(label).any(|name| fold::names(text, name)),
            (GoldObject::Text(text), Object::Entity(entity)) => fold::alike(text, &self.analysis.entity(*entity).name),
            (GoldObject::Text(gold), Object::Text(found)) => fold::alike(gold, found),
        }
    }

    fn evidence_is_right(&self, gold: &GoldFact, fact: &Fact) -> bool {
        let sentence = self.article.text.get(fact.evidence.range()).unwrap_or_default();
        !sentence.trim().contains('\n') && gold.evidence.iter().any(|words| fact.evidence.contains(*words))
    }

    fn value(&self, id: u32) -> Option<&Value> {
        self.analysis.mention(id).value.as_ref()
    }

    /// How the text names what has this label.
    fn surfaces(&self, label: &str) -> impl Iterator<Item = &str> {
        let mentions = self.article.mentions.iter();
        let named = mentions.filter(move |mention| matches!(&mention.meaning, Meaning::Entity(name) if name == label));
        named.map(|mention| &self.article.text[mention.span.range()])
    }
}

#[cfg(test)]
mod tests;
