//! A date or a part of one, and how ISO 8601 writes it.

use khabar_contract::Day;

use super::{calendar, relative::day_point};

/// A date as far as the text tells it. Of a point relative to the day of publication nothing is known where that day is not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Point {
    /// Relative to an unknown day.
    Unknown,
    /// A stretch of whole years: a decade, a century.
    Years(i32, i32),
    /// 2025
    Year(i32),
    /// 2025-H1
    Half(i32, u8),
    /// 2025-Q2
    Quarter(i32, u8),
    /// A month, of no year where the text names none.
    Month(Option<i32>, u8),
    /// A week: its Monday.
    Week(Day),
    /// A day, of no year where the text names none: year, month, day.
    Day(Option<i32>, u8, u8),
    /// A season: the year in which it starts and its first month.
    Season(i32, u8),
    /// Days from one to another: a month or year of another calendar.
    Days(Day, Day),
}

impl Point {
    /// The point in ISO 8601; `None` for one that is not known.
    pub(super) fn iso(self) -> Option<String> {
        Some(match self {
            Self::Unknown => return None,
            Self::Years(first, last) => format!("{}/{}", iso_year(first), iso_year(last)),
            Self::Year(year) => iso_year(year),
            Self::Half(year, half) => format!("{year:04}-H{half}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Month(Some(year), month) => format!("{year:04}-{month:02}"),
            Self::Month(None, month) => format!("--{month:02}"),
            Self::Week(monday) => calendar::iso_week(monday),
            Self::Day(Some(year), month, day) => format!("{year:04}-{month:02}-{day:02}"),
            Self::Day(None, month, day) => format!("--{month:02}-{day:02}"),
            Self::Season(year, month) => {
                let last = Self::month_after(year, month, 2);
                format!("{}/{}", Self::Month(Some(year), month).iso()?, last.iso()?)
            }
            Self::Days(first, last) => format!("{first}/{last}"),
        })
    }

    /// The point from this one to another, in ISO 8601: from the start of the one to the end of the other.
    pub(super) fn iso_up_to(self, other: Self) -> Option<String> {
        let (from, to) = (self.iso()?, other.iso()?);
        let start = from.split('/').next()?;
        Some(format!("{start}/{}", to.rsplit('/').next()?))
    }

    /// The month so many months after another.
    pub(super) fn month_after(year: i32, month: u8, months: i32) -> Self {
        let months = year * 12 + i32::from(month) - 1 + months;
        Self::Month(Some(months.div_euclid(12)), months.rem_euclid(12) as u8 + 1)
    }

    /// The year that it lies in, where known.
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Self::Year(year) | Self::Half(year, _) | Self::Quarter(year, _) => Some(year),
            Self::Month(year, _) | Self::Day(year, ..) => year,
            _ => None,
        }
    }

    /// The same in a year, where it is of none.
    pub(super) fn in_year(self, year: i32) -> Self {
        match self {
            Self::Month(None, month) => Self::Month(Some(year), month),
            Self::Day(None, month, day) => Self::Day(Some(year), month, day),
            other => other,
        }
    }

    /// Another day of the month in which it is a day; `None` where it is none.
    pub(super) fn on_day(self, day: u8) -> Option<Self> {
        match self {
            Self::Day(year, month, _) => Some(Self::Day(year, month, day)),
            _ => None,
        }
    }

    /// A day of the week that it is, 1 for Monday; not known where it is no week.
    pub(super) fn weekday(self, weekday: u8) -> Self {
        let day = match self {
            Self::Week(monday) => calendar::plus_days(monday, i64::from(weekday) - 1),
            _ => None,
        };
        day.map_or(Self::Unknown, day_point)
    }

    /// Whether it is a month or day of no year.
    pub(super) fn lacks_year(self) -> bool {
        matches!(self, Self::Month(None, _) | Self::Day(None, ..))
    }
}

impl Point {
    /// Whether it starts before another; of points without a year, months and days are compared.
    pub(super) fn comes_before(self, other: Self) -> bool {
        self.rank() < other.rank()
    }

    /// Whether it is of the same kind as another and right before it: 2024 and 2025, 3 and 4 June.
    pub(super) fn is_right_before(self, other: Self) -> bool {
        match (self, other) {
            (Self::Year(a), Self::Year(b)) => a + 1 == b,
            (Self::Month(year, a), Self::Month(of, b)) => year == of && a + 1 == b,
            (Self::Day(year, month, a), Self::Day(of, in_month, b)) => (year, month) == (of, in_month) && a + 1 == b,
            _ => false,
        }
    }

    /// Its first day, where its year is known.
    pub(super) fn first_day(self) -> Option<Day> {
        let day = |year: i32, month, day| Day::new(u16::try_from(year).ok()?, month, day);
        match self {
            Self::Unknown => None,
            Self::Year(year) | Self::Years(year, _) => day(year, 1, 1),
            Self::Half(year, half) => day(year, half * 6 - 5, 1),
            Self::Quarter(year, quarter) => day(year, quarter * 3 - 2, 1),
            Self::Month(year, month) => day(year?, month, 1),
            Self::Season(year, month) => day(year, month, 1),
            Self::Day(year, month, number) => day(year?, month, number),
            Self::Week(first) | Self::Days(first, _) => Some(first),
        }
    }

    /// Its last day, where its year is known.
    pub(super) fn last_day(self) -> Option<Day> {
        let before = |next: Self| calendar::plus_days(next.first_day()?, -1);
        match self {
            Self::Unknown => None,
            Self::Year(year) | Self::Years(_, year) => before(Self::Year(year + 1)),
            Self::Half(year, half) => before(Self::month_after(year, 1, i32::from(half) * 6)),
            Self::Quarter(year, quarter) => before(Self::month_after(year, 1, i32::from(quarter) * 3)),
            Self::Month(year, month) => before(Self::month_after(year?, month, 1)),
            Self::Season(year, month) => before(Self::month_after(year, month, 3)),
            Self::Day(..) => self.first_day(),
            Self::Week(first) => calendar::plus_days(first, 6),
            Self::Days(_, last) => Some(last),
        }
    }

    /// Whether the calendar has such a date; without a year, a leap year is taken.
    pub(super) fn exists(self) -> bool {
        match self {
            Self::Month(_, month) => (1..=12).contains(&month),
            Self::Day(None, ..) => self.in_year(2000).first_day().is_some(),
            Self::Day(Some(_), ..) => self.first_day().is_some(),
            _ => true,
        }
    }

    fn rank(self) -> Option<(u16, u8, u8)> {
        let day = match self {
            Self::Month(None, month) => Some(Day { year: 0, month, day: 1 }),
            Self::Day(None, month, day) => Some(Day { year: 0, month, day }),
            other => other.first_day(),
        };
        day.map(|day| (day.year, day.month, day.day))
    }
}

/// A year in ISO 8601, where the year before 1 is 0.
fn iso_year(year: i32) -> String {
    format!("{}{:04}", if year < 0 { "-" } else { "" }, year.unsigned_abs())
}
