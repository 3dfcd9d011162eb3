//! The tables of currencies.

use std::{collections::HashMap, sync::LazyLock};

use super::Smallest;
use crate::{
    table::{alternatives, rows},
    values::{
        inflect::{self, Inflection},
        lexicon::{Lexicon, Sense},
    },
};

const NOUNS: &str = include_str!("../../../data/values/currency_nouns.tsv");
const CURRENCIES: &str = include_str!("../../../data/values/currencies.tsv");
const SIGNS: &str = include_str!("../../../data/values/currency_signs.tsv");
const SUBUNITS: &str = include_str!("../../../data/values/subunits.tsv");

/// Adds the names, signs and codes of currencies and the words that tell a country to the lexicon.
pub(in crate::values) fn add_words(lexicon: &mut Lexicon) {
    for [lemma, spellings, plurals, ..] in rows::<4>(NOUNS) {
        add_forms(lexicon, spellings, plurals, |form| Sense::Currency(lemma, form));
    }
    for [lemma, spellings, plurals, ..] in rows::<5>(SUBUNITS) {
        add_forms(lexicon, spellings, plurals, |_| Sense::Subunit(lemma));
    }
    for [code, _, qualifiers, countries, _] in rows(CURRENCIES) {
        lexicon.add(code, Sense::CurrencySign(code));
        alternatives(countries)
            .for_each(|country| lexicon.add(country.strip_prefix("ال").unwrap_or(country), Sense::Country(code)));
        for qualifier in alternatives(qualifiers) {
            for form in adjective_forms(qualifier) {
                lexicon.add(&form, Sense::CurrencyOf(code));
            }
        }
    }
    for [class, words] in rows(include_str!("../../../data/values/money_words.tsv")) {
        let sense = if class == "pays" { Sense::Pays } else { Sense::MoneyCue };
        alternatives(words).for_each(|word| lexicon.add(word, sense));
    }
    for [code, signs] in rows(SIGNS) {
        alternatives(signs).for_each(|sign| lexicon.add(sign, Sense::CurrencySign(code)));
    }
}

fn add_forms(
    lexicon: &mut Lexicon,
    spellings: &'static str,
    plurals: &'static str,
    sense: impl Fn(Inflection) -> Sense,
) {
    for spelling in alternatives(spellings) {
        inflect::singulars(spelling).iter().for_each(|form| lexicon.add(form, sense(Inflection::Singular)));
        inflect::duals(spelling).iter().for_each(|form| lexicon.add(form, sense(Inflection::Dual)));
        inflect::plurals(spelling).iter().for_each(|form| lexicon.add(form, sense(Inflection::Plural)));
    }
    alternatives(plurals).for_each(|form| lexicon.add(form, sense(Inflection::Plural)));
}

/// An adjective in the forms that it takes after a noun: سعودي, سعوديا, سعودية, سعوديان, سعوديين.
fn adjective_forms(adjective: &str) -> Vec<String> {
    let mut forms = vec![adjective.to_owned()];
    if adjective.ends_with('ي') {
        forms.extend(["ا", "ة", "ان", "ين", "تان", "تين"].map(|ending| format!("{adjective}{ending}")));
    }
    forms
}

/// What a noun is the name of.
pub(super) struct Called {
    /// The code that it means unless the text says otherwise.
    pub(super) default: Option<&'static str>,
    /// The codes of all currencies of this name.
    pub(super) codes: Vec<&'static str>,
    /// Whether it is a unit of measure unless it is said to be money: باوند.
    pub(super) is_unit: bool,
}

/// What a noun is the name of.
pub(super) fn called(noun: &str) -> Option<&'static Called> {
    static CALLED: LazyLock<HashMap<&str, Called>> = LazyLock::new(|| {
        let codes = |noun| rows::<5>(CURRENCIES).filter(move |[_, name, ..]| *name == noun).map(|[code, ..]| code);
        let called = |[noun, _, _, code, also]: [&'static str; 5]| {
            let default = Some(code).filter(|code| *code != "-");
            let codes = codes(noun).chain(default).collect();
            (noun, Called { default, codes, is_unit: also == "unit" })
        };
        rows(NOUNS).map(called).collect()
    });
    CALLED.get(noun)
}

/// The smallest part of the currency with a code.
pub(super) fn smallest(code: &str) -> Smallest {
    static THOUSANDTHS: LazyLock<HashMap<&str, Smallest>> = LazyLock::new(|| {
        let divided = rows::<5>(CURRENCIES).filter(|[.., marks]| !marks.is_empty());
        let smallest = |marks| if marks == "." { Smallest::Thousandth } else { Smallest::ThousandthAfterAnyMark };
        divided.map(|[code, .., marks]| (code, smallest(marks))).collect()
    });
    THOUSANDTHS.get(code).copied().unwrap_or(Smallest::Hundredth)
}

/// What three digits are of a currency of which only the name is known: a fraction after a point where they may be one.
pub(super) fn smallest_of(noun: &str) -> Smallest {
    let may_be_fraction = |called: &Called| called.codes.iter().any(|code| smallest(code) != Smallest::Hundredth);
    if called(noun).is_some_and(may_be_fraction) { Smallest::Thousandth } else { Smallest::Hundredth }
}

/// The codes of the currencies that have a part of this name, and what it is of the main unit.
pub(super) fn parts_called(subunit: &str) -> impl Iterator<Item = (&'static str, f64)> {
    rows::<5>(SUBUNITS)
        .filter(move |[lemma, ..]| *lemma == subunit)
        .flat_map(|[.., parts]| alternatives(parts))
        .filter_map(|part| part.split_once(' ').and_then(|(code, part)| Some((code, part.parse().ok()?))))
}

/// The currency that a part means where the text names none, and what it is of the main unit.
pub(super) fn default_part(subunit: &str) -> Option<(&'static str, f64)> {
    let default = rows::<5>(SUBUNITS).find(|[lemma, ..]| *lemma == subunit).map(|[_, _, _, default, _]| default)?;
    parts_called(subunit).find(|(code, _)| *code == default)
}

/// The signs of a currency, its code left out, as the table spells them.
pub(super) fn signs_of(code: &str) -> impl Iterator<Item = &'static str> {
    rows::<2>(SIGNS).filter(move |[of, _]| *of == code).flat_map(|[_, signs]| alternatives(signs))
}
