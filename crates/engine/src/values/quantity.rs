//! Quantities: a number of things or of a unit of measure.

use std::borrow::Cow;

use khabar_contract::Value;

use super::{
    Parsed,
    amount::{self, Amount, Measured},
    inflect::{self, Inflection},
    lexicon::{Lexicon, Sense},
    number::Form,
    table::{alternatives, rows},
    words::{Attached, Words},
};
use crate::text::{TokenKind, fold};

/// A noun that numbers count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counted {
    lemma: &'static str,
    form: Inflection,
    /// Whether it is a unit of measure, of which there are fractions and duals.
    measures: bool,
}

/// The quantity that starts at a word: 200 موظف, نصف طن, كيلومترين.
pub(super) fn quantity(words: &Words, at: usize, amount: Option<Amount>) -> Option<Parsed> {
    let counted = amount.and_then(|amount| amount::measured(words, amount, unit)).or_else(|| dual(words, at))?;
    let Measured { amount, unit, end } = counted;
    let amount = if unit.measures { amount } else { amount.counted() };
    let value = Value::Quantity {
        amount: amount.low.value,
        amount_max: amount.high,
        unit: unit.lemma.into_owned(),
        bound: amount.bound.or_else(|| amount::bound_after(words, end)),
        per: amount::per(words, end).map(str::to_owned),
    };
    Some(Parsed { start: amount.low.start, end, value })
}

/// Adds counted nouns, units of measure and words that nothing counts to the lexicon.
pub(super) fn add_words(lexicon: &mut Lexicon) {
    add_nouns(lexicon, include_str!("../../data/values/units.tsv"), true);
    add_nouns(lexicon, include_str!("../../data/values/nouns.tsv"), false);
    for [_, words] in rows(include_str!("../../data/values/function_words.tsv")) {
        alternatives(words).for_each(|word| lexicon.add(word, Sense::Function));
    }
}

fn add_nouns(lexicon: &mut Lexicon, table: &'static str, measures: bool) {
    // مؤسسات is the plural of مؤسسة before it is one of مؤسس: of equals, what is added first is found.
    let (feminine, masculine): (Vec<_>, Vec<_>) = rows::<3>(table).partition(|[lemma, ..]| lemma.ends_with('ة'));
    for [lemma, spellings, plurals] in feminine.into_iter().chain(masculine) {
        let mut add = |form: &str, inflection| {
            lexicon.add(form, Sense::Counted(Counted { lemma, form: inflection, measures }));
        };
        for spelling in alternatives(spellings) {
            inflect::singulars(spelling).iter().for_each(|form| add(form, Inflection::Singular));
            let is_abbreviation = spelling.chars().nth(2).is_none();
            if !spelling.contains(' ') && !is_abbreviation {
                inflect::duals(spelling).iter().for_each(|form| add(form, Inflection::Dual));
                inflect::plurals(spelling).iter().for_each(|form| add(form, Inflection::Plural));
            }
        }
        alternatives(plurals).for_each(|form| add(form, Inflection::Plural));
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
    // plural in ين looks like a dual, and is one only without a number.
    let found = noun(first).or_else(|| noun(second)).or_else(|| noun(Inflection::Dual))?;
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

/// كيلومترين
fn dual(words: &Words, at: usize) -> Option<Measured<Unit>> {
    let (bound, at) = amount::limit_before(words, at);
    let found = words.find(at, Attached::Any, |sense| match sense {
        Sense::Counted(Counted { lemma, form: Inflection::Dual, measures: true }) => Some(lemma),
        _ => None,
    });
    let found = found.filter(|found| !found.clitics.article)?;
    let amount = Amount::two(found.start, found.end, bound);
    let unit = Unit { lemma: Cow::Borrowed(found.what), measures: true };
    Some(Measured { amount, unit, end: found.end })
}
