//! Which day or period is meant, given the day of publication.

use khabar_contract::Day;

use super::{Reader, calendar, point::Point, vocabulary::Period};

impl Reader<'_> {
    /// The day so many days after the day of publication.
    pub(super) fn day_after(&self, days: i64) -> Point {
        let day = self.published.and_then(|published| calendar::plus_days(published, days));
        day.map_or(Point::Unknown, day_point)
    }

    /// A day of the week: the last one up to the day of publication; with الماضي before it, with المقبل after it.
    pub(super) fn weekday(&self, weekday: u8, relative: Option<i8>) -> Point {
        let Some(published) = self.published else { return Point::Unknown };
        let back = (i64::from(calendar::weekday(published)) - i64::from(weekday)).rem_euclid(7);
        self.day_after(match relative {
            Some(periods) if periods > 0 => 7 * i64::from(periods) - back,
            Some(periods) if periods < 0 && back == 0 => 7 * i64::from(periods),
            Some(periods) if periods < 0 => 7 * (i64::from(periods) + 1) - back,
            _ => -back,
        })
    }

    /// The period so many periods after the present one.
    pub(super) fn period(&self, period: Period, relative: i8) -> Point {
        let Some(published) = self.published else { return Point::Unknown };
        let (year, offset) = (i32::from(published.year), i32::from(relative));
        match period {
            Period::Week => {
                let monday = i64::from(relative) * 7 + 1 - i64::from(calendar::weekday(published));
                calendar::plus_days(published, monday).map_or(Point::Unknown, Point::Week)
            }
            Period::Month => Point::month_after(year, published.month, offset),
            Period::Quarter => {
                let quarters = year * 4 + i32::from(published.month - 1) / 3 + offset;
                Point::Quarter(quarters.div_euclid(4), quarters.rem_euclid(4) as u8 + 1)
            }
            Period::Year => Point::Year(year + offset),
            Period::Decade => {
                let first = (year.div_euclid(10) + offset) * 10;
                Point::Years(first, first + 9)
            }
            Period::Century => {
                let first = ((year - 1).div_euclid(100) + offset) * 100 + 1;
                Point::Years(first, first + 99)
            }
        }
    }

    /// A month or day of no year that الماضي, الجاري or المقبل settles; unchanged where the day of publication is not known.
    pub(super) fn settled(&self, point: Point, relative: i8) -> Point {
        let Some(published) = self.published else { return point };
        let year = i32::from(published.year);
        let this_year = point.in_year(year);
        let present = match point {
            Point::Month(..) => Point::Month(Some(year), published.month),
            _ => day_point(published),
        };
        let nearest = match relative {
            ..=-1 if !this_year.comes_before(present) => -1,
            1.. if !present.comes_before(this_year) => 1,
            _ => 0,
        };
        // قبل الماضي is a year before الماضي.
        let further = i32::from(relative - relative.signum());
        point.in_year(year + nearest + further)
    }

    /// The occurrence of a month or day of no year that is nearest to the day of publication, where that is known.
    pub(super) fn nearest(&self, point: Point) -> Option<Point> {
        let year = i32::from(self.published.filter(|_| point.lacks_year())?.year);
        let near = (year - 1..=year + 1).map(|year| point.in_year(year)).filter(|point| point.exists());
        near.min_by_key(|point| self.days_away(*point))
    }

    /// How many days lie between a point and the day of publication.
    pub(super) fn days_away(&self, point: Point) -> Option<u64> {
        let days = |day| calendar::days_since_epoch(day);
        Some(days(point.first_day()?).abs_diff(days(self.published?)))
    }
}

pub(super) fn day_point(day: Day) -> Point {
    Point::Day(Some(day.year.into()), day.month, day.day)
}

/// What lies so many months and days from a day: the day itself, or the period that it lies in.
pub(in crate::values) fn away_from(day: Day, months: i32, days: i64, precision: Option<Period>) -> Option<String> {
    let month = Point::month_after(day.year.into(), day.month, months);
    let last = month.last_day()?;
    let day = calendar::plus_days(Day::new(last.year, last.month, day.day.min(last.day))?, days)?;
    let monday = || calendar::plus_days(day, 1 - i64::from(calendar::weekday(day)));
    let point = match precision {
        None => day_point(day),
        Some(Period::Week) => Point::Week(monday()?),
        Some(Period::Month) => Point::Month(Some(day.year.into()), day.month),
        Some(_) => Point::Year(day.year.into()),
    };
    point.iso()
}
