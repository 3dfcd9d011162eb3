//! Quantities: a number of things or of a unit of measure.

use std::borrow::Cow;

use khabar_contract::Value;

use super::{
    Parsed,
    amount::{self, Amount, Measured},
    inflect::{self, Inflection},
    lexicon::{Lexicon, Sense},
    number::{Form, Number},
    per,
    words::{Attached, Words},
};
use crate::{
    table::{alternatives, rows},
    text::{TokenKind, fold},
};

/// A noun that numbers count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counted {
    lemma: &'static str,
    form: Inflection,
    /// Whether it is a unit of measure, of which there are fractions and duals.
    pub(super) measures: bool,
}

/// The quantity that starts at a word: 200 موظف, نصف طن, كيلومترين.
pub(super) fn quantity(words: &Words, at: usize, amount: Option<Amount>) -> Option<Parsed> {
    let counted =
        amount.and_then(|amount| amount::measured(words, amount, unit)).map(|counted| with_fraction(words, counted));
    let Measured { amount, unit, end } = counted.or_else(|| few(words, at))?;
    let amount = if unit.measures { amount } else { amount.read(Number::larger) };
    let below_zero = words.find(end, Attached::Nothing, |sense| (sense == Sense::BelowZero).then_some(()));
    let below_zero = below_zero.filter(|_| unit.measures && amount.high.is_none());
    let sign = if below_zero.is_some() { -1.0 } else { 1.0 };
    let end = below_zero.map_or(end, |below| below.end);
    let value = Value::Quantity {
        amount: sign * amount.low.value,
        amount_max: amount.high.map(|high| high.value),
        unit: unit.lemma.into_owned(),
        bound: amount.bound.or_else(|| amount::bound_after(words, end)),
        per: per::per(words, end).map(|per| per.noun.to_owned()),
    };
    Some(Parsed { start: amount.low.start, end, value })
}

/// Adds counted nouns, units of measure and words that nothing counts to the lexicon.
pub(super) fn add_words(lexicon: &mut Lexicon) {
    add_nouns(lexicon, include_str!("../../data/values/units.tsv"), true);
    add_nouns(lexicon, include_str!("../../data/values/nouns.tsv"), false);
    for [class, words] in rows(FUNCTION_WORDS) {
        let sense = if class == "below_zero" { Sense::BelowZero } else { Sense::Function };
        alternatives(words).for_each(|word| lexicon.add(word, sense));
    }
}

const FUNCTION_WORDS: &str = include_str!("../../data/values/function_words.tsv");

/// Forms that the rules make and that are better known as other words: ميلان is Milan, not two miles.
fn other_names() -> Vec<&'static str> {
    let names = rows::<2>(FUNCTION_WORDS).filter(|[class, _]| *class == "names");
    names.flat_map(|[_, words]| alternatives(words)).collect()
}

fn add_nouns(lexicon: &mut Lexicon, table: &'static str, measures: bool) {
    let names = other_names();
    // مؤسسات is the plural of مؤسسة before it is one of مؤسس: of equals, what is added first is found.
    let (feminine, masculine): (Vec<_>, Vec<_>) = rows::<4>(table).partition(|[lemma, ..]| lemma.ends_with('ة'));
    for [lemma, spellings, plurals, duals] in feminine.into_iter().chain(masculine) {
        let mut add = |form: &str, inflection| {
            lexicon.add(form, Sense::Counted(Counted { lemma, form: inflection, measures }));
        };
        for spelling in alternatives(spellings) {
            inflect::singulars(spelling).iter().for_each(|form| add(form, Inflection::Singular));
            let is_abbreviation = spelling.chars().nth(2).is_none();
            if !spelling.contains(' ') && !is_abbreviation {
                let duals = inflect::duals(spelling);
                duals
                    .iter()
                    .filter(|form| !names.contains(&form.as_str()))
                    .for_each(|form| add(form, Inflection::Dual));
                let plurals = inflect::plurals(spelling);
                plurals
                    .iter()
                    .filter(|form| !names.contains(&form.as_str()))
                    .for_each(|form| add(form, Inflection::Plural));
            }
        }
        alternatives(plurals).for_each(|form| add(form, Inflection::Plural));
        alternatives(duals).for_each(|form| add(form, Inflection::Dual));
    }
}

/// What an amount is an amount of.
#[derive(Clone, Debug, PartialEq)]
struct Unit {
    lemma: Cow<'static, str>,
    measures: bool,
}

fn unit(words: &Words, amount: &Amount, at: usize) -> Option<(Unit, usize)> {
    if amount.may_be_year(words) {
        return None;
    }
    let is_possible = |(unit, _): &(Unit, usize)| unit.measures || amount.low.value > 0.0;
    known(words, amount, at).or_else(|| by_agreement(words, amount, at)).filter(is_possible)
}

/// A noun of the tables.
fn known(words: &Words, amount: &Amount, at: usize) -> Option<(Unit, usize)> {
    let plural = matches!(amount.low.value, 3.0..=10.0);
    let noun = |wanted| {
        words.find(at, Attached::Nothing, move |sense| match sense {
            Sense::Counted(noun) if (noun.form == wanted) && (noun.measures || amount.low.form != Form::Fraction) => {
                Some(noun)
            }
            _ => None,
        })
    };
    let (first, second) =
        if plural { (Inflection::Plural, Inflection::Singular) } else { (Inflection::Singular, Inflection::Plural) };
    // عمليات after 11 is the regular plural, عمالا after 5 no word at all: the press mixes numbers, not cases; a masculine
    // plural in ين looks like a dual, and is one only without a number. `max_by_key` takes the last of equals.
    let readings = [noun(Inflection::Dual), noun(second), noun(first)];
    let found = readings.into_iter().flatten().max_by_key(|found| found.end)?;
    let fits = !found.clitics.article || amount.low.form == Form::Fraction;
    let unit = Unit { lemma: Cow::Borrowed(found.what.lemma), measures: found.what.measures };
    fits.then_some((unit, found.end))
}

/// A noun of no table, where its ending is the one that the number asks for.
fn by_agreement(words: &Words, amount: &Amount, at: usize) -> Option<(Unit, usize)> {
    let folded = words.folded(at);
    let is_candidate = words.kind(at) == Some(TokenKind::Word)
        && words.apart(at).fit(Attached::Nothing)
        && folded.chars().nth(2).is_some()
        && !folded.starts_with("ال")
        && !folded.starts_with(['و', 'ف', 'ب', 'ل', 'ك'])
        && !(folded.starts_with('ي') && folded.ends_with("ون"))
        && !folded.ends_with("وا")
        && (!folded.ends_with('ت') || folded.ends_with("ات"))
        && !["ها", "هم", "هما"].iter().any(|pronoun| folded.ends_with(pronoun))
        && amount.low.form != Form::Fraction
        && words.find(at, Attached::Any, |sense| is_other_word(sense).then_some(())).is_none();
    if !is_candidate {
        return None;
    }
    let word: String = words.surface(at).chars().filter(|c| !fold::is_dropped(*c)).collect();
    let lemma = inflect::lemma_after(amount.low.value, amount.low.scale, &word)?;
    Some((Unit { lemma: Cow::Owned(lemma), measures: false }, at + 1))
}

/// Whether a word means something else to the grammar of values, so that nothing counts it.
fn is_other_word(sense: Sense) -> bool {
    !matches!(sense, Sense::Counted(_) | Sense::Country(_) | Sense::CurrencyOf(_))
}

/// A measured amount with the fraction that may follow: ثلاثة أمتار ونصف.
fn with_fraction(words: &Words, counted: Measured<Unit>) -> Measured<Unit> {
    let Measured { amount, unit, end } = &counted;
    let is_open = unit.measures && amount.high.is_none();
    let fraction = amount::fraction_after(words, *end, |at| measure(words, at, &unit.lemma)).filter(|_| is_open);
    let Some((fraction, end)) = fraction else { return counted };
    let value = amount.low.value + fraction * amount.low.scale;
    Measured { amount: amount.with_value(value), end, ..counted }
}

/// The word after a unit of measure in the singular: متر, المتر.
fn measure(words: &Words, at: usize, lemma: &str) -> Option<usize> {
    let found = words.find(at, Attached::Nothing, |sense| match sense {
        Sense::Counted(noun) => {
            (noun.measures && noun.lemma == lemma && noun.form == Inflection::Singular).then_some(())
        }
        _ => None,
    });
    found.map(|found| found.end)
}

/// كيلومترين, كيلومتر واحد, متر ونصف
fn few(words: &Words, at: usize) -> Option<Measured<Unit>> {
    let (bound, at) = amount::limit_before(words, at);
    let found = words.find(at, Attached::Any, |sense| match sense {
        Sense::Counted(Counted { lemma, form, measures: true }) if form != Inflection::Plural => Some((lemma, form)),
        _ => None,
    });
    let found = found.filter(|found| !found.clitics.article)?;
    let (lemma, form) = found.what;
    let (count, end) = amount::count_of(words, form, found.end, |at| measure(words, at, lemma))?;
    let unit = Unit { lemma: Cow::Borrowed(lemma), measures: true };
    Some(Measured { amount: Amount::counting(count, found.start, found.end, bound), unit, end })
}
