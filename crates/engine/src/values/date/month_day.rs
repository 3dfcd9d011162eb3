//! A number with its month: 30 أبريل, الثالث من مايو, مارس 3، 2015, 15 من الشهر المقبل.

use khabar_contract::value::Calendar;

use super::{
    Reader, Reading,
    month::Month,
    point::Point,
    vocabulary::{Period, Word},
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
pub(super) struct DayNumber {
    pub(super) value: u8,
    pub(super) start: usize,
    /// The word after it.
    pub(super) end: usize,
}

impl Reader<'_> {
    /// A day number with its month: 30 أبريل, الثالث من مايو, فاتح ماي, 15 من الشهر المقبل, 15 الجاري.
    pub(super) fn day_of_month(&self, at: usize, attached: Attached) -> Option<Reading> {
        let day = self.day_number(at, attached)?;
        let of = self.after_joint(day.end);
        let reading = match self.month_name(self.after_period_noun(of), Attached::Nothing) {
            Some(month) => self.with_year(Some(day.value), &month)?,
            None => self.day_of_relative_month(&day, of)?,
        };
        Some(Reading { start: day.start, ..reading })
    }

    /// The word after what joins a day to its month: من, or a mark as in 20-آذار-2015 and 20 - آذار - 2015.
    fn after_joint(&self, at: usize) -> usize {
        let is_apart = || {
            self.words.mark(at) == '-'
                && self.words.mark(at + 2) == '-'
                && self.words.kind(at + 3) == Some(TokenKind::Number)
        };
        let is_mark = self.words.is_joint(at, &['-', '/']) || is_apart();
        if is_mark { at + 1 } else { self.after(at, Word::Of) }
    }

    /// مارس 3، 2015: the day after the month, where a year follows or nothing does.
    pub(super) fn month_before_day(&self, at: usize, attached: Attached) -> Option<Reading> {
        let month = self.month_name(at, attached).filter(|month| month.calendar == Calendar::Gregorian)?;
        let day = self.day_number(month.end, Attached::Nothing)?;
        let is_digits = self.words.kind(month.end) == Some(TokenKind::Number) && day.end == month.end + 1;
        let dated = self.with_year(Some(day.value), &Month { end: day.end, ..month })?;
        let ends = matches!(self.words.kind(day.end), None | Some(TokenKind::Mark))
            && !matches!(self.words.mark(day.end), '-' | '–' | '/' | ':' | '%');
        (is_digits && (ends || dated.point.year().is_some())).then_some(dated)
    }

    fn day_of_relative_month(&self, day: &DayNumber, of: usize) -> Option<Reading> {
        let is_of = of > day.end && self.words.mark(day.end) == '\0';
        // القاعات الثماني الحالية names no day.
        let is_digits = is_of || self.words.kind(of - 1) == Some(TokenKind::Number);
        let month = match self.relative(of).filter(|_| is_digits) {
            Some(relative) => self.reading(relative.start, relative.end, self.period(Period::Month, relative.what)),
            // الخامس عشر من الشهر
            None => self.whole_period(of, Attached::Nothing).or_else(|| self.bare_period(of).filter(|_| is_of))?,
        };
        let point = match month.point {
            Point::Month(Some(year), number) => Point::Day(Some(year), number, day.value),
            Point::Unknown if self.names_month(of, month.end) => Point::Unknown,
            _ => return None,
        };
        point.exists().then_some(Reading { point, ..month })
    }

    /// Whether a relative period between two words is a month or says no noun.
    fn names_month(&self, at: usize, end: usize) -> bool {
        let is_month = |word| matches!(word, Word::Period(Period::Month) | Word::Relative(_)).then_some(());
        (at..end - 1).all(|at| self.word(at, Attached::Nothing, is_month).is_some())
    }

    /// The number of a day in words or digits, 1 to 31.
    pub(super) fn day_number(&self, at: usize, attached: Attached) -> Option<DayNumber> {
        if let Some(ordinal) = self.ordinal_day(at, attached).filter(|_| !self.qualifies_noun(at)) {
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

    /// الثالث, فاتح: an ordinal that counts days.
    fn ordinal_day(&self, at: usize, attached: Attached) -> Option<Found<u8>> {
        self.words.find(at, attached, |sense| match sense {
            Sense::Ordinal(number) => Some(number),
            Sense::Date(Word::FirstDay) => Some(1),
            _ => None,
        })
    }

    /// Whether an ordinal belongs to the noun before it: الأسبوع الثاني من مارس.
    fn qualifies_noun(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let folded = self.words.folded(before);
        folded.starts_with("ال") && !self.is_link(before) && self.weekday_word(before, Attached::Any).is_none()
    }
}
