//! Times of day: الساعة 10 صباحا, الثامنة والنصف مساء, 16:30 بتوقيت غرينتش.

use super::{Link, Reader, vocabulary::Word};
use crate::{
    text::TokenKind,
    values::{
        number::{as_fraction, number},
        words::{Attached, Found},
    },
};

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    hour: u8,
    minute: u8,
    pub(super) start: usize,
    /// The word after it.
    pub(super) end: usize,
}

impl Time {
    /// The time in ISO 8601: `T10:00`.
    pub(super) fn iso(self) -> String {
        format!("T{:02}:{:02}", self.hour, self.minute)
    }

    /// The same in a part of the day, whose hours are counted from noon from one of them on; 0 where none is.
    fn in_daytime(self, from: u8) -> Self {
        let is_midnight = from > 12 && self.hour == 12;
        let is_from_noon = from > 0 && (1..12).contains(&self.hour) && self.hour + 12 >= from;
        let hour = if is_midnight { 0 } else { self.hour + if is_from_noon { 12 } else { 0 } };
        Self { hour, ..self }
    }
}

impl Reader<'_> {
    /// The time of day that starts at a word. An hour without الساعة needs صباحا, مساء or بتوقيت to be one.
    pub(super) fn time(&self, at: usize, attached: Attached) -> Option<Time> {
        let clock = self.word(at, attached, |word| (word == Word::Clock).then_some(()));
        let clock = clock.filter(|clock| clock.clitics.article);
        let hour_at = clock.map_or(at, |clock| clock.end);
        let attached = if clock.is_some() { Attached::Nothing } else { attached };
        let time = self.digital(hour_at).or_else(|| self.spoken(hour_at, attached))?;
        let time = Time { start: clock.map_or(time.start, |clock| clock.start), ..time };
        let is_digital = self.words.mark(hour_at + 1) == ':';
        // 10:30 ص; but 8 م is a length.
        let is_letter = |at: usize| self.words.folded(at).chars().nth(1).is_none();
        let daytime = self.daytime(time.end).filter(|_| clock.is_some() || is_digital || !is_letter(time.end));
        let in_zone = matches!(self.words.folded(time.end), "بتوقيت" | "توقيت" | "بالتوقيت");
        let is_time = clock.is_some() || daytime.is_some() || (in_zone && is_digital);
        let time = daytime.map_or(time, |daytime| Time { end: daytime.end, ..time.in_daytime(daytime.what) });
        (is_time && time.hour <= 24).then_some(time)
    }

    /// من الساعة 9 صباحا إلى 5 مساء, بين الثامنة والعاشرة صباحا
    pub(super) fn hours(&self, at: usize, opening: Option<Link>) -> Option<(Time, Time)> {
        let bare = || opening.and_then(|_| self.digital(at).or_else(|| self.spoken(at, Attached::Any)));
        let first = self.time(at, Attached::Any).or_else(bare)?;
        let (after, attached) = self.link(first.end, opening)?;
        // من 10:00 إلى 12:30
        let digital = || self.digital(after).filter(|_| opening.is_some() && self.digital(at).is_some());
        let last = self.time(after, attached).or_else(digital)?;
        // من الثالثة إلى الخامسة مساء
        let is_open = self.daytime(first.end).is_none() && self.daytime(first.end - 1).is_none();
        let is_late = is_open && first.hour < 12 && first.hour + 12 < last.hour;
        let first = if is_late { first.in_daytime(12) } else { first };
        ((first.hour, first.minute) < (last.hour, last.minute)).then_some((first, last))
    }

    /// The time that follows a day, which starts at a word and ends before another: الخميس، الساعة 10 صباحا, غدا في الخامسة
    /// مساء, مساء الثلاثاء عند الساعة الثامنة.
    pub(super) fn time_after_day(&self, at: usize, end: usize) -> Option<Time> {
        let comma = self.after_comma(end);
        let joined = self.word(comma, Attached::Nothing, |word| (word == Word::BeforeTime).then_some(()));
        let time_at = joined.map_or(comma, |joined| joined.end);
        let time = self.time(time_at, Attached::Nothing)?;
        let daytime = at.checked_sub(1).and_then(|before| self.daytime(before)).filter(|daytime| daytime.end == at);
        Some(daytime.map_or(time, |daytime| time.in_daytime(daytime.what)))
    }

    fn daytime(&self, at: usize) -> Option<Found<u8>> {
        self.word(at, Attached::Nothing, |word| match word {
            Word::Daytime(hours) => Some(hours),
            _ => None,
        })
    }

    /// 16:30
    fn digital(&self, at: usize) -> Option<Time> {
        let two_digits = |at: usize| {
            let digits = Some(self.words.folded(at)).filter(|digits| digits.len() <= 2)?;
            (self.words.kind(at) == Some(TokenKind::Number)).then(|| digits.parse::<u8>().ok())?
        };
        let has_colon = self.words.is_joint(at + 1, &[':']);
        let has_minutes = has_colon && self.words.folded(at + 2).len() == 2;
        let (hour, minute) = (two_digits(at)?, two_digits(at + 2).filter(|_| has_minutes)?);
        (minute < 60).then_some(Time { hour, minute, start: self.words.span(at).start, end: at + 3 })
    }

    /// العاشرة والنصف, 10, السابعة إلا ربعا, الثامنة و20 دقيقة
    fn spoken(&self, at: usize, attached: Attached) -> Option<Time> {
        let ordinal = self.ordinal_with(at, attached).filter(|hour| hour.clitics.article && hour.what <= 12);
        let (hour, start, end) = match ordinal {
            Some(hour) => (hour.what, hour.start, hour.end),
            None if self.words.folded(at) == "الواحده" => (1, self.words.span(at).start, at + 1),
            None => {
                let hour = number(self.words, at)
                    .filter(|hour| (0.0..=24.0).contains(&hour.value) && hour.value.fract() == 0.0)?;
                let is_bare = hour.clitics.fit(attached) && !hour.clitics.article;
                is_bare.then_some((hour.value as u8, hour.start, hour.end))?
            }
        };
        let whole = Time { hour, minute: 0, start, end };
        Some(self.with_minutes(whole).unwrap_or(whole))
    }

    fn with_minutes(&self, time: Time) -> Option<Time> {
        let are_taken_away = self.words.folded(time.end) == "الا";
        let (at, attached) = if are_taken_away { (time.end + 1, Attached::Nothing) } else { (time.end, Attached::And) };
        let part = self.words.find(at, attached, as_fraction).map(|part| ((part.what * 60.0) as u8, part.end));
        let (minute, end) = part.or_else(|| self.minutes(at, attached))?;
        match minute {
            _ if !are_taken_away => Some(Time { minute, end, ..time }),
            0 => None,
            _ => Some(Time { hour: (time.hour + 23) % 24, minute: 60 - minute, end, ..time }),
        }
    }

    /// و20 دقيقة, و20; after إلا with its noun.
    fn minutes(&self, at: usize, attached: Attached) -> Option<(u8, usize)> {
        let minutes = number(self.words, at).filter(|minutes| (0.0..60.0).contains(&minutes.value))?;
        let has_unit = matches!(self.words.folded(minutes.end), "دقيقه" | "دقائق" | "دقايق");
        let fits = minutes.clitics.fit(attached) && (has_unit || attached == Attached::And);
        fits.then_some((minutes.value as u8, minutes.end + usize::from(has_unit)))
    }
}
