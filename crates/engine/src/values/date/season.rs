//! Seasons: صيف 2015, الشتاء الماضي. ISO 8601 has none, so each is the three months that northern countries count to it, of
//! which the winter of a year starts in its December.

use khabar_contract::value::Assumption;

use super::{Reader, Reading, point::Point, vocabulary::Word};
use crate::values::words::{Attached, Found};

impl Reader<'_> {
    /// A season of a year that the text tells: صيف 2015, خريف العام الماضي, الشتاء المقبل, هذا الصيف.
    pub(super) fn season(&self, at: usize, attached: Attached) -> Option<Reading> {
        if let Some(this) = self.exactly(at, attached, Word::This) {
            let season = self.bare_season(this.end)?;
            return Some(Reading { start: this.start, ..season });
        }
        let season = self.season_word(at, attached)?;
        if let Some(relative) = self.relative(season.end).filter(|_| season.clitics.article) {
            return Some(self.season_reading(
                &season,
                relative.end,
                self.season_from_here(season.what, Some(relative.what).filter(|relative| *relative != 0)),
            ));
        }
        let Some(year) = self.year_of(season.end) else {
            return self.bare_season(at).filter(|season| self.is_one_season(at, season));
        };
        let point = year.point.year().map_or(Point::Unknown, |year| Point::Season(year, season.what));
        Some(self.season_reading(&season, self.after_second_year(&year), point))
    }

    /// Whether a season of no year is one of some year, not a kind of clothes: في الصيف; but not في الربيع العربي.
    fn is_one_season(&self, at: usize, season: &Reading) -> bool {
        let is_told = super::follows(self.words, at, |word| word == Word::BeforeSeason);
        is_told && !self.words.folded(season.end).starts_with("ال")
    }

    /// الصيف alone, where what comes before tells that it is one: نهاية الصيف.
    pub(super) fn bare_season(&self, at: usize) -> Option<Reading> {
        let season = self.season_word(at, Attached::Nothing).filter(|season| season.clitics.article)?;
        Some(self.season_reading(&season, season.end, self.season_from_here(season.what, None)))
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

    /// The season that الماضي or المقبل tells; with neither, the nearest to the day of publication.
    fn season_from_here(&self, month: u8, relative: Option<i8>) -> Point {
        let Some(published) = self.published else { return Point::Unknown };
        let in_year = |year| Some(Point::Season(year, month));
        self.occurrence(published.year.into(), relative, in_year).unwrap_or(Point::Unknown)
    }
}
