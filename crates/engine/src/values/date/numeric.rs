//! Dates in digits alone.

use khabar_contract::value::{Assumption, Calendar};

use super::{Reader, Reading, calendar, introduces_year, point::Point, relative::day_point, vocabulary::Word};
use crate::{text::TokenKind, values::words::Attached};

/// No date in digits is longer.
const MAX_LEN: usize = 10;

impl Reader<'_> {
    /// 12/3/2025, 2025-03-12, 12.3.2025, 15/9/1446هـ: the day first, unless the year is.
    pub(super) fn numeric(&self, at: usize, attached: Attached) -> Option<Reading> {
        if self.words.kind(at) != Some(TokenKind::Number) || !self.words.apart(at).fit(attached) {
            return None;
        }
        if let Some(short) = self.month_and_year(at).or_else(|| self.day_and_month(at)) {
            return Some(short);
        }
        let (parts, end) = self.numeric_parts(at)?;
        let (year, month, day) = in_order(parts)?;
        let assumed = (parts[0].len() < 4 && parts[2].len() == 2).then_some(Assumption::Year);
        let start = self.words.span(at).start;
        if (1300..=1500).contains(&year) {
            let point = day_point(calendar::from_hijri(year.into(), month, day)?);
            let end = self.after_any(end, Word::Era(Calendar::Hijri));
            return Some(Reading { start, end, point, calendar: Calendar::Hijri, assumed });
        }
        let point = Point::Day(Some(year.into()), month, day);
        // ٢٠/٣/٢٠١٥م
        let end = if self.words.is_glued(end) { self.after_any(end, Word::Era(Calendar::Gregorian)) } else { end };
        point.exists().then_some(Reading { assumed, ..Reading::gregorian(start, end, point) })
    }

    /// The word after a word of dates with anything attached to it, where that stands; the word itself otherwise.
    fn after_any(&self, at: usize, wanted: Word) -> usize {
        self.exactly(at, Attached::Any, wanted).map_or(at, |found| found.end)
    }

    /// في 10/2024
    fn month_and_year(&self, at: usize) -> Option<Reading> {
        let word = |at: usize| Some(self.words.folded(at)).filter(|_| self.words.kind(at) == Some(TokenKind::Number));
        if !self.words.is_joint(at + 1, &['/']) {
            return None;
        }
        let is_whole = !matches!(self.words.mark(at + 3), '/' | '-') && (at == 0 || self.words.mark(at - 1) != '/');
        let fits = is_whole && introduces_year(self.words, at);
        let month: u8 = word(at)?.parse().ok().filter(|month| fits && (1..=12).contains(month))?;
        let year: i32 = word(at + 2)?.parse().ok().filter(|year| (1900..=2100).contains(year))?;
        Some(Reading::gregorian(self.words.span(at).start, at + 3, Point::Month(Some(year), month)))
    }

    /// يوم 20/3
    fn day_and_month(&self, at: usize) -> Option<Reading> {
        let number = |at: usize| Some(self.words.folded(at)).filter(|digits| digits.len() <= 2)?.parse::<u8>().ok();
        let before = at.checked_sub(1)?;
        let is_introduced =
            self.word(before, Attached::Any, |word| matches!(word, Word::BeforeDay | Word::Weekday(_)).then_some(()));
        let is_whole =
            self.words.is_joint(at + 1, &['/', '-']) && !matches!(self.words.mark(at + 3), '/' | '-' | '%' | '٪');
        let point = Point::Day(None, number(at + 2)?, number(at)?);
        let reading = Reading::gregorian(self.words.span(at).start, at + 3, point);
        (is_whole && is_introduced.is_some() && point.exists()).then_some(reading)
    }

    /// The three numbers of a numeric date, and the word after them.
    fn numeric_parts(&self, at: usize) -> Option<([&str; 3], usize)> {
        let first = Some(self.words.folded(at)).filter(|first| first.len() <= MAX_LEN)?;
        let mut dotted = first.split('.');
        if let [Some(day), Some(month), Some(year), None] = std::array::from_fn(|_| dotted.next()) {
            return Some(([day, month, year], at + 1));
        }
        let separator = self.words.mark(at + 1);
        if !matches!(separator, '/' | '-') || self.words.mark(at + 3) != separator {
            return None;
        }
        let is_glued = (at + 1..at + 5).all(|word| self.words.is_glued(word));
        // 15 / 1 / 1959
        let is_spaced = separator == '/' && self.words.folded(at + 4).len() == 4;
        let fits = (is_glued || is_spaced)
            && [at + 2, at + 4].iter().all(|word| self.words.kind(*word) == Some(TokenKind::Number));
        fits.then(|| ([at, at + 2, at + 4].map(|word| self.words.folded(word)), at + 5))
    }
}

/// The year, month and day that three numbers are: the day first, unless the year is. Two digits are a year of this century.
fn in_order(parts: [&str; 3]) -> Option<(u16, u8, u8)> {
    let (year, month, day) = match parts.map(str::len) {
        [4, ..] => (parts[0], parts[1], parts[2]),
        [.., 4 | 2] => (parts[2], parts[1], parts[0]),
        _ => return None,
    };
    let century = if year.len() == 2 { 2000 } else { 0 };
    Some((century + year.parse::<u16>().ok()?, month.parse().ok()?, day.parse().ok()?))
}
