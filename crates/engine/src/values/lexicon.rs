//! The words that values are made of, and what they mean.
//!
//! Each kind of value adds its own words from the tables of `data/values`; one look-up for each word of a text then
//! finds the senses of all kinds.

use std::{collections::HashMap, sync::LazyLock};

use khabar_contract::value::Bound;

use super::{amount, currency, date, duration, inflect::Inflection, number, per, percent, quantity};
use crate::text::Text;

/// What a word or phrase means to the grammar of values. One phrase may have several senses: ثانية is a second and the second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sense {
    /// A number word below a thousand: its place in the group and its value.
    Small(number::Place, u32),
    /// ألف, مليون: a multiplier and the form in which it stands.
    Scale(number::ScaleForm, f64),
    /// نصف
    Fraction(f64),
    /// فاصلة, between a number and its decimals.
    Point,
    /// إلا, before what is taken away.
    Less,
    /// سالب, before a number below zero.
    Minus,
    /// الثاني; also a hand of the clock or a day of the month.
    Ordinal(u8),
    /// نحو; whether it stands before the amount, and how it limits it, if it does.
    Bound(amount::Side, Option<Bound>),
    /// للبرميل
    Per(per::Per),
    /// A word between or before the ends of a range.
    Link(amount::Link),
    /// % or one of its phrases: how much one of them is in percent.
    Percent(f64),
    /// نقطتان مئويتان: a percentage by itself, and which.
    WholePercent(f64),
    /// The lemma of a currency's name, and the form.
    Currency(&'static str, Inflection),
    /// The lemma of a currency's part.
    Subunit(&'static str),
    /// A sign or code: the ISO 4217 code.
    CurrencySign(&'static str),
    /// A code that is written together with the digits after it, AED100: the ISO 4217 code.
    GluedCode(&'static str),
    /// An adjective or genitive that says whose currency it is: the ISO 4217 code.
    CurrencyOf(&'static str),
    /// A word that tells the country of a bare دينار: the ISO 4217 code.
    Country(&'static str),
    /// A word that announces an amount of money.
    MoneyCue,
    /// دفع: makes باوند after it money, not a weight.
    Pays,
    /// A unit of time, and the form.
    Time(duration::TimeUnit, Inflection),
    /// A word around durations.
    AroundDuration(duration::Around),
    /// A counted noun or a unit of measure.
    Counted(quantity::Counted),
    /// تحت الصفر, after degrees.
    BelowZero,
    /// A word that no number counts: particles, pronouns, verbs of speech.
    Function,
    /// A word of dates.
    Date(date::Word),
}

/// The senses of phrases, by their first word.
pub(super) struct Lexicon {
    phrases: HashMap<Box<str>, Vec<Phrase>>,
}

/// A phrase: the words after the first one, in normal form and without article, and a sense.
pub(super) struct Phrase {
    pub(super) rest: Box<[Box<str>]>,
    pub(super) sense: Sense,
    /// Whether its first word is spelt with ئ, which its normal form does not tell from ي: مئتا is not ميتا.
    pub(super) needs_hamza: bool,
    /// Whether it is another word unless it counts what comes after it: مية is a hundred in مية دولار, water in مية باردة.
    pub(super) must_count: bool,
}

impl Sense {
    /// Whether a number stands before it.
    pub(super) fn is_counted(self) -> bool {
        match self {
            Self::Scale(..)
            | Self::Percent(_)
            | Self::Currency(..)
            | Self::Subunit(_)
            | Self::CurrencySign(_)
            | Self::Time(..) => true,
            Self::Counted(noun) => noun.measures,
            _ => false,
        }
    }
}

impl Lexicon {
    /// The lexicon of all kinds of values, read from the tables on first use.
    pub(super) fn get() -> &'static Self {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);
        &LEXICON
    }

    /// The phrases that start with this word, given in normal form.
    pub(super) fn starting_with(&self, word: &str) -> &[Phrase] {
        self.phrases.get(word).map_or(&[], Vec::as_slice)
    }

    /// Adds a sense of a phrase. Signs in it may be written together with words: `US$`.
    pub(super) fn add(&mut self, phrase: &str, sense: Sense) {
        self.add_phrase(phrase, sense, false);
    }

    /// Adds a sense that a phrase has only where it counts what comes after it.
    pub(super) fn add_counting(&mut self, phrase: &str, sense: Sense) {
        self.add_phrase(phrase, sense, true);
    }

    /// Whether one of the phrases that start with a word is counted: a unit, a currency, a scale.
    pub(super) fn is_counted(&self, word: &str) -> bool {
        self.starting_with(word).iter().any(|phrase| phrase.sense.is_counted())
    }

    /// Whether a word may follow an amount without being counted by it: من, تقريبا, صباحا.
    pub(super) fn follows_amount(&self, word: &str) -> bool {
        let follows = |sense| {
            matches!(
                sense,
                Sense::Function | Sense::Bound(amount::Side::After, _) | Sense::Date(date::Word::Daytime(_))
            )
        };
        self.starting_with(word).iter().any(|phrase| follows(phrase.sense))
    }

    fn add_phrase(&mut self, phrase: &str, sense: Sense, must_count: bool) {
        let text = Text::new(phrase);
        let mut words = (0..text.tokens().len()).map(|token| text.folded(token));
        let Some(first) = words.next() else { return };
        let rest: Box<[Box<str>]> = words.map(|word| without_article(word).into()).collect();
        let needs_hamza = text.surface(0).contains('ئ');
        let phrases = self.phrases.entry(first.into()).or_default();
        let same = |known: &&mut Phrase| (&known.rest, known.sense, known.must_count) == (&rest, sense, must_count);
        match phrases.iter_mut().find(same) {
            Some(known) => known.needs_hamza &= needs_hamza,
            None => phrases.push(Phrase { rest, sense, needs_hamza, must_count }),
        }
    }

    fn read() -> Self {
        let mut lexicon = Self { phrases: HashMap::new() };
        for add_words in [
            number::add_words,
            amount::add_words,
            per::add_words,
            currency::add_words,
            percent::add_words,
            date::add_words,
            duration::add_words,
            quantity::add_words,
        ] {
            add_words(&mut lexicon);
        }
        lexicon
    }
}

/// A word of a phrase without the article, if it has one.
pub(super) fn without_article(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(stem) if stem.chars().nth(1).is_some() => stem,
        _ => word,
    }
}
