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

    /// The next day of the week from the day of publication on: هذا الأحد.
    pub(super) fn weekday_ahead(&self, weekday: u8) -> Point {
        let Some(published) = self.published else { return Point::Unknown };
        self.day_after((i64::from(weekday) - i64::from(calendar::weekday(published))).rem_euclid(7))
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

    /// What comes once a year, as a text with الماضي or المقبل means it: -1 is the last that is over, 1 the next that has not
    /// begun, 0 that of the present year, -2 the one before the last; with neither, the one nearest to the day of publication.
    /// `in_year` gives it for a year, of any calendar, and `present` is the year of the day of publication there. `None` where
    /// that day is not known, or no year near it has such a thing: 29 February.
    pub(super) fn occurrence(
        &self,
        present: i32,
        relative: Option<i8>,
        in_year: impl Fn(i32) -> Option<Point>,
    ) -> Option<Point> {
        let published = day_point(self.published?);
        let mut near = (present - 2..=present + 2).filter(|year| in_year(*year).is_some());
        let is_over = |year: &i32| {
            let last = in_year(*year).and_then(Point::last_day);
            last.is_some_and(|last| day_point(last).comes_before(published))
        };
        let is_ahead = |year: &i32| in_year(*year).is_some_and(|point| published.comes_before(point));
        let further = relative.map_or(0, |relative| i32::from(relative - relative.signum()));
        let year = match relative {
            None => near.min_by_key(|year| in_year(*year).and_then(|point| self.days_away(point)))?,
            Some(..=-1) => near.rfind(is_over)?,
            Some(1..) => near.find(is_ahead)?,
            Some(0) => present,
        };
        in_year(year + further)
    }

    /// A month or day of no year that الماضي, الجاري or المقبل settles; unchanged where the day of publication is not known.
    pub(super) fn settled(&self, point: Point, relative: i8) -> Point {
        self.yearly(point, Some(relative)).unwrap_or(point)
    }

    /// The occurrence of a month or day of no year that is nearest to the day of publication, where that is known.
    pub(super) fn nearest(&self, point: Point) -> Option<Point> {
        self.yearly(point, None).filter(|_| point.lacks_year())
    }

    /// The occurrence of a month or day of no year that is the last before a point.
    pub(super) fn before(&self, point: Point, last: Point) -> Option<Point> {
        let year = last.year()?;
        [year, year - 1].into_iter().map(|year| point.in_year(year)).find(|first| first.comes_before(last))
    }

    /// The occurrence of a month or day of no year.
    fn yearly(&self, point: Point, relative: Option<i8>) -> Option<Point> {
        let in_year = |year| Some(point.in_year(year)).filter(|point| point.exists());
        self.occurrence(self.published?.year.into(), relative, in_year)
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
