//! When something happened, as far as the text lets it be known.

use khabar_contract::{Analysis, Fact, Moment, Value, value::Assumption};

use super::{Locale, iso};

/// When a fact happened: the heading of all that happened then. What a text leaves open is said, and not guessed.
pub fn when(fact: &Fact, analysis: &Analysis, locale: Locale) -> String {
    let strings = locale.strings;
    let Some(time) = fact.time else { return strings.no_time.to_owned() };
    let value = analysis.mention(time).value.as_ref();
    let day = value.and_then(Value::when).and_then(|iso| iso.split('T').next());
    let assumed = value.and_then(|value| match value {
        Value::Date { assumed, .. } => *assumed,
        _ => None,
    });
    let written = day.and_then(|day| iso::date(day, locale));
    match analysis.moment(fact) {
        Some(Moment::Dated(date)) => {
            let written = written.unwrap_or_else(|| iso::partial(date, locale));
            let note = if assumed == Some(Assumption::Year) { strings.reckoned_year } else { "" };
            written + note
        }
        Some(Moment::Yearless(date)) => written.unwrap_or_else(|| iso::partial(date, locale)) + strings.unknown_year,
        _ => strings.relative_time.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use khabar_contract::{FactKind, value::Calendar};

    use super::*;
    use crate::fixture;

    #[track_caller]
    fn check(iso: Option<&str>, resolved: Option<&str>, expect: &str) {
        let mut analysis = fixture::analysis("[ميتا] [أمس|date] [يومين|duration]");
        let [iso, resolved] = [iso, resolved].map(|date| date.map(str::to_owned));
        let assumed = resolved.as_ref().map(|_| Assumption::Year);
        analysis.mentions[1].value = Some(Value::Date { iso, resolved, calendar: Calendar::Gregorian, assumed });
        let fact = Fact { time: Some(1), ..fixture::fact(FactKind::Plan) };
        assert_eq!(when(&fact, &analysis, Locale::default()), expect);
    }

    #[test]
    fn a_time_is_said_as_far_as_it_is_known() {
        check(Some("2025-06-07"), None, "٧ يونيو (حزيران) ٢٠٢٥");
        check(Some("2025-06-07T10:30"), None, "٧ يونيو (حزيران) ٢٠٢٥");
        check(Some("2023/2025"), None, "٢٠٢٣ – ٢٠٢٥");
        check(Some("2025-W46"), None, "الأسبوع ٤٦ من عام ٢٠٢٥");
        check(Some("--04"), None, "أبريل (نيسان)، والسنة غير مذكورة");
        check(Some("--04"), Some("2025-04"), "أبريل (نيسان) ٢٠٢٥، والسنة مقدَّرة");
        check(None, None, "وقت نسبي لا يُعرف تاريخه");
    }

    #[test]
    fn durations_and_nothing_are_no_dates() {
        let analysis = fixture::analysis("[ميتا] [يومين|duration]");
        let when = |time| when(&Fact { time, ..fixture::fact(FactKind::Plan) }, &analysis, Locale::default());
        assert_eq!(when(Some(1)), "وقت نسبي لا يُعرف تاريخه");
        let mut analysis = analysis.clone();
        let resolved = Some("2025-11-17".to_owned());
        analysis.mentions[1].value = Some(Value::Duration { iso: "P3D".to_owned(), bound: None, resolved });
        let fact = Fact { time: Some(1), ..fixture::fact(FactKind::Plan) };
        assert_eq!(super::when(&fact, &analysis, Locale::default()), "١٧ نوفمبر (تشرين الثاني) ٢٠٢٥");
        assert_eq!(when(None), "بلا تاريخ");
    }
}
