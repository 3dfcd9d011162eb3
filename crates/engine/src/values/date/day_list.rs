//! Days that share their month: من 3 إلى 7 يونيو, أيام 23 و25 و30 سبتمبر.

use khabar_contract::value::Calendar;

use super::{Link, Reader, Reading, month_day::DayNumber, vocabulary::Word, year::MAX_LIST};
use crate::values::words::Attached;

impl Reader<'_> {
    /// من 3 إلى 7 يونيو, يومي السبت 3 والأحد 4 يونيو: the first and the last of days that share their month.
    pub(super) fn days_of_one_month(&self, at: usize, opening: Option<Link>) -> Option<(Reading, Reading)> {
        let first = self.dated_weekday(at, Attached::Any)?;
        // في 24 و25 نوفمبر: with nothing before them, only days side by side.
        let opening = opening.unwrap_or(Link::Or);
        let (last_of_list, end) =
            if opening == Link::Or { self.list_of_days(&first) } else { (first.value, first.end) };
        let (after, attached) = self.link(end, Some(opening))?;
        let last = match self.weekday_word(after, attached) {
            Some(weekday) => self.day_of_month(weekday.end, Attached::Nothing)?,
            None => self.day_of_month(after, attached)?,
        };
        let in_month = |day| last.point.on_day(day).filter(|_| last.calendar == Calendar::Gregorian);
        let point = in_month(first.value)?;
        // The last but one of a list is right before the last.
        let is_list = opening == Link::Or && attached == Attached::And;
        let fits =
            if is_list { in_month(last_of_list)?.is_right_before(last.point) } else { point.comes_before(last.point) };
        fits.then_some((Reading { start: first.start, point, ..last }, last))
    }

    /// One of several days whose month follows the last: أيام 23 و25 و30 سبتمبر.
    pub(super) fn listed_day(&self, at: usize, attached: Attached) -> Option<Reading> {
        let day = self.day_number(at, attached).filter(|_| self.is_listed(at))?;
        let last = self.last_listed(day.end)?;
        let point = last.point.on_day(day.value).filter(|point| point.exists())?;
        Some(Reading { start: day.start, end: day.end, point, ..last })
    }

    /// A day number, with the day of the week that may come before it: السبت 3.
    fn dated_weekday(&self, at: usize, attached: Attached) -> Option<DayNumber> {
        match self.weekday_word(at, attached) {
            Some(weekday) => {
                Some(DayNumber { start: weekday.start, ..self.day_number(weekday.end, Attached::Nothing)? })
            }
            None => self.day_number(at, attached),
        }
    }

    /// The last of days that follow each other, all but the one that the month comes after: أيام 3 و4 و5 مايو. Its number, and
    /// the word after it.
    fn list_of_days(&self, first: &DayNumber) -> (u8, usize) {
        let mut last = (first.value, first.end);
        while let Some(next) = self.day_number(last.1, Attached::And).filter(|next| next.value == last.0 + 1) {
            if !self.words.has_attached(next.end, Attached::And) {
                break;
            }
            last = (next.value, next.end);
        }
        last
    }

    /// Whether a word that heads a list, أيام, comes before a day and those that و or أو joins to it.
    fn is_listed(&self, at: usize) -> bool {
        let before = |at: &usize| match self.words.apart(*at).and {
            true => at.checked_sub(1),
            false => at.checked_sub(2).filter(|_| self.is_or(at - 1)),
        };
        let first = std::iter::successors(Some(at), before).take(MAX_LIST).last().unwrap_or(at);
        first > 0 && self.exactly(first - 1, Attached::Any, Word::Heads).is_some()
    }

    /// The last of the days that a list goes on with, which has the month.
    fn last_listed(&self, end: usize) -> Option<Reading> {
        let mut next = end;
        for _ in 0..MAX_LIST {
            let (at, attached) = if self.is_or(next) { (next + 1, Attached::Nothing) } else { (next, Attached::And) };
            if let Some(last) = self.day_of_month(at, attached) {
                return Some(last);
            }
            next = self.day_number(at, attached)?.end;
        }
        None
    }
}
