//! Dates of the Hijri calendar, as the Gregorian days that they are.

use khabar_contract::value::{Assumption, Calendar};

use super::{
    Reader, Reading, calendar,
    point::Point,
    relative::day_point,
    vocabulary::{Period, Word},
};
use crate::values::{
    number::{Form, number},
    words::Attached,
};

impl Reader<'_> {
    /// A day or month of the Umm al-Qura calendar whose month's name starts and ends there. Of no year, it is the one
    /// nearest to the day of publication, before it with الماضي, after it with المقبل.
    pub(super) fn hijri(&self, day: Option<u8>, month: u8, start: usize, name_end: usize) -> Option<Reading> {
        let in_year = |year| hijri_point(year, month, day);
        let reading = |point, end, assumed| Reading { start, end, point, calendar: Calendar::Hijri, assumed };
        if let Some((year, end)) = self.hijri_year(name_end) {
            return Some(reading(in_year(year)?, end, None));
        }
        if let Some(Reading { point: Point::Year(year), end, .. }) = self.gregorian_year(name_end) {
            return Some(reading(hijri_in_gregorian(year, in_year)?, end, None));
        }
        let relative = self.relative(name_end);
        let end = relative.map_or(name_end, |relative| relative.end);
        let Some(published) = self.published else { return Some(reading(Point::Unknown, end, None)) };
        let year = calendar::hijri_year_of(published);
        let point = self.occurrence(year, relative.map(|relative| relative.what), in_year);
        let assumed = if relative.is_some() { Assumption::Publication } else { Assumption::Year };
        Some(reading(point?, end, Some(assumed)))
    }

    /// The Gregorian year after a Hijri month: رمضان 2015, عيد الفطر من العام الماضي.
    fn gregorian_year(&self, at: usize) -> Option<Reading> {
        self.year_of(at).filter(|year| year.calendar == Calendar::Gregorian)
    }

    /// The year after a Hijri month: 1446, من عام 1446هـ.
    fn hijri_year(&self, at: usize) -> Option<(i32, usize)> {
        let at = self.after(at, Word::Of);
        let noun = self.exactly(at, Attached::Any, Word::Period(Period::Year));
        let digits = number(self.words, noun.map_or(at, |noun| noun.end))?;
        let is_year = digits.form == Form::Digits && (1300.0..=1500.0).contains(&digits.value);
        let era = self.exactly(digits.end, Attached::Any, Word::Era(Calendar::Hijri));
        is_year.then_some((digits.value as i32, era.map_or(digits.end, |era| era.end)))
    }
}

/// What starts in a year of the other calendar; of two the first.
fn hijri_in_gregorian(year: i32, in_year: impl Fn(i32) -> Option<Point>) -> Option<Point> {
    let first = calendar::hijri_year_of(Point::Year(year).first_day()?);
    (first..=first + 1)
        .filter_map(in_year)
        .find(|point| point.first_day().is_some_and(|day| i32::from(day.year) == year))
}

fn hijri_point(year: i32, month: u8, day: Option<u8>) -> Option<Point> {
    match day {
        Some(day) => calendar::from_hijri(year, month, day).map(day_point),
        None => calendar::hijri_month(year, month).map(|(first, last)| Point::Days(first, last)),
    }
}
