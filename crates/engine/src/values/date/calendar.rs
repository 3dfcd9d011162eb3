//! Reckoning with days: `icu_calendar` does it, this wraps what is needed of it.

use icu_calendar::{
    Date, Iso,
    cal::{Hijri, hijri::UmmAlQura},
    types::RataDie,
};
use khabar_contract::Day;

/// The day so many days after another, before it where `days` is negative; `None` outside the years 0 to 9999.
pub(super) fn plus_days(day: Day, days: i64) -> Option<Day> {
    from_iso(Date::<Iso>::from_rata_die(iso(day).to_rata_die() + days, Iso))
}

/// The day of the week, 1 for Monday to 7 for Sunday.
pub(super) fn weekday(day: Day) -> u8 {
    iso(day).weekday() as u8
}

/// The week of a day in ISO 8601: `2025-W46`.
pub(super) fn iso_week(day: Day) -> String {
    let week = iso(day).week_of_year();
    format!("{:04}-W{:02}", week.iso_year, week.week_number)
}

/// The day that a day of the Umm al-Qura calendar is; `None` where that calendar has no such day.
pub(super) fn from_hijri(year: i32, month: u8, day: u8) -> Option<Day> {
    let date = Date::try_new_hijri_with_calendar(year, month, day, Hijri::<UmmAlQura>::default()).ok()?;
    from_iso(date.to_calendar(Iso))
}

/// The first and last day of a month of the Umm al-Qura calendar.
pub(super) fn hijri_month(year: i32, month: u8) -> Option<(Day, Day)> {
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    Some((from_hijri(year, month, 1)?, plus_days(from_hijri(next_year, next_month, 1)?, -1)?))
}

/// The first and last day of a year of the Umm al-Qura calendar.
pub(super) fn hijri_year(year: i32) -> Option<(Day, Day)> {
    Some((from_hijri(year, 1, 1)?, plus_days(from_hijri(year + 1, 1, 1)?, -1)?))
}

/// The year of the Umm al-Qura calendar in which a day lies.
pub(super) fn hijri_year_of(day: Day) -> i32 {
    iso(day).to_calendar(Hijri::<UmmAlQura>::default()).year().extended_year()
}

fn iso(day: Day) -> Date<Iso> {
    // A `Day` is a day of the proleptic Gregorian calendar; were it not, the epoch would stand for it.
    Date::try_new_iso(day.year.into(), day.month, day.day).unwrap_or_else(|_| Date::from_rata_die(RataDie::new(1), Iso))
}

fn from_iso(date: Date<Iso>) -> Option<Day> {
    let year = u16::try_from(date.year().extended_year()).ok()?;
    Day::new(year, date.month().ordinal, date.day_of_month().0)
}

/// A number that grows by one each day.
pub(super) fn days_since_epoch(day: Day) -> i64 {
    iso(day).to_rata_die().to_i64_date()
}
