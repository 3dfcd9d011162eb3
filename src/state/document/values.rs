//! The values of an article, equal ones joined.

use std::cmp::Ordering;

use khabar_contract::{Analysis, Mention, MentionId, MentionKind, Value};

use crate::{format::iso, order::sorted_by};

/// A value and everywhere that the text gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueGroup {
    /// What it is.
    pub kind: MentionKind,
    /// Its mentions, in the order of the text; at least one.
    pub mentions: Vec<MentionId>,
}

/// The values of an article by kind, the largest amount and the earliest date first. Dates that the text leaves
/// relative are the same value only where they are written the same.
pub fn groups(analysis: &Analysis) -> Vec<ValueGroup> {
    let mentions: Vec<_> = analysis.mentions.iter().filter(|mention| !mention.kind.is_name()).collect();
    let mentions = sorted_by(&mentions, |a, b| order(a, b));
    let same = |a: &&Mention, b: &&Mention| order(a, b) == Ordering::Equal && a.value == b.value;
    let chunks = mentions.chunk_by(same);
    chunks
        .map(|group| ValueGroup { kind: group[0].kind, mentions: group.iter().map(|mention| mention.id).collect() })
        .collect()
}

/// By kind, then by amount; mentions of unlike values that rank alike stay apart by their codes.
fn order(a: &Mention, b: &Mention) -> Ordering {
    let size = |mention: &Mention| mention.value.as_ref().map_or(0.0, size);
    let code = |mention: &Mention| mention.value.as_ref().map_or("", code).to_owned();
    let relative = |mention: &Mention| {
        matches!(mention.value, Some(Value::Date { iso: None, .. })).then(|| mention.surface.clone())
    };
    a.kind
        .cmp(&b.kind)
        .then_with(|| relative(a).cmp(&relative(b)))
        .then_with(|| size(b).total_cmp(&size(a)))
        .then_with(|| code(a).cmp(&code(b)))
}

fn size(value: &Value) -> f64 {
    match value {
        Value::Money { amount, .. } | Value::Quantity { amount, .. } => *amount,
        Value::Percent { number, .. } => *number,
        Value::Duration { iso, .. } => iso::days(iso),
        Value::Date { .. } => 0.0,
    }
}

fn code(value: &Value) -> &str {
    match value {
        Value::Money { currency, .. } => currency.as_deref().unwrap_or_default(),
        Value::Quantity { unit, .. } => unit,
        Value::Date { .. } => value.when().unwrap_or_default(),
        Value::Duration { iso, .. } => iso,
        Value::Percent { .. } => "",
    }
}
