//! When something happened, as far as a line of time can place it.

use std::ops::RangeInclusive;

use crate::{Analysis, Day, Fact, Value};

/// A date as partial as its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// The year, if the date has one.
    pub year: Option<u16>,
    /// The month, 1 to 12, if the date has one.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31, if the date has one.
    pub day: Option<u8>,
}

/// When something happened, as far as a line of time can place it; later is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// Told in words that no calendar places: أمس where the day of publication is not known, شهرين.
    Relative,
    /// Of a year that the text does not give.
    Yearless(PartialDate),
    /// Of a known year; of an interval its start.
    Dated(PartialDate),
}

impl PartialDate {
    /// Reads `2025`, `2025-06`, `2025-06-07`, `--06` or `--06-07`; `None` for anything else.
    pub fn parse(iso: &str) -> Option<Self> {
        let (year, rest) = match iso.strip_prefix("--") {
            Some(rest) => (None, Some(rest)),
            None => match iso.split_once('-') {
                Some((year, rest)) => (Some(digits(year, 4)?), Some(rest)),
                None => (Some(digits(iso, 4)?), None),
            },
        };
        let (month, day) = match rest.map(|rest| rest.split_once('-').unwrap_or((rest, ""))) {
            None => (None, None),
            Some((month, "")) => (Some(digits(month, 2)? as u8), None),
            Some((month, day)) => (Some(digits(month, 2)? as u8), Some(digits(day, 2)? as u8)),
        };
        let is_month = month.is_none_or(|month| (1..=12).contains(&month));
        let is_day = day.is_none_or(|day| (1..=31).contains(&day));
        (is_month && is_day).then_some(Self { year, month, day })
    }

    /// The day, where the date is as full as that.
    pub fn day(self) -> Option<Day> {
        Day::new(self.year?, self.month?, self.day?)
    }

    /// The month in which `2025-Q2`, `2025-H2` or `2025-W46` starts.
    fn start_of_part(iso: &str) -> Option<Self> {
        let (year, month) = match part_of_year(iso) {
            Some((year, months)) => (year, *months.start()),
            None => {
                let (year, week) = week_of_year(iso)?;
                (year, ((week * 7).saturating_sub(6).min(365) * 12 / 366 + 1) as u8)
            }
        };
        Some(Self { year: Some(year), month: Some(month), day: None })
    }
}

impl Moment {
    /// When a value is: a date that is known, or that a duration leads to; for all other values [`Moment::Relative`].
    pub fn of(value: &Value) -> Self {
        let iso = value.when().unwrap_or_default();
        let start = iso.split(['/', 'T']).next().unwrap_or_default();
        match PartialDate::parse(start).or_else(|| PartialDate::start_of_part(start)) {
            Some(date) if date.year.is_some() => Self::Dated(date),
            Some(date) => Self::Yearless(date),
            None => Self::Relative,
        }
    }
}

impl Analysis {
    /// When a fact happened; `None` where the text gives no time for it. Panics where the fact is of another analysis.
    pub fn moment(&self, fact: &Fact) -> Option<Moment> {
        Some(self.mention(fact.time?).value.as_ref().map_or(Moment::Relative, Moment::of))
    }
}

/// The year and the months of a quarter or a half of it, `2025-Q2` or `2025-H2`; `None` for anything else.
pub fn part_of_year(iso: &str) -> Option<(u16, RangeInclusive<u8>)> {
    let (year, part) = iso.split_once('-')?;
    let (length, number) = match part.split_at_checked(1)? {
        ("Q", number) => (3, number),
        ("H", number) => (6, number),
        _ => return None,
    };
    let last = length * number.parse::<u8>().ok().filter(|number| (1..=12 / length).contains(number))?;
    Some((digits(year, 4)?, last + 1 - length..=last))
}

/// The year and the number of a week, `2025-W46`; `None` for anything else.
pub fn week_of_year(iso: &str) -> Option<(u16, u16)> {
    let (year, week) = iso.split_once("-W")?;
    Some((digits(year, 4)?, digits(week, 2)?))
}

fn digits(text: &str, width: usize) -> Option<u16> {
    let is_number = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_partial_as_they_are() {
        let date = |year, month, day| Some(PartialDate { year, month, day });
        for (iso, expect) in [
            ("2025", date(Some(2025), None, None)),
            ("2025-06", date(Some(2025), Some(6), None)),
            ("2025-06-07", date(Some(2025), Some(6), Some(7))),
            ("--04", date(None, Some(4), None)),
            ("--10-26", date(None, Some(10), Some(26))),
            ("2025-13", None),
            ("2025-06-40", None),
            ("next week", None),
            ("", None),
        ] {
            assert_eq!(PartialDate::parse(iso), expect, "{iso}");
        }
    }

    #[test]
    fn moments_stand_in_the_order_of_time() {
        let moment = |iso: Option<&str>| Moment::of(&Value::date(iso.map(str::to_owned)));
        let ascending = [
            None,
            Some("--04"),
            Some("--07"),
            Some("2023/2025"),
            Some("2024-12"),
            Some("2025"),
            Some("2025-Q1"),
            Some("2025-03"),
            Some("2025-Q2"),
            Some("2025-06-07T10:30"),
            Some("2025-06-08"),
            Some("2025-H2"),
            Some("2025-W46"),
            Some("2026-W01"),
        ];
        for pair in ascending.windows(2) {
            assert!(moment(pair[0]) < moment(pair[1]), "{pair:?}");
        }
        assert_eq!(moment(Some("2025-W53")), moment(Some("2025-12")));
        for odd in ["T10:30", "2025-Q9", "2025-Q0", "2025-W99", "2025-X1", "2025-ق"] {
            assert_ne!(moment(Some(odd)), moment(Some("2025")), "{odd}");
        }
    }
}
