//! Times of day: الساعة 10 صباحا, الثامنة والنصف مساء, 16:30 بتوقيت غرينتش, 10:30:15, منتصف الليل.

use super::{Link, Reader, vocabulary::Word};
use crate::{
    text::TokenKind,
    values::{
        duration,
        lexicon::Sense,
        number::{Form, as_fraction, number},
        words::{Attached, Found},
    },
};

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Time {
    hour: u8,
    minute: u8,
    /// Where the text tells it.
    second: Option<u8>,
    pub(super) start: usize,
    /// The word after it.
    pub(super) end: usize,
}

impl Time {
    /// A time on the hour.
    fn whole(hour: u8, start: usize, end: usize) -> Self {
        Self { hour, minute: 0, second: None, start, end }
    }

    /// The time in ISO 8601: `T10:00`.
    pub(super) fn iso(self) -> String {
        let second = self.second.map_or(String::new(), |second| format!(":{second:02}"));
        format!("T{:02}:{:02}{second}", self.hour, self.minute)
    }

    /// Whether it comes before another of the same day.
    fn comes_before(self, other: Self) -> bool {
        (self.hour, self.minute, self.second) < (other.hour, other.minute, other.second)
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
        let clock = self.exactly(at, attached, Word::Clock);
        let clock = clock.filter(|clock| clock.clitics.article);
        let (hour_at, of_hour) = clock.map_or((at, attached), |clock| (clock.end, Attached::Nothing));
        let time = self.digital(hour_at).or_else(|| self.dotted(hour_at)).or_else(|| self.spoken(hour_at, of_hour))?;
        let time = Time { start: clock.map_or(time.start, |clock| clock.start), ..time };
        let is_digital = self.words.mark(hour_at + 1) == ':';
        // 10:30 ص; but 8 م is a length.
        let is_letter = |at: usize| self.words.folded(at).chars().nth(1).is_none();
        let daytime = self.daytime(time.end).filter(|_| clock.is_some() || is_digital || !is_letter(time.end));
        let is_told = || is_digital && (self.is(time.end, Word::Zone) || self.introduces_time(at, &time));
        let is_time = clock.is_some() || daytime.is_some() || is_told();
        let time = daytime.map_or(time, |daytime| Time { end: daytime.end, ..time.in_daytime(daytime.what) });
        (is_time && time.hour <= 24).then_some(time)
    }

    /// منتصف الليل, where no hour comes before it.
    pub(super) fn named_time(&self, at: usize, attached: Attached) -> Option<Time> {
        let found = self.word(at, attached, |word| match word {
            Word::Moment(hour) => Some(hour),
            _ => None,
        })?;
        Some(Time::whole(found.what, found.start, found.end))
    }

    /// من الساعة 9 صباحا إلى 5 مساء, بين الثامنة والعاشرة صباحا, 9:30 - 11:00
    pub(super) fn hours(&self, at: usize, opening: Option<Link>) -> Option<(Time, Time)> {
        let has_clock = self.is(at, Word::Clock);
        let bare = || match opening {
            Some(_) => self.digital(at).or_else(|| self.spoken(at, Attached::Any)),
            None => self.digital(at),
        };
        let with_end = |first: Time| Some((first, self.end_of_hours(&first, opening, has_clock)?));
        // بين الساعة 9 و11: no eleven minutes past nine.
        let on_the_hour = || self.hour_alone(at).filter(|_| opening == Some(Link::Between)).and_then(with_end);
        let (first, last) = self.time(at, Attached::Any).or_else(bare).and_then(with_end).or_else(on_the_hour)?;
        // من الثالثة إلى الخامسة مساء
        let is_open = self.daytime(first.end).is_none() && self.daytime(first.end - 1).is_none();
        let is_late = is_open && first.hour < 12 && first.hour + 12 < last.hour;
        let first = if is_late { first.in_daytime(12) } else { first };
        first.comes_before(last).then_some((first, last))
    }

    /// The end of a stretch of hours, which may be a bare number where الساعة is said at its start.
    fn end_of_hours(&self, first: &Time, opening: Option<Link>, has_clock: bool) -> Option<Time> {
        let (after, attached) = self.link(first.end, opening)?;
        // من 10:00 إلى 12:30
        let digital = || self.digital(after).filter(|_| self.words.apart(after).fit(attached));
        // بين الساعة 9 و11
        let spoken = || self.spoken(after, attached).filter(|last| has_clock && self.ends_phrase(last.end));
        self.time(after, attached).or_else(digital).or_else(spoken)
    }

    /// الساعة 9, whatever follows it.
    fn hour_alone(&self, at: usize) -> Option<Time> {
        let clock = self.exactly(at, Attached::Any, Word::Clock)?;
        let (hour, _, end) = self.hour(clock.end, Attached::Nothing)?;
        clock.clitics.article.then_some(Time::whole(hour, clock.start, end))
    }

    /// The time that follows a day, which starts at a word and ends before another: الخميس، الساعة 10 صباحا, غدا في الخامسة
    /// مساء, مساء الثلاثاء عند الساعة الثامنة, 20/03/2015 10:30.
    pub(super) fn time_after_day(&self, at: usize, end: usize) -> Option<Time> {
        let comma = self.after_comma(end);
        let time_at = self.after(comma, Word::BeforeTime);
        let time = self.time(time_at, Attached::Nothing).or_else(|| self.digital(time_at))?;
        let daytime = at.checked_sub(1).and_then(|before| self.daytime(before)).filter(|daytime| daytime.end == at);
        Some(daytime.map_or(time, |daytime| time.in_daytime(daytime.what)))
    }

    /// The time that ISO 8601 joins to a day that ends before a word: the T10:30:00Z of 2015-03-20T10:30:00Z.
    pub(super) fn joined_time(&self, at: usize) -> Option<Time> {
        let hour = self.words.folded(at).strip_prefix('t').filter(|_| self.words.is_glued(at))?;
        let hour = hour.parse().ok().filter(|_| hour.len() == 2)?;
        let time = self.with_digits_after(hour, self.words.span(at).start, at)?;
        let is_utc = self.words.folded(time.end) == "z" && self.words.is_glued(time.end);
        let offset = || {
            let is_offset = matches!(self.words.mark(time.end), '+' | '-') && self.words.is_glued(time.end);
            let two = self.two_digits(time.end + 1).filter(|_| is_offset)?;
            Some(self.with_digits_after(two, 0, time.end + 1).map_or(time.end + 2, |offset| offset.end))
        };
        let end = if is_utc { time.end + 1 } else { offset().unwrap_or(time.end) };
        Some(Time { end, ..time })
    }

    fn daytime(&self, at: usize) -> Option<Found<u8>> {
        self.word(at, Attached::Nothing, |word| match word {
            Word::Daytime(hours) => Some(hours),
            _ => None,
        })
    }

    /// Whether what comes before or around digits such as 16:30 makes them a time, not a score: عند 16:30.
    fn introduces_time(&self, at: usize, time: &Time) -> bool {
        let follows_word = super::follows(self.words, at, |word| matches!(word, Word::BeforeTime | Word::BeforeClock));
        let is_alone = || (at == 0 || self.words.kind(at - 1).is_none()) && self.words.kind(time.end).is_none();
        let is_long = || self.words.folded(at).len() == 2;
        // بعد 3:15 دقيقة tells how long.
        let is_length = || duration::minutes_noun(self.words, time.end).is_some();
        (follows_word && !is_length()) || (is_alone() && is_long())
    }

    /// 16:30, 16:30:15
    fn digital(&self, at: usize) -> Option<Time> {
        let hour = self.two_digits(at)?;
        self.with_digits_after(hour, self.words.span(at).start, at)
    }

    /// An hour, with the minutes and seconds that colons join to it.
    fn with_digits_after(&self, hour: u8, start: usize, at: usize) -> Option<Time> {
        let sixtieths = |at: usize| {
            let is_joined = self.words.is_joint(at, &[':']) && self.words.folded(at + 1).len() == 2;
            self.two_digits(at + 1).filter(|number| is_joined && *number < 60)
        };
        let minute = sixtieths(at + 1)?;
        let second = sixtieths(at + 3);
        let end = at + if second.is_some() { 5 } else { 3 };
        Some(Time { hour, minute, second, start, end })
    }

    /// 10.30, where something else makes it a time.
    fn dotted(&self, at: usize) -> Option<Time> {
        let (hour, minute) = self.words.folded(at).split_once('.')?;
        let (hour, minute) = (hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?);
        let is_time = self.words.kind(at) == Some(TokenKind::Number) && hour <= 24 && minute < 60;
        let whole = Time::whole(hour, self.words.span(at).start, at + 1);
        is_time.then_some(Time { minute, ..whole })
    }

    fn two_digits(&self, at: usize) -> Option<u8> {
        let digits = Some(self.words.folded(at)).filter(|digits| digits.len() <= 2)?;
        (self.words.kind(at) == Some(TokenKind::Number)).then(|| digits.parse().ok())?
    }

    /// العاشرة والنصف, 10, السابعة إلا ربعا, الثامنة و20 دقيقة, 7 ونصف
    fn spoken(&self, at: usize, attached: Attached) -> Option<Time> {
        let (hour, start, end) = self.hour(at, attached)?;
        let whole = Time::whole(hour, start, end);
        Some(self.with_minutes(whole).unwrap_or(whole))
    }

    /// An hour in words or digits, where it starts, and the word after it.
    fn hour(&self, at: usize, attached: Attached) -> Option<(u8, usize, usize)> {
        let ordinal = self.ordinal_with(at, attached).filter(|hour| hour.clitics.article && hour.what <= 12);
        let named = || {
            self.word(at, attached, |word| match word {
                Word::Hour(hour) => Some(hour),
                _ => None,
            })
        };
        let follows_clock = at > 0 && self.is(at - 1, Word::Clock);
        if let Some(hour) = ordinal.or_else(|| named().filter(|hour| hour.clitics.article || follows_clock)) {
            return Some((hour.what, hour.start, hour.end));
        }
        let number = number(self.words, at).filter(|hour| (0.0..=24.0).contains(&hour.value))?;
        // The minutes of 7 ونصف are read by themselves.
        let is_whole = number.value.fract() == 0.0;
        let end = if is_whole { number.end } else { number.end - 1 };
        let has_fraction = || number.form == Form::Words && self.words.find(end, Attached::And, as_fraction).is_some();
        let is_hour = number.clitics.fit(attached) && !number.clitics.article && (is_whole || has_fraction());
        is_hour.then_some((number.value as u8, number.start, end))
    }

    fn with_minutes(&self, time: Time) -> Option<Time> {
        let less = self.words.find(time.end, Attached::Nothing, |sense| (sense == Sense::Less).then_some(()));
        let (at, attached) = less.map_or((time.end, Attached::And), |less| (less.end, Attached::Nothing));
        let part = self.words.find(at, attached, as_fraction).map(|part| ((part.what * 60.0) as u8, part.end));
        let (minute, end) = part.or_else(|| self.minutes(at, attached))?;
        match minute {
            _ if less.is_none() => Some(Time { minute, end, ..time }),
            0 => None,
            _ => Some(Time { hour: (time.hour + 23) % 24, minute: 60 - minute, end, ..time }),
        }
    }

    /// و20 دقيقة, و20; after إلا with its noun.
    fn minutes(&self, at: usize, attached: Attached) -> Option<(u8, usize)> {
        let minutes = number(self.words, at).filter(|minutes| (0.0..60.0).contains(&minutes.value))?;
        let noun = duration::minutes_noun(self.words, minutes.end);
        // خمسة إلا عشرة
        let are_round = || minutes.value % 5.0 == 0.0 && self.ends_phrase(minutes.end);
        let fits = minutes.clitics.fit(attached) && (noun.is_some() || attached == Attached::And || are_round());
        fits.then_some((minutes.value as u8, noun.unwrap_or(minutes.end)))
    }
}
