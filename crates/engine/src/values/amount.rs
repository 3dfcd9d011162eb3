//! Amounts: numbers with what limits them, ranges, and what they are counted by.

use khabar_contract::value::Bound;

use super::{
    date,
    inflect::Inflection,
    lexicon::{Lexicon, Sense},
    number::{Form, Number, Place, as_fraction, number},
    words::{Attached, Clitics, Words},
};
use crate::table::{alternatives, rows};

/// A number or a range of numbers, and how the text limits it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    /// The number, of a range the lower one.
    pub(super) low: Number,
    /// The upper end of a range.
    pub(super) high: Option<Number>,
    /// What the words before it say.
    pub(super) bound: Option<Bound>,
    /// Whether بين or من comes before it, so that و or إلى may lead to the upper end.
    opens_range: Option<Link>,
    /// The word after it.
    pub(super) end: usize,
}

/// An amount of a unit.
#[derive(Clone, Debug)]
pub(super) struct Measured<U> {
    /// How much.
    pub(super) amount: Amount,
    /// Of what.
    pub(super) unit: U,
    /// The word after the unit.
    pub(super) end: usize,
}

/// Where words that limit an amount stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// نحو 10
    Before,
    /// 10 على الأقل
    After,
}

/// A word between or before the ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// بين, before a range whose ends و joins.
    Between,
    /// من, before a range whose ends إلى joins.
    From,
    /// إلى or a dash.
    To,
    /// أو
    Or,
}

impl Amount {
    /// A number that nothing limits.
    pub(super) fn of(low: Number) -> Self {
        Self { low, high: None, bound: None, opens_range: None, end: low.end }
    }

    /// One or two, as a singular with واحد or a dual says it.
    pub(super) fn counting(value: f64, start: usize, end: usize, bound: Option<Bound>) -> Self {
        Self { bound, ..Self::of(Number::new(value, Form::Words, start, end, Clitics::default())) }
    }

    /// The same with the separators of its digits read in one way: [`Number::larger`] or [`Number::smaller`].
    pub(super) fn read(self, reading: impl Fn(Number) -> Number) -> Self {
        Self { low: reading(self.low), high: self.high.map(&reading), ..self }
    }

    /// The same with another number in its place, as certain as computed.
    pub(super) fn with_value(self, value: f64) -> Self {
        Self { low: Number { value, otherwise: None, ..self.low }, ..self }
    }

    /// The range from this to another number.
    pub(super) fn up_to(self, high: Number) -> Self {
        Self { high: Some(high), ..self }
    }

    /// Whether it is four digits such as years are.
    pub(super) fn is_like_year(&self) -> bool {
        is_like_year(&self.low)
    }

    /// Whether digits such as those in في 2025 أرباحا may be a year, which counts nothing. Round numbers may count: في 2000 قرية.
    pub(super) fn may_be_year(&self, words: &Words) -> bool {
        let looks_so = self.is_like_year() && self.low.value % 100.0 != 0.0;
        let at = self.low.end - 1;
        looks_so
            && self.bound.is_none()
            && (date::introduces_year(words, at) || self.low.clitics.and || self.low.clitics.particle)
    }
}

/// The amount that starts at a word, what limits it included.
pub(super) fn amount(words: &Words, at: usize) -> Option<Amount> {
    let (bound, opens_range, at) = before(words, at);
    let low = number(words, at).filter(|low| !(is_like_year(low) && date::names_year(words, low.end - 1)))?;
    let alone = Amount { bound, opens_range, ..Amount::of(low) };
    Some(upper(words, &alone).unwrap_or(alone))
}

/// An amount with its unit. `unit` reads what is measured after an amount and says where it ends.
pub(super) fn measured<U: PartialEq>(
    words: &Words,
    amount: Amount,
    unit: impl Fn(&Words, &Amount, usize) -> Option<(U, usize)>,
) -> Option<Measured<U>> {
    let (of, end) = unit(words, &amount, amount.end)?;
    let one = Measured { amount, unit: of, end };
    Some(up_to_same_unit(words, &one, unit).unwrap_or(one))
}

/// The words at a word that limit an amount, and where what they limit starts.
pub(super) fn limit_before(words: &Words, at: usize) -> (Option<Bound>, usize) {
    bound(words, at, Side::Before).unwrap_or((None, at))
}

/// What limits an amount that ended before a word, unless the words before it said so.
pub(super) fn bound_after(words: &Words, end: usize) -> Option<Bound> {
    bound(words, end, Side::After).and_then(|found| found.0)
}

/// How many a noun in the singular or dual is together with what follows it, and where that ends: مترين, متر واحد, متر
/// ونصف. `is_noun` tells where the noun may stand again: متر ونصف المتر.
pub(super) fn count_of(
    words: &Words,
    form: Inflection,
    end: usize,
    is_noun: impl Fn(usize) -> Option<usize>,
) -> Option<(f64, usize)> {
    let fraction = fraction_after(words, end, is_noun);
    match (form, fraction) {
        (Inflection::Dual, None) => Some((2.0, end)),
        (Inflection::Dual, Some((fraction, end))) => Some((2.0 + fraction, end)),
        (_, Some((fraction, end))) => Some((1.0 + fraction, end)),
        (_, None) => {
            let one = words.find(end, Attached::Nothing, as_one).filter(|one| !one.clitics.article);
            one.map(|one| (1.0, one.end))
        }
    }
}

/// واحد, واحدة
fn as_one(sense: Sense) -> Option<()> {
    (sense == Sense::Small(Place::Ones, 1)).then_some(())
}

/// The fraction that follows a measured noun, and where it ends: ونصف, ونصف المتر. It may be taken away: إلا ربعا.
pub(super) fn fraction_after(
    words: &Words,
    end: usize,
    is_noun: impl Fn(usize) -> Option<usize>,
) -> Option<(f64, usize)> {
    let less = words.find(end, Attached::Nothing, |sense| (sense == Sense::Less).then_some(()));
    let (sign, at, attached) = match less {
        Some(less) => (-1.0, less.end, Attached::Nothing),
        None => (1.0, end, Attached::And),
    };
    let fraction = words.find(at, attached, as_fraction).filter(|fraction| !fraction.clitics.article)?;
    let end = is_noun(fraction.end).unwrap_or(fraction.end);
    // نصف مليون is a number by itself.
    let is_factor =
        words.find(end, Attached::Nothing, |sense| matches!(sense, Sense::Scale(..)).then_some(())).is_some();
    (!is_factor).then_some((sign * fraction.what, end))
}

/// Adds what limits amounts and the words of ranges to the lexicon.
pub(super) fn add_words(lexicon: &mut Lexicon) {
    for [bound, side, phrases] in rows(include_str!("../../data/values/bounds.tsv")) {
        let bound = match bound {
            "reached" => None,
            "about" => Some(Bound::About),
            "over" => Some(Bound::Over),
            "under" => Some(Bound::Under),
            "at_least" => Some(Bound::AtLeast),
            _ => Some(Bound::AtMost),
        };
        let side = if side == "before" { Side::Before } else { Side::After };
        alternatives(phrases).for_each(|phrase| lexicon.add(phrase, Sense::Bound(side, bound)));
    }
    for [link, phrases] in rows(include_str!("../../data/values/ranges.tsv")) {
        let link = match link {
            "between" => Link::Between,
            "from" => Link::From,
            "to" => Link::To,
            _ => Link::Or,
        };
        alternatives(phrases).for_each(|phrase| lexicon.add(phrase, Sense::Link(link)));
    }
}

/// What stands before a number: what limits it, what opens a range, and where the number is.
fn before(words: &Words, at: usize) -> (Option<Bound>, Option<Link>, usize) {
    let (bound, at) = limit_before(words, at);
    match words.find(at, Attached::Any, as_opening) {
        Some(found) => (bound, Some(found.what), found.end),
        None => (bound, None, at),
    }
}

/// How the phrase at a word limits an amount, and the word after it; a phrase may only look as if it did: ليصل إلى.
fn bound(words: &Words, at: usize, wanted: Side) -> Option<(Option<Bound>, usize)> {
    let found = words.find(at, Attached::Any, |sense| match sense {
        Sense::Bound(side, bound) if side == wanted => Some(bound),
        _ => None,
    })?;
    Some((found.what, found.end))
}

/// The amount as a range, where its upper end follows: 10 إلى 15 مليون, بين 650 و700 مليون.
fn upper(words: &Words, amount: &Amount) -> Option<Amount> {
    let high = range_end(words, amount.opens_range, amount.end)?;
    let low = sharing_scale(amount.low, &high);
    (low.value < high.value).then_some(Amount { low, high: Some(high), end: high.end, ..*amount })
}

/// The measured amount as a range, where its upper end with the same unit follows: بين 8% و10%.
fn up_to_same_unit<U: PartialEq>(
    words: &Words,
    low: &Measured<U>,
    unit: impl Fn(&Words, &Amount, usize) -> Option<(U, usize)>,
) -> Option<Measured<U>> {
    // من 3% إلى 4% tells a change, not a range.
    if low.amount.high.is_some() || low.amount.opens_range == Some(Link::From) {
        return None;
    }
    let number = range_end(words, low.amount.opens_range, low.end)?;
    let high = Amount::of(number);
    let (of, end) = unit(words, &high, high.end)?;
    let grows = low.unit == of && low.amount.low.value < high.low.value;
    grows.then_some(Measured { amount: Amount { high: Some(high.low), ..low.amount }, unit: of, end })
}

/// The number at the upper end of a range whose lower end ended before a word.
fn range_end(words: &Words, opening: Option<Link>, at: usize) -> Option<Number> {
    let (at, attached) = link(words, opening, at)?;
    number(words, at).filter(|number| number.clitics.fit(attached))
}

/// Where the upper end of a range starts whose lower end ended before a word, and what is attached to it.
pub(super) fn link(words: &Words, opening: Option<Link>, at: usize) -> Option<(usize, Attached)> {
    let link = words.find(at, Attached::Nothing, |sense| match sense {
        Sense::Link(link @ (Link::To | Link::Or)) => Some(link),
        _ => None,
    });
    let attached = match opening {
        Some(Link::Between) => Some(Attached::And),
        // من 3 ل5
        Some(Link::From) => Some(Attached::To),
        _ => None,
    };
    link.map(|link| (link.end, Attached::Nothing)).or(attached.map(|attached| (at, attached)))
}

/// The word that opens a range at a word or right before it: بين, من.
pub(super) fn opening_before(words: &Words, at: usize) -> Option<Link> {
    let here = words.find(at, Attached::Any, as_opening).map(|found| found.what);
    here.or_else(|| words.find_before(at, as_opening).map(|(_, link)| link))
}

fn as_opening(sense: Sense) -> Option<Link> {
    match sense {
        Sense::Link(link @ (Link::Between | Link::From)) => Some(link),
        _ => None,
    }
}

/// The lower end of a range with the scale that it shares with the upper one: 10 إلى 15 مليون.
fn sharing_scale(low: Number, high: &Number) -> Number {
    let shared = low.value * high.scale;
    let shares = low.scale == 1.0 && high.scale > 1.0 && low.form != Form::Fraction && shared < high.value;
    if shares { Number { value: shared, otherwise: None, scale: high.scale, ..low } } else { low }
}

/// Whether a number is four digits such as years are.
fn is_like_year(number: &Number) -> bool {
    number.form == Form::Digits && (1900.0..=2100.0).contains(&number.value)
}
