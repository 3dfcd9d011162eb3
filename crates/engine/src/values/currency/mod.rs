//! Currencies as texts name them: nouns, adjectives of countries, parts, signs and codes.

mod vocabulary;

use std::collections::HashMap;

use super::{
    amount::{self, Amount, Measured},
    inflect::Inflection,
    lexicon::Sense,
    number::number,
    words::{Attached, Found, Words},
};
pub(super) use vocabulary::add_words;
use vocabulary::{called, default_part, parts_called, signs_of, smallest, smallest_of};

/// How many words before a noun that is a unit as well may tell that it is money.
const CUE_WITHIN: usize = 5;

/// No sign has more letters and marks.
const LONGEST_SIGN: usize = 3;

/// Which country's currency a bare noun means in one text.
pub(in crate::values) struct Currencies {
    /// Where the text names the country of each code: the numbers of the sentences, in order.
    named: HashMap<&'static str, Vec<usize>>,
}

/// A currency as the text words it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::values) struct Currency {
    /// The ISO 4217 code; `None` where the text does not tell which of several it is.
    pub(in crate::values) code: Option<&'static str>,
    /// What one of it is of the main unit.
    pub(in crate::values) part: f64,
    /// What amounts of it are written down to.
    pub(in crate::values) smallest: Smallest,
}

/// The smallest part of a currency, which tells what three digits after a separator are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::values) enum Smallest {
    /// Three digits are thousands.
    Hundredth,
    /// Three digits after a point are a fraction, after a comma thousands.
    Thousandth,
    /// Three digits are a fraction: where this currency is used, the comma is the decimal mark.
    ThousandthAfterAnyMark,
}

impl Currency {
    /// The currency with this ISO 4217 code.
    pub(in crate::values) fn coded(code: &'static str) -> Self {
        Self { code: Some(code), part: 1.0, smallest: smallest(code) }
    }
}

impl Currencies {
    /// Reads which countries a text names.
    pub(in crate::values) fn of(words: &Words) -> Self {
        let mut named = HashMap::new();
        for (at, sense) in words.senses() {
            if let Sense::Country(code) | Sense::CurrencyOf(code) = sense {
                named.entry(code).or_insert_with(Vec::new).push(words.sentence(at));
            }
        }
        Self { named }
    }

    /// The currency that stands after an amount: a noun with or without its country, a part of one, a sign or a code.
    pub(in crate::values) fn after_amount(&self, words: &Words, at: usize) -> Option<(Currency, usize)> {
        // 10 ملايين من الدولارات
        let of = at + usize::from(words.is_of(at) && words.folded(at + 1).starts_with("ال"));
        self.noun(words, of, Attached::Nothing, |_| true)
            .or_else(|| self.subunit(words, at))
            .or_else(|| sign(words, at))
    }

    fn noun(
        &self,
        words: &Words,
        at: usize,
        attached: Attached,
        wanted: impl Fn(Inflection) -> bool,
    ) -> Option<(Currency, usize)> {
        let noun = words.find(at, attached, |sense| match sense {
            Sense::Currency(lemma, form) if wanted(form) => Some(lemma),
            _ => None,
        })?;
        let of = words.find(noun.end, Attached::Nothing, |sense| match sense {
            Sense::CurrencyOf(code) if called(noun.what)?.codes.contains(&code) => Some(code),
            _ => None,
        });
        let (code, end) = match of {
            Some(of) => (Some(of.what), of.end),
            None if called(noun.what)?.is_unit && !self.is_about_money(words, at, noun.what) => return None,
            None => (self.meant_by(noun.what, words.sentence(at)), noun.end),
        };
        let any = Currency { code: None, part: 1.0, smallest: smallest_of(noun.what) };
        Some((code.map_or(any, Currency::coded), end))
    }

    /// Whether the words before a noun that is a unit of measure as well, or a country that the text names, make it money.
    fn is_about_money(&self, words: &Words, at: usize, noun: &str) -> bool {
        let is_named = called(noun).is_some_and(|called| called.codes.iter().any(|code| self.named.contains_key(code)));
        // 100 ألف أوقية; but 100 ألف أوقية من الذهب
        let is_scale = |sense| matches!(sense, Sense::Scale(..)).then_some(());
        let is_large = || words.find_before(at, is_scale).is_some() && !words.is_of(at + 1);
        is_named
            || is_large()
            || words.is_near_after(at, CUE_WITHIN, |sense, _| matches!(sense, Sense::MoneyCue | Sense::Pays))
    }

    /// دولارين, دولار واحد
    pub(in crate::values) fn few(&self, words: &Words, at: usize) -> Option<Measured<Currency>> {
        let (bound, at) = amount::limit_before(words, at);
        let form = words.find(at, Attached::Any, |sense| match sense {
            // Duals of shorter names are other words: بيرين, ليفان.
            Sense::Currency(lemma, Inflection::Dual) if lemma.chars().nth(3).is_some() => Some(Inflection::Dual),
            Sense::Currency(_, Inflection::Singular) => Some(Inflection::Singular),
            _ => None,
        });
        let form = form.filter(|form| !form.clitics.article)?;
        let (currency, end) = self.noun(words, at, Attached::Any, |other| other == form.what)?;
        let count = amount::count_of(words, form.what, end, |at| self.again(words, at));
        // دولار و50 سنتا
        let (count, end) = count.or_else(|| self.parts_after(words, end).map(|_| (1.0, end)))?;
        Some(Measured { amount: Amount::counting(count, form.start, form.end, bound), unit: currency, end })
    }

    /// The word after the name of a currency that is said again: دولار ونصف الدولار.
    pub(in crate::values) fn again(&self, words: &Words, at: usize) -> Option<usize> {
        self.noun(words, at, Attached::Nothing, |form| form == Inflection::Singular).map(|(_, end)| end)
    }

    /// How many parts follow an amount and belong to it, in the main unit, and the word after them: و50 سنتا.
    pub(in crate::values) fn parts_after(&self, words: &Words, end: usize) -> Option<(f64, usize)> {
        let more = number(words, end).filter(|number| number.clitics.and)?;
        let (part, after) = self.subunit(words, more.end)?;
        Some((more.value * part.part, after))
    }

    /// The currency of a noun that ends before a word, as the parts that follow it tell: only one riyal has halalas.
    pub(in crate::values) fn told_by_parts(&self, words: &Words, end: usize) -> Option<&'static str> {
        let (_, noun) = words.find_before(end, |sense| match sense {
            Sense::Currency(lemma, _) => called(lemma),
            _ => None,
        })?;
        let parts_at = number(words, end)?.end;
        let part = words.find(parts_at, Attached::Nothing, |sense| match sense {
            Sense::Subunit(lemma) => Some(lemma),
            _ => None,
        })?;
        let mut codes = parts_called(part.what).map(|(code, _)| code).filter(|code| noun.codes.contains(code));
        codes.next().filter(|_| codes.next().is_none())
    }

    /// A part of a currency, with or without the country: سنتا, قرشا مصريا.
    pub(in crate::values) fn subunit(&self, words: &Words, at: usize) -> Option<(Currency, usize)> {
        let noun = words.find(at, Attached::Nothing, |sense| match sense {
            Sense::Subunit(lemma) => Some(lemma),
            _ => None,
        })?;
        let parts = || parts_called(noun.what);
        let of = words.find(noun.end, Attached::Nothing, |sense| match sense {
            Sense::CurrencyOf(code) => parts().find(|(known, _)| *known == code),
            _ => None,
        });
        let (found, end) = match of {
            Some(of) => (Some(of.what), of.end),
            None => (self.most_named(parts(), words.sentence(at)).or_else(|| default_part(noun.what)), noun.end),
        };
        let (code, part) = found
            .map_or_else(|| (None, parts().next().map_or(0.01, |(_, part)| part)), |(code, part)| (Some(code), part));
        Some((Currency { code, part, smallest: Smallest::Hundredth }, end))
    }

    /// The code that a noun means by itself.
    fn meant_by(&self, noun: &str, sentence: usize) -> Option<&'static str> {
        let called = called(noun)?;
        called.default.or_else(|| {
            let candidates = called.codes.iter().map(|code| (*code, 1.0));
            self.most_named(candidates, sentence).map(|(code, _)| code)
        })
    }

    /// The candidate whose country the sentence names more often than those of the others; where it names none of them,
    /// the one that the text does.
    fn most_named(
        &self,
        candidates: impl Iterator<Item = (&'static str, f64)>,
        sentence: usize,
    ) -> Option<(&'static str, f64)> {
        let named = candidates.filter_map(|candidate| Some((self.named.get(candidate.0)?, candidate)));
        let mut counted: Vec<_> = named
            .map(|(sentences, candidate)| {
                let from = sentences.partition_point(|named| *named < sentence);
                let here = sentences[from..].partition_point(|named| *named == sentence);
                ((here, sentences.len()), candidate)
            })
            .collect();
        counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        match *counted {
            [((0, most), _), ((0, next), _), ..] if most == next => None,
            [((most, _), _), ((next, _), _), ..] if most == next && most > 0 => None,
            [(_, candidate), ..] => Some(candidate),
            [] => None,
        }
    }
}

/// A sign or code after an amount.
fn sign(words: &Words, at: usize) -> Option<(Currency, usize)> {
    let as_sign = |sense| match sense {
        Sense::CurrencySign(code) => Some(code),
        _ => None,
    };
    let found = words.find(at, Attached::Nothing, as_sign)?;
    let found = exact_sign(words, at, found.what).unwrap_or(found);
    // 10 USD and 10 usd, but top and all are words as well.
    let is_word = found.what.eq_ignore_ascii_case(words.folded(at));
    let is_spelt = |surface: &str| surface == found.what || signs_of(found.what).any(|sign| sign == surface);
    (!is_word || is_spelt(words.surface(at))).then_some((Currency::coded(found.what), found.end))
}

/// The sign that a text spells exactly, where several currencies have the same in normal form: د.أ and د.إ.
fn exact_sign(words: &Words, at: usize, found: &str) -> Option<Found<&'static str>> {
    let other = |sense| matches!(sense, Sense::CurrencySign(code) if code != found).then_some(());
    words.find(at, Attached::Nothing, other)?;
    let spelt: String = (at..at + LONGEST_SIGN).map(|at| words.surface(at)).collect();
    words.find(at, Attached::Nothing, |sense| match sense {
        Sense::CurrencySign(code) if signs_of(code).any(|sign| spelt.starts_with(sign)) => Some(code),
        _ => None,
    })
}
