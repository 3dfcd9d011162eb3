//! Money: an amount of a currency.

use khabar_contract::Value;

use super::{
    Parsed,
    amount::{self, Amount, Measured},
    currency::{Currencies, Currency, Smallest},
    lexicon::Sense,
    number::{Form, Number, number_after_letters},
    per::{self, Per},
    words::{Attached, Clitics, Words},
};
use crate::text::TokenKind;

/// The money last read in a text.
pub(super) struct LastMoney {
    pub(super) currency: String,
    pub(super) sentence: usize,
}

/// The amount of money that starts at a word: 14.3 مليار دولار, $50, 3 دولارات و50 سنتا, دولاران, دولار واحد.
pub(super) fn money(words: &Words, currencies: &Currencies, at: usize, amount: Option<Amount>) -> Option<Parsed> {
    let unit = |words: &Words, _: &Amount, end| currencies.after_amount(words, end);
    let (bound, sign_at) = amount::limit_before(words, at);
    let signed = signed(words, sign_at);
    let start = signed.as_ref().map(|_| words.span(sign_at).start);
    let Measured { amount, unit: currency, end } =
        signed.or_else(|| amount::measured(words, amount?, unit)).or_else(|| currencies.few(words, at))?;
    let per = per::per(words, end);
    let amount = with_separators(words, at, amount, currency, per);
    let mut low = amount.low.value * currency.part;
    let mut end = end;
    let mut code = currency.code;
    if let Some((more, after)) = rest(words, currencies, &amount, currency, end) {
        // ريال و50 هللة: only one country's riyal has halalas.
        code = code.or_else(|| currencies.told_by_parts(words, end));
        (low, end) = (low + more, after);
    }
    let bound = amount.bound.or(bound).or_else(|| amount::bound_after(words, end));
    let value = Value::Money {
        amount: cents(low),
        amount_max: amount.high.map(|high| cents(high.value * currency.part)),
        currency: code.map(str::to_owned),
        bound,
        per: per.map(|per| per.noun.to_owned()),
    };
    Some(Parsed { start: start.unwrap_or(amount.low.start), end, value })
}

/// The amount with a separator before three digits (10.500 دولار, 1.250 دينار كويتي) read as its currency asks: money comes
/// in hundredths, so three digits are thousands. They are a fraction of currencies that come in thousandths, in prices of
/// what is quoted so, and in rates of exchange: اليورو عند 1.085 دولار.
fn with_separators(words: &Words, at: usize, amount: Amount, currency: Currency, per: Option<Per>) -> Amount {
    let is_other = |sense, clitics: Clitics| matches!(sense, Sense::Currency(..)) && clitics.article;
    let is_rate = || amount.low.smaller().value < 10.0 && words.is_near_after(at, 4, is_other);
    match currency.smallest {
        _ if per.is_some_and(|per| per.in_thousandths) || is_rate() => amount.read(Number::smaller),
        Smallest::Hundredth => amount.read(Number::larger),
        Smallest::Thousandth => amount,
        Smallest::ThousandthAfterAnyMark => amount.read(Number::smaller),
    }
}

/// An amount that names no currency, after a word that announces money or after money in the same sentence: of the
/// currency last named. أرباح بلغت 3 مليارات دولار مقابل 2.5 مليار
pub(super) fn elliptical(words: &Words, last: &LastMoney, at: usize) -> Option<Parsed> {
    let amount =
        amount::amount(words, at).filter(|amount| amount.low.form == Form::Words && amount.low.scale >= 1e6)?;
    let is_announced =
        words.is_near_after(at, 4, |sense, _| sense == Sense::MoneyCue) || last.sentence == words.sentence(at);
    if !is_announced || !ends_amount(words, amount.end) {
        return None;
    }
    let bound = amount.bound.or_else(|| amount::bound_after(words, amount.end));
    let value = Value::Money {
        amount: amount.low.value,
        amount_max: amount.high.map(|high| high.value),
        currency: Some(last.currency.clone()),
        bound,
        per: per::per(words, amount.end).map(|per| per.noun.to_owned()),
    };
    Some(Parsed { start: amount.low.start, end: amount.end, value })
}

/// Whether what follows an amount is no noun that it counts.
fn ends_amount(words: &Words, at: usize) -> bool {
    let is_particle =
        words.find(at, Attached::Any, |sense| matches!(sense, Sense::Function | Sense::Per(_)).then_some(()));
    words.kind(at).is_none_or(|kind| kind == TokenKind::Mark) || is_particle.is_some() || words.is_possessed(at)
}

/// A sign or code before its amount: $14.3bn, -$5, $5-$10.
fn signed(words: &Words, at: usize) -> Option<Measured<Currency>> {
    let is_below = matches!(words.mark(at), '-' | '−') && !words.is_glued(at) && words.is_glued(at + 1);
    if is_below {
        let Measured { amount, unit, end } = signed_amount(words, at + 1)?;
        return Some(Measured { amount: amount.with_value(-amount.low.value), unit, end });
    }
    let low = signed_amount(words, at)?;
    Some(up_to_signed(words, at, &low).unwrap_or(low))
}

fn signed_amount(words: &Words, at: usize) -> Option<Measured<Currency>> {
    if let Some(glued) = glued_amount(words, at) {
        return Some(glued);
    }
    let (currency, after) = sign_with_clitics(words, at)?;
    let amount = amount::amount(words, after).filter(|amount| amount.bound.is_none())?;
    Some(Measured { amount, unit: currency, end: amount.end })
}

/// Signed money as a range, where its upper end with the same sign follows: بين $5 و$10.
fn up_to_signed(words: &Words, at: usize, low: &Measured<Currency>) -> Option<Measured<Currency>> {
    let (after, attached) = amount::link(words, amount::opening_before(words, at), low.end)?;
    let high = signed_amount(words, after).filter(|high| high.unit == low.unit && words.apart(after).fit(attached))?;
    let grows = low.amount.high.is_none() && high.amount.high.is_none() && low.amount.low.value < high.amount.low.value;
    grows.then_some(Measured { amount: low.amount.up_to(high.amount.low), ..high })
}

/// A code with the digits that are glued to it: AED100.
fn glued_amount(words: &Words, at: usize) -> Option<Measured<Currency>> {
    let code = words.find(at, Attached::Any, |sense| match sense {
        Sense::GluedCode(code) => Some(code),
        _ => None,
    })?;
    let number = number_after_letters(words, at, code.what.len())?;
    Some(Measured { amount: Amount::of(number), unit: Currency::coded(code.what), end: number.end })
}

fn sign_with_clitics(words: &Words, at: usize) -> Option<(Currency, usize)> {
    let found = words.find(at, Attached::Any, |sense| match sense {
        Sense::CurrencySign(code) => Some(code),
        _ => None,
    })?;
    Some((Currency::coded(found.what), found.end))
}

/// What follows the currency and belongs to the amount: و50 سنتا, ونصف.
fn rest(
    words: &Words,
    currencies: &Currencies,
    amount: &Amount,
    currency: Currency,
    end: usize,
) -> Option<(f64, usize)> {
    if amount.high.is_some() || currency.part != 1.0 {
        return None;
    }
    if let Some((fraction, end)) = amount::fraction_after(words, end, |at| currencies.again(words, at)) {
        return Some((fraction * amount.low.scale, end));
    }
    currencies.parts_after(words, end)
}

/// Without the last digits that binary fractions add.
fn cents(amount: f64) -> f64 {
    if amount.abs() < 1e12 { (amount * 1e4).round() / 1e4 } else { amount.round() }
}
