//! Days.

use super::{
    Reader, Reading, calendar,
    period::follows,
    point::Point,
    relative::day_point,
    vocabulary::{Period, Word},
};
use crate::values::{
    lexicon::Sense,
    words::{Attached, Found},
};

/// How many words before a day of the week a verb of the future may stand.
const FUTURE_WITHIN: usize = 8;

/// How many days a list of them may name.
const DAYS_OF_WEEK: usize = 7;

impl Reader<'_> {
    /// A day: 30 أبريل 2026, الخميس المقبل, أمس الثلاثاء, الاثنين 15 رمضان, 12/3/2025.
    pub(super) fn day(&self, at: usize, attached: Attached) -> Option<Reading> {
        let readings = [
            self.numeric(at, attached),
            self.day_of_month(at, attached),
            self.month_before_day(at, attached),
            self.listed_day(at, attached),
            self.named_day(at, attached),
            self.nth_day(at, attached),
            self.holiday(at, attached),
        ];
        readings.into_iter().flatten().max_by_key(|reading| reading.end)
    }

    /// أمس, أمس الثلاثاء, اليوم الأربعاء 5 مارس, الخميس المقبل, السبت القادم 29 أبريل, هذا الأحد
    fn named_day(&self, at: usize, attached: Attached) -> Option<Reading> {
        self.day_from_here(at, attached).or_else(|| self.day_of_week(at, attached))
    }

    /// أمس, أمس الثلاثاء, اليوم الأربعاء 5 مارس
    fn day_from_here(&self, at: usize, attached: Attached) -> Option<Reading> {
        let day = self.day_word(at, attached)?;
        let weekday = self.weekday_word(self.after_comma(day.end), Attached::Nothing);
        let end = weekday.map_or(day.end, |weekday| weekday.end);
        let named = self.reading(day.start, end, self.day_after(day.what.into()));
        let date = self.apposed_date(end).filter(|date| date.calendar.is_gregorian());
        Some(date.map_or(named, |date| Reading { start: day.start, ..date }))
    }

    /// الخميس المقبل, السبت القادم 29 أبريل, هذا الأحد, الأحد من الأسبوع المقبل
    fn day_of_week(&self, at: usize, attached: Attached) -> Option<Reading> {
        if let Some(this) = self.exactly(at, attached, Word::This) {
            let weekday = self.weekday_word(this.end, Attached::Nothing)?;
            return Some(self.reading(this.start, weekday.end, self.weekday_ahead(weekday.what)));
        }
        let weekday = self.weekday_word(at, attached).filter(|weekday| !self.is_no_day(at, weekday))?;
        let relative = self.relative(weekday.end);
        let end = relative.map_or(weekday.end, |relative| relative.end);
        if let Some(date) = self.apposed_date(end) {
            return Some(Reading { start: weekday.start, ..date });
        }
        if let Some(week) = self.week_of(weekday.end) {
            return Some(Reading { start: weekday.start, point: week.point.weekday(weekday.what), ..week });
        }
        let is_future = |sense, _| sense == Sense::Date(Word::Future);
        let is_ahead = || self.words.is_near_after(at, FUTURE_WITHIN, is_future).then_some(1);
        let shared = || self.shared_by_weekdays(end);
        let direction = relative.map(|relative| relative.what).or_else(shared).or_else(is_ahead);
        Some(self.reading(weekday.start, end, self.weekday(weekday.what, direction)))
    }

    /// What المقبلين says of a day of the week after which others stand with it: السبت والأحد المقبلين.
    fn shared_by_weekdays(&self, at: usize) -> Option<i8> {
        let next = |at: &usize| self.weekday_word(*at, Attached::And).map(|day| day.end);
        let last = std::iter::successors(next(&at), next).take(DAYS_OF_WEEK).last()?;
        self.relative(last).map(|relative| relative.what)
    }

    /// Whether a day of the week has another name (الجمعة السوداء), or comes again and again: أيام الجمعة, السبت من كل أسبوع.
    fn is_no_day(&self, at: usize, weekday: &Found<u8>) -> bool {
        let is_one =
            || self.weekday_word(weekday.end, Attached::And).is_some() || self.apposed_date(weekday.end).is_some();
        let is_headed = at > 0 && self.is(at - 1, Word::Days);
        let of = self.after(weekday.end, Word::Of);
        self.exactly(weekday.end, Attached::Nothing, Word::OtherDay).is_some()
            || follows(self.words, at, |word| word == Word::OtherDayBefore)
            || (is_headed && self.relative(weekday.end).is_none() && !is_one())
            || (of > weekday.end && self.exactly(of, Attached::Nothing, Word::Every).is_some())
    }

    /// The week that a day of the week is of: من الأسبوع المقبل.
    fn week_of(&self, at: usize) -> Option<Reading> {
        let of = self.after(at, Word::Of);
        let noun = of + usize::from(self.is(of, Word::This));
        let is_week = self.exactly(noun, Attached::Nothing, Word::Period(Period::Week)).is_some();
        self.whole_period(of, Attached::Nothing).filter(|_| is_week)
    }

    /// أمس, غدا, اليوم: not اليوم التالي or اليوم العالمي.
    fn day_word(&self, at: usize, attached: Attached) -> Option<Found<i8>> {
        let day = self.word(at, attached, |word| match word {
            Word::Day(days) => Some(days),
            Word::DoubtfulDay(days) if self.is_told_day(at) => Some(days),
            _ => None,
        })?;
        let next = self.words.folded(day.end);
        let is_described = follows(self.words, at, |word| word == Word::NotTodayBefore)
            || self.exactly(day.end, Attached::Nothing, Word::NotToday).is_some()
            || self.ordinal(day.end).is_some_and(|ordinal| ordinal.clitics.article)
            || (next.starts_with("ال") && next.ends_with('ي'));
        let is_weekday = || self.weekday_word(day.end, Attached::Nothing).is_some();
        (day.what != 0 || !is_described || is_weekday()).then_some(day)
    }

    /// Whether بكرة is tomorrow: a time of day follows it, or a verb of the future came before.
    fn is_told_day(&self, at: usize) -> bool {
        let is_time = |word| matches!(word, Word::Clock | Word::Daytime(_)).then_some(());
        self.word(at + 1, Attached::Nothing, is_time).is_some()
            || self.words.is_near_after(at, FUTURE_WITHIN, |sense, _| sense == Sense::Date(Word::Future))
    }

    /// The date that follows a day of the week: الخميس 20 نوفمبر, الأحد (12 مارس), الاثنين الموافق 3 مايو.
    fn apposed_date(&self, at: usize) -> Option<Reading> {
        let mark = self.words.mark(at);
        // الموافق لـ15 يناير
        let (after, attached) = match self.exactly(at, Attached::Nothing, Word::Apposed) {
            Some(apposed) => (apposed.end, Attached::Any),
            None => (at + usize::from(matches!(mark, '،' | ',' | '(' | '-')), Attached::Nothing),
        };
        let date = self.day_of_month(after, attached).or_else(|| self.numeric(after, attached))?;
        let closes = mark == '(' && self.words.mark(date.end) == ')';
        Some(Reading { end: date.end + usize::from(closes), ..date })
    }

    /// The word after a comma, where one stands; the word itself otherwise.
    pub(super) fn after_comma(&self, at: usize) -> usize {
        at + usize::from(matches!(self.words.mark(at), '،' | ','))
    }

    /// The upper end of a range as the first such day of the week after the lower end, where both are days of the week:
    /// من الاثنين إلى الجمعة.
    pub(super) fn on_from(&self, at: usize, first: &Reading, after: usize, last: Reading) -> Reading {
        let weekday =
            |at: usize, reading: &Reading| self.weekday_word(at, Attached::Any).filter(|day| day.end == reading.end);
        let days = weekday(at, first).zip(weekday(after, &last)).zip(first.point.first_day());
        let Some(((from, to), day)) = days else { return last };
        let between = (i64::from(to.what) - i64::from(from.what)).rem_euclid(7);
        let point = calendar::plus_days(day, between).map_or(Point::Unknown, day_point);
        Reading { point, ..last }
    }

    /// A day of the week, with the article.
    pub(super) fn weekday_word(&self, at: usize, attached: Attached) -> Option<Found<u8>> {
        let found = self.word(at, attached, |word| match word {
            Word::Weekday(number) => Some(number),
            _ => None,
        });
        found.filter(|found| found.clitics.article)
    }
}
