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
    number::{Form, number},
    words::{Attached, Found, Words},
};

/// Whether the words before a word may make its digits a year: في, منذ, بحلول, عام.
pub(in crate::values) fn introduces_year(words: &Words, at: usize) -> bool {
    let introduces = |at| follows(words, at, |word| matches!(word, Word::BeforeYear | Word::Heads | Word::Part));
    // عامي 1995 و2012
    let continues_list = || at > 0 && words.apart(at).and && words.kind(at - 1) == Some(TokenKind::Number);
    introduces(at) || (continues_list() && introduces(at - 1))
}

/// Whether the word before a word makes its digits a year for certain: عام, مارس.
pub(in crate::values) fn names_year(words: &Words, at: usize) -> bool {
    follows(words, at, |word| matches!(word, Word::Month(..) | Word::Period(Period::Year)))
}

/// Whether a word of dates, of one or two words, ends right before a word.
fn follows(words: &Words, at: usize, wanted: impl Fn(Word) -> bool) -> bool {
    let wanted = |sense| match sense {
        Sense::Date(word) if wanted(word) => Some(()),
        _ => None,
    };
    (1..=2.min(at)).any(|back| words.find(at - back, Attached::Any, wanted).is_some_and(|found| found.end == at))
}

impl Reader<'_> {
    /// A year that the word before it or its era mark shows to be one: عام 2025, بحلول 2030, 1446هـ.
    pub(super) fn year(&self, at: usize, attached: Attached) -> Option<Reading> {
        // عام (1948), نشر رواية (1987) وديوانا
        let opens_bracket = at > 0 && self.words.folded(at - 1) == "(";
        let is_bracketed = opens_bracket && matches!(self.words.folded(at + 1), ")" | "-" | "–" | "/");
        self.year_digits(at, attached, is_bracketed || introduces_year(self.words, at))
    }

    /// Four digits that are a year, with an era mark; without one only where something else makes them a year.
    pub(super) fn year_digits(&self, at: usize, attached: Attached, introduced: bool) -> Option<Reading> {
        let digits =
            number(self.words, at).filter(|number| number.form == Form::Digits && number.clitics.fit(attached))?;
        let era = self.word(digits.end, Attached::Any, |word| match word {
            Word::Era(calendar) => Some(calendar),
            _ => None,
        });
        let year = digits.value as i32;
        let is_glued = era.is_some() && self.words.is_glued(digits.end);
        let calendar = match era.filter(|_| is_glued || introduced || year >= 1000) {
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
            .or_else(|| self.bare_period(part.end))?;
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

    /// الماضي, المقبل, with article.
    pub(super) fn relative(&self, at: usize) -> Option<Found<i8>> {
        let relative = self.word(at, Attached::Nothing, |word| match word {
            Word::Relative(periods) => Some(periods),
            _ => None,
        });
        relative.filter(|found| found.clitics.article)
    }

    /// A reading that the day of publication settles.
    pub(super) fn reading(&self, start: usize, end: usize, point: Point) -> Reading {
        let assumed = self.published.map(|_| Assumption::Publication);
        Reading { start, end, point, calendar: Calendar::Gregorian, assumed }
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
    fn bare_period(&self, at: usize) -> Option<Reading> {
        let period = self.period_noun(at, Attached::Nothing).filter(|found| found.clitics.article)?;
        Some(self.reading(period.start, period.end, self.period(period.what, 0)))
    }

    /// الربع الثاني, النصف الأول من العام الجاري, الربع الثالث من 2025
    fn share(&self, at: usize, attached: Attached) -> Option<Reading> {
        let share = self.word(at, attached, |word| match word {
            Word::Quarter => Some(4),
            Word::Half => Some(2),
            _ => None,
        });
        let share = share.filter(|found| found.clitics.article)?;
        let ordinal = self.ordinal(share.end).filter(|which| which.clitics.article && which.what <= share.what);
        let is_last = self.words.folded(share.end) == "الاخير";
        let (which, end) = match ordinal {
            Some(which) => (which.what, which.end),
            None => is_last.then_some((share.what, share.end + 1))?,
        };
        let point = |year| if share.what == 4 { Point::Quarter(year, which) } else { Point::Half(year, which) };
        // الفصل الرابع of a law is no quarter; الفصل الرابع من 2025 is one.
        let is_other = self.words.folded(share.end - 1).ends_with("فصل");
        if let Some(year) = self.year_of(end) {
            let known = year.point.year().map_or(Point::Unknown, point);
            return Some(Reading { start: share.start, point: known, ..year });
        }
        if is_other {
            return None;
        }
        let year = self.published.map(|published| i32::from(published.year));
        let assumed = year.map(|_| Assumption::Year);
        let point = year.map_or(Point::Unknown, point);
        Some(Reading { start: share.start, end, point, calendar: Calendar::Gregorian, assumed })
    }

    /// The year that a part of it belongs to: 2025, من 2025, من عام 2025, من العام الماضي, لسنة 2025.
    pub(super) fn year_of(&self, at: usize) -> Option<Reading> {
        let of = if matches!(self.words.folded(at), "من" | "في") { at + 1 } else { at };
        let is_year = |reading: &Reading| matches!(reading.point, Point::Year(_) | Point::Unknown);
        let whole = self.whole_period(of, Attached::Nothing).filter(is_year);
        let noun = self.word(of, Attached::Any, |word| (word == Word::Period(Period::Year)).then_some(()));
        let digits = noun.filter(|noun| !noun.clitics.and).map_or(of, |noun| noun.end);
        let bare = || self.bare_period(of).filter(|bare| of > at && is_year(bare));
        whole.or_else(|| self.year_digits(digits, Attached::Nothing, true)).or_else(bare)
    }

    pub(super) fn ordinal(&self, at: usize) -> Option<Found<u8>> {
        self.words.find(at, Attached::Nothing, |sense| match sense {
            Sense::Ordinal(number) => Some(number),
            _ => None,
        })
    }

    fn period_noun(&self, at: usize, attached: Attached) -> Option<Found<Period>> {
        self.word(at, attached, |word| match word {
            Word::Period(period) => Some(period),
            _ => None,
        })
    }
}
