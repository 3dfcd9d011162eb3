//! Phrasings of the press with the values that they mean, one table for each kind, in the manner of duckling's corpora.
//!
//! A line is a text, a tab, and the values found in it: `surface = value`, several joined by ` ; `, none for a text that
//! only looks like a value. Values are written as in the development set (`tests/news/README.md`). A line `@ 2025-11-20`
//! says on which day the texts after it were published, `@` alone that the day is not known. A character that does not
//! show is written `\u{200F}`.

use khabar_contract::{Value, value::Bound};

use super::{amount, words::Words};
use crate::{Context, text::Text, values};

fn check(table: &str, found: impl Fn(&str, &Context) -> String) {
    let mut context = Context::default();
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(shown) {
        if let Some(day) = line.strip_prefix('@') {
            context.published = day.trim().parse().ok();
            continue;
        }
        let (text, expected) = line.split_once('\t').unwrap_or((&line, ""));
        let found = found(text, &context);
        if found != expected {
            wrong.push(format!("{text}\n  expected: {expected}\n     found: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// A line with the characters that it names by their numbers.
fn shown(line: &str) -> String {
    let mut pieces = line.split("\\u{");
    let mut shown = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('}').unwrap_or((piece, ""));
        shown.extend(u32::from_str_radix(number, 16).ok().and_then(char::from_u32));
        shown.push_str(rest);
    }
    shown
}

fn values_of(source: &str, context: &Context) -> String {
    let mentions = values::find(&Text::new(source), context);
    let shown = mentions.iter().map(|mention| format!("{} = {}", &source[mention.span.range()], show(&mention.value)));
    shown.collect::<Vec<_>>().join(" ; ")
}

/// The amounts of a text, whether or not anything is counted by them.
fn amounts_of(source: &str, _: &Context) -> String {
    let text = Text::new(source);
    let words = Words::new(&text);
    let mut shown = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(amount) = amount::amount(&words, at) else {
            at += 1;
            continue;
        };
        let surface = &source[amount.low.start..words.end_before(amount.end)];
        shown.push(format!(
            "{surface} = {}{}",
            range(amount.low.value, amount.high.map(|high| high.value)),
            show_bound(amount.bound)
        ));
        at = amount.end;
    }
    shown.join(" ; ")
}

fn range(low: f64, high: Option<f64>) -> String {
    high.map_or(format!("{low}"), |high| format!("{low}..{high}"))
}

fn show(value: &Value) -> String {
    match value {
        Value::Money { amount, amount_max, currency, bound, per } => {
            let currency = currency.as_deref().unwrap_or("?");
            format!("{} {currency}{}{}", range(*amount, *amount_max), show_bound(*bound), show_per(per))
        }
        Value::Percent { number, number_max, bound } => {
            format!("{}%{}", range(*number, *number_max), show_bound(*bound))
        }
        Value::Date { iso, resolved, calendar, assumed } => {
            let mut shown = iso.clone().unwrap_or_else(|| "?".to_owned());
            shown.extend(resolved.iter().map(|resolved| format!(" → {resolved}")));
            shown.push_str(if calendar.is_gregorian() { "" } else { " hijri" });
            shown.extend(assumed.iter().map(|assumed| format!(" {assumed:?}").to_lowercase()));
            shown
        }
        Value::Duration { iso, bound, resolved } => {
            let resolved = resolved.as_ref().map_or(String::new(), |resolved| format!(" → {resolved}"));
            format!("{iso}{resolved}{}", show_bound(*bound))
        }
        Value::Quantity { amount, amount_max, unit, bound, per } => {
            format!("{} {unit}{}{}", range(*amount, *amount_max), show_bound(*bound), show_per(per))
        }
    }
}

fn show_bound(bound: Option<Bound>) -> &'static str {
    match bound {
        None => "",
        Some(Bound::About) => " about",
        Some(Bound::Over) => " over",
        Some(Bound::Under) => " under",
        Some(Bound::AtLeast) => " at_least",
        Some(Bound::AtMost) => " at_most",
    }
}

fn show_per(per: &Option<String>) -> String {
    per.as_ref().map_or(String::new(), |per| format!(" per:{per}"))
}

#[test]
fn numbers() {
    check(include_str!("number.tsv"), amounts_of);
}

#[test]
fn money() {
    check(include_str!("money.tsv"), values_of);
}

#[test]
fn percentages() {
    check(include_str!("percent.tsv"), values_of);
}

#[test]
fn dates() {
    check(include_str!("date.tsv"), values_of);
}

#[test]
fn durations() {
    check(include_str!("duration.tsv"), values_of);
}

#[test]
fn quantities() {
    check(include_str!("quantity.tsv"), values_of);
}

/// Every currency of ISO 4217 under its Arabic names, alone between two words.
#[test]
fn currencies() {
    let rows = include_str!("currency.tsv").lines().filter(|line| !line.starts_with('#'));
    let phrases = rows.filter_map(|row| row.split_once('\t'));
    let wrong: Vec<_> = phrases
        .flat_map(|(code, phrases)| phrases.split(" | ").map(move |phrase| (code, phrase)))
        .filter_map(|(code, phrase)| {
            let count = phrase.split(' ').next()?;
            let found = values_of(&format!("بلغ {phrase} هناك"), &Context::default());
            (found != format!("{phrase} = {count} {code}")).then_some((code, phrase, found))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
