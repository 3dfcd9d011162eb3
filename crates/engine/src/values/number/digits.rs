//! Numbers in digits, as they stand among words: 20 000, 5ر1, 3/4, 3×10^8.

use super::{
    Form, Number, as_fraction,
    literal::{self, Literal},
    power::power_of_ten,
};
use crate::{
    text::TokenKind,
    values::{
        date,
        words::{Attached, Clitics, MAX_GROUPS, Words},
    },
};

/// A number in digits, thousands set apart by spaces included: 20 000.
pub(super) fn digits(words: &Words, at: usize, attached: Attached) -> Option<Number> {
    if words.kind(at) != Some(TokenKind::Number) || !words.apart(at).fit(attached) || is_part_of_name(words, at) {
        return None;
    }
    let Literal { value, otherwise, plain } = literal::read(words.folded(at))?;
    let (start, clitics) = (words.span(at).start, words.apart(at));
    let number = |value, form, end| Number::new(value, form, start, end, clitics);
    if let Some(value) = with_letter_for_point(words, at) {
        return Some(number(value, Form::Separated, at + 3));
    }
    if let Some(value) = with_bar(words, at) {
        return Some(number(value, Form::Fraction, at + 3));
    }
    // ٫ separates fractions only.
    let otherwise = otherwise.filter(|_| !words.surface(at).contains('٫'));
    let (value, end) = if plain { with_thousands(words, at, value) } else { (value, at + 1) };
    if let Some((power, end)) = power_of_ten(words, end) {
        return Some(number(value * power, Form::Separated, end));
    }
    let form = if plain { Form::Digits } else { Form::Separated };
    let whole = Number { otherwise, ..number(value, form, end) };
    Some(mixed(words, &whole).unwrap_or(whole))
}

/// The digits at a word together with the thousands that spaces set apart from them, and the word after: 20 000.
fn with_thousands(words: &Words, at: usize, first: f64) -> (f64, usize) {
    let (mut value, mut end) = (first, at + 1);
    if words.folded(at).len() > 3 || first == 0.0 {
        return (value, end);
    }
    while let Some(group) = thousands(words, end).filter(|_| end < at + MAX_GROUPS) {
        value = value * 1000.0 + group.value;
        end += 1;
        if !group.plain {
            break;
        }
    }
    (value, end)
}

/// The digits after so many letters that they are glued to, with a fraction: AED100, EUR5.2.
pub(super) fn digits_after_letters(words: &Words, at: usize, letters: usize) -> Option<Number> {
    let mut digits = words.folded(at).get(letters..)?.to_owned();
    let mut end = at + 1;
    if words.is_joint(end, &['.', ',']) && words.kind(end + 1) == Some(TokenKind::Number) {
        digits.push_str(&format!("{}{}", words.mark(end), words.folded(end + 1)));
        end += 2;
    }
    let Literal { value, otherwise, .. } = literal::read(&digits)?;
    let number = Number::new(value, Form::Separated, words.span(at).start, end, words.apart(at));
    Some(Number { otherwise, ..number })
}

/// A whole number together with the fraction after it: 4 1/2, 3½.
fn mixed(words: &Words, whole: &Number) -> Option<Number> {
    let at = whole.end;
    let sign = |at| words.find(at, Attached::Nothing, as_fraction).filter(|_| words.kind(at) == Some(TokenKind::Mark));
    let is_near = words.is_glued(at) || words.is_one_space_after(at);
    let (fraction, end) = match sign(at) {
        Some(sign) => (sign.what, sign.end),
        None => (with_bar(words, at).filter(|_| !words.is_glued(at) && words.apart(at) == Clitics::default())?, at + 3),
    };
    let is_whole = is_near && whole.form == Form::Digits && whole.value < 1e4;
    is_whole.then_some(Number { value: whole.value + fraction, form: Form::Separated, end, ..*whole })
}

/// 5ر1: one and a half, as news agencies type it, the fraction first.
fn with_letter_for_point(words: &Words, at: usize) -> Option<f64> {
    let is_glued = words.is_glued(at + 1) && words.is_glued(at + 2);
    let is_written_so = is_glued && words.kind(at + 2) == Some(TokenKind::Number) && words.folded(at + 1) == "ر";
    let whole = is_written_so.then(|| words.folded(at + 2))?;
    format!("{whole}.{}", words.folded(at)).parse().ok()
}

/// 3/4, not 3/4/2025.
fn with_bar(words: &Words, at: usize) -> Option<f64> {
    let is_longer = || words.mark(at + 3) == '/' || (at > 0 && words.mark(at - 1) == '/');
    if !words.is_joint(at + 1, &['/']) || words.kind(at + 2) != Some(TokenKind::Number) || is_longer() {
        return None;
    }
    if words.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let below: f64 = words.folded(at + 2).parse().ok().filter(|below| *below <= 10.0)?;
    let above: f64 = words.folded(at).parse().ok().filter(|above| (1.0..below).contains(above))?;
    Some(above / below)
}

fn thousands(words: &Words, at: usize) -> Option<Literal> {
    let follows = words.kind(at) == Some(TokenKind::Number) && words.is_one_space_after(at);
    literal::thousands_group(words.folded(at)).filter(|_| follows && words.apart(at) == Clitics::default())
}

/// Whether digits belong to a name before them (إف-16, G-20) or to a time of day (12:30).
fn is_part_of_name(words: &Words, at: usize) -> bool {
    if words.is_joint(at + 1, &[':']) || (at > 0 && words.is_joint(at - 1, &[':'])) {
        return true;
    }
    let is_letters = |at: usize| matches!(words.kind(at), Some(TokenKind::Word | TokenKind::Latin));
    // 20-آذار-2015
    at >= 2 && words.is_joint(at - 1, &['-']) && is_letters(at - 2) && !date::names_year(words, at - 1)
}
