//! A tagger learned from annotated text.

pub mod decode;
pub mod features;
pub mod format;
pub mod hash;
pub mod label;
pub mod memory;
pub mod model;
pub mod table;
pub mod word;

use std::ops::Range;

use crate::{
    names::{Clues, span::Found},
    text::Text,
};

pub use label::{Class, Label};
pub use model::Model;

use self::{decode::Scores, features::Reading, memory::Memory};

/// The label of each token, after two readings.
pub fn labels(text: &Text, clues: &Clues, model: &Model) -> Vec<Label> {
    let mut scores = first_scores(text, clues, model);
    let first = decode(text, model, &scores);
    let memory = Memory::new(text, &first);
    let mut readings = Vec::new();
    for sentence in text.sentences() {
        read_again(text, sentence.tokens.clone(), &first, &memory, &mut readings);
        let words = sentence.tokens.clone().filter(|token| !word::is_quotation_mark(text.surface(*token)));
        for (at, token) in words.enumerate() {
            features::emit_second(&readings, at, &mut |_, slot| add(&mut scores[token], model, slot));
        }
    }
    decode(text, model, &scores)
}

/// The labels of a first reading, which knows nothing of other sentences.
pub fn first_labels(text: &Text, clues: &Clues, model: &Model) -> Vec<Label> {
    decode(text, model, &first_scores(text, clues, model))
}

/// The names that labels spell out. Quotation marks between the tokens of a name do not part it.
pub fn names(text: &Text, labels: &[Label]) -> Vec<Found> {
    let mut names: Vec<Found> = Vec::new();
    let mut open = false;
    for (token, label) in labels.iter().enumerate() {
        match (label.class(), names.last_mut()) {
            (Some(_), Some(name)) if open && label.is_inside() => name.last = token,
            (Some(class), _) => names.push(Found { first: token, last: token, class }),
            (None, _) if open && word::is_quotation_mark(text.surface(token)) => continue,
            (None, _) => {}
        }
        open = label.class().is_some();
    }
    names
}

/// How the words of a sentence were read the first time, quotation marks left out.
pub fn read_again(text: &Text, tokens: Range<usize>, first: &[Label], memory: &Memory, readings: &mut Vec<Reading>) {
    readings.clear();
    readings.extend(tokens.filter(|token| !word::is_quotation_mark(text.surface(*token))).map(|token| {
        let (stems, count) = word::stems(text.folded(token));
        Reading { label: first[token], elsewhere: memory.elsewhere(&stems[..count], first[token]) }
    }));
}

fn first_scores(text: &Text, clues: &Clues, model: &Model) -> Vec<Scores> {
    let mut scores = vec![Scores::default(); text.tokens().len()];
    let mut words = Vec::new();
    for sentence in text.sentences() {
        word::read(text, sentence.tokens.clone(), clues, model, &mut words);
        for (at, word) in words.iter().enumerate() {
            let scores = &mut scores[word.token as usize];
            features::emit(&words, at, &mut |_, slot| add(scores, model, slot));
        }
    }
    scores
}

fn add(scores: &mut Scores, model: &Model, slot: u32) {
    if let Some(weights) = model.weights(slot) {
        for (score, weight) in scores.iter_mut().zip(weights) {
            *score += i16::from(*weight as i8);
        }
    }
}

/// The best labels by these scores; quotation marks are outside names.
fn decode(text: &Text, model: &Model, scores: &[Scores]) -> Vec<Label> {
    let mut all = vec![Label::OUTSIDE; text.tokens().len()];
    let (mut tokens, mut words, mut labels) = (Vec::new(), Vec::new(), Vec::new());
    for sentence in text.sentences() {
        tokens.clear();
        tokens.extend(sentence.tokens.clone().filter(|token| !word::is_quotation_mark(text.surface(*token))));
        words.clear();
        words.extend(tokens.iter().map(|token| scores[*token]));
        decode::best(&words, model, &mut labels);
        for (token, label) in tokens.iter().zip(&labels) {
            all[*token] = *label;
        }
    }
    all
}
