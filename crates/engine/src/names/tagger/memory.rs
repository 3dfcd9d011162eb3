//! What a first reading of a text has found, for the second: a name seen clearly once is a name elsewhere.

use std::collections::HashMap;

use crate::text::Text;

use super::{Label, hash::Hash, word};

/// How often each stem that was read as part of a name was read as what.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    counts: HashMap<Hash, Counts>,
}

type Counts = [u32; Label::COUNT];

/// What the other places where a word stands say of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// The label that it mostly has there, of those of names; 0 where it has none.
    pub label: u8,
    /// How often it has a label of names there, at most 3.
    pub names: u8,
    /// The share of names in all places, from 0 to 4.
    pub share: u8,
}

impl Memory {
    /// Reads the labels of all tokens of a text.
    pub fn new(text: &Text, labels: &[Label]) -> Self {
        let mut memory = Self::default();
        for (token, _) in labels.iter().enumerate().filter(|(_, label)| **label != Label::OUTSIDE) {
            let (stems, count) = word::stems(text.folded(token));
            stems[..count].iter().for_each(|stem| *memory.counts.entry(*stem).or_default() = Counts::default());
        }
        for (token, label) in labels.iter().enumerate() {
            let (stems, count) = word::stems(text.folded(token));
            for stem in &stems[..count] {
                if let Some(counts) = memory.counts.get_mut(stem) {
                    counts[label.index()] += 1;
                }
            }
        }
        memory
    }

    /// What is known of a word from places other than the one at hand, where it has been given this label.
    pub fn elsewhere(&self, stems: &[Hash], here: Label) -> Elsewhere {
        let of_stem = |stem: &Hash| self.counts.get(stem).map(|counts| Elsewhere::new(counts, here));
        stems.iter().filter_map(of_stem).max_by_key(|found| (found.names, found.share)).unwrap_or_default()
    }
}

impl Elsewhere {
    fn new(counts: &Counts, here: Label) -> Self {
        let others = |label: usize| counts[label] - u32::from(label == here.index());
        let names: u32 = (1..Label::COUNT).map(others).sum();
        if names == 0 {
            return Self::default();
        }
        let label = (1..Label::COUNT).rev().max_by_key(|label| others(*label)).unwrap_or(0);
        Self { label: label as u8, names: names.min(3) as u8, share: (4 * names / (names + others(0))) as u8 }
    }
}
