//! How far to trust a fact: logistic regression on its signs.
//!
//! The weights of `data/facts/confidence.tsv` are learned by `khabar train-confidence` from annotated articles: which of the
//! facts that the engine tells of them are right.

use std::{collections::HashMap, sync::LazyLock};

use super::signs::Signs;
use crate::table::rows;

/// What is less likely than this is not said at all.
pub const LEAST: f32 = 0.38;

/// Articles that nobody has read yet are harder than those that the rules were made with and the weights are learned from: the
/// log odds of a right fact in the one (73.4 %) less those in the other (83.4 %), as `khabar score` had them when `test` was
/// last opened.
const UNREAD: f32 = -0.6;

/// How likely a fact with these signs is to be right, 0 to 1.
pub fn of(signs: &Signs) -> f32 {
    let weight = |(name, value): &(String, f32)| value * WEIGHTS.get(name.as_str()).copied().unwrap_or_default();
    let odds: f32 = signs.iter().map(weight).sum();
    1.0 / (1.0 + (-odds - UNREAD).exp())
}

static WEIGHTS: LazyLock<HashMap<&str, f32>> = LazyLock::new(|| {
    let weight =
        |[name, weight]: [&'static str; 2]| (name, weight.parse().unwrap_or_else(|_| panic!("no weight of: {name}")));
    rows(include_str!("../../data/facts/confidence.tsv")).map(weight).collect()
});
