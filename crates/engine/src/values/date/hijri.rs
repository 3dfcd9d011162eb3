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
        let mut near = (year - 1..=year + 1).filter_map(in_year);
        let point = match relative.map(|relative| relative.what) {
            Some(..=-1) => near.rfind(|point| point.comes_before(day_point(published))),
            Some(1..) => near.find(|point| day_point(published).comes_before(*point)),
            Some(_) => in_year(year),
            None => near.min_by_key(|point| self.days_away(*point)),
        };
        let assumed = if relative.is_some() { Assumption::Publication } else { Assumption::Year };
        Some(reading(point?, end, Some(assumed)))
    }

    /// The Gregorian year after a Hijri month: رمضان 2015, عيد الفطر من العام الماضي.
    fn gregorian_year(&self, at: usize) -> Option<Reading> {
        self.year_of(at).filter(|year| year.calendar == Calendar::Gregorian)
    }

    /// The year after a Hijri month: 1446, من عام 1446هـ.
    fn hijri_year(&self, at: usize) -> Option<(i32, usize)> {
        let at = at + usize::from(self.words.folded(at) == "من");
        let noun = self.word(at, Attached::Any, |word| (word == Word::Period(Period::Year)).then_some(()));
        let digits = number(self.words, noun.map_or(at, |noun| noun.end))?;
        let is_year = digits.form == Form::Digits && (1300.0..=1500.0).contains(&digits.value);
        let era = self.word(digits.end, Attached::Any, |word| (word == Word::Era(Calendar::Hijri)).then_some(()));
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
