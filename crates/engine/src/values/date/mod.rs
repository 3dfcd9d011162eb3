//! Dates: days, months, years and parts of them, named or relative to the day of publication.
//!
//! | module | does |
//! | --- | --- |
//! | [`vocabulary`] | the words of dates |
//! | [`day`], [`month`], [`numeric`] | أمس الثلاثاء, 30 أبريل/نيسان 2026, 12/3/2025 |
//! | [`nth`], [`holiday`] | آخر جمعة من الشهر, عيد الفطر |
//! | [`clock`] | الساعة العاشرة صباحا |
//! | [`period`], [`stretch`] | العام الماضي, الربع الثاني من 2027, مطلع الشهر الجاري, القرن التاسع عشر |
//! | [`season`] | صيف 2015 |
//! | [`hijri`] | 15 رمضان 1446هـ |
//! | [`relative`] | which day or period is meant, given the day of publication |
//! | [`point`], [`calendar`] | what was read, its ISO 8601 form, reckoning with days |

mod calendar;
mod clock;
mod day;
mod hijri;
mod holiday;
mod month;
mod nth;
mod numeric;
mod period;
mod point;
mod relative;
mod season;
mod stretch;
mod vocabulary;

use khabar_contract::{
    Day, Value,
    value::{Assumption, Calendar},
};

use super::{
    Parsed,
    amount::Link,
    lexicon::Sense,
    words::{Attached, Words},
};
use crate::Context;
use clock::Time;
pub(super) use month::misspelt_month;
pub(super) use period::{introduces_year, names_year};
use point::Point;
pub(super) use relative::away_from;
pub(super) use vocabulary::{Period, Word, add_words};

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
        Some(value(Reading { start: first.start, ..last }, first.point.iso_up_to(last.point), None))
    }

    /// An interval of hours.
    fn times(&self, at: usize, opening: Option<Link>) -> Option<Parsed> {
        let (first, last) = self.hours(at, opening)?;
        let iso = format!("{}/{}", first.iso(), last.iso());
        Some(Parsed { start: first.start, end: last.end, value: Value::date(Some(iso)) })
    }

    /// A date that starts at a word, with the time of day that may follow it.
    fn day_and_time(&self, at: usize, day: Reading) -> Parsed {
        match self.time_of(at, &day) {
            Some(time) => self.at_time(Reading { end: time.end, ..day }, &time.iso()),
            None => self.at_time(day, ""),
        }
    }

    /// A time of day that starts at a word, with the day that may follow it: الثامنة من مساء الجمعة.
    fn time_and_day(&self, at: usize) -> Option<Parsed> {
        let time = self.time(at, Attached::Any)?;
        Some(match self.day_of(&time) {
            Some(day) => self.at_time(Reading { start: time.start, ..day }, &time.iso()),
            None => Parsed { start: time.start, end: time.end, value: Value::date(Some(time.iso())) },
        })
    }

    /// The value of a date with a time in ISO 8601, which is empty where the text tells none.
    fn at_time(&self, day: Reading, time: &str) -> Parsed {
        let iso = |point: Point| Some(point.iso()? + time);
        value(day, iso(day.point), self.nearest(day.point).and_then(iso))
    }

    /// The day that follows a time.
    fn day_of(&self, time: &Time) -> Option<Reading> {
        let noun = |at: usize| at + usize::from(matches!(self.words.folded(at), "يوم" | "من"));
        self.day(noun(noun(time.end)), Attached::Nothing)
    }

    /// The time of day that follows a day that starts at a word.
    fn time_of(&self, at: usize, day: &Reading) -> Option<Time> {
        let is_day = matches!(day.point, Point::Day(..) | Point::Unknown);
        is_day.then(|| self.time_after_day(at, day.end))?
    }

    /// What comes right before a word and may open a range: بين, من; `Or` for the head of a list (عامي, يومي), which و
    /// makes a range only of what lies side by side.
    fn opening(&self, at: usize) -> Option<Link> {
        // من عام 2020 إلى عام 2025
        let at = if at > 0 && self.is_plain_period_noun(at - 1, Attached::Any) { at - 1 } else { at };
        let as_opening = |sense| match sense {
            Sense::Link(link @ (Link::Between | Link::From)) => Some(link),
            Sense::Date(Word::Heads) => Some(Link::Or),
            _ => None,
        };
        let ending_at = |end| self.words.find_before(end, as_opening).map(|(_, link)| link);
        match ending_at(at) {
            Some(Link::Or) => ending_at(at - 1).filter(|link| *link != Link::Or).or(Some(Link::Or)),
            link => link,
        }
    }

    /// Where the upper end of a range starts that ended before a word, and what is attached to it.
    fn link(&self, at: usize, opening: Option<Link>) -> Option<(usize, Attached)> {
        let to = self.words.find(at, Attached::Any, |sense| (sense == Sense::Link(Link::To)).then_some(()));
        let (after, attached) = match to.filter(|to| !to.clitics.particle) {
            Some(to) => (to.end, Attached::Nothing),
            None if matches!(opening, Some(Link::Between | Link::Or)) => (at, Attached::And),
            None => return None,
        };
        // إلى يوم 3, بين عام 2020 وعام 2022
        let is_day = attached == Attached::Nothing && self.words.folded(after) == "يوم";
        let has_noun = is_day || self.is_plain_period_noun(after, attached);
        Some(if has_noun { (after + 1, Attached::Nothing) } else { (after, attached) })
    }

    /// The second of two years, cut to two digits: 2024/25.
    fn short_year(&self, first: &Reading) -> Option<Reading> {
        let Point::Year(year) = first.point else { return None };
        let (mark, digits) = (first.end, first.end + 1);
        let is_next = self.words.is_joint(mark, &['/', '-', '–'])
            && self.words.folded(digits) == format!("{:02}", (year + 1) % 100);
        is_next.then(|| Reading { end: digits + 1, point: Point::Year(year + 1), ..*first })
    }

    /// Whether a word is عام, سنة or شهر without article.
    fn is_plain_period_noun(&self, at: usize, attached: Attached) -> bool {
        let noun = self.word(at, attached, |word| match word {
            Word::Period(Period::Year | Period::Month) => Some(()),
            _ => None,
        });
        noun.is_some_and(|noun| !noun.clitics.article && noun.end == at + 1)
    }

    /// An interval from the date that starts at a word: بين 2023 و2025, من 5 مايو إلى 10 يونيو 2025, يناير - مارس
    fn interval(&self, at: usize, first: Reading, opening: Option<Link>) -> Option<(Reading, Reading)> {
        if let Some(last) = self.short_year(&first) {
            return Some((first, last));
        }
        let are_years = matches!(first.point, Point::Year(_)) && self.words.mark(first.end) == '/';
        let (after, attached) =
            if are_years { (first.end + 1, Attached::Nothing) } else { self.link(first.end, opening)? };
        let is_dash = attached == Attached::Nothing && !self.words.folded(first.end).starts_with(char::is_alphabetic);
        if !is_dash && opening.is_none() {
            return None;
        }
        let last = self.point(after, attached).or_else(|| self.year_digits(after, attached, true))?;
        let last = if opening == Some(Link::Or) { last } else { self.on_from(at, &first, after, last) };
        let first = match last.point.year() {
            Some(year) => Reading { point: first.point.in_year(year), ..first },
            None => first,
        };
        // (2020/2016), where the writer's editor turned the two around
        let are_years = matches!((first.point, last.point), (Point::Year(_), Point::Year(_)));
        if are_years && is_dash && last.point.comes_before(first.point) {
            return Some((Reading { start: first.start, ..last }, Reading { end: last.end, ..first }));
        }
        let fits = if opening == Some(Link::Or) {
            first.point.is_right_before(last.point)
        } else {
            first.point.comes_before(last.point)
        };
        let is_list = opening == Some(Link::Or) && attached == Attached::And;
        fits.then(|| (first, if is_list { self.end_of_list(last) } else { last }))
    }

    /// The last of the years or months that follow each other: أعوام 2021 و2022 و2023.
    fn end_of_list(&self, mut last: Reading) -> Reading {
        let next = |last: &Reading| {
            let next = self.year(last.end, Attached::And).or_else(|| self.month(last.end, Attached::And));
            next.filter(|next| last.point.is_right_before(next.point))
        };
        while let Some(after) = next(&last) {
            last = after;
        }
        last
    }
}
