//! The best labels for a sentence.

use super::{Label, model::Model};

/// The score of each label for one word.
pub type Scores = [i16; Label::COUNT];

/// The labels whose sum of scores and transitions is the highest (Viterbi). `labels` is filled anew.
pub fn best(scores: &[Scores], model: &Model, labels: &mut Vec<Label>) {
    labels.clear();
    let Some(first) = scores.first() else { return };
    let mut best = [0; Label::COUNT];
    for label in all() {
        best[label.index()] = i32::from(first[label.index()]) + step(model, None, label);
    }
    let mut back = vec![[0u8; Label::COUNT]; scores.len()];
    for (at, scores) in scores.iter().enumerate().skip(1) {
        let before = best;
        for label in all() {
            let sum = |from: Label| before[from.index()].saturating_add(step(model, Some(from), label));
            let from = all().rev().max_by_key(|from| sum(*from)).unwrap_or(Label::OUTSIDE);
            back[at][label.index()] = from.index() as u8;
            best[label.index()] = sum(from).saturating_add(i32::from(scores[label.index()]));
        }
    }
    let mut last = all().rev().max_by_key(|label| best[label.index()]).unwrap_or(Label::OUTSIDE);
    labels.resize(scores.len(), Label::OUTSIDE);
    for at in (0..scores.len()).rev() {
        labels[at] = last;
        last = Label::from_index(usize::from(back[at][last.index()]));
    }
}

fn all() -> impl DoubleEndedIterator<Item = Label> {
    (0..Label::COUNT).map(Label::from_index)
}

fn step(model: &Model, before: Option<Label>, label: Label) -> i32 {
    if label.may_follow(before) { model.transition(before, label) } else { FORBIDDEN }
}

/// Low enough that no sum of weights makes up for it, high enough that sums of it over a sentence saturate harmlessly.
const FORBIDDEN: i32 = -100_000_000;
