//! One fact for what is said several times.

use std::collections::HashMap;

use khabar_contract::{Fact, FactKind, Mention, MentionId, Object, Span, Value};

use super::signs::{self, Telling};
use crate::text::fold::fold;

/// Joins facts that say the same; gives them in the order of their evidence, not yet numbered. What the `headline` says in
/// general words (تستحوذ على محطات) the text goes on to say by name.
pub fn merge(tellings: Vec<Telling>, mentions: &[Mention], headline: Span) -> Vec<Telling> {
    let mut first: Vec<Telling> = Vec::new();
    let mut by_subject: HashMap<_, Vec<usize>> = HashMap::new();
    for telling in tellings {
        let fact = &telling.fact;
        let known = by_subject.entry((fact.kind, fact.subject)).or_default();
        match known.iter().rev().take(MAX_COMPARED).find(|at| is_same(&first[**at].fact, fact, mentions, headline)) {
            Some(at) => join(&mut first[*at].fact, telling.fact, mentions),
            None => {
                known.push(first.len());
                first.push(telling);
            }
        }
    }
    first.iter_mut().for_each(|telling| telling.signs.push(signs::told(1 + telling.fact.further_evidence.len())));
    first.sort_by_key(|telling| (telling.fact.evidence.start, telling.fact.trigger.start));
    first
}

/// A fact is compared with so many earlier ones of its kind and subject, so that merging takes linear time.
const MAX_COMPARED: usize = 32;

fn is_same(one: &Fact, other: &Fact, mentions: &[Mention], headline: Span) -> bool {
    let general = one.evidence == headline && one.further_evidence.is_empty() && other.evidence != headline;
    let objects = match (&one.object, &other.object) {
        (Some(Object::Entity(one)), Some(Object::Entity(other))) => one == other,
        (Some(Object::Text(one)), Some(Object::Text(other))) => shares_word(one, other),
        (Some(Object::Text(_)), Some(Object::Entity(_))) => general,
        (None, None) => true,
        (Some(_), Some(_)) => false,
        _ => one.kind != FactKind::Role,
    };
    let value = |amount: Option<MentionId>| amount.and_then(|mention| mentions[mention as usize].value.as_ref());
    let amounts =
        one.amount.is_none() || other.amount.is_none() || is_same_amount(value(one.amount), value(other.amount));
    let growth = one.kind == FactKind::Result && is_growth_of(value(one.amount), value(other.amount));
    let titles =
        one.kind != FactKind::Role || one.title == other.title || one.object == other.object && one.object.is_some();
    growth || objects && (amounts || matches!(one.object, Some(Object::Entity(_)))) && titles
}

/// Whether one of two results of a company is the sum, the other by how much that has grown.
fn is_growth_of(one: Option<&Value>, other: Option<&Value>) -> bool {
    let (one, other) = (one.map(is_percent), other.map(is_percent));
    one.zip(other).is_some_and(|(one, other)| one != other)
}

fn is_percent(value: &Value) -> bool {
    matches!(value, Value::Percent { .. })
}

/// Whether two values are one amount: نحو ألف وظيفة and ألف وظيفة are.
fn is_same_amount(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (
            Some(Value::Money { amount: one, currency: in_one, .. }),
            Some(Value::Money { amount: other, currency, .. }),
        ) => one == other && in_one == currency,
        (Some(Value::Percent { number: one, .. }), Some(Value::Percent { number: other, .. })) => one == other,
        (Some(Value::Quantity { amount: one, .. }), Some(Value::Quantity { amount: other, .. })) => one == other,
        _ => one == other,
    }
}

fn shares_word(one: &str, other: &str) -> bool {
    let stems = |text: &str| -> Vec<String> { text.split_whitespace().map(|word| stem(&fold(word))).collect() };
    let other = stems(other);
    stems(one).iter().any(|word| word.chars().nth(2).is_some() && other.contains(word))
}

/// A word in normal form without article, case ending and pronoun: enough to compare two wordings of one thing.
fn stem(folded: &str) -> String {
    folded.trim_start_matches("ال").trim_end_matches("ها").trim_end_matches(['ا', 'ه']).to_owned()
}

/// What the second says goes into the first, which keeps its own where both say something.
fn join(fact: &mut Fact, again: Fact, mentions: &[Mention]) {
    if again.evidence != fact.evidence && !fact.further_evidence.contains(&again.evidence) {
        fact.further_evidence.push(again.evidence);
    }
    let named = |object: &Option<Object>| matches!(object, Some(Object::Entity(_)));
    if fact.object.is_none() || (named(&again.object) && !named(&fact.object)) {
        fact.object = again.object;
    }
    let growth = |amount: &MentionId| mentions[*amount as usize].value.as_ref().is_some_and(is_percent);
    let sum = again.amount.filter(|again| fact.kind == FactKind::Result && !growth(again));
    fact.amount = fact.amount.filter(|amount| sum.is_none() || !growth(amount)).or(again.amount);
    fact.time = fact.time.or(again.time);
    fact.place = fact.place.or(again.place);
    fact.attribution = fact.attribution.or(again.attribution);
    fact.title = fact.title.take().or(again.title);
}
