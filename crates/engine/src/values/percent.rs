//! Percentages.

use khabar_contract::Value;

use super::{
    Parsed,
    amount::{self, Amount, Measured},
    lexicon::{Lexicon, Sense},
    number::Number,
    words::{Attached, Words},
};
use crate::{
    table::{alternatives, rows},
    text::TokenKind,
};

/// The percentage that starts at a word: 12.5%, نصف نقطة مئوية, ٪50.
pub(super) fn percent(words: &Words, at: usize, amount: Option<Amount>) -> Option<Parsed> {
    let (limit, sign_at) = amount::limit_before(words, at);
    let opening = sign(words, sign_at).filter(|(_, after)| opens(words, sign_at, *after));
    let start = opening.map(|_| words.span(sign_at).start);
    let Measured { amount, unit: part, end } = match opening {
        Some((part, after)) => {
            let amount = amount::amount(words, after)?;
            Measured { amount, unit: part, end: amount.end }
        }
        _ => amount
            .and_then(|amount| amount::measured(words, amount, |words, _, end| sign(words, end)))
            .or_else(|| whole(words, at))?,
    };
    let amount = amount.read(Number::smaller);
    let start = start.unwrap_or(amount.low.start);
    let bound = amount.bound.or(limit).or_else(|| amount::bound_after(words, end));
    let number = exact(amount.low.value * part);
    let value = Value::Percent { number, number_max: amount.high.map(|high| exact(high.value * part)), bound };
    Some(Parsed { start, end, value })
}

/// Whether a sign stands before its number, not after another one: ٪50, بنسبة % 50.
fn opens(words: &Words, at: usize, after: usize) -> bool {
    let is_free = || at.checked_sub(1).is_none_or(|before| words.kind(before) != Some(TokenKind::Number));
    let is_mark = words.kind(at) == Some(TokenKind::Mark) && words.kind(after) == Some(TokenKind::Number);
    (words.is_glued(after) || (is_mark && is_free())) && words.apart(at) == words.apart(after)
}

/// Adds the signs of percentages to the lexicon.
pub(super) fn add_words(lexicon: &mut Lexicon) {
    for [class, part, forms] in rows(include_str!("../../data/values/percent.tsv")) {
        let Ok(part) = part.parse() else { continue };
        let sense = if class == "whole" { Sense::WholePercent(part) } else { Sense::Percent(part) };
        alternatives(forms).for_each(|form| lexicon.add(form, sense));
    }
}

/// نقطتان مئويتان, نقطة مئوية واحدة
fn whole(words: &Words, at: usize) -> Option<Measured<f64>> {
    let (bound, at) = amount::limit_before(words, at);
    let found = words.find(at, Attached::Any, |sense| match sense {
        Sense::WholePercent(percent) => Some(percent),
        _ => None,
    });
    let found = found.filter(|found| !found.clitics.article)?;
    Some(Measured { amount: Amount::counting(1.0, found.start, found.end, bound), unit: found.what, end: found.end })
}

fn sign(words: &Words, at: usize) -> Option<(f64, usize)> {
    let found = words.find(at, Attached::Nothing, |sense| match sense {
        Sense::Percent(part) => Some(part),
        _ => None,
    })?;
    Some((found.what, found.end))
}

/// Without the last digits that binary fractions add: 25 basis points are 0.25.
fn exact(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
