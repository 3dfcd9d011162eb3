//! Which of the engine's entities is which of the gold's, and B-cubed over the mentions that both have.

use std::{
    collections::{BTreeMap, HashMap},
    ops::AddAssign,
};

use khabar_contract::{Analysis, EntityId};

use crate::score::gold::{Article, Meaning};

/// The mentions that both the gold and the engine have, each with the gold's label and the engine's entity.
///
/// A mention of the engine is aligned with the first gold name that it overlaps and that no other has taken.
pub struct Alignment<'a> {
    pairs: Vec<(&'a str, EntityId)>,
    labels: HashMap<EntityId, &'a str>,
}

/// Sums of B-cubed over mentions: Bagga and Baldwin 1998.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BCubed {
    precision: f64,
    recall: f64,
    mentions: usize,
}

impl<'a> Alignment<'a> {
    /// Aligns the names of an analysis with the gold's.
    pub fn new(article: &'a Article, analysis: &Analysis) -> Self {
        let mut taken = vec![false; article.mentions.len()];
        let mut pairs = Vec::new();
        for mention in &analysis.mentions {
            let Some(entity) = mention.entity else { continue };
            let free = article.mentions.iter().zip(&mut taken).find_map(|(gold, taken)| match &gold.meaning {
                Meaning::Entity(label) if !*taken && gold.span.overlaps(mention.span()) => Some((label, taken)),
                _ => None,
            });
            if let Some((label, taken)) = free {
                *taken = true;
                pairs.push((label.as_str(), entity));
            }
        }
        let labels = majority_labels(&pairs);
        Self { pairs, labels }
    }

    /// The label that most of an entity's mentions have; the first in the alphabet where several have as many.
    pub fn label(&self, entity: EntityId) -> Option<&'a str> {
        self.labels.get(&entity).copied()
    }

    /// B-cubed over the aligned mentions.
    pub fn b_cubed(&self) -> BCubed {
        let mut sums = BCubed::default();
        for &(label, entity) in &self.pairs {
            let same_label = self.pairs.iter().filter(|pair| pair.0 == label).count();
            let same_entity = self.pairs.iter().filter(|pair| pair.1 == entity).count();
            let both = self.pairs.iter().filter(|pair| **pair == (label, entity)).count();
            sums.precision += both as f64 / same_entity as f64;
            sums.recall += both as f64 / same_label as f64;
            sums.mentions += 1;
        }
        sums
    }

    /// Labels that several entities share, and entities that have several labels, as `label: e1 e4` and `e2: a b`.
    pub fn disagreements(&self) -> Vec<String> {
        let mut entities: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let mut labels: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (label, entity) in &self.pairs {
            entities.entry(label).or_default().push(entity.to_string());
            labels.entry(entity.to_string()).or_default().push((*label).to_owned());
        }
        let entities = entities.into_iter().map(|(label, entities)| (label.to_owned(), entities));
        let lists = entities.chain(labels).map(|(one, mut several)| {
            several.sort();
            several.dedup();
            (one, several)
        });
        lists
            .filter(|(_, several)| several.len() > 1)
            .map(|(one, several)| format!("{one}: {}", several.join(" ")))
            .collect()
    }
}

impl BCubed {
    /// The harmonic mean of the averages, 0 to 1; 0 where there is no mention.
    pub fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum == 0.0 { 0.0 } else { 2.0 * self.precision * self.recall / sum / self.mentions as f64 }
    }
}

impl AddAssign for BCubed {
    fn add_assign(&mut self, other: Self) {
        self.precision += other.precision;
        self.recall += other.recall;
        self.mentions += other.mentions;
    }
}

fn majority_labels<'a>(pairs: &[(&'a str, EntityId)]) -> HashMap<EntityId, &'a str> {
    let mut counts: BTreeMap<(EntityId, &str), usize> = BTreeMap::new();
    for &(label, entity) in pairs {
        *counts.entry((entity, label)).or_default() += 1;
    }
    let mut best: HashMap<EntityId, (usize, &str)> = HashMap::new();
    for ((entity, label), count) in counts {
        let current = best.entry(entity).or_insert((count, label));
        if count > current.0 {
            *current = (count, label);
        }
    }
    best.into_iter().map(|(entity, (_, label))| (entity, label)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entities by number for each label: gold {a a a} {b b}, engine {a a} {a b b}.
    #[test]
    fn b_cubed_by_hand() {
        let pairs = [("a", 0), ("a", 0), ("a", 1), ("b", 1), ("b", 1)];
        let pairs: Vec<_> = pairs.map(|(label, entity)| (label, EntityId::from_index(entity))).into();
        let alignment = Alignment { labels: majority_labels(&pairs), pairs };
        let figures = alignment.b_cubed();
        let precision = 1.0 + 1.0 + 1.0 / 3.0 + 2.0 / 3.0 + 2.0 / 3.0;
        let recall = 2.0 / 3.0 + 2.0 / 3.0 + 1.0 / 3.0 + 1.0 + 1.0;
        assert!((figures.precision - precision).abs() < 1e-12 && (figures.recall - recall).abs() < 1e-12);
        assert!((figures.f1() - 11.0 / 15.0).abs() < 1e-12);
        assert_eq!(alignment.label(EntityId::from_index(1)), Some("b"));
        assert_eq!(alignment.disagreements(), ["a: e1 e2", "e2: a b"]);
    }

    #[test]
    fn no_mentions_no_figure() {
        assert_eq!(BCubed::default().f1(), 0.0);
    }
}
