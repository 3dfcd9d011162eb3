//! The readings of a value: in figures, as a code, in words, and what was assumed.

use khabar_contract::{
    Value,
    value::{Assumption, Bound, Calendar},
};

use super::{Locale, iso, number};

/// One way to read a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What way it is.
    pub label: &'static str,
    /// The value, so read.
    pub text: String,
    /// Whether it is Latin script, which a right-to-left page has to set apart.
    pub is_code: bool,
}

/// The readings of a value, the plainest first.
pub fn readings(value: &Value, locale: Locale) -> Vec<Reading> {
    let strings = locale.strings;
    let plain = |label, text: String| Reading { label, text, is_code: false };
    let code = |text: String| Reading { label: strings.as_code, text, is_code: true };
    match value {
        Value::Money { amount, amount_max, currency, per, .. } => {
            let figures = range(*amount, *amount_max, locale);
            let name = currency.as_deref().map(|code| (strings.currency)(code).unwrap_or(code)).unwrap_or_default();
            let mut readings = vec![plain(strings.in_figures, join(&[&figures, name, per_unit(per, locale)]))];
            readings.extend(words(*amount, *amount_max, &join(&[name, per_unit(per, locale)]), locale));
            readings.push(match currency {
                Some(currency) => code(format!("{} {currency}", latin_range(*amount, *amount_max))),
                None => plain(strings.assumed, strings.currency_unknown.to_owned()),
            });
            readings
        }
        Value::Percent { number, number_max, .. } => {
            let figures = format!("{}{}", range(*number, *number_max, locale), locale.digits.write("%"));
            let mut readings = vec![plain(strings.in_figures, figures)];
            if let Some(words) = words(*number, *number_max, "", locale) {
                readings.push(Reading { text: join(&[&words.text, strings.percent]), ..words });
            }
            readings
        }
        Value::Quantity { amount, amount_max, unit, per, .. } => {
            let figures = range(*amount, *amount_max, locale);
            let per = per_unit(per, locale);
            let mut readings =
                vec![plain(strings.in_figures, join(&[&figures, per])), plain(strings.unit, unit.clone())];
            readings.extend(words(*amount, *amount_max, &join(&[unit, per]), locale));
            readings
        }
        Value::Duration { iso, resolved, .. } => {
            let figures = iso::duration(iso, locale).map(|figures| plain(strings.in_figures, figures));
            let words = iso::duration_in_words(iso, locale).map(|words| plain(strings.in_words, words));
            let date = resolved.as_ref().and_then(|resolved| iso::date(resolved, locale));
            let date = date.map(|date| {
                [plain(strings.gregorian, date), plain(strings.assumed, strings.from_publication.to_owned())]
            });
            figures.into_iter().chain(words).chain([code(iso.clone())]).chain(date.into_iter().flatten()).collect()
        }
        Value::Date { calendar, assumed, .. } => match value.when() {
            None => vec![plain(strings.assumed, strings.relative_date.to_owned())],
            Some(date) => {
                let words = iso::date(date, locale).map(|words| plain(strings.gregorian, words));
                let note = assumption(date, *assumed, locale);
                let source = (*calendar == Calendar::Hijri).then_some((strings.calendar, strings.from_hijri));
                let notes = [source, note.map(|note| (strings.assumed, note))].into_iter().flatten();
                let notes = notes.map(|(label, note)| plain(label, note.to_owned()));
                words.into_iter().chain([code(date.to_owned())]).chain(notes).collect()
            }
        },
    }
}

/// The value in one line; `None` where there is nothing to say that the text does not.
pub fn summary(value: &Value, locale: Locale) -> Option<String> {
    match value {
        Value::Date { iso: None, .. } => None,
        _ => readings(value, locale).into_iter().next().map(|reading| reading.text),
    }
}

/// How the text limits the value, if it does.
pub fn bound(value: &Value) -> Option<Bound> {
    match value {
        Value::Money { bound, .. }
        | Value::Percent { bound, .. }
        | Value::Duration { bound, .. }
        | Value::Quantity { bound, .. } => *bound,
        Value::Date { .. } => None,
    }
}

/// What of a date the text does not say.
fn assumption(date: &str, assumed: Option<Assumption>, locale: Locale) -> Option<&'static str> {
    match assumed {
        Some(Assumption::Year) => Some(locale.strings.year_assumed),
        Some(Assumption::Publication) => Some(locale.strings.from_publication),
        Some(Assumption::Season) => Some(locale.strings.season_assumed),
        None if date.starts_with("--") => Some(locale.strings.year_unknown),
        None => None,
    }
}

/// The amount in words, of a range both ends, where the language can spell them out.
fn words(amount: f64, amount_max: Option<f64>, unit: &str, locale: Locale) -> Option<Reading> {
    let words = locale.strings.number_words;
    let text = match amount_max {
        Some(max) => format!("{} – {}", words(amount, "")?, words(max, unit)?),
        None => words(amount, unit)?,
    };
    Some(Reading { label: locale.strings.in_words, text, is_code: false })
}

fn range(from: f64, to: Option<f64>, locale: Locale) -> String {
    let figures = |number| locale.digits.write(&number::grouped(number));
    match to {
        Some(to) => format!("{} {} {}", figures(from), locale.strings.up_to, figures(to)),
        None => figures(from),
    }
}

fn latin_range(from: f64, to: Option<f64>) -> String {
    match to {
        Some(to) => format!("{}–{}", number::grouped(from), number::grouped(to)),
        None => number::grouped(from),
    }
}

/// The unit that an amount is counted by; empty where it has none, or one that the language has no word for.
fn per_unit(per: &Option<String>, locale: Locale) -> &'static str {
    per.as_deref().and_then(locale.strings.per).unwrap_or_default()
}

fn join(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: Value, expect: &[&str]) {
        let readings = readings(&value, Locale::default());
        assert_eq!(readings.into_iter().map(|reading| reading.text).collect::<Vec<_>>(), expect);
    }

    fn money(amount: f64, currency: Option<&str>) -> Value {
        Value::Money { amount, amount_max: None, currency: currency.map(str::to_owned), bound: None, per: None }
    }

    fn date(iso: &str, resolved: Option<&str>, assumed: Option<Assumption>) -> Value {
        let (iso, resolved) = (Some(iso.to_owned()), resolved.map(str::to_owned));
        Value::Date { iso, resolved, calendar: Calendar::Gregorian, assumed }
    }

    #[test]
    fn money_is_read_in_figures_and_as_a_code() {
        check(
            money(14.3e9, Some("USD")),
            &["١٤٬٣٠٠٬٠٠٠٬٠٠٠ دولار أميركي", "أربعة عشر مليارا وثلاثمئة مليون دولار أميركي", "14,300,000,000 USD"],
        );
        check(money(3e6, None), &["٣٬٠٠٠٬٠٠٠", "ثلاثة ملايين", "العملة غير محددة في النص."]);
        let barrel = Value::Money {
            amount: 75.5,
            amount_max: Some(80.0),
            currency: Some("USD".into()),
            bound: None,
            per: Some("barrel".into()),
        };
        check(barrel, &["٧٥٫٥ إلى ٨٠ دولار أميركي للبرميل", "خمسة وسبعون ونصف – ثمانون", "75.5–80 USD"]);
        check(money(5.0, Some("XOF")), &["٥ XOF", "خمسة", "5 XOF"]);
        check(money(5.0, None), &["٥", "خمسة", "العملة غير محددة في النص."]);
    }

    #[test]
    fn dates_tell_what_was_assumed() {
        check(date("--04", None, None), &["أبريل (نيسان)", "--04", "السنة غير مذكورة."]);
        check(date("2025-06-07", None, None), &["٧ يونيو (حزيران) ٢٠٢٥", "2025-06-07"]);
        let year = "السنة غير مذكورة، فافتُرضت أقرب سنة إلى يوم النشر.";
        check(date("--04", Some("2025-04"), Some(Assumption::Year)), &["أبريل (نيسان) ٢٠٢٥", "2025-04", year]);
        let season = "حُسب الفصل بأشهره الثلاثة شمال خط الاستواء، وسنته من يوم النشر إن لم تُذكر.";
        check(
            date("2015-06/2015-08", None, Some(Assumption::Season)),
            &["يونيو (حزيران) ٢٠١٥ – أغسطس (آب) ٢٠١٥", "2015-06/2015-08", season],
        );
        let publication = "حُسب من يوم نشر المقال.";
        check(
            date("2025-06-05", None, Some(Assumption::Publication)),
            &["٥ يونيو (حزيران) ٢٠٢٥", "2025-06-05", publication],
        );
        check(Value::date(None), &["تاريخ نسبي: يوم النشر غير معروف، فلا يُعرف اليوم المقصود."]);
        let hijri =
            Value::Date { iso: Some("2025-03-01".into()), resolved: None, calendar: Calendar::Hijri, assumed: None };
        check(hijri, &["١ مارس (آذار) ٢٠٢٥", "2025-03-01", "التاريخ في النص هجري، حُوّل بتقويم أم القرى."]);
    }

    #[test]
    fn percentages_durations_and_quantities() {
        check(
            Value::Percent { number: 12.5, number_max: Some(15.0), bound: None },
            &["١٢٫٥ إلى ١٥٪", "اثنا عشر ونصف – خمسة عشر في المئة"],
        );
        check(Value::Duration { iso: "P2M".into(), bound: None, resolved: None }, &["شهران", "شهران", "P2M"]);
        check(
            Value::Duration { iso: "P3D".into(), bound: None, resolved: Some("2025-11-17".into()) },
            &["٣ أيام", "ثلاثة أيام", "P3D", "١٧ نوفمبر (تشرين الثاني) ٢٠٢٥", "حُسب من يوم نشر المقال."],
        );
        check(
            Value::Duration { iso: "P3Y/P5Y".into(), bound: None, resolved: None },
            &["٣ سنوات – ٥ سنوات", "ثلاث سنوات – خمس سنوات", "P3Y/P5Y"],
        );
        let quantity = Value::Quantity {
            amount: 200.0,
            amount_max: None,
            unit: "موظف".into(),
            bound: Some(Bound::About),
            per: None,
        };
        check(quantity, &["٢٠٠", "موظف", "مئتا موظف"]);
    }
}
