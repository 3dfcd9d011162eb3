//! Intervals: بين 2023 و2025, من 5 مايو إلى 10 يونيو 2025, عامي 2023 و2024, 2024/25.

use super::{
    Link, Reader, Reading,
    point::Point,
    vocabulary::{Period, Word},
};
use crate::{
    text::TokenKind,
    values::{lexicon::Sense, words::Attached},
};

impl Reader<'_> {
    /// What comes right before a word and may open a range: بين, من; `Or` for the head of a list (عامي, يومي), which و
    /// makes a range only of what lies side by side.
    pub(super) fn opening(&self, at: usize) -> Option<Link> {
        // من عام 2020 إلى عام 2025
        let at = if at > 0 && self.is_plain_period_noun(at - 1, Attached::Any) { at - 1 } else { at };
        let as_opening = |sense| match sense {
            Sense::Link(link @ (Link::Between | Link::From)) => Some(link),
            Sense::Date(Word::Heads) => Some(Link::Or),
            _ => None,
        };
        let ending_at = |end| self.words.find_before(end, as_opening).map(|(_, link)| link);
        match ending_at(at) {
            Some(Link::Or) => ending_at(at - 1).filter(|link| *link != Link::Or).or(Some(Link::Or)),
            link => link,
        }
    }

    /// Where the upper end of a range starts that ended before a word, and what is attached to it.
    pub(super) fn link(&self, at: usize, opening: Option<Link>) -> Option<(usize, Attached)> {
        let to = self.words.find(at, Attached::Any, |sense| (sense == Sense::Link(Link::To)).then_some(()));
        let (after, attached) = match to.filter(|to| !to.clitics.particle) {
            Some(to) => (to.end, Attached::Nothing),
            None => match opening? {
                Link::Between | Link::Or => (at, Attached::And),
                // من الاثنين للجمعة
                _ => (at, Attached::To),
            },
        };
        // إلى يوم 3, بين عام 2020 وعام 2022
        let is_day = attached == Attached::Nothing && self.after_day_noun(after) > after;
        let has_noun = is_day || self.is_plain_period_noun(after, attached);
        Some(if has_noun { (after + 1, Attached::Nothing) } else { (after, attached) })
    }

    /// The second of two years, cut to two digits: 2024/25.
    fn short_year(&self, first: &Reading) -> Option<Reading> {
        let Point::Year(year) = first.point else { return None };
        let (mark, digits) = (first.end, first.end + 1);
        let is_next = self.words.is_joint(mark, &['/', '-', '–'])
            && self.words.folded(digits) == format!("{:02}", (year + 1) % 100);
        is_next.then(|| Reading { end: digits + 1, point: Point::Year(year + 1), ..*first })
    }

    /// Whether a word is عام, سنة or شهر without article.
    fn is_plain_period_noun(&self, at: usize, attached: Attached) -> bool {
        let noun = self.word(at, attached, |word| match word {
            Word::Period(Period::Year | Period::Month) => Some(()),
            _ => None,
        });
        noun.is_some_and(|noun| !noun.clitics.article && noun.end == at + 1)
    }

    /// An interval from the date that starts at a word: بين 2023 و2025, من 5 مايو إلى 10 يونيو 2025, يناير - مارس
    pub(super) fn interval(&self, at: usize, first: Reading, opening: Option<Link>) -> Option<(Reading, Reading)> {
        if let Some(last) = self.short_year(&first) {
            return Some((first, last));
        }
        if let Some(last) = self.following_weekday(at, &first) {
            return Some((first, last));
        }
        let (after, attached) = self.end_of_interval(&first, opening)?;
        let last = self.point(after, attached).or_else(|| self.year_digits(after, attached, true))?;
        let last = if opening == Some(Link::Or) { last } else { self.on_from(at, &first, after, last) };
        // من ديسمبر إلى فبراير 2026
        let point = if first.point.lacks_year() { self.before(first.point, last.point) } else { None };
        let first = Reading { point: point.unwrap_or(first.point), ..first };
        if self.is_turned_around(&first, &last) {
            return Some((Reading { start: first.start, ..last }, Reading { end: last.end, ..first }));
        }
        let fits = if opening == Some(Link::Or) {
            first.point.is_right_before(last.point)
        } else {
            let are_yearless = first.point.lacks_year() && last.point.lacks_year();
            first.point.comes_before(last.point) || (are_yearless && opening.is_some() && first.point != last.point)
        };
        let is_list = opening == Some(Link::Or) && attached == Attached::And;
        fits.then(|| (first, if is_list { self.end_of_list(last) } else { last }))
    }

    /// The second of two days of the week between which a night lies: ليل السبت الأحد, ليل السبت/الأحد.
    fn following_weekday(&self, at: usize, first: &Reading) -> Option<Reading> {
        let from = self.weekday_word(at, Attached::Any).filter(|from| from.end == first.end)?;
        let after = first.end + usize::from(self.words.is_joint(first.end, &['/']));
        let to = self.weekday_word(after, Attached::Nothing).filter(|to| to.what == from.what % 7 + 1)?;
        Some(self.on_from(at, first, after, Reading { end: to.end, ..*first }))
    }

    /// Where the upper end of an interval starts, and what is attached to it. Only a mark makes one where no word opens it.
    fn end_of_interval(&self, first: &Reading, opening: Option<Link>) -> Option<(usize, Attached)> {
        let are_years = matches!(first.point, Point::Year(_)) && self.words.mark(first.end) == '/';
        let (after, attached) =
            if are_years { (first.end + 1, Attached::Nothing) } else { self.link(first.end, opening)? };
        let is_joined = opening.is_some() || self.is_dash(first, attached);
        is_joined.then_some((after, attached))
    }

    /// Whether a mark leads from a date to another.
    fn is_dash(&self, first: &Reading, attached: Attached) -> bool {
        attached == Attached::Nothing && !self.words.folded(first.end).starts_with(char::is_alphabetic)
    }

    /// (2020/2016): years that the writer's editor has turned around.
    fn is_turned_around(&self, first: &Reading, last: &Reading) -> bool {
        let are_years = matches!((first.point, last.point), (Point::Year(_), Point::Year(_)));
        are_years && self.words.kind(first.end) == Some(TokenKind::Mark) && last.point.comes_before(first.point)
    }

    /// The last of the years, months or days that follow each other: أعوام 2021 و2022 و2023.
    fn end_of_list(&self, mut last: Reading) -> Reading {
        let next = |last: &Reading| {
            let next = self
                .year(last.end, Attached::And)
                .or_else(|| self.month(last.end, Attached::And))
                .or_else(|| self.day(last.end, Attached::And));
            next.filter(|next| last.point.is_right_before(next.point))
        };
        while let Some(after) = next(&last) {
            last = after;
        }
        last
    }
}
