//! Quarters, halves, relative periods, and parts of periods.

use khabar_contract::value::Assumption;

use super::{
    Reader, Reading,
    point::Point,
    vocabulary::{Period, Word},
};
use crate::values::{
    lexicon::Sense,
    words::{Attached, Found, Words},
};

/// Whether a word of dates, of one or two words, ends right before a word.
pub(super) fn follows(words: &Words, at: usize, wanted: impl Fn(Word) -> bool) -> bool {
    let wanted = |sense| match sense {
        Sense::Date(word) if wanted(word) => Some(()),
        _ => None,
    };
    words.find_before(at, wanted).is_some()
}

/// The word after الماضية or المقبلة, where such a word stands; the word itself otherwise.
pub(in crate::values) fn after_relative(words: &Words, at: usize) -> usize {
    let is_relative = |sense| matches!(sense, Sense::Date(Word::Relative(_))).then_some(());
    words.find(at, Attached::Nothing, is_relative).map_or(at, |relative| relative.end)
}

impl Reader<'_> {
    /// A whole period: العام الماضي, هذا الشهر, الربع الثاني من 2027.
    pub(super) fn whole_period(&self, at: usize, attached: Attached) -> Option<Reading> {
        self.relative_period(at, attached)
            .or_else(|| self.this_period(at, attached))
            .or_else(|| self.share(at, attached))
    }

    /// مطلع العام المقبل, نهاية 2027, منتصف مارس, قبل نهاية العام: the period is what counts.
    pub(super) fn part_of_period(&self, at: usize, attached: Attached) -> Option<Reading> {
        if let Some(first) = self.exactly(at, attached, Word::PartOfDefinite) {
            // أول الشهر العاشر is the first of another month.
            let period = self.bare_period(first.end).filter(|period| self.ordinal(period.end).is_none())?;
            return Some(Reading { start: first.start, ..period });
        }
        let part = self.exactly(at, attached, Word::Part)?;
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

    /// هذا العام
    fn this_period(&self, at: usize, attached: Attached) -> Option<Reading> {
        let this = self.exactly(at, attached, Word::This)?;
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
        // الشهر نفسه is the one that was told of.
        if self.exactly(period.end, Attached::Nothing, Word::NotToday).is_some() {
            return Some(Reading::gregorian(period.start, period.end, Point::Unknown));
        }
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
        // النصف الثاني من مارس, من التسعينيات: the month, the decade is what counts.
        let whole = |end| self.month_of(end).or_else(|| self.decade_of(end));
        if let Some(whole) = ordinal.filter(|_| parts == 2).and_then(|which| whole(which.end)) {
            return Some(Reading { start: share.start, ..whole });
        }
        let last = || self.exactly(share.end, Attached::Nothing, Word::Last).filter(|last| last.clitics.article);
        let (which, end) =
            ordinal.map(|which| (which.what, which.end)).or_else(|| last().map(|last| (parts, last.end)))?;
        let point = |year| if parts == 4 { Point::Quarter(year, which) } else { Point::Half(year, which) };
        self.share_of_year(share.start, end, is_sure, point)
    }

    /// A part of the year that follows it, or of the year of publication. الفصل الرابع of a law is no quarter; الفصل الرابع من
    /// 2025 is one: what `is_sure` needs no year.
    fn share_of_year(&self, start: usize, end: usize, is_sure: bool, point: impl Fn(i32) -> Point) -> Option<Reading> {
        if let Some(year) = self.year_of(end) {
            let known = year.point.year().map_or(Point::Unknown, point);
            return Some(Reading { start, end: self.after_second_year(&year), point: known, ..year });
        }
        let year = self.published.map(|published| i32::from(published.year));
        let assumed = year.map(|_| Assumption::Year);
        let point = year.map_or(Point::Unknown, point);
        is_sure.then_some(Reading { assumed, ..Reading::gregorian(start, end, point) })
    }

    /// The decade that a part of it belongs to: من تسعينيات القرن الماضي.
    fn decade_of(&self, at: usize) -> Option<Reading> {
        self.decade(self.exactly(at, Attached::Nothing, Word::Of)?.end, Attached::Nothing)
    }

    /// The month that a part of it belongs to: من مارس, من الشهر الجاري.
    fn month_of(&self, at: usize) -> Option<Reading> {
        // لشهر مارس
        let of_month = self.exactly(at, Attached::Any, Word::Period(Period::Month));
        let of = match of_month.filter(|month| month.clitics.particle) {
            Some(month) => month.end,
            None => self.exactly(at, Attached::Nothing, Word::Of)?.end,
        };
        let is_month = |found: &Found<Period>| found.what == Period::Month && found.clitics.article;
        match self.period_noun(of, Attached::Nothing).filter(is_month) {
            Some(_) => self.relative_period(of, Attached::Nothing),
            None => self.with_year(None, &self.month_name(self.after_period_noun(of), Attached::Nothing)?),
        }
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
    pub(super) fn period_noun(&self, at: usize, attached: Attached) -> Option<Found<Period>> {
        let noun = self.word(at, attached, |word| match word {
            Word::Period(period) => Some(period),
            _ => None,
        })?;
        let kind = self.exactly(noun.end, Attached::Nothing, Word::YearKind);
        Some(Found { end: kind.filter(|_| noun.what == Period::Year).map_or(noun.end, |kind| kind.end), ..noun })
    }
}
