//! When two values are the same.

use khabar_contract::Value;

use crate::score::fold::content_words;

/// Whether the found value is the gold one in every part. Numbers may differ by rounding; units are compared as
/// folded words, what they are counted by in one spelling of English; a gold date without a year accepts the same day or month of any year, one with a year what the found date
/// resolves to.
pub fn value(gold: &Value, found: &Value) -> bool {
    let qualifiers = |of: &Value| match of {
        Value::Money { bound, per, .. } | Value::Quantity { bound, per, .. } => (*bound, per.as_deref().map(english)),
        Value::Percent { bound, .. } | Value::Duration { bound, .. } => (*bound, None),
        Value::Date { .. } => (None, None),
    };
    amount(gold, found) && qualifiers(gold) == qualifiers(found)
}

/// Whether the two are the same apart from bounds (نحو، أكثر من) and what they are counted by (للبرميل، سنويا).
pub fn amount(gold: &Value, found: &Value) -> bool {
    match (gold, found) {
        (
            Value::Money { amount: a, amount_max: a_max, currency: a_unit, .. },
            Value::Money { amount: b, amount_max: b_max, currency: b_unit, .. },
        ) => numbers((*a, *a_max), (*b, *b_max)) && a_unit == b_unit,
        (
            Value::Quantity { amount: a, amount_max: a_max, unit: a_unit, .. },
            Value::Quantity { amount: b, amount_max: b_max, unit: b_unit, .. },
        ) => numbers((*a, *a_max), (*b, *b_max)) && content_words(a_unit) == content_words(b_unit),
        (Value::Percent { number: a, number_max: a_max, .. }, Value::Percent { number: b, number_max: b_max, .. }) => {
            numbers((*a, *a_max), (*b, *b_max))
        }
        (Value::Date { iso: a, .. }, Value::Date { iso: b, .. }) => {
            dates(a.as_deref(), b.as_deref()) || dates(a.as_deref(), found.when())
        }
        (Value::Duration { iso: a, .. }, Value::Duration { iso: b, .. }) => a == b,
        _ => false,
    }
}

/// An English noun as the engine spells it: metre, tonne.
fn english(noun: &str) -> String {
    if noun == "ton" { "tonne".to_owned() } else { noun.replace("meter", "metre").replace("liter", "litre") }
}

fn numbers(a: (f64, Option<f64>), b: (f64, Option<f64>)) -> bool {
    let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
    let maxima = match (a.1, b.1) {
        (Some(a), Some(b)) => close(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    close(a.0, b.0) && maxima
}

/// Intervals are the same where both ends are.
fn dates(gold: Option<&str>, found: Option<&str>) -> bool {
    let (Some(gold), Some(found)) = (gold, found) else { return gold == found };
    gold.split('/').count() == found.split('/').count()
        && gold.split('/').zip(found.split('/')).all(|(gold, found)| same_day(gold, found))
}

fn same_day(gold: &str, found: &str) -> bool {
    let with_year = found.len() == gold.len() + "2025".len() - "-".len();
    gold == found || gold.starts_with("--") && with_year && found.ends_with(&gold[1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_dates(gold: &str, found: &str, expected: bool) {
        let date = |iso: &str| Value::date((iso != "?").then(|| iso.to_owned()));
        assert_eq!(value(&date(gold), &date(found)), expected, "{gold} {found}");
    }

    #[test]
    fn dates_without_a_year() {
        check_dates("--10-26", "2025-10-26", true);
        check_dates("--10-26", "--10-26", true);
        check_dates("--04", "2025-04", true);
        check_dates("--04", "2025-10-04", false);
        check_dates("2025-04", "--04", false);
        check_dates("--07/--09", "2025-07/2025-09", true);
        check_dates("2023/2025", "2023", false);
        check_dates("?", "?", true);
        check_dates("?", "2025", false);
    }

    #[test]
    fn dates_with_a_year_that_the_text_leaves_out() {
        let leads_to = |year: &str| Value::Date {
            iso: Some("--08".into()),
            resolved: Some(format!("{year}-08")),
            calendar: khabar_contract::value::Calendar::Gregorian,
            assumed: None,
        };
        let gold = Value::date(Some("2026-08".into()));
        assert!(value(&gold, &leads_to("2026")));
        assert!(!value(&gold, &leads_to("2025")));
    }

    #[test]
    fn bounds_count_in_values_but_not_in_amounts() {
        let money =
            |amount, bound| Value::Money { amount, amount_max: None, currency: Some("USD".into()), bound, per: None };
        let about = Some(khabar_contract::value::Bound::About);
        assert!(value(&money(14.3e9, None), &money(14.3 * 1e9, None)));
        assert!(!value(&money(5.0, about), &money(5.0, None)));
        assert!(amount(&money(5.0, about), &money(5.0, None)));
        assert!(!amount(&money(5.0, None), &money(6.0, None)));
    }

    #[test]
    fn spellings_of_english_are_alike() {
        let per = |per: &str| Value::Money {
            amount: 5.0,
            amount_max: None,
            currency: None,
            bound: None,
            per: Some(per.to_owned()),
        };
        assert!(value(&per("ton"), &per("tonne")) && value(&per("square-kilometer"), &per("square-kilometre")));
        assert!(!value(&per("metre"), &per("square-metre")));
    }

    #[test]
    fn units_are_words() {
        let of =
            |unit: &str| Value::Quantity { amount: 3.0, amount_max: None, unit: unit.into(), bound: None, per: None };
        assert!(value(&of("طائرة"), &of("طائره")));
        assert!(!value(&of("متر مربع"), &of("متر")));
    }
}
