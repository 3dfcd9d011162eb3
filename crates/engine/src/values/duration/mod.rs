//! Durations: شهرين, خمس سنوات, عامين ونصف, 16 أسبوعا, عقد من الزمن.

mod from_publication;
mod length;
mod vocabulary;

use khabar_contract::{Value, value::Bound};

use super::{
    Parsed,
    amount::{self, Amount, Measured},
    date,
    inflect::Inflection,
    lexicon::Sense,
    number::{Form, number},
    words::{Attached, Found, Words},
};
use crate::{Context, text::TokenKind};
use length::{Component, Length, days, difference, iso, length, sum};
pub(super) use vocabulary::{Around, TimeUnit, add_words};
use vocabulary::{as_around, as_time};

/// A part of a duration: a number of one unit.
#[derive(Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    unit: TimeUnit,
    length: Length,
    /// The upper end of a range.
    high: Option<Length>,
    bound: Option<Bound>,
}

impl Piece {
    /// So many of the unit that was found.
    fn of(number: f64, found: &Found<TimeUnit>, bound: Option<Bound>) -> Self {
        let Found { what: unit, start, end, .. } = *found;
        Self { start, end, unit, length: length(number, unit), high: None, bound }
    }
}

/// The word after the noun دقيقة in any number, where it stands.
pub(super) fn minutes_noun(words: &Words, at: usize) -> Option<usize> {
    time(words, at, |_| true).filter(|unit| unit.what.component == Component::Minutes).map(|unit| unit.end)
}

/// The word after شهرين, where it stands.
pub(super) fn two_months(words: &Words, at: usize) -> Option<usize> {
    let dual = time(words, at, |form| form == Inflection::Dual);
    dual.filter(|unit| unit.what.component == Component::Months).map(|unit| unit.end)
}

/// The duration that starts at a word.
pub(super) fn duration(words: &Words, context: &Context, at: usize, amount: Option<Amount>) -> Option<Parsed> {
    let first = counted(words, amount)
        .or_else(|| dual(words, at))
        .or_else(|| one(words, at))
        .or_else(|| definite(words, at))?;
    let Piece { start, mut end, mut unit, mut length, high, bound } = up_to(words, at, &first).unwrap_or(first);
    while let Some(next) = joined(words, end)
        .or_else(|| joined_one(words, end))
        .filter(|next| next.unit.component > unit.component && high.is_none())
    {
        length = sum(&length, &next.length);
        (unit, end) = (next.unit, next.end);
    }
    if let Some((shorter, after)) = less(words, end, &length).filter(|_| high.is_none()) {
        (length, end) = (shorter, after);
    }
    let bound = bound.or_else(|| amount::bound_after(words, end));
    let is_exact = high.is_none() && matches!(bound, None | Some(Bound::About));
    let resolved = context.published.filter(|_| is_exact);
    let resolved = resolved.and_then(|published| from_publication::date(words, published, at..end, &length));
    // السنوات الخمس الماضية
    let end = date::after_relative(words, end);
    let iso = high.map_or_else(|| iso(&length), |high| format!("{}/{}", iso(&length), iso(&high)));
    Some(Parsed { start, end, value: Value::Duration { iso, bound, resolved } })
}

/// A length with what is taken away from it, and the word after that: ساعة إلا خمس دقائق.
fn less(words: &Words, at: usize, from: &Length) -> Option<(Length, usize)> {
    let less = words.find(at, Attached::Nothing, |sense| (sense == Sense::Less).then_some(()))?;
    let piece = counted(words, amount::amount(words, less.end)).filter(|piece| piece.bound.is_none())?;
    Some((difference(from, &piece.length)?, piece.end))
}

/// خمس سنوات, 48 ساعة, نصف ساعة
fn counted(words: &Words, amount: Option<Amount>) -> Option<Piece> {
    let Measured { amount, unit, end } = amount::measured(words, amount?, unit)?;
    let number = amount.low.larger().value;
    let piece = Piece {
        start: amount.low.start,
        end,
        unit,
        length: length(number, unit),
        high: amount.high.map(|high| length(high.larger().value, unit)),
        bound: amount.bound,
    };
    Some(with_fraction(words, number, piece))
}

/// The unit of time that an amount is of, and the word after it.
fn unit(words: &Words, amount: &Amount, at: usize) -> Option<(TimeUnit, usize)> {
    let found = time(words, at, |form| form != Inflection::Dual)?;
    let fits = !found.clitics.article || amount.low.form == Form::Fraction || amount.low.clitics.article;
    // دورة 2017 أيام 15 و16: no number of days is so written.
    let is_plural = time(words, at, |form| form == Inflection::Plural).is_some();
    let is_year = is_plural && amount.is_like_year() && !(3.0..=10.0).contains(&(amount.low.value % 100.0));
    let is_decade = found.what.component == Component::Years && found.what.count == 10.0;
    let are_contracts = || is_decade && are_contracts(words, amount.low.end - 1, found.end);
    (fits && !is_year && !are_contracts()).then_some((found.what, found.end))
}

/// Whether عقود that ends before a word and whose number starts at another are contracts, not decades.
fn are_contracts(words: &Words, number: usize, end: usize) -> bool {
    let is_contract = as_around(Around::Contract);
    let follows = |at| words.find(at, Attached::Any, &is_contract).is_some();
    follows(end) || follows(end + 1) || words.is_near_after(number, 6, |sense, _| is_contract(sense).is_some())
}

/// شهرين, عامين ونصف
fn dual(words: &Words, at: usize) -> Option<Piece> {
    let (bound, at) = amount::limit_before(words, at);
    let found = words.find(at, Attached::Any, as_time(|form| form == Inflection::Dual))?;
    // العامين الماضيين is a time, الأمناء العامين are general.
    let next = words.folded(found.end);
    // قرابة الساعتين
    if found.clitics.article && bound.is_none() && !(next.starts_with("ال") && next.ends_with("ين")) {
        return None;
    }
    Some(with_fraction(words, 2.0, Piece::of(2.0, &found, bound)))
}

/// A singular that is a duration of one: لمدة عام, أكثر من شهر, سنة ونصف, يوم واحد, عقد من الزمن.
fn one(words: &Words, at: usize) -> Option<Piece> {
    let (bound, noun) = amount::limit_before(words, at);
    let found = words.find(noun, Attached::Any, as_time(|form| form == Inflection::Singular))?;
    let end = words.find(found.end, Attached::Any, as_around(Around::One)).map_or(found.end, |one| one.end);
    let piece = with_fraction(words, 1.0, Piece { end, ..Piece::of(1.0, &found, bound) });
    let is_limited = || bound.is_some() || is_introduced(words, noun);
    let next = || {
        joined(words, piece.end)
            .or_else(|| joined_one(words, piece.end).filter(|one| is_limited() || joined(words, one.end).is_some()))
    };
    let goes_on = || next().is_some_and(|next| next.unit.component > piece.unit.component);
    let stands_alone = || !found.clitics.article && ends_phrase(words, piece.end) && is_limited();
    let opens_range = || !found.clitics.article && up_to(words, noun, &piece).is_some();
    let is_lessened = || !found.clitics.article && less(words, piece.end, &piece.length).is_some();
    let is_one = piece.end > found.end || goes_on() || stands_alone() || opens_range() || is_lessened();
    is_one.then_some(piece)
}

/// Whether a word like لمدة comes before a bare singular, or one like استغرق soon before it. Not in عاما بعد عام.
fn is_introduced(words: &Words, noun: usize) -> bool {
    let is_singular = |at| words.find(at, Attached::Any, as_time(|form| form == Inflection::Singular)).is_some();
    let follows = |at: usize| at.checked_sub(1).is_some_and(is_singular);
    words.is_near_after(noun, 4, |sense, _| sense == Sense::AroundDuration(Around::Lasts))
        || words.find_before(noun, as_around(Around::Before)).is_some_and(|(at, ())| !follows(at))
}

/// Whether a bare singular before a word is a length of time, not the head of a date: not قبل يوم الخميس or خلال عام 2025.
fn ends_phrase(words: &Words, at: usize) -> bool {
    let goes_on = words.find(at, Attached::Nothing, |sense| match sense {
        // سنة من الآن, شهر في السجن
        Sense::Date(word) if word.is_particle() => None,
        Sense::Date(_) | Sense::Ordinal(_) | Sense::Small(..) => Some(()),
        _ => None,
    });
    goes_on.is_none() && words.kind(at) != Some(TokenKind::Number) && !words.folded(at).starts_with("ال")
}

/// السنوات الخمس, الأشهر الستة, الأيام الـ10
fn definite(words: &Words, at: usize) -> Option<Piece> {
    let found = words.find(at, Attached::Any, as_time(|form| form == Inflection::Plural))?;
    let number = number(words, found.end).filter(|number| found.clitics.article && number.clitics.article)?;
    Some(Piece { end: number.end, ..Piece::of(number.value, &found, None) })
}

/// A piece as a range, where its upper end follows: يومين إلى ثلاثة أيام, بين شهر وشهرين, يومين أو ثلاثة.
fn up_to(words: &Words, at: usize, low: &Piece) -> Option<Piece> {
    let (after, attached) = amount::link(words, amount::opening_before(words, at), low.end)?;
    if low.high.is_some() || !words.has_attached(after, attached) {
        return None;
    }
    let same_unit = || {
        let number =
            number(words, after).filter(|number| number.form == Form::Words && attached == Attached::Nothing)?;
        Some((length(number.value, low.unit), number.end))
    };
    let piece = counted(words, amount::amount(words, after)).or_else(|| dual(words, after));
    let piece = piece.or_else(|| bare(words, after, attached)).map(|piece| (piece.length, piece.end));
    let (high, end) = piece.or_else(same_unit)?;
    (days(&low.length) < days(&high)).then_some(Piece { high: Some(high), end, ..*low })
}

/// A further piece that و joins: سنة وثلاثة أشهر.
fn joined(words: &Words, at: usize) -> Option<Piece> {
    words
        .has_attached(at, Attached::And)
        .then(|| counted(words, amount::amount(words, at)).or_else(|| dual(words, at)))?
}

/// A further piece of one: سنتين وشهر.
fn joined_one(words: &Words, at: usize) -> Option<Piece> {
    bare(words, at, Attached::And)
}

/// A bare singular that ends its phrase, where what is before it makes it one.
fn bare(words: &Words, at: usize, attached: Attached) -> Option<Piece> {
    let found = words.find(at, attached, as_time(|form| form == Inflection::Singular))?;
    let fits = !found.clitics.article && ends_phrase(words, found.end);
    fits.then(|| Piece::of(1.0, &found, None))
}

/// A piece of so many units with the fraction that may follow: سنة ونصف, ساعتان وربع الساعة, ساعة إلا ربعا.
fn with_fraction(words: &Words, number: f64, piece: Piece) -> Piece {
    let singular = |at| time(words, at, |form| form == Inflection::Singular);
    let fraction = amount::fraction_after(words, piece.end, |at| singular(at).map(|unit| unit.end));
    let Some((fraction, end)) = fraction.filter(|_| piece.high.is_none()) else { return piece };
    // عام ونصف شهر
    let other = singular(end - 1).filter(|unit| unit.what != piece.unit && fraction > 0.0);
    let length = match other {
        Some(other) => sum(&piece.length, &length(fraction, other.what)),
        None => length(number + fraction, piece.unit),
    };
    Piece { end, length, ..piece }
}

fn time(words: &Words, at: usize, wanted: impl Fn(Inflection) -> bool) -> Option<Found<TimeUnit>> {
    words.find(at, Attached::Nothing, as_time(wanted))
}
