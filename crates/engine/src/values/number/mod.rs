//! Numbers: digits, number words, and both together.

mod digits;
mod group;
pub(super) mod literal;
mod power;
mod vocabulary;

use super::{
    lexicon::Sense,
    words::{Attached, Clitics, Words},
};
use crate::text::TokenKind;
use digits::{digits, digits_after_letters};
use group::{as_small, group, group_words};
pub(super) use vocabulary::add_words;

/// A number in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: f64,
    /// The value with the one separator of its digits read the other way: 1.250.
    pub(super) otherwise: Option<f64>,
    /// The value of the last scale word: 1e6 for 3 ملايين, 1 where there is none.
    pub(super) scale: f64,
    /// How it is written.
    pub(super) form: Form,
    /// Where it starts in the source, after proclitics.
    pub(super) start: usize,
    /// The word after it.
    pub(super) end: usize,
    /// What is attached to it.
    pub(super) clitics: Clitics,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// 2025: digits alone.
    Digits,
    /// 14.3, 1,250: digits with separators.
    Separated,
    /// With words.
    Words,
    /// نصف alone: half of what comes after it.
    Fraction,
}

/// The place of a number word in a group below a thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// 0, which is part of no group.
    Zero,
    /// 1 to 9.
    Ones,
    /// 10 to 19.
    Ten,
    /// 20, 30 to 90.
    Tens,
    /// 100, 200 to 900.
    Hundreds,
}

/// The form of a scale word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScaleForm {
    /// مليون
    One,
    /// مليونان
    Two,
    /// ملايين
    Many,
}

impl Number {
    /// A number that no scale word multiplies, and that can be read in one way only.
    pub(super) fn new(value: f64, form: Form, start: usize, end: usize, clitics: Clitics) -> Self {
        Self { value, otherwise: None, scale: 1.0, form, start, end, clitics }
    }

    /// The number with a separator read as that of thousands, where that can be: things come whole.
    pub(super) fn larger(self) -> Self {
        self.read(f64::max)
    }

    /// The number with a separator read as that of a fraction, where that can be: percentages are small.
    pub(super) fn smaller(self) -> Self {
        self.read(f64::min)
    }

    fn read(self, choose: impl Fn(f64, f64) -> f64) -> Self {
        let value = self.otherwise.map_or(self.value, |otherwise| choose(self.value, otherwise));
        Self { value, otherwise: None, ..self }
    }
}

/// The number that starts at a word, with anything attached before it.
pub(super) fn number(words: &Words, at: usize) -> Option<Number> {
    if let Some((start, after)) = minus(words, at) {
        let number = term(words, after, Attached::Nothing).filter(|number| number.form != Form::Fraction)?;
        return Some(Number { value: -number.value, otherwise: None, start, ..number });
    }
    let mut number = term(words, at, Attached::Any)?;
    if number.form == Form::Fraction {
        return Some(number);
    }
    while let Some((value, scale, end)) = addend(words, &number) {
        number = Number { value: number.value + value, scale, end, form: Form::Words, otherwise: None, ..number };
        if scale == 1.0 {
            break;
        }
    }
    Some(number)
}

/// What makes the number after it negative: where it starts, and the word after it. A sign is glued to what follows, not to
/// what comes before.
fn minus(words: &Words, at: usize) -> Option<(usize, usize)> {
    if matches!(words.mark(at), '-' | '−') {
        let is_sign = words.is_glued(at + 1) && !words.is_glued(at) && words.kind(at + 1) == Some(TokenKind::Number);
        return is_sign.then(|| (words.span(at).start, at + 1));
    }
    let found = words.find(at, Attached::Any, |sense| (sense == Sense::Minus).then_some(()))?;
    Some((found.start, found.end))
}

/// What comes after a number and is added to it: (500 ألف), and as (value, scale, end).
fn addend(words: &Words, number: &Number) -> Option<(f64, f64, usize)> {
    let fraction = words.find(number.end, Attached::And, as_fraction);
    if let Some(fraction) = fraction {
        let repeated = scale(words, fraction.end, &[ScaleForm::One]).filter(|(value, _)| *value <= number.scale);
        let (unit, end) = repeated.unwrap_or((number.scale, fraction.end));
        return Some((fraction.what * unit, 1.0, end));
    }
    if number.scale == 1.0 {
        return None;
    }
    let next = term(words, number.end, Attached::And)?;
    let fits = match next.form {
        Form::Fraction => false,
        Form::Digits | Form::Separated if next.scale == 1.0 => (100.0..1000.0).contains(&next.value),
        _ => next.value < number.scale && next.scale < number.scale,
    };
    fits.then_some((next.value, next.scale, next.end))
}

/// A group with its scales, a scale alone, or a fraction with or without a scale.
fn term(words: &Words, at: usize, attached: Attached) -> Option<Number> {
    multiplied(words, at, attached).map(|number| with_scales(words, number))
}

/// The number in the digits after so many letters that they are glued to, with its scales: the 5.2bn of EUR5.2bn.
pub(super) fn number_after_letters(words: &Words, at: usize, letters: usize) -> Option<Number> {
    digits_after_letters(words, at, letters).map(|number| with_scales(words, number))
}

/// A number with the scales that follow and multiply it.
fn with_scales(words: &Words, mut number: Number) -> Number {
    let forms: &[ScaleForm] = match number.form {
        Form::Fraction => &[ScaleForm::One],
        _ => &[ScaleForm::One, ScaleForm::Many],
    };
    // At most two more scales: مئة ألف مليار.
    for _ in 0..2 {
        let Some((value, end)) = scale(words, number.end, forms) else { break };
        // 1,250 مليار is one and a quarter.
        let value_before = match number.otherwise.take() {
            Some(decimal) if decimal < number.value => decimal,
            _ => number.value,
        };
        number = Number {
            value: value_before * value,
            scale: number.scale * value,
            form: Form::Words,
            otherwise: None,
            end,
            ..number
        };
    }
    number
}

/// What scales multiply: a fraction, a group, a dual scale (2 × مليون), a scale alone.
fn multiplied(words: &Words, at: usize, attached: Attached) -> Option<Number> {
    if let Some(found) = words.find(at, attached, as_fraction) {
        return Some(Number::new(found.what, Form::Fraction, found.start, found.end, found.clitics));
    }
    if let Some(group) = digits(words, at, attached).or_else(|| group(words, at, attached)) {
        return Some(with_scaled_fraction(words, with_decimals(words, group)));
    }
    let scale = |wanted| {
        words.find(at, attached, move |sense| match sense {
            Sense::Scale(form, value) if form == wanted => Some(value),
            _ => None,
        })
    };
    let dual = scale(ScaleForm::Two).filter(|found| !is_accusative(words, found.end - 1));
    let (found, count) = match dual {
        Some(found) => (found, 2.0),
        // M is no million by itself.
        None => (scale(ScaleForm::One).filter(|found| words.kind(found.end - 1) != Some(TokenKind::Latin))?, 1.0),
    };
    let number = Number::new(count * found.what, Form::Words, found.start, found.end, found.clitics);
    Some(Number { scale: found.what, ..number })
}

/// مليونًا is one million, مليونا is two; but it is one where no noun follows: مليونا ونصف.
fn is_accusative(words: &Words, at: usize) -> bool {
    let has_noun = || words.kind(at + 1) == Some(TokenKind::Word) && !words.folded(at + 1).starts_with('و');
    words.surface(at).contains('\u{064B}') || (words.folded(at).ends_with('ا') && !has_noun())
}

fn scale(words: &Words, at: usize, forms: &[ScaleForm]) -> Option<(f64, usize)> {
    let found = words.find(at, Attached::Nothing, |sense| match sense {
        Sense::Scale(form, value) if forms.contains(&form) => Some(value),
        _ => None,
    })?;
    (words.folded(at).len() > 1 || is_scale_letter(words, at)).then_some((found.what, found.end))
}

/// Whether a letter multiplies the digits that it is glued to: 5M, $5m; but 100m is a length.
fn is_scale_letter(words: &Words, at: usize) -> bool {
    let is_sign = |sense| matches!(sense, Sense::CurrencySign(_)).then_some(());
    let is_priced = || {
        [at.checked_sub(2), Some(at + 1)]
            .into_iter()
            .flatten()
            .any(|at| words.find(at, Attached::Any, is_sign).is_some())
    };
    words.is_glued(at) && (words.surface(at) != "m" || is_priced())
}

/// A group with a fraction that is multiplied together with it: ثلاثة ونصف مليون.
fn with_scaled_fraction(words: &Words, group: Number) -> Number {
    let fraction = words.find(group.end, Attached::And, as_fraction).filter(|fraction| {
        scale(words, fraction.end, &[ScaleForm::One, ScaleForm::Many]).is_some()
            && !starts_definite(words, fraction.end)
    });
    match fraction {
        Some(fraction) => Number { value: group.value + fraction.what, end: fraction.end, form: Form::Words, ..group },
        None => group,
    }
}

fn starts_definite(words: &Words, at: usize) -> bool {
    words.folded(at).starts_with("ال")
}

/// A group with what follows the word for its decimal point: ثلاثة فاصلة خمسة.
fn with_decimals(words: &Words, number: Number) -> Number {
    let decimals = || {
        let mut at = words.find(number.end, Attached::Nothing, |sense| (sense == Sense::Point).then_some(()))?.end;
        let mut one = 1.0;
        while one > 1e-3 && words.find(at, Attached::Nothing, as_small).is_some_and(|zero| zero.what.0 == Place::Zero) {
            (at, one) = (at + 1, one / 10.0);
        }
        let (decimals, end) = match group_words(words, at, Attached::Nothing) {
            Some(group) => (group.what.to_string(), group.end),
            None => (words.folded(at).to_owned(), at + 1),
        };
        let value: u32 = decimals.parse().ok()?;
        Some((f64::from(value) * one / 10f64.powi(decimals.len() as i32), end))
    };
    match decimals() {
        Some((fraction, end)) => {
            let value = ((number.value + fraction) * 1e6).round() / 1e6;
            Number { value, end, form: Form::Words, otherwise: None, ..number }
        }
        None => number,
    }
}

/// The fraction that a phrase is: نصف.
pub(super) fn as_fraction(sense: Sense) -> Option<f64> {
    match sense {
        Sense::Fraction(value) => Some(value),
        _ => None,
    }
}
