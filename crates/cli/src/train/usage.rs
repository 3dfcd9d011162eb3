//! How raw news uses words: a first model reads it, and what it takes each word for is kept.

use std::collections::BTreeMap;

use khabar_engine::{
    names::tagger::{
        self, Label, Model,
        model::{CLUSTER_BITS, Learned},
        word,
    },
    text::Text,
};

use super::fit;

/// A word must be read as part of a name so often, and one time in so many.
const LEAST: u32 = 3;
const RAREST: u32 = 20;

type Counts = BTreeMap<u32, [u32; Label::COUNT]>;

/// The slots of words that the model takes for names in these texts, sorted, each with four times the label that it mostly
/// has and the share of that label, from 0 to 3.
pub fn of_words(learned: &Learned, texts: &[String]) -> Vec<(u32, u8)> {
    let file = learned.to_bytes();
    let model = Model::read(&file).expect("it has just been written");
    let mut counts = Counts::new();
    texts.iter().for_each(|text| count(text, &model, &mut counts));
    counts.into_iter().filter_map(|(slot, counts)| Some((slot, usage(&counts)?))).collect()
}

fn count(source: &str, model: &Model, counts: &mut Counts) {
    let text = Text::new(source);
    for (token, label) in tagger::first_labels(&text, &fit::clues(&text), model).into_iter().enumerate() {
        let (stems, stem_count) = word::stems(text.folded(token));
        for stem in &stems[..stem_count] {
            counts.entry(stem.slot(CLUSTER_BITS)).or_default()[label.index()] += 1;
        }
    }
}

fn usage(counts: &[u32; Label::COUNT]) -> Option<u8> {
    let names: u32 = counts[1..].iter().sum();
    let all = names + counts[0];
    if names < LEAST || names * RAREST < all {
        return None;
    }
    let label = (1..Label::COUNT).rev().max_by_key(|label| counts[*label])?;
    Some(4 * label as u8 + (counts[label] * 4 / (all + 1)) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(outside: u32, named: &[(usize, u32)], expected: Option<(u8, u8)>) {
        let mut counts = [0; Label::COUNT];
        counts[0] = outside;
        named.iter().for_each(|(label, count)| counts[*label] = *count);
        assert_eq!(usage(&counts), expected.map(|(label, share)| 4 * label + share));
    }

    #[test]
    fn a_label_and_how_often_it_is_right() {
        check(0, &[(1, 9)], Some((1, 3)));
        check(5, &[(1, 1), (3, 5)], Some((3, 1)));
        check(40, &[(5, 3)], Some((5, 0)));
    }

    #[test]
    fn words_that_are_hardly_ever_names_have_none() {
        check(0, &[(1, 2)], None);
        check(100, &[(1, 4)], None);
        check(100, &[], None);
    }
}
