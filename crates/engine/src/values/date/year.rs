//! Years: عام 2025, 2020-2025, عام ألفين وعشرين, 1446هـ, 500 قبل الميلاد.

use khabar_contract::value::Calendar;

use super::{
    Reader, Reading, calendar,
    period::follows,
    point::Point,
    vocabulary::{Period, Word},
};
use crate::{
    text::TokenKind,
    values::{
        number::{Form, Number, number},
        words::{Attached, Found, Words},
    },
};

/// What may be the mark of an era after digits, or metres.
const METRES_OR_ERA: &str = "م";

/// No list of years or days is longer.
pub(super) const MAX_LIST: usize = 8;

/// Whether the words before a word may make its digits a year: في, منذ, بحلول, عام.
pub(in crate::values) fn introduces_year(words: &Words, at: usize) -> bool {
    let is_joined = |at: usize, before: usize| words.apart(at).and && words.kind(before) == Some(TokenKind::Number);
    // أعوام 2021 و2022 و2023
    let before = |at: &usize| at.checked_sub(1).filter(|before| is_joined(*at, *before));
    let first = std::iter::successors(Some(at), before).take(MAX_LIST).last().unwrap_or(at);
    follows(words, first, |word| matches!(word, Word::BeforeYear | Word::Heads | Word::Part | Word::YearKind))
}

/// Whether the word before a word makes its digits a year for certain: عام, مارس.
pub(in crate::values) fn names_year(words: &Words, at: usize) -> bool {
    follows(words, at, |word| matches!(word, Word::Month(..) | Word::Period(Period::Year)))
}

impl Reader<'_> {
    /// A year that the word before it or its era mark shows to be one: عام 2025, بحلول 2030, 1446هـ.
    pub(super) fn year(&self, at: usize, attached: Attached) -> Option<Reading> {
        // عام (1948), نشر رواية (1987) وديوانا
        let opens_bracket = at > 0 && self.words.mark(at - 1) == '(';
        let is_bracketed = opens_bracket && matches!(self.words.mark(at + 1), ')' | '-' | '–' | '/');
        let is_introduced = is_bracketed || introduces_year(self.words, at) || self.spans_years(at);
        self.year_digits(at, attached, is_introduced).or_else(|| self.year_in_words(at, attached))
    }

    /// Whether digits are the first of two years that a mark joins: 2020-2025, 2015 / 2016.
    fn spans_years(&self, at: usize) -> bool {
        let year = |at: usize| {
            let digits = Some(self.words.folded(at)).filter(|digits| digits.len() == 4)?;
            digits.parse::<u16>().ok().filter(|year| (1900..=2100).contains(year))
        };
        let is_mark = |at: usize| matches!(self.words.mark(at), '-' | '–' | '/');
        let is_even = self.words.is_glued(at + 1) == self.words.is_glued(at + 2);
        let is_longer = || is_mark(at + 3) || (at > 0 && is_mark(at - 1));
        is_mark(at + 1)
            && is_even
            && !is_longer()
            && year(at).zip(year(at + 2)).is_some_and(|(first, last)| first != last)
    }

    /// A year in words after عام or سنة: عام ألفين وعشرين.
    fn year_in_words(&self, at: usize, attached: Attached) -> Option<Reading> {
        let is_year = |number: &Number| number.form == Form::Words && (1100.0..=2100.0).contains(&number.value);
        if !names_year(self.words, at) {
            return None;
        }
        let number = number(self.words, at).filter(|number| is_year(number) && number.clitics.fit(attached))?;
        let point = Point::Year(number.value as i32);
        Some(Reading::gregorian(number.start, number.end, point))
    }

    /// Four digits that are a year, with an era mark; without one only where something else makes them a year.
    pub(super) fn year_digits(&self, at: usize, attached: Attached, introduced: bool) -> Option<Reading> {
        let digits =
            number(self.words, at).filter(|number| number.form == Form::Digits && number.clitics.fit(attached))?;
        let year = digits.value as i32;
        if let Some(end) = self.before_christ(digits.end) {
            let is_year = (1..=9999).contains(&year);
            return is_year.then_some(Reading::gregorian(digits.start, end, Point::Year(1 - year)));
        }
        let (calendar, end) = match self.era_after(&digits, introduced) {
            Some(era) => (era.what, era.end),
            None => (calendar_of(year).filter(|_| introduced)?, digits.end),
        };
        let point = match calendar {
            Calendar::Gregorian => Some(Point::Year(year)).filter(|_| (1..=2999).contains(&year)),
            Calendar::Hijri => {
                let days = calendar::hijri_year(year).filter(|_| (1..=1600).contains(&year));
                days.map(|(first, last)| Point::Days(first, last))
            }
        };
        Some(Reading { start: digits.start, end, point: point?, calendar, assumed: None })
    }

    /// The era mark after the digits of a year: 2011م, 1446 هـ.
    fn era_after(&self, digits: &Number, introduced: bool) -> Option<Found<Calendar>> {
        let era = self.era(digits.end)?;
        // سباق 100م, 1500م are lengths.
        let is_round = digits.value < 1000.0 || digits.value % 100.0 == 0.0;
        let may_be_length = self.words.folded(digits.end) == METRES_OR_ERA && is_round;
        let is_dated = introduced || (!may_be_length && (self.words.is_glued(digits.end) || digits.value >= 1000.0));
        is_dated.then_some(era)
    }

    /// هـ, ميلادي
    pub(super) fn era(&self, at: usize) -> Option<Found<Calendar>> {
        self.word(at, Attached::Any, |word| match word {
            Word::Era(calendar) => Some(calendar),
            _ => None,
        })
    }

    /// The word after قبل الميلاد.
    pub(super) fn before_christ(&self, at: usize) -> Option<usize> {
        self.exactly(at, Attached::Nothing, Word::BeforeChrist).map(|era| era.end)
    }

    /// The year that a part of it belongs to: 2025, من 2025, من عام 2025, من العام الماضي, لسنة 2025.
    pub(super) fn year_of(&self, at: usize) -> Option<Reading> {
        let of = self.after_of(at);
        let is_year = |reading: &Reading| matches!(reading.point, Point::Year(_) | Point::Unknown);
        let whole = self.whole_period(of, Attached::Nothing).filter(is_year);
        let noun = self.period_noun(of, Attached::Any).filter(|noun| noun.what == Period::Year);
        let digits = noun.filter(|noun| !noun.clitics.and).map_or(of, |noun| noun.end);
        let bare = || self.bare_period(of).filter(|bare| of > at && is_year(bare));
        whole.or_else(|| self.year_digits(digits, Attached::Nothing, true)).or_else(bare)
    }

    /// The word after the second of two years that a winter or a fiscal year lies in: شتاء 2015/2016.
    pub(super) fn after_second_year(&self, year: &Reading) -> usize {
        let next = year.point.year().map_or(0, |year| year + 1);
        let second = self.words.folded(year.end + 1);
        let is_next = second == next.to_string() || second == format!("{:02}", next % 100);
        year.end + if is_next && self.words.is_joint(year.end, &['/', '-', '–']) { 2 } else { 0 }
    }
}

/// The calendar of a year that only its number tells.
fn calendar_of(year: i32) -> Option<Calendar> {
    match year {
        1700..=2199 => Some(Calendar::Gregorian),
        1380..=1480 => Some(Calendar::Hijri),
        _ => None,
    }
}
