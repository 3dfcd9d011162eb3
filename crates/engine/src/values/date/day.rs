//! Months and days.

use khabar_contract::value::Calendar;

use super::{
    Link, Reader, Reading,
    point::Point,
    vocabulary::{Period, Word, month_names},
};
use crate::{
    text::TokenKind,
    values::{
        lexicon::Sense,
        number::{Form, number},
        words::{Attached, Found},
    },
};

/// The number of a day of the month.
struct DayNumber {
    value: u8,
    start: usize,
    end: usize,
}

/// A month as named.
struct Month {
    calendar: Calendar,
    number: u8,
    /// Whether its name is another word as well.
    is_ambiguous: bool,
    start: usize,
    end: usize,
}

impl Reader<'_> {
    /// A month with what tells its year: أبريل 2025, أبريل/نيسان الماضي, رمضان 1446هـ.
    pub(super) fn month(&self, at: usize, attached: Attached) -> Option<Reading> {
        let month = self.month_name(at, attached)?;
        let reading = self.with_year(None, &month)?;
        let is_month = !month.is_ambiguous || reading.end > month.end || self.introduces_month(at);
        is_month.then_some(Reading { start: month.start, ..reading })
    }

    /// A day: 30 أبريل 2026, الخميس المقبل, أمس الثلاثاء, الاثنين 15 رمضان, 12/3/2025.
    pub(super) fn day(&self, at: usize, attached: Attached) -> Option<Reading> {
        let readings = [self.numeric(at, attached), self.day_of_month(at, attached), self.named_day(at, attached)];
        readings.into_iter().flatten().max_by_key(|reading| reading.end)
    }

    /// من 3 إلى 7 يونيو, يومي 3 و4 يونيو: days that share their month.
    pub(super) fn days_of_one_month(&self, at: usize, opening: Option<Link>) -> Option<(Reading, Reading)> {
        let first = self.day_number(at, Attached::Any)?;
        let (after, attached) = self.link(first.end, opening)?;
        let last = self.day_of_month(after, attached)?;
        let point = match last.point {
            Point::Day(year, month, _) if last.calendar == Calendar::Gregorian => Point::Day(year, month, first.value),
            _ => return None,
        };
        point.comes_before(last.point).then_some((Reading { start: first.start, point, ..last }, last))
    }

    /// A month name, its second name included: أبريل/نيسان, كانون الأول (ديسمبر).
    fn month_name(&self, at: usize, attached: Attached) -> Option<Month> {
        let first = self.month_word(at, attached)?;
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

    fn month_word(&self, at: usize, attached: Attached) -> Option<Found<(Calendar, u8, bool)>> {
        self.word(at, attached, |word| match word {
            Word::Month(calendar, number, is_ambiguous) => Some((calendar, number, is_ambiguous)),
            _ => None,
        })
    }

    /// Whether a word that should be another name of a month is one with one letter wrong: أبريل/نيسام.
    fn is_misspelt(&self, at: usize, calendar: Calendar, number: u8) -> bool {
        let word = self.words.folded(at);
        self.words.kind(at) == Some(TokenKind::Word)
            && month_names(calendar, number).any(|name| differs_by_one_letter(word, &name))
    }

    /// Whether what comes before a month's name makes it one: في مارس, شهر رمضان.
    fn introduces_month(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| {
            self.word(before, Attached::Any, |word| match word {
                Word::BeforeYear | Word::Part | Word::Period(Period::Month) => Some(()),
                _ => None,
            })
        });
        before.is_some_and(|found| found.end == at)
    }

    /// A day number with its month: 30 أبريل, الثالث من مايو, فاتح ماي.
    fn day_of_month(&self, at: usize, attached: Attached) -> Option<Reading> {
        let day = self.day_number(at, attached)?;
        let of = day.end + usize::from(self.words.folded(day.end) == "من");
        let month = self.month_name(self.after_period_noun(of), Attached::Nothing)?;
        let reading = self.with_year(Some(day.value), &month)?;
        Some(Reading { start: day.start, ..reading })
    }

    /// الثالث, فاتح: an ordinal that counts days.
    fn ordinal_day(&self, at: usize, attached: Attached) -> Option<Found<u8>> {
        self.words.find(at, attached, |sense| match sense {
            Sense::Ordinal(number) => Some(number),
            Sense::Date(Word::FirstDay) => Some(1),
            _ => None,
        })
    }

    fn day_number(&self, at: usize, attached: Attached) -> Option<DayNumber> {
        if let Some(ordinal) = self.ordinal_day(at, attached) {
            let (value, start, end) = (ordinal.what, ordinal.start, ordinal.end);
            return Some(DayNumber { value, start, end });
        }
        let number = number(self.words, at)?;
        let is_day = (1.0..=31.0).contains(&number.value)
            && number.value.fract() == 0.0
            && number.form != Form::Separated
            && number.clitics.fit(attached);
        is_day.then_some(DayNumber { value: number.value as u8, start: number.start, end: number.end })
    }

    /// A month or day of it, with the year that follows or that الماضي and المقبل tell.
    fn with_year(&self, day: Option<u8>, month: &Month) -> Option<Reading> {
        if month.calendar == Calendar::Hijri {
            return self.hijri(day, month.number, month.start, month.end);
        }
        let bare = match day {
            Some(day) => Point::Day(None, month.number, day),
            None => Point::Month(None, month.number),
        };
        let reading =
            |point, end| Reading { start: month.start, end, point, calendar: Calendar::Gregorian, assumed: None };
        let after_comma = month.end + usize::from(matches!(self.words.folded(month.end), "،" | ","));
        let year = self.year_of(month.end).or_else(|| self.year_digits(after_comma, Attached::Nothing, true));
        let reading = match year.filter(|year| year.calendar == Calendar::Gregorian) {
            Some(Reading { point: Point::Unknown, end, .. }) => reading(bare, end),
            Some(year) => Reading { start: month.start, point: bare.in_year(year.point.year()?), ..year },
            None => match self.relative(month.end) {
                Some(relative) => self.reading(month.start, relative.end, self.settled(bare, relative.what)),
                None => reading(bare, month.end),
            },
        };
        reading.point.exists().then_some(reading)
    }

    /// أمس, الخميس المقبل, اليوم الأربعاء 5 مارس
    fn named_day(&self, at: usize, attached: Attached) -> Option<Reading> {
        let day = self.word(at, attached, |word| match word {
            Word::Day(days) => Some(days),
            _ => None,
        });
        if let Some(day) = day {
            let reading = self.reading(day.start, day.end, self.day_after(day.what.into()));
            let comma = day.end + usize::from(matches!(self.words.folded(day.end), "،" | ","));
            let weekday = self.weekday_word(comma, Attached::Nothing);
            return Some(weekday.map_or(reading, |weekday| {
                let date = self.date_of_weekday(weekday.end);
                date.map_or(Reading { end: weekday.end, ..reading }, |date| Reading { start: day.start, ..date })
            }));
        }
        let weekday = self.weekday_word(at, attached)?;
        if let Some(date) = self.date_of_weekday(weekday.end) {
            return Some(Reading { start: weekday.start, ..date });
        }
        let relative = self.relative(weekday.end);
        let end = relative.map_or(weekday.end, |relative| relative.end);
        Some(self.reading(weekday.start, end, self.weekday(weekday.what, relative.map(|relative| relative.what))))
    }

    /// The date that follows a day of the week: الخميس 20 نوفمبر, الأحد (12 مارس), الاثنين الموافق 3 مايو.
    fn date_of_weekday(&self, at: usize) -> Option<Reading> {
        let mark = self.words.folded(at);
        let after = at + usize::from(matches!(mark, "،" | "," | "(" | "الموافق" | "-"));
        let date = self.day_of_month(after, Attached::Nothing).or_else(|| self.numeric(after, Attached::Nothing))?;
        let closes = mark == "(" && self.words.folded(date.end) == ")";
        Some(Reading { end: date.end + usize::from(closes), ..date })
    }

    fn weekday_word(&self, at: usize, attached: Attached) -> Option<Found<u8>> {
        let found = self.word(at, attached, |word| match word {
            Word::Weekday(number) => Some(number),
            _ => None,
        });
        found.filter(|found| found.clitics.article)
    }

    /// 12/3/2025, 2025-03-12, 12.3.2025: the day first, unless the year is.
    fn numeric(&self, at: usize, attached: Attached) -> Option<Reading> {
        if self.words.kind(at) != Some(TokenKind::Number) || !self.words.apart(at).fit(attached) {
            return None;
        }
        let (parts, end) = self.numeric_parts(at)?;
        let [a, b, c] = parts.map(|part| part.parse::<u16>().unwrap_or(0));
        let (year, month, day) = if parts[0].len() == 4 { (a, b, c) } else { (full_year(c, parts[2].len())?, b, a) };
        let point = Point::Day(Some(year.into()), u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let reading =
            Reading { start: self.words.span(at).start, end, point, calendar: Calendar::Gregorian, assumed: None };
        point.exists().then_some(reading)
    }

    /// The three numbers of a numeric date, and the word after them.
    fn numeric_parts(&self, at: usize) -> Option<([&str; 3], usize)> {
        let dotted: Vec<&str> = self.words.folded(at).split('.').collect();
        if let [a, b, c] = *dotted {
            return Some(([a, b, c], at + 1));
        }
        let separator = self.words.folded(at + 1);
        let fits = matches!(separator, "/" | "-")
            && self.words.folded(at + 3) == separator
            && (at + 1..at + 5).all(|word| self.words.is_glued(word))
            && [at + 2, at + 4].iter().all(|word| self.words.kind(*word) == Some(TokenKind::Number));
        fits.then(|| ([at, at + 2, at + 4].map(|word| self.words.folded(word)), at + 5))
    }
}

/// A year of four digits, or of two in this century.
fn full_year(year: u16, digits: usize) -> Option<u16> {
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// Whether one letter added, left out or changed makes one word the other.
fn differs_by_one_letter(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => same < short.len() && short[same + 1..] == long[same + 1..],
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}
