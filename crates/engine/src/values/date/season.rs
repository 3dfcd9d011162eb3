//! Seasons: صيف 2015, الشتاء الماضي. ISO 8601 has none, so each is the three months that northern countries count to it, of
//! which the winter of a year starts in its December.

use khabar_contract::value::Assumption;

use super::{Reader, Reading, point::Point, relative::day_point, vocabulary::Word};
use crate::values::words::{Attached, Found};

impl Reader<'_> {
    /// A season of a year that the text tells: صيف 2015, خريف العام الماضي, الشتاء المقبل, هذا الصيف.
    pub(super) fn season(&self, at: usize, attached: Attached) -> Option<Reading> {
        if let Some(this) = self.word(at, attached, |word| (word == Word::This).then_some(())) {
            let season = self.bare_season(this.end)?;
            return Some(Reading { start: this.start, ..season });
        }
        let season = self.season_word(at, attached)?;
        if let Some(relative) = self.relative(season.end).filter(|_| season.clitics.article) {
            return Some(self.season_reading(&season, relative.end, self.season_from_here(season.what, relative.what)));
        }
        let year = self.year_of(season.end)?;
        let point = year.point.year().map_or(Point::Unknown, |year| Point::Season(year, season.what));
        Some(self.season_reading(&season, self.after_second_year(&year), point))
    }

    /// الصيف alone, where what comes before tells that it is one: نهاية الصيف.
    pub(super) fn bare_season(&self, at: usize) -> Option<Reading> {
        let season = self.season_word(at, Attached::Nothing).filter(|season| season.clitics.article)?;
        Some(self.season_reading(&season, season.end, self.season_from_here(season.what, 0)))
    }

    fn season_word(&self, at: usize, attached: Attached) -> Option<Found<u8>> {
        self.word(at, attached, |word| match word {
            Word::Season(month) => Some(month),
            _ => None,
        })
    }

    fn season_reading(&self, season: &Found<u8>, end: usize, point: Point) -> Reading {
        let assumed = (point != Point::Unknown).then_some(Assumption::Season);
        Reading { assumed, ..Reading::gregorian(season.start, end, point) }
    }

    /// The season that so many lie between and the day of publication; 0 for the nearest.
    fn season_from_here(&self, month: u8, relative: i8) -> Point {
        let Some(published) = self.published else { return Point::Unknown };
        let mut near = (-2..=2).map(|years| Point::Season(i32::from(published.year) + years, month));
        let further = i32::from(relative - relative.signum());
        let found = match relative {
            ..=-1 => near.rfind(|season| {
                season.last_day().is_some_and(|last| day_point(last).comes_before(day_point(published)))
            }),
            0 => near.min_by_key(|season| self.days_away(*season).unwrap_or(u64::MAX)),
            1.. => near.find(|season| day_point(published).comes_before(*season)),
        };
        match found {
            Some(Point::Season(year, month)) => Point::Season(year + further, month),
            _ => Point::Unknown,
        }
    }

    /// The word after the second of the two years of a winter: شتاء 2015/2016.
    fn after_second_year(&self, year: &Reading) -> usize {
        let next = year.point.year().map_or(0, |year| year + 1);
        let second = self.words.folded(year.end + 1);
        let is_next = second == next.to_string() || second == format!("{:02}", next % 100);
        year.end + if is_next && self.words.is_joint(year.end, &['/', '-', '–']) { 2 } else { 0 }
    }
}
