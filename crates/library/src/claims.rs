//! Puts side by side what several articles say of one thing, and tells where they disagree.

use std::{cmp::Reverse, collections::HashMap};

use khabar_contract::{Analysis, Claim, Excerpt, Fact, FactKind, MentionId, Moment, Object, PartialDate, Value};
use khabar_engine::text::fold::fold;

/// The facts of excerpts as claims: those of one kind with the same subject, object and title are one. The latest come
/// first; of equal times those of the newest articles.
pub fn claims(excerpts: &[Excerpt]) -> Vec<Claim> {
    let mut claims: Vec<Vec<[usize; 2]>> = Vec::new();
    let mut known: HashMap<Subject, usize> = HashMap::new();
    for (at, excerpt) in excerpts.iter().enumerate() {
        for (index, fact) in excerpt.analysis.facts.iter().enumerate() {
            let next = claims.len();
            let claim = subject(fact, &excerpt.analysis).map_or(next, |subject| *known.entry(subject).or_insert(next));
            if claim == next {
                claims.push(Vec::new());
            }
            claims[claim].push([at, index]);
        }
    }
    let told = |[excerpt, fact]: [usize; 2]| {
        let analysis = &excerpts[excerpt].analysis;
        Told { article: excerpt, fact: &analysis.facts[fact], analysis }
    };
    claims.sort_by_cached_key(|facts| Reverse(facts.iter().map(|place| told(*place).moment()).max()));
    let claim = |facts: Vec<[usize; 2]>| {
        let told: Vec<Told> = facts.iter().map(|place| told(*place)).collect();
        let differ = |part: fn(&Fact) -> Option<MentionId>, agree: fn(&Value, &Value) -> bool| {
            told.iter().any(|a| {
                let others = told.iter().filter(|b| a.article < b.article);
                others.filter_map(|b| a.value(part).zip(b.value(part))).any(|(a, b)| !agree(a, b))
            })
        };
        let amounts_differ = differ(|fact| fact.amount, do_amounts_agree);
        let times_differ = differ(|fact| fact.time, do_times_agree);
        Claim { facts, amounts_differ, times_differ }
    };
    claims.into_iter().map(claim).collect()
}

/// A fact where it is told.
struct Told<'a> {
    article: usize,
    fact: &'a Fact,
    analysis: &'a Analysis,
}

impl Told<'_> {
    fn moment(&self) -> Option<Moment> {
        self.analysis.moment(self.fact)
    }

    fn value(&self, part: fn(&Fact) -> Option<MentionId>) -> Option<&Value> {
        self.analysis.mention(part(self.fact)?).value.as_ref()
    }
}

/// What a claim is about: kind, who, to whom or to what, as what.
type Subject = (FactKind, String, String, String);

/// `None` for a fact that has neither object nor title: two results of one company need not be one. A partner of
/// another has it for a partner.
fn subject(fact: &Fact, analysis: &Analysis) -> Option<Subject> {
    let title = fact.title.as_deref().map(fold);
    let object = match &fact.object {
        Some(Object::Entity(id)) => Some(analysis.entity(*id).key.clone()),
        Some(Object::Text(text)) => Some(fold(text)),
        None => None,
    };
    if title.is_none() && object.is_none() {
        return None;
    }
    let mut ends = [analysis.entity(fact.subject).key.clone(), object.unwrap_or_default()];
    if matches!(fact.kind, FactKind::Partner | FactKind::Agreement | FactKind::Compete) {
        ends.sort();
    }
    let [who, whom] = ends;
    Some((fact.kind, who, whom, title.unwrap_or_default()))
}

/// How far two rounded amounts may lie apart: «نحو 14 مليارا» and 14.3 are one amount.
const ROUNDING: f64 = 0.05;

/// Amounts of one currency or unit agree where they are the same, or one is limited («نحو») and they are near, or the
/// range of one holds the other. What cannot be compared does not disagree.
fn do_amounts_agree(a: &Value, b: &Value) -> bool {
    use Value::{Money, Percent, Quantity};
    match (a, b) {
        (Money { currency: Some(a), .. }, Money { currency: Some(b), .. }) if a != b => true,
        (Quantity { unit: a, .. }, Quantity { unit: b, .. }) if a != b => true,
        (Money { .. }, Money { .. }) | (Quantity { .. }, Quantity { .. }) | (Percent { .. }, Percent { .. }) => {
            let ((low_a, high_a), (low_b, high_b)) = (range(a), range(b));
            low_a <= high_b && low_b <= high_a
        }
        _ => true,
    }
}

fn range(value: &Value) -> (f64, f64) {
    let (low, high, bound) = match value {
        Value::Money { amount, amount_max, bound, .. } | Value::Quantity { amount, amount_max, bound, .. } => {
            (*amount, amount_max.unwrap_or(*amount), bound)
        }
        Value::Percent { number, number_max, bound } => (*number, number_max.unwrap_or(*number), bound),
        _ => (0.0, 0.0, &None),
    };
    let slack = if bound.is_some() { high.abs() * ROUNDING } else { 0.0 };
    (low - slack, high + slack)
}

/// Dates agree where all that both give is the same: April agrees with 3 April 2025.
fn do_times_agree(a: &Value, b: &Value) -> bool {
    let date = |value| match Moment::of(value) {
        Moment::Relative => PartialDate::default(),
        Moment::Yearless(date) | Moment::Dated(date) => date,
    };
    let (a, b) = (date(a), date(b));
    let same = |a: Option<u16>, b: Option<u16>| a.is_none() || b.is_none() || a == b;
    same(a.year, b.year)
        && same(a.month.map(u16::from), b.month.map(u16::from))
        && same(a.day.map(u16::from), b.day.map(u16::from))
}

#[cfg(test)]
mod tests {
    use khabar_contract::value::Bound;

    use super::*;

    fn money(amount: f64, bound: Option<Bound>, currency: &str) -> Value {
        Value::Money { amount, amount_max: None, currency: Some(currency.into()), bound, per: None }
    }

    #[test]
    fn amounts_agree_as_far_as_they_are_told() {
        let dollars = |amount| money(amount, None, "USD");
        let percent = |number, number_max| Value::Percent { number, number_max, bound: None };
        for (a, b, expect) in [
            (dollars(2e9), dollars(2e9), true),
            (dollars(2e9), dollars(3e9), false),
            (dollars(14.3e9), money(14e9, Some(Bound::About), "USD"), true),
            (dollars(14.3e9), money(10e9, Some(Bound::About), "USD"), false),
            (dollars(2e9), money(3e9, None, "EUR"), true),
            (percent(10.0, Some(15.0)), percent(12.0, None), true),
            (percent(10.0, Some(15.0)), percent(16.0, None), false),
            (percent(10.0, None), dollars(2e9), true),
        ] {
            assert_eq!(do_amounts_agree(&a, &b), expect, "{a:?} {b:?}");
            assert_eq!(do_amounts_agree(&b, &a), expect, "{b:?} {a:?}");
        }
    }

    #[test]
    fn dates_agree_as_far_as_they_are_told() {
        let date = |iso: &str| Value::date((!iso.is_empty()).then(|| iso.to_owned()));
        for (a, b, expect) in [
            ("2025-04-03", "2025-04-03", true),
            ("2025-04-03", "2025-04", true),
            ("2025-04-03", "--04", true),
            ("2025-04-03", "", true),
            ("2025-04", "2025-05", false),
            ("2024", "2025-05", false),
            ("--04", "2025-05", false),
        ] {
            assert_eq!(do_times_agree(&date(a), &date(b)), expect, "{a} {b}");
        }
    }
}
