//! Decades, centuries, and the first months of a year.

use super::{
    Reader, Reading,
    point::Point,
    vocabulary::{Period, Word},
};
use crate::values::{lexicon::Sense, number::number, words::Attached};

impl Reader<'_> {
    /// التسعينيات, ثمانينيات القرن الماضي: of the last century where the text names none.
    pub(super) fn decade(&self, at: usize, attached: Attached) -> Option<Reading> {
        let decade = self.word(at, attached, |word| match word {
            Word::Decade(first) => Some(i32::from(first)),
            _ => None,
        })?;
        // شاب في الثلاثينيات من عمره
        if self.words.folded(decade.end) == "من" && self.words.folded(decade.end + 1).contains("عمر") {
            return None;
        }
        let years = |first: i32| Point::Years(first, first + 9);
        let of = decade.end + usize::from(self.words.folded(decade.end) == "من");
        if let Some(century) = self.century(of, Attached::Nothing).or_else(|| self.relative_century(of)) {
            let point = match century.point {
                Point::Years(first, _) => years(first - 1 + decade.what),
                _ => Point::Unknown,
            };
            return Some(Reading { start: decade.start, point, ..century });
        }
        let point = years(1900 + decade.what);
        decade.clitics.article.then_some(Reading::gregorian(decade.start, decade.end, point))
    }

    /// العقد الثاني من القرن الحادي والعشرين
    pub(super) fn decade_of_century(&self, at: usize, attached: Attached) -> Option<Reading> {
        let noun = self.word(at, attached, |word| (word == Word::Period(Period::Decade)).then_some(()))?;
        let which = self.ordinal(noun.end).filter(|which| which.clitics.article && which.what <= 10)?;
        let of = (self.words.folded(which.end) == "من").then_some(which.end + 1)?;
        let century = self.century(of, Attached::Nothing).or_else(|| self.relative_century(of))?;
        let point = match century.point {
            Point::Years(first, _) => {
                let first = first + (i32::from(which.what) - 1) * 10;
                Point::Years(first, first + 9)
            }
            _ => Point::Unknown,
        };
        Some(Reading { start: noun.start, point, ..century })
    }

    /// القرن التاسع عشر, القرن الـ21, القرن الخامس قبل الميلاد
    pub(super) fn century(&self, at: usize, attached: Attached) -> Option<Reading> {
        let noun = self.word(at, attached, |word| (word == Word::Period(Period::Century)).then_some(()))?;
        let ordinal = self.ordinal(noun.end).map(|which| (which.what, which.end));
        let digits = || {
            let number = number(self.words, noun.end).filter(|number| number.value.fract() == 0.0)?;
            Some((number.value as u8, number.end))
        };
        let (which, end) =
            ordinal.or_else(digits).filter(|(which, _)| noun.clitics.article && (1..=30).contains(which))?;
        let before_christ = self.before_christ(end);
        let which = i32::from(which);
        let first = if before_christ.is_some() { 1 - which * 100 } else { (which - 1) * 100 + 1 };
        let (end, point) = (before_christ.unwrap_or(end), Point::Years(first, first + 99));
        Some(Reading::gregorian(noun.start, end, point))
    }

    /// الأشهر التسعة الأولى من 2025, الستة أشهر الأولى, أول ستة أشهر من العام الجاري
    pub(super) fn first_months(&self, at: usize) -> Option<(Reading, Reading)> {
        let (start, count, end) = self.first_of_months(at)?;
        let year = self.year_of(end)?;
        if !(2.0..=11.0).contains(&count) {
            return None;
        }
        let month = |number| Point::Month(year.point.year(), number);
        let last = Reading { start, point: month(count as u8), ..year };
        Some((Reading { point: month(1), ..last }, last))
    }

    /// Where the first months start, how many they are, and the word after them.
    fn first_of_months(&self, at: usize) -> Option<(usize, f64, usize)> {
        let first = |at, attached| self.words.find(at, attached, |sense| (sense == Sense::Ordinal(1)).then_some(()));
        // أول ستة أشهر
        if let Some(first) = first(at, Attached::Any).filter(|first| !first.clitics.article) {
            let count = number(self.words, first.end)?;
            return Some((first.start, count.value, self.months_noun(count.end, Attached::Nothing)?.1));
        }
        let (start, count, end) = match self.months_noun(at, Attached::Any) {
            Some((start, end)) => {
                let count = number(self.words, end).filter(|count| count.clitics.article)?;
                (start, count.value, count.end)
            }
            None => {
                let count = number(self.words, at).filter(|count| count.clitics.article)?;
                (count.start, count.value, self.months_noun(count.end, Attached::Nothing)?.1)
            }
        };
        Some((start, count, first(end, Attached::Nothing).filter(|first| first.clitics.article)?.end))
    }

    fn months_noun(&self, at: usize, attached: Attached) -> Option<(usize, usize)> {
        let found = self.word(at, attached, |word| (word == Word::Months).then_some(()))?;
        Some((found.start, found.end))
    }

    fn relative_century(&self, at: usize) -> Option<Reading> {
        let is_century = self.word(at, Attached::Nothing, |word| (word == Word::Period(Period::Century)).then_some(()));
        is_century.and_then(|_| self.relative_period(at, Attached::Nothing))
    }
}
