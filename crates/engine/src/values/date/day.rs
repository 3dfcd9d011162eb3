//! Days.

use khabar_contract::value::Calendar;

use super::{
    Link, Reader, Reading, calendar,
    month::Month,
    period::{MAX_LIST, follows},
    point::Point,
    relative::day_point,
    vocabulary::{Period, Word},
};
use crate::text::TokenKind;
use crate::values::{
    lexicon::Sense,
    number::{Form, number},
    words::{Attached, Found},
};

/// The number of a day of the month.
struct DayNumber {
    value: u8,
    start: usize,
    end: usize,
}

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

    /// من 3 إلى 7 يونيو, يومي السبت 3 والأحد 4 يونيو: days that share their month.
    pub(super) fn days_of_one_month(&self, at: usize, opening: Option<Link>) -> Option<(Reading, Reading)> {
        let weekday = self.weekday_word(at, Attached::Any);
        let first = match weekday {
            Some(weekday) => DayNumber { start: weekday.start, ..self.day_number(weekday.end, Attached::Nothing)? },
            None => self.day_number(at, Attached::Any)?,
        };
        // في 24 و25 نوفمبر: with nothing before them, only days side by side.
        let opening = opening.or(Some(Link::Or));
        let (last_of_list, end) =
            if opening == Some(Link::Or) { self.list_of_days(&first) } else { (first.value, first.end) };
        let (after, attached) = self.link(end, opening)?;
        let last = match self.weekday_word(after, attached) {
            Some(weekday) => self.day_of_month(weekday.end, Attached::Nothing)?,
            None => self.day_of_month(after, attached)?,
        };
        let point = match last.point {
            Point::Day(year, month, _) if last.calendar == Calendar::Gregorian => Point::Day(year, month, first.value),
            _ => return None,
        };
        // The last but one of a list is right before the last.
        let one_before = match point {
            Point::Day(year, month, _) => Point::Day(year, month, last_of_list),
            other => other,
        };
        let is_list = opening == Some(Link::Or) && attached == Attached::And;
        let fits = if is_list { one_before.is_right_before(last.point) } else { point.comes_before(last.point) };
        fits.then_some((Reading { start: first.start, point, ..last }, last))
    }

    /// The last of days that follow each other, all but the one that the month comes after: أيام 3 و4 و5 مايو.
    fn list_of_days(&self, first: &DayNumber) -> (u8, usize) {
        let mut last = (first.value, first.end);
        while let Some(next) = self.day_number(last.1, Attached::And).filter(|next| next.value == last.0 + 1) {
            let is_followed =
                self.words.find(next.end, Attached::And, Some).is_some() || self.words.apart(next.end).and;
            if !is_followed {
                break;
            }
            last = (next.value, next.end);
        }
        last
    }

    /// A day number with its month: 30 أبريل, الثالث من مايو, فاتح ماي, 15 من الشهر المقبل, 15 الجاري.
    fn day_of_month(&self, at: usize, attached: Attached) -> Option<Reading> {
        let day = self.day_number(at, attached)?;
        // 20-آذار-2015
        let is_joined = self.words.folded(day.end) == "من" || self.words.is_joint(day.end, &['-', '/']);
        let of = day.end + usize::from(is_joined);
        let reading = match self.month_name(self.after_period_noun(of), Attached::Nothing) {
            Some(month) => self.with_year(Some(day.value), &month)?,
            None => self.day_of_relative_month(&day, of)?,
        };
        Some(Reading { start: day.start, ..reading })
    }

    /// One of several days whose month follows the last: أيام 23 و25 و30 سبتمبر.
    fn listed_day(&self, at: usize, attached: Attached) -> Option<Reading> {
        let before = |at: &usize| {
            let back = if self.words.apart(*at).and { 1 } else { 2 };
            let is_joined = back == 1 || at.checked_sub(1).is_some_and(|before| self.words.folded(before) == "او");
            at.checked_sub(back).filter(|_| is_joined)
        };
        let first = std::iter::successors(Some(at), before).take(MAX_LIST).last()?;
        let is_headed =
            first > 0 && self.word(first - 1, Attached::Any, |word| (word == Word::Heads).then_some(())).is_some();
        let day = self.day_number(at, attached).filter(|_| is_headed)?;
        let mut next = day.end;
        for _ in 0..MAX_LIST {
            let (at, attached) =
                if self.words.folded(next) == "او" { (next + 1, Attached::Nothing) } else { (next, Attached::And) };
            if let Some(last) = self.day_of_month(at, attached) {
                let point = match last.point {
                    Point::Day(year, month, _) => Point::Day(year, month, day.value),
                    _ => return None,
                };
                return point.exists().then_some(Reading { start: day.start, end: day.end, point, ..last });
            }
            next = self.day_number(at, attached)?.end;
        }
        None
    }

    /// مارس 3، 2015: the day after the month, where a year follows or nothing does.
    fn month_before_day(&self, at: usize, attached: Attached) -> Option<Reading> {
        let month = self.month_name(at, attached).filter(|month| month.calendar == Calendar::Gregorian)?;
        let day = self.day_number(month.end, Attached::Nothing)?;
        let is_digits = self.words.kind(month.end) == Some(TokenKind::Number) && day.end == month.end + 1;
        let dated = self.with_year(Some(day.value), &Month { end: day.end, ..month })?;
        let ends = matches!(self.words.kind(day.end), None | Some(TokenKind::Mark))
            && !matches!(self.words.folded(day.end), "-" | "–" | "/" | ":" | "%");
        (is_digits && (ends || dated.point.year().is_some())).then_some(dated)
    }

    fn day_of_relative_month(&self, day: &DayNumber, of: usize) -> Option<Reading> {
        // القاعات الثماني الحالية names no day.
        let is_digits = self.words.kind(of - 1) == Some(TokenKind::Number) || self.words.folded(of - 1) == "من";
        let is_of = self.words.folded(of - 1) == "من";
        let month = match self.relative(of).filter(|_| is_digits) {
            Some(relative) => self.reading(relative.start, relative.end, self.period(Period::Month, relative.what)),
            // الخامس عشر من الشهر
            None => self.whole_period(of, Attached::Nothing).or_else(|| self.bare_period(of).filter(|_| is_of))?,
        };
        let point = match month.point {
            Point::Month(Some(year), number) => Point::Day(Some(year), number, day.value),
            Point::Unknown if self.names_month(of, month.end) => Point::Unknown,
            _ => return None,
        };
        point.exists().then_some(Reading { point, ..month })
    }

    /// Whether a relative period between two words is a month or says no noun.
    fn names_month(&self, at: usize, end: usize) -> bool {
        let is_month = |word| matches!(word, Word::Period(Period::Month) | Word::Relative(_)).then_some(());
        (at..end - 1).all(|at| self.word(at, Attached::Nothing, is_month).is_some())
    }

    /// الثالث, فاتح: an ordinal that counts days.
    fn ordinal_day(&self, at: usize, attached: Attached) -> Option<Found<u8>> {
        self.words.find(at, attached, |sense| match sense {
            Sense::Ordinal(number) => Some(number),
            Sense::Date(Word::FirstDay) => Some(1),
            _ => None,
        })
    }

    fn day_number(&self, at: usize, attached: Attached) -> Option<DayNumber> {
        if let Some(ordinal) = self.ordinal_day(at, attached).filter(|_| !self.qualifies_noun(at)) {
            let (value, start, end) = (ordinal.what, ordinal.start, ordinal.end);
            return Some(DayNumber { value, start, end });
        }
        let number = number(self.words, at)?;
        let is_day = (1.0..=31.0).contains(&number.value)
            && number.value.fract() == 0.0
            && number.form != Form::Separated
            && number.clitics.fit(attached);
        is_day.then_some(DayNumber { value: number.value as u8, start: number.start, end: number.end })
    }

    /// أمس, أمس الثلاثاء, اليوم الأربعاء 5 مارس, الخميس المقبل, السبت القادم 29 أبريل
    fn named_day(&self, at: usize, attached: Attached) -> Option<Reading> {
        if let Some(day) = self.day_word(at, attached) {
            let weekday = self.weekday_word(self.after_comma(day.end), Attached::Nothing);
            let end = weekday.map_or(day.end, |weekday| weekday.end);
            let named = self.reading(day.start, end, self.day_after(day.what.into()));
            let date = self.apposed_date(end).filter(|date| date.calendar == Calendar::Gregorian);
            return Some(date.map_or(named, |date| Reading { start: day.start, ..date }));
        }
        let weekday = self.weekday_word(at, attached)?;
        let relative = self.relative(weekday.end);
        let end = relative.map_or(weekday.end, |relative| relative.end);
        if let Some(date) = self.apposed_date(end) {
            return Some(Reading { start: weekday.start, ..date });
        }
        let is_ahead = || self.words.is_near_after(at, 8, |sense, _| sense == Sense::Date(Word::Future)).then_some(1);
        // السبت والأحد المقبلين
        let shared = || self.relative(self.weekday_word(end, Attached::And)?.end).map(|relative| relative.what);
        let direction = relative.map(|relative| relative.what).or_else(shared).or_else(is_ahead);
        Some(self.reading(weekday.start, end, self.weekday(weekday.what, direction)))
    }

    /// أمس, غدا, اليوم: not اليوم التالي or اليوم العالمي.
    fn day_word(&self, at: usize, attached: Attached) -> Option<Found<i8>> {
        let day = self.word(at, attached, |word| match word {
            Word::Day(days) => Some(days),
            _ => None,
        })?;
        let next = self.words.folded(day.end);
        let is_described = follows(self.words, at, |word| word == Word::NotTodayBefore)
            || self.word(day.end, Attached::Nothing, |word| (word == Word::NotToday).then_some(())).is_some()
            || self.ordinal(day.end).is_some_and(|ordinal| ordinal.clitics.article)
            || (next.starts_with("ال") && next.ends_with('ي'));
        let is_weekday = || self.weekday_word(day.end, Attached::Nothing).is_some();
        (day.what != 0 || !is_described || is_weekday()).then_some(day)
    }

    /// The date that follows a day of the week: الخميس 20 نوفمبر, الأحد (12 مارس), الاثنين الموافق 3 مايو.
    fn apposed_date(&self, at: usize) -> Option<Reading> {
        let mark = self.words.folded(at);
        let after = at + usize::from(matches!(mark, "،" | "," | "(" | "الموافق" | "-"));
        // الموافق لـ15 يناير
        let attached = if mark == "الموافق" { Attached::Any } else { Attached::Nothing };
        let date = self.day_of_month(after, attached).or_else(|| self.numeric(after, attached))?;
        let closes = mark == "(" && self.words.folded(date.end) == ")";
        Some(Reading { end: date.end + usize::from(closes), ..date })
    }

    pub(super) fn after_comma(&self, at: usize) -> usize {
        at + usize::from(matches!(self.words.folded(at), "،" | ","))
    }

    /// Whether an ordinal belongs to the noun before it: الأسبوع الثاني من مارس.
    fn qualifies_noun(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.words.folded(before));
        before.starts_with("ال") && before != "الي" && self.weekday_word(at - 1, Attached::Any).is_none()
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

    fn weekday_word(&self, at: usize, attached: Attached) -> Option<Found<u8>> {
        let found = self.word(at, attached, |word| match word {
            Word::Weekday(number) => Some(number),
            _ => None,
        });
        found.filter(|found| found.clitics.article)
    }
}
