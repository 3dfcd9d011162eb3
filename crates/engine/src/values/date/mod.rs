//! Dates: days, months, years and parts of them, named or relative to the day of publication.
//!
//! | module | does |
//! | --- | --- |
//! | [`vocabulary`] | the words of dates |
//! | [`day`], [`month_day`], [`numeric`] | أمس الثلاثاء, 30 أبريل/نيسان 2026, 12/3/2025 |
//! | [`nth`], [`holiday`] | آخر جمعة من الشهر, عيد الفطر |
//! | [`clock`] | الساعة العاشرة صباحا, 10:30:15 |
//! | [`month`], [`year`] | أبريل/نيسان الماضي, عام 2025, 1446هـ |
//! | [`period`], [`stretch`] | العام الماضي, الربع الثاني من 2027, مطلع الشهر الجاري, القرن التاسع عشر |
//! | [`interval`], [`day_list`] | بين 2023 و2025, من 3 إلى 7 يونيو, أيام 23 و25 و30 سبتمبر |
//! | [`season`] | صيف 2015 |
//! | [`hijri`] | 15 رمضان 1446هـ |
//! | [`relative`] | which day or period is meant, given the day of publication |
//! | [`point`], [`calendar`] | what was read, its ISO 8601 form, reckoning with days |

mod calendar;
mod clock;
mod day;
mod day_list;
mod hijri;
mod holiday;
mod interval;
mod month;
mod month_day;
mod nth;
mod numeric;
mod period;
mod point;
mod relative;
mod season;
mod stretch;
mod vocabulary;
mod year;

use khabar_contract::{
    Day, Value,
    value::{Assumption, Calendar},
};

use super::{
    Parsed,
    amount::{Link, Side},
    lexicon::Sense,
    words::{Attached, Found, Words},
};
use crate::{Context, text::TokenKind};
use clock::Time;
pub(super) use month::misspelt_month;
pub(super) use period::after_relative;
use period::follows;
use point::Point;
pub(super) use relative::away_from;
pub(super) use vocabulary::{Period, Word, add_words};
pub(super) use year::{introduces_year, names_year};

/// What the grammar of dates reads: the words, and the day from which relative dates are counted.
#[derive(Clone, Copy)]
struct Reader<'a> {
    words: &'a Words<'a>,
    published: Option<Day>,
}

/// A date that was read.
#[derive(Clone, Copy, Debug)]
struct Reading {
    /// Where it starts in the source.
    start: usize,
    /// The word after it.
    end: usize,
    point: Point,
    calendar: Calendar,
    assumed: Option<Assumption>,
}

impl Reading {
    /// A date of the Gregorian calendar that the text tells in full.
    fn gregorian(start: usize, end: usize, point: Point) -> Self {
        Self { start, end, point, calendar: Calendar::Gregorian, assumed: None }
    }
}

/// The date or interval that starts at a word.
pub(super) fn date(words: &Words, context: &Context, at: usize) -> Option<Parsed> {
    let reader = Reader { words, published: context.published };
    let opening = reader.opening(at);
    let point = reader.point(at, Attached::Any);
    let single = || match point {
        Some(day) => Some(reader.day_and_time(at, day)),
        None => reader.time_and_day(at),
    };
    reader.dates(at, point, opening).or_else(|| reader.times(at, opening)).or_else(single)
}

fn value(reading: Reading, iso: Option<String>, resolved: Option<String>) -> Parsed {
    let assumed = if resolved.is_some() { Some(Assumption::Year) } else { reading.assumed };
    let value = Value::Date { iso, resolved, calendar: reading.calendar, assumed };
    Parsed { start: reading.start, end: reading.end, value }
}

impl Reader<'_> {
    /// The longest date without its end of a range.
    fn point(&self, at: usize, attached: Attached) -> Option<Reading> {
        let readings = [
            self.year(at, attached),
            self.whole_period(at, attached),
            self.part_of_period(at, attached),
            self.month(at, attached),
            self.season(at, attached),
            self.decade(at, attached),
            self.decade_of_century(at, attached),
            self.century(at, attached),
            self.day(at, attached),
        ];
        readings.into_iter().flatten().max_by_key(|reading| reading.end)
    }

    /// An interval of days or longer.
    fn dates(&self, at: usize, first: Option<Reading>, opening: Option<Link>) -> Option<Parsed> {
        let (first, last) = self
            .days_of_one_month(at, opening)
            .or_else(|| self.interval(at, first?, opening))
            .or_else(|| self.first_months(at))?;
        let resolved = match (first.point.lacks_year(), self.nearest(last.point)) {
            (true, Some(last)) => self.before(first.point, last).and_then(|first| first.iso_up_to(last)),
            _ => None,
        };
        Some(value(Reading { start: first.start, ..last }, first.point.iso_up_to(last.point), resolved))
    }

    /// An interval of hours.
    fn times(&self, at: usize, opening: Option<Link>) -> Option<Parsed> {
        let (first, last) = self.hours(at, opening)?;
        // من 9:30 حتى 11:00 يوم الخميس
        if let Some(day) = self.day_of(&last).filter(|day| matches!(day.point, Point::Day(..))) {
            return Some(self.within_hours(Reading { start: first.start, ..day }, &first, &last));
        }
        let iso = format!("{}/{}", first.iso(), last.iso());
        Some(Parsed { start: first.start, end: last.end, value: Value::date(Some(iso)) })
    }

    /// A date that starts at a word, with the time of day that may follow it.
    fn day_and_time(&self, at: usize, day: Reading) -> Parsed {
        if let Some(parsed) = self.day_and_hours(&day) {
            return parsed;
        }
        match self.time_of(at, &day) {
            Some(time) => self.at_time(Reading { end: time.end, ..day }, &time.iso()),
            None => self.at_time(day, ""),
        }
    }

    /// A time of day that starts at a word, with the day that may follow it: الثامنة من مساء الجمعة.
    fn time_and_day(&self, at: usize) -> Option<Parsed> {
        // Of منتصف ليل الجمعة only the day is a date.
        let alone = || self.named_time(at, Attached::Any).filter(|time| self.day_of(time).is_none());
        let time = self.time(at, Attached::Any).or_else(alone)?;
        Some(match self.day_of(&time) {
            Some(day) => self.at_time(Reading { start: time.start, ..day }, &time.iso()),
            None => Parsed { start: time.start, end: time.end, value: Value::date(Some(time.iso())) },
        })
    }

    /// A date with a stretch of hours after it: الخميس من 9:30 إلى 11:00.
    fn day_and_hours(&self, day: &Reading) -> Option<Parsed> {
        let hours_at = self.after_comma(day.end) + 1;
        let (first, last) = self.hours(hours_at, Some(self.opening(hours_at)?))?;
        let is_day = matches!(day.point, Point::Day(..));
        is_day.then(|| self.within_hours(Reading { end: last.end, ..*day }, &first, &last))
    }

    /// The value of a day from one time to another.
    fn within_hours(&self, day: Reading, first: &Time, last: &Time) -> Parsed {
        let iso = |point: Point| point.iso().map(|day| format!("{day}{}/{day}{}", first.iso(), last.iso()));
        value(day, iso(day.point), self.nearest(day.point).and_then(iso))
    }

    /// The value of a date with a time in ISO 8601, which is empty where the text tells none.
    fn at_time(&self, day: Reading, time: &str) -> Parsed {
        let iso = |point: Point| Some(point.iso()? + time);
        value(day, iso(day.point), self.nearest(day.point).and_then(iso))
    }

    /// The day that follows a time.
    fn day_of(&self, time: &Time) -> Option<Reading> {
        let day = self.after_day_noun(self.after(time.end, Word::Of));
        self.day(self.after(day, Word::Of), Attached::Nothing)
    }

    /// The time of day that follows a day that starts at a word.
    fn time_of(&self, at: usize, day: &Reading) -> Option<Time> {
        let is_day = matches!(day.point, Point::Day(..) | Point::Unknown);
        is_day.then(|| self.joined_time(day.end).or_else(|| self.time_after_day(at, day.end)))?
    }

    /// A word of dates that is wanted.
    fn word<T>(&self, at: usize, attached: Attached, wanted: impl Fn(Word) -> Option<T>) -> Option<Found<T>> {
        self.words.find(at, attached, |sense| match sense {
            Sense::Date(word) => wanted(word),
            _ => None,
        })
    }

    /// One word of dates.
    fn exactly(&self, at: usize, attached: Attached, wanted: Word) -> Option<Found<()>> {
        self.word(at, attached, |word| (word == wanted).then_some(()))
    }

    /// Whether a word of dates stands there, whatever is attached to it.
    fn is(&self, at: usize, wanted: Word) -> bool {
        self.exactly(at, Attached::Any, wanted).is_some()
    }

    /// The word after a word of dates, where that stands; the word itself otherwise.
    fn after(&self, at: usize, wanted: Word) -> usize {
        self.exactly(at, Attached::Nothing, wanted).map_or(at, |found| found.end)
    }

    /// The word after يوم without article, where it stands; the word itself otherwise.
    fn after_day_noun(&self, at: usize) -> usize {
        let noun = self.exactly(at, Attached::Nothing, Word::OneDay).filter(|noun| !noun.clitics.article);
        noun.map_or(at, |noun| noun.end)
    }

    /// The word after من or في, where one of them stands between a part and its whole; the word itself otherwise.
    fn after_of(&self, at: usize) -> usize {
        self.after(self.after(at, Word::Of), Word::In)
    }

    /// Whether a word joins the ends of a range, or is أو.
    fn is_link(&self, at: usize) -> bool {
        let as_link = |sense| matches!(sense, Sense::Link(Link::To | Link::Or)).then_some(());
        self.words.find(at, Attached::Nothing, as_link).is_some()
    }

    /// Whether a word is أو.
    fn is_or(&self, at: usize) -> bool {
        self.words.find(at, Attached::Nothing, |sense| (sense == Sense::Link(Link::Or)).then_some(())).is_some()
    }

    /// Whether what ends before a word counts nothing: the text, its sentence or phrase ends there, or a particle follows.
    fn ends_phrase(&self, at: usize) -> bool {
        let is_particle = |sense| matches!(sense, Sense::Function | Sense::Bound(Side::After, _)).then_some(());
        // 10%
        let is_sign =
            |sense| matches!(sense, Sense::Percent(_) | Sense::CurrencySign(_) | Sense::Counted(_)).then_some(());
        match self.words.kind(at) {
            None => true,
            Some(TokenKind::Mark) => !self.is_link(at) && self.words.find(at, Attached::Any, is_sign).is_none(),
            _ => self.words.find(at, Attached::Any, is_particle).is_some(),
        }
    }
}
