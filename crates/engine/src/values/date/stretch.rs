//! Decades, centuries, and the first months of a year.

use khabar_contract::value::Calendar;

use super::{
    Reader, Reading, calendar,
    period::follows,
    point::Point,
    vocabulary::{Period, Word},
};
use crate::values::{
    duration,
    lexicon::Sense,
    number::number,
    words::{Attached, Found},
};

impl Reader<'_> {
    /// التسعينيات, ثمانينيات القرن الماضي: of the last century where the text names none.
    pub(super) fn decade(&self, at: usize, attached: Attached) -> Option<Reading> {
        let decade = self.word(at, attached, |word| match word {
            Word::Decade(first) => Some(i32::from(first)),
            _ => None,
        })?;
        // شاب في الثلاثينيات من عمره
        if self.is(self.after(decade.end, Word::Of), Word::Age) {
            return None;
        }
        let years = |first: i32| Point::Years(first, first + 9);
        let of = self.after(decade.end, Word::Of);
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
        let noun = self.exactly(at, attached, Word::Period(Period::Decade))?;
        let which = self.ordinal(noun.end).filter(|which| which.clitics.article && which.what <= 10)?;
        let of = self.exactly(which.end, Attached::Nothing, Word::Of)?.end;
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

    /// القرن التاسع عشر, القرن الـ21, القرن الثالث الهجري, القرن الخامس قبل الميلاد
    pub(super) fn century(&self, at: usize, attached: Attached) -> Option<Reading> {
        let noun = self.exactly(at, attached, Word::Period(Period::Century))?;
        let (which, end) = self.which_century(noun.end).filter(|_| noun.clitics.article)?;
        if let Some(end) = self.before_christ(end) {
            return Some(Reading::gregorian(noun.start, end, Point::Years(1 - which * 100, 100 - which * 100)));
        }
        let era = self.era(end).filter(|era| era.end > end);
        // القرن الثاني of a goat is a horn: it has two of them.
        let is_time = || which > 2 || follows(self.words, at, |word| matches!(word, Word::BeforeYear | Word::Part));
        let (first, last) = ((which - 1) * 100 + 1, which * 100);
        match era {
            Some(Found { what: Calendar::Hijri, end, .. }) => {
                let (first, last) = (calendar::hijri_year(first)?.0, calendar::hijri_year(last)?.1);
                let point = Point::Years(first.year.into(), last.year.into());
                Some(Reading { calendar: Calendar::Hijri, ..Reading::gregorian(noun.start, end, point) })
            }
            Some(era) => Some(Reading::gregorian(noun.start, era.end, Point::Years(first, last))),
            None => is_time().then_some(Reading::gregorian(noun.start, end, Point::Years(first, last))),
        }
    }

    /// Which century an ordinal or digits name, and the word after them.
    fn which_century(&self, at: usize) -> Option<(i32, usize)> {
        let in_digits = || {
            let number = number(self.words, at).filter(|number| number.value.fract() == 0.0)?;
            Some((number.value as i32, number.end))
        };
        let in_words = self.ordinal(at).map(|which| (which.what.into(), which.end));
        in_words.or_else(in_digits).filter(|(which, _)| (1..=30).contains(which))
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
            // أول شهرين
            if let Some(end) = duration::two_months(self.words, first.end) {
                return Some((first.start, 2.0, end));
            }
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
        let found = self.exactly(at, attached, Word::Months)?;
        Some((found.start, found.end))
    }

    fn relative_century(&self, at: usize) -> Option<Reading> {
        let is_century = self.exactly(at, Attached::Nothing, Word::Period(Period::Century));
        is_century.and_then(|_| self.relative_period(at, Attached::Nothing))
    }
}
