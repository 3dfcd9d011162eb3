//! A mark's normalised value: `2000000000 USD about per:year`.

use khabar_contract::{MentionKind, Value, value::Bound};

/// The value, or `None` where it is not one of this kind.
pub fn parse(kind: MentionKind, text: &str) -> Option<Value> {
    if kind == MentionKind::Date {
        let iso = (text != "?").then(|| text.to_owned());
        return iso.as_deref().is_none_or(is_date).then_some(Value::date(iso));
    }
    let (mut words, bound, per) = qualifiers(text);
    let first = words.remove(0);
    let rest = words.join(" ");
    if kind == MentionKind::Duration {
        let is_whole = is_duration(first) && rest.is_empty() && per.is_none();
        return is_whole.then(|| Value::Duration { iso: first.to_owned(), bound, resolved: None });
    }
    let (amount, amount_max) = range(first)?;
    match kind {
        MentionKind::Money => {
            let currency = currency(&rest)?;
            Some(Value::Money { amount, amount_max, currency, bound, per })
        }
        MentionKind::Percent => (rest.is_empty() && per.is_none()).then_some(Value::Percent {
            number: amount,
            number_max: amount_max,
            bound,
        }),
        MentionKind::Quantity => {
            (!rest.is_empty()).then_some(Value::Quantity { amount, amount_max, unit: rest, bound, per })
        }
        _ => None,
    }
}

/// The words of the value, at least one, and what limits it.
fn qualifiers(text: &str) -> (Vec<&str>, Option<Bound>, Option<String>) {
    let (mut words, mut bound, mut per) = (Vec::new(), None, None);
    for word in text.split(' ') {
        match (word.strip_prefix("per:"), parse_bound(word)) {
            (Some(unit), _) => per = Some(unit.to_owned()),
            (_, Some(found)) => bound = Some(found),
            _ => words.push(word),
        }
    }
    if words.is_empty() {
        words.push("");
    }
    (words, bound, per)
}

fn parse_bound(word: &str) -> Option<Bound> {
    Some(match word {
        "about" => Bound::About,
        "over" => Bound::Over,
        "under" => Bound::Under,
        "at_least" => Bound::AtLeast,
        "at_most" => Bound::AtMost,
        _ => return None,
    })
}

fn range(text: &str) -> Option<(f64, Option<f64>)> {
    match text.split_once("..") {
        Some((from, to)) => Some((number(from)?, Some(number(to)?))),
        None => Some((number(text)?, None)),
    }
}

fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    text.parse().ok().filter(|_| plain)
}

/// The ISO code, `Some(None)` for `?`, `None` where it is neither.
fn currency(text: &str) -> Option<Option<String>> {
    let is_code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_code { Some(Some(text.to_owned())) } else { (text == "?").then_some(None) }
}

/// `2025`, `2025-06`, `2025-06-07`, `2025-Q2`, `2025-H1`, `2025-W23`, `--04`, `--10-26`, one of them with a time (`2025-06-07T10:30`) or a time alone, or two of
/// them with a slash.
fn is_date(iso: &str) -> bool {
    const FORMS: [&str; 8] = ["9999", "9999-99", "9999-99-99", "9999-Q9", "9999-H9", "9999-W99", "--99", "--99-99"];
    let shape = |date: &str| date.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect::<String>();
    const TIMES: [&str; 2] = ["99:99", "99:99:99"];
    let is_point = |point: &str| match point.split_once('T') {
        Some((date, time)) => (date.is_empty() || FORMS.contains(&date)) && TIMES.contains(&time),
        None => FORMS.contains(&point),
    };
    iso.split('/').count() <= 2 && iso.split('/').all(|point| is_point(&shape(point)))
}

fn is_duration(iso: &str) -> bool {
    let Some(parts) = iso.strip_prefix('P') else { return false };
    let mut digits = 0;
    parts.chars().all(|c| match c {
        '0'..='9' | '.' => {
            digits += 1;
            true
        }
        'T' => digits == 0,
        'Y' | 'M' | 'W' | 'D' | 'H' | 'S' => std::mem::take(&mut digits) > 0,
        _ => false,
    }) && digits == 0
        && !parts.is_empty()
}
