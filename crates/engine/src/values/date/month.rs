//! Months under all their names, with what tells their year.

use std::sync::LazyLock;

use khabar_contract::value::Calendar;

use super::{
    Reader, Reading,
    point::Point,
    vocabulary::{Period, Word, month_names},
};
use crate::{
    text::TokenKind,
    values::{
        number::{Form, number},
        words::{Attached, Found},
    },
};

/// A month as named.
#[derive(Clone, Copy)]
pub(super) struct Month {
    pub(super) calendar: Calendar,
    pub(super) number: u8,
    /// Whether its name is another word as well.
    pub(super) is_ambiguous: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Reader<'_> {
    /// A month with what tells its year: أبريل 2025, أبريل/نيسان الماضي, رمضان 1446هـ.
    pub(super) fn month(&self, at: usize, attached: Attached) -> Option<Reading> {
        let month = self.month_name(at, attached)?;
        let reading = self.with_year(None, &month)?;
        let is_month = !month.is_ambiguous
            || reading.end > month.end
            || self.introduces_month(at, month.calendar)
            || self.is_beside_month(at, &month);
        is_month.then_some(Reading { start: month.start, ..reading })
    }

    /// A month name, its second name included: أبريل/نيسان, كانون الأول (ديسمبر).
    pub(super) fn month_name(&self, at: usize, attached: Attached) -> Option<Month> {
        let Some(first) = self.month_word(at, attached) else { return self.numbered_month(at, attached) };
        let (calendar, number, is_ambiguous) = first.what;
        let same = |second: &Found<(Calendar, u8, bool)>| (second.what.0, second.what.1) == (calendar, number);
        let mut end = first.end;
        let mark = self.words.folded(first.end);
        let after = first.end + usize::from(matches!(mark, "/" | "-" | "(" | "–"));
        let second = self.month_word(after, Attached::Nothing).filter(same);
        if let Some(second) = second {
            end = second.end + usize::from(mark == "(" && self.words.folded(second.end) == ")");
        } else if mark == "/" && self.words.is_glued(after) && self.is_misspelt(after, calendar, number) {
            end = after + 1;
        }
        Some(Month { calendar, number, is_ambiguous: is_ambiguous && end == first.end, start: first.start, end })
    }

    /// شهر 5, شهر خمسة: the months of the year by their numbers, where they count nothing: not كل شهر 5 مرات.
    fn numbered_month(&self, at: usize, attached: Attached) -> Option<Month> {
        let (noun, number_at, attached) = match self.plain_month(at, attached) {
            Some(noun) => (at, noun.end, Attached::Nothing),
            None => (at.checked_sub(1).filter(|noun| self.plain_month(*noun, Attached::Any).is_some())?, at, attached),
        };
        let start = self.plain_month(at, Attached::Any).map(|noun| noun.start);
        let number = number(self.words, number_at)
            .filter(|number| number.value.fract() == 0.0 && number.clitics.fit(attached))?;
        let is_month = (1.0..=12.0).contains(&number.value) && matches!(number.form, Form::Digits | Form::Words);
        let is_every = noun > 0 && self.is(noun - 1, Word::Every);
        let is_dated = || self.relative(number.end).is_some() || self.year_of(number.end).is_some();
        let counts_nothing = || self.ends_phrase(number.end) || is_dated();
        let is_free = is_month && !is_every && !self.words.is_joint(number.end, &['/', '-', ':']) && counts_nothing();
        is_free.then_some(Month {
            calendar: Calendar::Gregorian,
            number: number.value as u8,
            is_ambiguous: false,
            start: start.unwrap_or(number.start),
            end: number.end,
        })
    }

    /// شهر without article.
    fn plain_month(&self, at: usize, attached: Attached) -> Option<Found<()>> {
        let noun = self.exactly(at, attached, Word::Period(Period::Month));
        noun.filter(|noun| !noun.clitics.article && noun.end == at + 1)
    }

    fn month_word(&self, at: usize, attached: Attached) -> Option<Found<(Calendar, u8, bool)>> {
        self.word(at, attached, |word| match word {
            Word::Month(calendar, number, is_ambiguous) => Some((calendar, number, is_ambiguous)),
            _ => None,
        })
    }

    /// What الماضيين says of a month after which another stands with it.
    fn shared_relative(&self, at: usize) -> Option<i8> {
        let next = self.month_word(at, Attached::And)?;
        self.relative(next.end).map(|relative| relative.what)
    }

    /// Whether a word that should be another name of a month is one with one letter wrong: أبريل/نيسام.
    fn is_misspelt(&self, at: usize, calendar: Calendar, number: u8) -> bool {
        let word = self.words.folded(at);
        self.words.kind(at) == Some(TokenKind::Word)
            && month_names(calendar, number).any(|name| differs_by_one_letter(word, &name))
    }

    /// Whether another month stands beside an ambiguous one: مارس وأبريل, يناير إلى مارس.
    fn is_beside_month(&self, at: usize, month: &Month) -> bool {
        let joins = |at: usize| self.is_link(at) || matches!(self.words.mark(at), '/' | '،');
        let is_month = |at: usize, attached| {
            self.month_word(at, attached).is_some_and(|beside| beside.what.0 == month.calendar && !beside.what.2)
        };
        let is_before = |at: usize| (1..=2.min(at)).any(|back| is_month(at - back, Attached::Any));
        is_month(month.end, Attached::And)
            || (joins(month.end) && is_month(month.end + 1, Attached::Nothing))
            || (self.words.find(at, Attached::And, Some).is_some() && is_before(at))
            || (at > 0 && joins(at - 1) && is_before(at - 1))
    }

    /// Whether what comes before a month's name makes it one: في مارس, شهر رمضان.
    fn introduces_month(&self, at: usize, calendar: Calendar) -> bool {
        let before = at.checked_sub(1).and_then(|before| {
            self.word(before, Attached::Any, |word| match word {
                Word::Period(Period::Month) => Some(()),
                Word::BeforeYear | Word::Heads if calendar == Calendar::Gregorian => Some(()),
                Word::Part => Some(()),
                _ => None,
            })
        });
        // رمضان and رجب are men's names as well.
        let of_hijri = || super::follows(self.words, at, |word| word == Word::BeforeHijri);
        let is_introduced = before.is_some_and(|found| found.end == at) || (calendar == Calendar::Hijri && of_hijri());
        // أب is a father, آب a month.
        is_introduced && (!self.words.folded(at).ends_with("اب") || self.words.surface(at).contains('آ'))
    }

    /// A month or day of it, with the year that follows or that الماضي and المقبل tell.
    pub(super) fn with_year(&self, day: Option<u8>, month: &Month) -> Option<Reading> {
        if month.calendar == Calendar::Hijri {
            return self.hijri(day, month.number, month.start, month.end);
        }
        let bare = match day {
            Some(day) => Point::Day(None, month.number, day),
            None => Point::Month(None, month.number),
        };
        let reading = |point, end| Reading::gregorian(month.start, end, point);
        // 15-يناير-2020, 15 - يناير - 2020
        let is_mark =
            self.words.is_joint(month.end, &['-', '/']) || (day.is_some() && self.words.mark(month.end) == '-');
        let is_parted = is_mark || matches!(self.words.mark(month.end), '،' | ',');
        let after_comma = month.end + usize::from(is_parted);
        let year = self.year_of(month.end).or_else(|| self.year_digits(after_comma, Attached::Nothing, true));
        let reading = match year.filter(|year| year.calendar == Calendar::Gregorian) {
            Some(Reading { point: Point::Unknown, end, .. }) => reading(bare, end),
            Some(year) => Reading { start: month.start, point: bare.in_year(year.point.year()?), ..year },
            None => match self.relative(month.end) {
                Some(relative) => match self.year_digits(relative.end, Attached::Nothing, true) {
                    // أبريل المقبل 2017
                    Some(year) => Reading { start: month.start, point: bare.in_year(year.point.year()?), ..year },
                    None => self.reading(month.start, relative.end, self.settled(bare, relative.what)),
                },
                // يناير وفبراير الماضيين
                None => match self.shared_relative(month.end) {
                    Some(relative) => self.reading(month.start, month.end, self.settled(bare, relative)),
                    None => reading(bare, month.end),
                },
            },
        };
        reading.point.exists().then_some(reading)
    }
}

/// The month that a word means although one of its letters is wrong: نوفمر. `None` for a word of fewer than five letters,
/// which is another word too easily, and for one that is near to two months.
pub(in crate::values) fn misspelt_month(folded: &str) -> Option<Word> {
    static NAMES: LazyLock<Vec<(u8, String)>> = LazyLock::new(|| {
        let is_long = |name: &String| !name.contains(' ') && name.chars().nth(4).is_some();
        let names = |number| month_names(Calendar::Gregorian, number).filter(is_long).map(move |name| (number, name));
        (1..=12).flat_map(names).collect()
    });
    let is_long = folded.chars().nth(4).is_some();
    let mut near =
        NAMES.iter().filter(|(_, name)| is_long && differs_by_one_letter(folded, name)).map(|(number, _)| *number);
    let number = near.next()?;
    near.all(|other| other == number).then_some(Word::Month(Calendar::Gregorian, number, false))
}

/// Whether one letter added, left out or changed makes one word the other.
fn differs_by_one_letter(a: &str, b: &str) -> bool {
    if a.len().abs_diff(b.len()) > 2 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => same < short.len() && short[same + 1..] == long[same + 1..],
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}
