//! One of the days of a period: اليوم الأول من الشهر القادم, آخر جمعة من رمضان, أول اثنين من نوفمبر 2024.

use khabar_contract::{Day, value::Assumption};

use super::{
    Reader, Reading, calendar,
    point::Point,
    relative::day_point,
    vocabulary::{Period, Word},
};
use crate::values::{
    lexicon::Sense,
    number::number,
    words::{Attached, Found},
};

/// Which of the days.
#[derive(Clone, Copy)]
enum Which {
    /// So many from the first, which is 1.
    Nth(u8),
    Last,
}

/// What is counted.
#[derive(Clone, Copy)]
enum Counted {
    Days,
    /// Days of the week, 1 for Monday.
    Weekdays(u8),
    /// Weeks: the period that they are of is what counts.
    Weeks,
}

/// A day as told, without the period that it is of.
#[derive(Clone, Copy)]
struct Nth {
    which: Which,
    counted: Counted,
    start: usize,
    end: usize,
}

impl Reader<'_> {
    /// One of the days of a period.
    pub(super) fn nth_day(&self, at: usize, attached: Attached) -> Option<Reading> {
        let nth = self.nth_before(at, attached).or_else(|| self.nth_after(at, attached))?;
        let of = self.after_of(nth.end);
        let mut whole = self.whole_of_days(of, of > nth.end)?;
        if let (Counted::Weekdays(_), Some(nearest)) = (nth.counted, self.nearest(whole.point)) {
            whole = Reading { point: nearest, assumed: Some(Assumption::Year), ..whole };
        }
        Some(Reading { start: nth.start, point: nth.of(whole.point)?, ..whole })
    }

    /// آخر جمعة, أول يوم, ثاني أيام
    fn nth_before(&self, at: usize, attached: Attached) -> Option<Nth> {
        let which = self.which(at, attached).filter(|which| !which.clitics.article)?;
        let (counted, end) = self.counted_days(which.end, Attached::Nothing, false)?;
        Some(Nth { which: which.what, counted, start: which.start, end })
    }

    /// اليوم الأول, الجمعة الأخيرة, اليوم الـ15
    fn nth_after(&self, at: usize, attached: Attached) -> Option<Nth> {
        let (counted, after) = self.counted_days(at, attached, true)?;
        let start = self.words.find(at, attached, Some)?.start;
        let in_digits = || {
            let number = number(self.words, after).filter(|number| number.clitics.article && number.value <= 31.0)?;
            Some((Which::Nth(number.value as u8), number.end))
        };
        let which = self.which(after, Attached::Nothing).filter(|which| which.clitics.article);
        let (which, end) = which.map(|which| (which.what, which.end)).or_else(in_digits)?;
        Some(Nth { which, counted, start, end })
    }

    fn which(&self, at: usize, attached: Attached) -> Option<Found<Which>> {
        self.words.find(at, attached, |sense| match sense {
            Sense::Ordinal(number) => Some(Which::Nth(number)),
            Sense::Date(Word::Last) => Some(Which::Last),
            _ => None,
        })
    }

    /// What is counted, with or without the article, and the word after it.
    fn counted_days(&self, at: usize, attached: Attached, definite: bool) -> Option<(Counted, usize)> {
        let found = self.word(at, attached, |word| match word {
            Word::OneDay => Some(Counted::Days),
            Word::Weekday(number) => Some(Counted::Weekdays(number)),
            Word::Period(Period::Week) => Some(Counted::Weeks),
            _ => None,
        })?;
        (found.clitics.article == definite).then_some((found.what, found.end))
    }

    /// The period whose days are counted. Only after من or في may it be a bare العام or digits.
    fn whole_of_days(&self, at: usize, is_linked: bool) -> Option<Reading> {
        let month = || self.with_year(None, &self.month_name(self.after_period_noun(at), Attached::Nothing)?);
        let year = || self.year_digits(self.after_period_noun(at), Attached::Nothing, true);
        let linked = || year().or_else(|| self.bare_period(at)).filter(|_| is_linked);
        self.whole_period(at, Attached::Nothing)
            .or_else(month)
            .or_else(|| self.holiday(at, Attached::Nothing))
            .or_else(linked)
    }
}

impl Nth {
    /// The day of a period that it is; `None` where the period has no such day.
    fn of(self, period: Point) -> Option<Point> {
        if matches!(self.counted, Counted::Weeks) {
            return Some(period);
        }
        match (period, self.counted, self.which) {
            (Point::Unknown, ..) => Some(Point::Unknown),
            (Point::Month(None, month), Counted::Days, Which::Nth(day)) => {
                Some(Point::Day(None, month, day)).filter(|day| day.exists())
            }
            (Point::Month(None, _), ..) => Some(Point::Unknown),
            // ثاني أيام عيد الأضحى
            (Point::Day(Some(_), ..), Counted::Days, Which::Nth(day)) => {
                calendar::plus_days(period.first_day()?, i64::from(day) - 1).map(day_point)
            }
            (Point::Day(..), ..) => None,
            _ => self.between(period.first_day()?, period.last_day()?).map(day_point),
        }
    }

    fn between(self, first: Day, last: Day) -> Option<Day> {
        let until = |day, weekday: u8| (i64::from(weekday) - i64::from(calendar::weekday(day))).rem_euclid(7);
        let (from_first, from_last, step) = match self.counted {
            Counted::Weekdays(weekday) => (until(first, weekday), (until(last, weekday) - 7) % 7, 7),
            _ => (0, 0, 1),
        };
        let day = match self.which {
            Which::Nth(count) => calendar::plus_days(first, from_first + step * (i64::from(count) - 1)),
            Which::Last => calendar::plus_days(last, from_last),
        }?;
        ((first.year, first.month, first.day)..=(last.year, last.month, last.day))
            .contains(&(day.year, day.month, day.day))
            .then_some(day)
    }
}
