//! What ISO 8601 dates and durations say.

use khabar_contract::{
    Day, PartialDate,
    moment::{part_of_year, week_of_year},
};

use super::{Locale, number};
use crate::strings::Strings;

/// A date in words, its numbers in the reader's digits: ٧ يونيو (حزيران) ٢٠٢٥.
pub fn partial(date: PartialDate, locale: Locale) -> String {
    let day = date.day.map(|day| day.to_string());
    let month = date.month.map(|month| (locale.strings.month)(month).to_owned());
    let year = date.year.map(|year| year.to_string());
    let parts: Vec<_> = [day, month, year].into_iter().flatten().collect();
    locale.digits.write(&parts.join(" "))
}

/// A calendar day in words: ٧ يونيو (حزيران) ٢٠٢٥.
pub fn day(day: Day, locale: Locale) -> String {
    partial(PartialDate { year: Some(day.year), month: Some(day.month), day: Some(day.day) }, locale)
}

/// A date or an interval of dates in words; `None` where it is written in a form that this does not read.
pub fn date(iso: &str, locale: Locale) -> Option<String> {
    if let Some((from, to)) = iso.split_once('/') {
        return Some(format!("{} – {}", date(from, locale)?, date(to, locale)?));
    }
    // A day and the time on it, or a time alone.
    if let Some((day, time)) = iso.split_once('T') {
        let time = locale.digits.write(time);
        return if day.is_empty() { Some(time) } else { Some(format!("{}، {time}", date(day, locale)?)) };
    }
    if let Some(PartialDate { year: Some(year), month: None, .. }) = iso.strip_prefix('-').and_then(PartialDate::parse)
    {
        return Some(format!("{} {}", locale.digits.write(&(year + 1).to_string()), locale.strings.before_christ));
    }
    if let Some((year, week)) = week_of_year(iso) {
        let Strings { week: name, of_year, .. } = locale.strings;
        return Some(locale.digits.write(&format!("{name} {week} {of_year} {year}")));
    }
    if let (Some((year, _)), Some((_, part))) = (part_of_year(iso), iso.split_once('-')) {
        let name = (locale.strings.part_of_year)(part)?;
        return Some(format!("{name} {}", locale.digits.write(&year.to_string())));
    }
    PartialDate::parse(iso).map(|date| partial(date, locale))
}

/// The first and the last day of a date, a part of a year or an interval; `None` where the year is not known.
pub fn days_of(iso: &str) -> Option<(Day, Day)> {
    if let Some((from, to)) = iso.split_once('/') {
        return Some((days_of(from)?.0, days_of(to)?.1));
    }
    let day = iso.split('T').next()?;
    if let Some((year, week)) = week_of_year(day) {
        return days_of_week(year, week);
    }
    let (year, months) = match part_of_year(day) {
        Some(part) => part,
        None => {
            let date = PartialDate::parse(day)?;
            if let Some(day) = date.day() {
                return Some((day, day));
            }
            (date.year?, date.month.map_or(1..=12, |month| month..=month))
        }
    };
    Some((Day::new(year, *months.start(), 1)?, last_of_month(year, *months.end())?))
}

/// The Monday and the Sunday of a week; the first week of a year is the one that holds the fourth of January.
fn days_of_week(year: u16, week: u16) -> Option<(Day, Day)> {
    let years = i32::from(year) - 1;
    // The first of January of the year 1 was a Monday.
    let first = (years * 365 + years / 4 - years / 100 + years / 400) % 7;
    let monday = i32::from(week) * 7 - first - if first > 3 { 0 } else { 7 };
    Some((day_of_year(year, monday)?, day_of_year(year, monday + 6)?))
}

/// The day so many days after the first of January, or before it.
fn day_of_year(year: u16, mut days: i32) -> Option<Day> {
    if days < 0 {
        return Day::new(year.checked_sub(1)?, 12, u8::try_from(32 + days).ok()?);
    }
    for month in 1..=12 {
        let last = i32::from(last_of_month(year, month)?.day);
        if days < last {
            return Day::new(year, month, days as u8 + 1);
        }
        days -= last;
    }
    Day::new(year + 1, 1, u8::try_from(days + 1).ok()?)
}

fn last_of_month(year: u16, month: u8) -> Option<Day> {
    (28..=31).rev().find_map(|day| Day::new(year, month, day))
}

/// A duration with its numbers in figures: سنتان و٦ أشهر; `None` where it is written in a form that this does not read.
pub fn duration(iso: &str, locale: Locale) -> Option<String> {
    each_part(iso, locale, |amount, unit| counted(amount, unit, locale))
}

/// A duration in words: سنتان وستة أشهر; `None` where it cannot be read or has fractions.
pub fn duration_in_words(iso: &str, locale: Locale) -> Option<String> {
    let whole = |amount: f64| Some(amount as u64).filter(|_| amount.fract() == 0.0);
    each_part(iso, locale, |amount, unit| (locale.strings.time_in_words)(whole(amount)?, unit))
}

fn each_part(iso: &str, locale: Locale, write: impl Fn(f64, char) -> Option<String>) -> Option<String> {
    let one = |iso| {
        let words: Option<Vec<_>> = parts(iso)?.into_iter().map(|(amount, unit)| write(amount, unit)).collect();
        words.map(|words| words.join(&format!(" {}", locale.strings.and)))
    };
    match iso.split_once('/') {
        Some((from, to)) => Some(format!("{} – {}", one(from)?, one(to)?)),
        None => one(iso),
    }
}

/// How long a duration is, in days, as near as months and years allow; 0 where it cannot be read.
pub fn days(iso: &str) -> f64 {
    let days = |(amount, unit)| {
        amount
            * match unit {
                'Y' => 365.25,
                'M' => 30.44,
                'W' => 7.0,
                'D' => 1.0,
                'h' => 1.0 / 24.0,
                'm' => 1.0 / 1_440.0,
                _ => 1.0 / 86_400.0,
            }
    };
    let shortest = iso.split('/').next().unwrap_or_default();
    parts(shortest).unwrap_or_default().into_iter().map(days).sum()
}

/// The amounts of a duration and their units: the letters of ISO 8601, those after the T in lower case.
fn parts(iso: &str) -> Option<Vec<(f64, char)>> {
    let mut parts = Vec::new();
    let mut number = String::new();
    let mut is_time = false;
    for c in iso.strip_prefix('P')?.chars() {
        match c {
            'T' => is_time = true,
            '0'..='9' | '.' => number.push(c),
            'Y' | 'M' | 'W' | 'D' | 'H' | 'S' => {
                let unit = if is_time { c.to_ascii_lowercase() } else { c };
                parts.push((number::parse(&std::mem::take(&mut number))?, unit));
            }
            _ => return None,
        }
    }
    (!parts.is_empty() && number.is_empty()).then_some(parts)
}

fn counted(amount: f64, unit: char, locale: Locale) -> Option<String> {
    let noun = (locale.strings.time_unit)(unit)?;
    let figures = locale.digits.write(&number::grouped(amount));
    let form = if amount.fract() == 0.0 { noun.form((locale.strings.plural)(amount as u64)) } else { noun.other };
    Some(form.replace("{}", &figures))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_partial_as_they_are() {
        for (iso, expect) in [
            ("2025", Some("٢٠٢٥")),
            ("2025-06", Some("يونيو (حزيران) ٢٠٢٥")),
            ("2025-06-07", Some("٧ يونيو (حزيران) ٢٠٢٥")),
            ("--04", Some("أبريل (نيسان)")),
            ("--10-26", Some("٢٦ أكتوبر (تشرين الأول)")),
            ("2027-Q2", Some("الربع الثاني من عام ٢٠٢٧")),
            ("2025-H1", Some("النصف الأول من عام ٢٠٢٥")),
            ("2023/2025", Some("٢٠٢٣ – ٢٠٢٥")),
            ("2025-W46", Some("الأسبوع ٤٦ من عام ٢٠٢٥")),
            ("2025-06-07T16:30", Some("٧ يونيو (حزيران) ٢٠٢٥، ١٦:٣٠")),
            ("T10:00", Some("١٠:٠٠")),
            ("-0499", Some("٥٠٠ قبل الميلاد")),
            ("2025-13", None),
            ("2025-06-40", None),
            ("next week", None),
            ("", None),
        ] {
            assert_eq!(date(iso, Locale::default()).as_deref(), expect, "{iso}");
        }
    }

    #[test]
    fn dates_have_a_first_and_a_last_day() {
        for (iso, expect) in [
            ("2025-06-07", Some("2025-06-07 2025-06-07")),
            ("2025-06-07T16:30", Some("2025-06-07 2025-06-07")),
            ("2024-02", Some("2024-02-01 2024-02-29")),
            ("2025", Some("2025-01-01 2025-12-31")),
            ("2027-Q2", Some("2027-04-01 2027-06-30")),
            ("2025-H2", Some("2025-07-01 2025-12-31")),
            ("2023/2025-03", Some("2023-01-01 2025-03-31")),
            ("2025-W46", Some("2025-11-10 2025-11-16")),
            ("2026-W01", Some("2025-12-29 2026-01-04")),
            ("2020-W53", Some("2020-12-28 2021-01-03")),
            ("2021-W01", Some("2021-01-04 2021-01-10")),
            ("2015-06/2015-08", Some("2015-06-01 2015-08-31")),
            ("--04", None),
            ("T10:00", None),
            ("2025-Q5", None),
        ] {
            let days = days_of(iso).map(|(first, last)| format!("{first} {last}"));
            assert_eq!(days.as_deref(), expect, "{iso}");
        }
    }

    #[test]
    fn durations_agree_with_their_numbers() {
        for (iso, expect) in [
            ("P1Y", Some("سنة واحدة")),
            ("P2M", Some("شهران")),
            ("P5Y", Some("٥ سنوات")),
            ("P16W", Some("١٦ أسبوعا")),
            ("P2Y6M", Some("سنتان و٦ أشهر")),
            ("P2.5Y", Some("٢٫٥ سنة")),
            ("PT90M", Some("٩٠ دقيقة")),
            ("P3Y/P5Y", Some("٣ سنوات – ٥ سنوات")),
            ("P", None),
            ("P5", None),
            ("5Y", None),
            ("PXY", None),
        ] {
            assert_eq!(duration(iso, Locale::default()).as_deref(), expect, "{iso}");
        }
    }

    #[test]
    fn durations_compare() {
        assert!(days("P2M") < days("P16W"));
        assert!(days("PT3H") < days("P1D"));
    }
}
