//! Every word of the interface, one file a language, and the grammar that goes with it.

mod arabic;

use khabar_contract::{FactKind, MentionKind, Modality, value::Bound};

pub use arabic::ARABIC;

/// The words of the interface in one language.
pub struct Strings {
    pub site: &'static str,
    pub tagline: &'static str,
    pub skip_to_text: &'static str,
    pub skip_to_panel: &'static str,
    pub library: &'static str,
    pub to_library: &'static str,
    pub reading_time: Noun,
    pub main_entities: &'static str,

    pub loading: &'static str,
    pub unreachable: &'static str,
    pub damaged: &'static str,
    pub no_such_article: &'static str,
    pub no_such_page: &'static str,
    pub no_such_page_advice: &'static str,
    pub retry: &'static str,
    pub other_digits: &'static str,

    pub legend: &'static str,
    pub panel: &'static str,
    pub facts: &'static str,
    pub entities: &'static str,
    pub values: &'static str,
    pub no_facts: &'static str,
    pub no_matching_facts: &'static str,
    pub no_entities: &'static str,
    pub no_values: &'static str,
    pub close: &'static str,
    pub hide_panel: &'static str,

    pub counted_facts: Noun,
    /// The ties that are drawn, of those that so many facts state.
    pub strongest_of: Noun,
    pub facts_here: Noun,
    pub mentions: Noun,
    pub spellings: &'static str,
    pub transliterated: &'static str,
    pub roles: &'static str,
    pub former: &'static str,
    pub sentences: &'static str,
    pub elsewhere: &'static str,
    pub previous_mention: &'static str,
    pub next_mention: &'static str,
    /// «2 of 7»: the words between the two numbers.
    pub of: &'static str,

    pub filter: &'static str,
    pub clear_filter: &'static str,
    pub all_kinds: &'static str,
    pub all_entities: &'static str,
    pub all_modalities: &'static str,
    pub one_sentence: &'static str,
    pub fact_kind: &'static str,
    pub who: &'static str,
    pub certainty: &'static str,
    pub order: &'static str,
    pub by_text: &'static str,
    pub by_kind: &'static str,
    pub by_time: &'static str,

    /// After a date whose year the text does not give, and after one whose year was reckoned.
    pub unknown_year: &'static str,
    pub reckoned_year: &'static str,
    pub relative_time: &'static str,
    pub no_time: &'static str,
    pub timeline: &'static str,
    pub no_dated_facts: &'static str,
    pub later_page: &'static str,
    pub earlier_page: &'static str,
    pub page: &'static str,

    pub map: &'static str,
    pub map_lines: &'static str,
    pub no_ties: &'static str,
    pub no_matching_ties: &'static str,
    pub ties: Noun,
    pub tie: &'static str,
    pub with_whom: &'static str,

    pub profile: &'static str,
    pub timeline_of_it: &'static str,
    pub map_of_it: &'static str,
    pub no_such_name: &'static str,
    pub no_facts_of_it: &'static str,
    pub articles: Noun,
    pub naming_articles: &'static str,
    pub newest: &'static str,
    pub several_articles: &'static str,
    pub also_in: Noun,
    pub amounts_differ: &'static str,
    pub times_differ: &'static str,

    pub subject: &'static str,
    pub object: &'static str,
    pub amount: &'static str,
    pub time: &'static str,
    pub place: &'static str,
    pub title: &'static str,
    pub says: &'static str,
    pub further_evidence: &'static str,
    pub confidence: &'static str,
    /// How far to trust that a fact was understood: far, somewhat, little.
    pub confidences: [&'static str; 3],
    /// Before the name of who says so.
    pub according_to: &'static str,

    pub in_figures: &'static str,
    pub in_words: &'static str,
    pub as_code: &'static str,
    pub up_to: &'static str,
    pub unit: &'static str,
    pub gregorian: &'static str,
    pub hijri: &'static str,
    pub assumed: &'static str,
    pub relative_date: &'static str,
    pub year_unknown: &'static str,
    pub year_assumed: &'static str,
    pub from_publication: &'static str,
    pub season_assumed: &'static str,
    pub calendar: &'static str,
    pub from_hijri: &'static str,
    pub currency_unknown: &'static str,

    /// What a kind of mention is called, one of them and several.
    pub kind: fn(MentionKind) -> [&'static str; 2],
    pub fact: fn(FactKind) -> &'static str,
    pub frame: fn(FactKind) -> Frame,
    /// The sign of a fact that is not simply asserted.
    pub modality: fn(Modality) -> &'static str,
    /// Before a number that the text limits.
    pub bound: fn(Bound) -> &'static str,
    /// Words that may stand before a date or a duration and belong to it.
    pub time_words: &'static [&'static str],
    /// Words that a date starts with where it needs no word before it: yesterday, on Tuesday.
    pub time_adverbs: &'static [&'static str],
    /// Before a date that has neither.
    pub on: &'static str,
    /// The name of a month, 1 to 12.
    pub month: fn(u8) -> &'static str,
    /// The name of the currency with this ISO 4217 code.
    pub currency: fn(&str) -> Option<&'static str>,
    /// After an amount: the unit that it is counted by, by its English noun in the data contract.
    pub per: fn(&str) -> Option<&'static str>,
    /// A number in words, with the things that it counts where the language can say it without knowing more about them.
    pub number_words: fn(f64, &str) -> Option<String>,
    /// So many of a unit of time in words, the unit as in `time_unit`.
    pub time_in_words: fn(u64, char) -> Option<String>,
    /// After the words of a number: so many of a hundred.
    pub percent: &'static str,
    /// «the week 46 of the year 2025», «500 before Christ»: the words around the numbers.
    pub week: &'static str,
    pub of_year: &'static str,
    pub before_christ: &'static str,
    /// Years, months, weeks, days, hours, minutes, seconds: by the letter of ISO 8601, in lower case for times.
    pub time_unit: fn(char) -> Option<Noun>,
    /// A quarter or half of a year, `Q2` or `H1`, before the number of the year.
    pub part_of_year: fn(&str) -> Option<&'static str>,
    pub and: &'static str,
    /// Which form of a noun goes with a number.
    pub plural: fn(u64) -> Plural,
}

/// A noun as it goes with numbers. `{}` stands for the number.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    pub zero: &'static str,
    pub one: &'static str,
    pub two: &'static str,
    pub few: &'static str,
    pub many: &'static str,
    pub other: &'static str,
}

/// The plural categories of the Unicode CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// How a fact of a kind is said: its head, and what comes before each part that it has.
pub struct Frame {
    /// The words that name what happened.
    pub head: &'static str,
    /// The parts in their order, each with the words before it.
    pub slots: &'static [(&'static str, Slot)],
}

/// A part of a fact, as far as its sentence places it itself; time and place come last in every sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Who.
    Subject,
    /// What it is called in the text.
    Trigger,
    /// To whom, what.
    Object,
    /// The object where it is a named thing.
    Party,
    /// The object where it is words of the text.
    Matter,
    /// How much.
    Amount,
    /// As what.
    Title,
}

impl Noun {
    /// The form that goes with a number; `{}` in it stands for the number.
    pub fn form(&self, plural: Plural) -> &'static str {
        match plural {
            Plural::Zero => self.zero,
            Plural::One => self.one,
            Plural::Two => self.two,
            Plural::Few => self.few,
            Plural::Many => self.many,
            Plural::Other => self.other,
        }
    }
}
