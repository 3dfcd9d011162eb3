//! What ISO 8601 dates and durations say.

use khabar_contract::{Day, PartialDate};

use super::{Locale, number};

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
    if let Some(part) = part_of_year(iso, locale) {
        return Some(part);
    }
    PartialDate::parse(iso).map(|date| partial(date, locale))
}

/// A duration in words: سنتان و٦ أشهر; `None` where it is written in a form that this does not read.
pub fn duration(iso: &str, locale: Locale) -> Option<String> {
    let parts = parts(iso)?;
    let words: Option<Vec<_>> = parts.into_iter().map(|(amount, unit)| counted(amount, unit, locale)).collect();
    words.map(|words| words.join(&format!(" {}", locale.strings.and)))
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
    parts(iso).unwrap_or_default().into_iter().map(days).sum()
}

/// `2027-Q2` and `2025-H1`.
fn part_of_year(iso: &str, locale: Locale) -> Option<String> {
    let (year, part) = iso.split_once('-')?;
    let year: u16 = digits(year, 4)?;
    let name = (locale.strings.part_of_year)(part)?;
    Some(format!("{name} {}", locale.digits.write(&year.to_string())))
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

fn digits(text: &str, width: usize) -> Option<u16> {
    let is_number = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
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
            ("2025-13", None),
            ("2025-06-40", None),
            ("next week", None),
            ("", None),
        ] {
            assert_eq!(date(iso, Locale::default()).as_deref(), expect, "{iso}");
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
