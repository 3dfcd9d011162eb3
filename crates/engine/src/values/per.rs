//! What amounts are counted by: للبرميل, سنويا, في الساعة.

use super::{
    lexicon::{Lexicon, Sense},
    words::{Attached, Words},
};
use crate::{
    table::{alternatives, rows},
    text::TokenKind,
};

/// What an amount is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Per {
    /// The English noun: barrel.
    pub(super) noun: &'static str,
    /// Whether prices of one are quoted in thousandths: 3.125 دولار لكل مليون وحدة حرارية.
    pub(super) in_thousandths: bool,
}

/// Adds what amounts are counted by to the lexicon.
pub(super) fn add_words(lexicon: &mut Lexicon) {
    for [noun, phrases, priced] in rows(include_str!("../../data/values/per.tsv")) {
        let per = Per { noun, in_thousandths: priced == "thousandths" };
        alternatives(phrases).for_each(|phrase| lexicon.add(phrase, Sense::Per(per)));
    }
}

/// What an amount that ended before a word is counted by. Up to three words that say of what it is an amount may come
/// between: مليون برميل من النفط يوميا.
pub(super) fn per(words: &Words, end: usize) -> Option<Per> {
    let is_told = words.is_of(end);
    let later = || (end + 2..end + 5).find_map(|at| per_phrase(words, at)).filter(|_| is_told);
    per_after(words, end).or_else(later).map(|(per, _)| per)
}

/// The word after the phrase that says what an amount is counted by; the word itself where no such phrase stands there.
pub(super) fn after_per(words: &Words, end: usize) -> usize {
    per_after(words, end).map_or(end, |(_, end)| end)
}

/// The phrase right after an amount, or after one more noun that belongs to it: 2800 وسيلة نقل في اليوم.
fn per_after(words: &Words, end: usize) -> Option<(Per, usize)> {
    let is_noun = || words.kind(end) == Some(TokenKind::Word) && words.find(end, Attached::Any, Some).is_none();
    per_phrase(words, end).or_else(|| per_phrase(words, end + 1).filter(|_| is_noun()))
}

fn per_phrase(words: &Words, at: usize) -> Option<(Per, usize)> {
    let found = words.find(at, Attached::Any, as_per).filter(|found| !found.clitics.and)?;
    // في السنة المالية and في العام 2025 are dates.
    let next = found.end;
    let is_date = words.folded(at) == "في"
        && (words.folded(next).starts_with("ال") || words.kind(next) == Some(TokenKind::Number));
    (!is_date).then_some((found.what, next))
}

fn as_per(sense: Sense) -> Option<Per> {
    match sense {
        Sense::Per(per) => Some(per),
        _ => None,
    }
}
