//! Years, quarters, halves, relative periods, and parts of periods.

use khabar_contract::value::{Assumption, Calendar};

use super::{
    Reader, Reading, calendar,
    point::Point,
    vocabulary::{Period, Word},
};
use crate::text::TokenKind;
use crate::values::{
    lexicon::Sense,
    number::{Form, Number, number},
    words::{Attached, Found, Words},
};

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

/// Whether a word of dates, of one or two words, ends right before a word.
pub(super) fn follows(words: &Words, at: usize, wanted: impl Fn(Word) -> bool) -> bool {
    let wanted = |sense| match sense {
        Sense::Date(word) if wanted(word) => Some(()),
        _ => None,
    };
    words.find_before(at, wanted).is_some()
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
        if let Some(end) = self.before_christ(digits.end) {
            let point = Point::Year(1 - digits.value as i32);
            let is_year = (1.0..=9999.0).contains(&digits.value);
            return is_year.then_some(Reading::gregorian(digits.start, end, point));
        }
        let era = self.word(digits.end, Attached::Any, |word| match word {
            Word::Era(calendar) => Some(calendar),
            _ => None,
        });
        let year = digits.value as i32;
        let is_glued = era.is_some() && self.words.is_glued(digits.end);
        // سباق 100م, 1500م are lengths.
        let may_be_length = self.words.folded(digits.end) == "م" && (year < 1000 || year % 100 == 0);
        let is_dated = introduced || (!may_be_length && (is_glued || year >= 1000));
        let calendar = match era.filter(|_| is_dated) {
            Some(era) => era.what,
            None if introduced && (1700..=2199).contains(&year) => Calendar::Gregorian,
            None if introduced && (1380..=1480).contains(&year) => Calendar::Hijri,
            None => return None,
        };
        let end = era.map_or(digits.end, |era| era.end);
        let point = match calendar {
            Calendar::Gregorian if (1..=2999).contains(&year) => Point::Year(year),
            Calendar::Hijri if (1..=1600).contains(&year) => {
                calendar::hijri_year(year).map(|(first, last)| Point::Days(first, last))?
            }
            _ => return None,
        };
        Some(Reading { start: digits.start, end, point, calendar, assumed: None })
    }

    /// The word after قبل الميلاد.
    pub(super) fn before_christ(&self, at: usize) -> Option<usize> {
        self.word(at, Attached::Nothing, |word| (word == Word::BeforeChrist).then_some(())).map(|era| era.end)
    }

    /// A whole period: العام الماضي, هذا الشهر, الربع الثاني من 2027.
    pub(super) fn whole_period(&self, at: usize, attached: Attached) -> Option<Reading> {
        self.relative_period(at, attached)
            .or_else(|| self.this_period(at, attached))
            .or_else(|| self.share(at, attached))
    }

    /// مطلع العام المقبل, نهاية 2027, منتصف مارس, قبل نهاية العام: the period is what counts.
    pub(super) fn part_of_period(&self, at: usize, attached: Attached) -> Option<Reading> {
        let part = self.word(at, attached, |word| (word == Word::Part).then_some(()))?;
        let after = self.after_period_noun(part.end);
        let whole = self
            .whole_period(part.end, Attached::Nothing)
            .or_else(|| self.month(after, Attached::Nothing))
            .or_else(|| self.year_digits(after, Attached::Nothing, true))
            .or_else(|| self.century(part.end, Attached::Nothing))
            .or_else(|| self.decade(part.end, Attached::Nothing))
            .or_else(|| self.season(part.end, Attached::Nothing))
            .or_else(|| self.bare_period(part.end))
            .or_else(|| self.bare_season(part.end))?;
        Some(Reading { start: part.start, ..whole })
    }

    /// The word after عام, سنة or شهر, where such a word stands; the word itself otherwise.
    pub(super) fn after_period_noun(&self, at: usize) -> usize {
        let noun = self.word(at, Attached::Nothing, |word| match word {
            Word::Period(Period::Year | Period::Month) => Some(()),
            _ => None,
        });
        noun.map_or(at, |noun| noun.end)
    }

    /// العام الماضي, الأسبوع المقبل
    pub(super) fn relative_period(&self, at: usize, attached: Attached) -> Option<Reading> {
        let period = self.period_noun(at, attached).filter(|found| found.clitics.article)?;
        // العقد الحالي is a contract more often than a decade.
        let relative =
            self.relative(period.end).filter(|relative| period.what != Period::Decade || relative.what != 0)?;
        Some(self.reading(period.start, relative.end, self.period(period.what, relative.what)))
    }

    /// الماضي, المقبل, with article; قبل الماضي, بعد المقبل.
    pub(super) fn relative(&self, at: usize) -> Option<Found<i8>> {
        let relative = self.word(at, Attached::Nothing, |word| match word {
            Word::Relative(periods) => Some(periods),
            _ => None,
        });
        relative.filter(|found| found.clitics.article || found.end > at + 1)
    }

    /// A reading that the day of publication settles.
    pub(super) fn reading(&self, start: usize, end: usize, point: Point) -> Reading {
        let assumed = self.published.map(|_| Assumption::Publication);
        Reading { assumed, ..Reading::gregorian(start, end, point) }
    }

    /// A word of dates.
    pub(super) fn word<T>(
        &self,
        at: usize,
        attached: Attached,
        wanted: impl Fn(Word) -> Option<T>,
    ) -> Option<Found<T>> {
        self.words.find(at, attached, |sense| match sense {
            Sense::Date(word) => wanted(word),
            _ => None,
        })
    }

    /// هذا العام
    fn this_period(&self, at: usize, attached: Attached) -> Option<Reading> {
        let this = self.word(at, attached, |word| (word == Word::This).then_some(()))?;
        let period = self.period_noun(this.end, Attached::Nothing).filter(|found| found.clitics.article)?;
        // هذا العقد is a contract more often than a decade.
        if period.what == Period::Decade {
            return None;
        }
        Some(self.reading(this.start, period.end, self.period(period.what, 0)))
    }

    /// العام alone, after a part: نهاية العام.
    pub(super) fn bare_period(&self, at: usize) -> Option<Reading> {
        let period = self.period_noun(at, Attached::Nothing).filter(|found| found.clitics.article)?;
        Some(self.reading(period.start, period.end, self.period(period.what, 0)))
    }

    /// الربع الثاني, النصف الأول من العام الجاري, الربع الثالث من 2025
    fn share(&self, at: usize, attached: Attached) -> Option<Reading> {
        let share = self.word(at, attached, |word| match word {
            Word::Share(parts, is_sure) => Some((parts, is_sure)),
            _ => None,
        });
        let share = share.filter(|found| found.clitics.article)?;
        let (parts, is_sure) = share.what;
        if let Some(relative) = self.relative(share.end).filter(|_| parts == 4 && is_sure) {
            return Some(self.reading(share.start, relative.end, self.period(Period::Quarter, relative.what)));
        }
        let ordinal = self.ordinal(share.end).filter(|which| which.clitics.article && which.what <= parts);
        // النصف الثاني من مارس: the month is what counts.
        if let Some(month) = ordinal.filter(|_| parts == 2).and_then(|which| self.month_of(which.end)) {
            return Some(Reading { start: share.start, ..month });
        }
        let is_last = self.words.folded(share.end) == "الاخير";
        let (which, end) = match ordinal {
            Some(which) => (which.what, which.end),
            None => is_last.then_some((parts, share.end + 1))?,
        };
        let point = |year| if parts == 4 { Point::Quarter(year, which) } else { Point::Half(year, which) };
        if let Some(year) = self.year_of(end) {
            let known = year.point.year().map_or(Point::Unknown, point);
            return Some(Reading { start: share.start, point: known, ..year });
        }
        // الفصل الرابع of a law is no quarter; الفصل الرابع من 2025 is one.
        if !is_sure {
            return None;
        }
        let year = self.published.map(|published| i32::from(published.year));
        let assumed = year.map(|_| Assumption::Year);
        let point = year.map_or(Point::Unknown, point);
        Some(Reading { assumed, ..Reading::gregorian(share.start, end, point) })
    }

    /// The month that a part of it belongs to: من مارس, من الشهر الجاري.
    fn month_of(&self, at: usize) -> Option<Reading> {
        // لشهر مارس
        let of_month = self.word(at, Attached::Any, |word| (word == Word::Period(Period::Month)).then_some(()));
        let of = match of_month.filter(|month| month.clitics.particle) {
            Some(month) => month.end,
            None => (self.words.folded(at) == "من").then_some(at + 1)?,
        };
        let is_month = |found: &Found<Period>| found.what == Period::Month && found.clitics.article;
        match self.period_noun(of, Attached::Nothing).filter(is_month) {
            Some(_) => self.relative_period(of, Attached::Nothing),
            None => self.with_year(None, &self.month_name(self.after_period_noun(of), Attached::Nothing)?),
        }
    }

    /// The year that a part of it belongs to: 2025, من 2025, من عام 2025, من العام الماضي, لسنة 2025.
    pub(super) fn year_of(&self, at: usize) -> Option<Reading> {
        let of = if matches!(self.words.folded(at), "من" | "في") { at + 1 } else { at };
        let is_year = |reading: &Reading| matches!(reading.point, Point::Year(_) | Point::Unknown);
        let whole = self.whole_period(of, Attached::Nothing).filter(is_year);
        let noun = self.period_noun(of, Attached::Any).filter(|noun| noun.what == Period::Year);
        let digits = noun.filter(|noun| !noun.clitics.and).map_or(of, |noun| noun.end);
        let bare = || self.bare_period(of).filter(|bare| of > at && is_year(bare));
        whole.or_else(|| self.year_digits(digits, Attached::Nothing, true)).or_else(bare)
    }

    pub(super) fn ordinal(&self, at: usize) -> Option<Found<u8>> {
        self.ordinal_with(at, Attached::Nothing)
    }

    pub(super) fn ordinal_with(&self, at: usize, attached: Attached) -> Option<Found<u8>> {
        self.words.find(at, attached, |sense| match sense {
            Sense::Ordinal(number) => Some(number),
            _ => None,
        })
    }

    /// عام, السنة المالية
    fn period_noun(&self, at: usize, attached: Attached) -> Option<Found<Period>> {
        let noun = self.word(at, attached, |word| match word {
            Word::Period(period) => Some(period),
            _ => None,
        })?;
        let kind = self.word(noun.end, Attached::Nothing, |word| (word == Word::YearKind).then_some(()));
        Some(Found { end: kind.filter(|_| noun.what == Period::Year).map_or(noun.end, |kind| kind.end), ..noun })
    }
}
