//! The weights that make the right answers likely: maximum likelihood with a penalty on their squares, by gradient ascent.
//!
//! A weight is the sum of one that all sorts share and one of the sort itself, so that what is rarely asked learns from what is
//! asked often.

use khabar_engine::facts::{FEATURES, Features, Sort};

use super::anaphora::Case;

/// Shared weights, and those of each sort.
#[derive(Clone, Debug)]
pub struct Weights {
    shared: Vec<f64>,
    own: [Vec<f64>; Sort::WEIGHED],
}

impl Weights {
    fn none() -> Self {
        let none = vec![0.0; FEATURES.len()];
        Self { own: [(); Sort::WEIGHED].map(|()| none.clone()), shared: none }
    }

    /// The weight of a feature for a sort.
    pub fn of(&self, sort: usize, feature: usize) -> f64 {
        self.shared[feature] + self.own[sort][feature]
    }

    fn score(&self, sort: usize, features: Features) -> f64 {
        features.indices().map(|feature| self.of(sort, feature)).sum()
    }
}

/// How often the weights are improved, and by how much.
const STEPS: usize = 400;
const RATE: f64 = 0.3;
/// How much the squares of the weights count against them.
const PENALTY: f64 = 0.3;

/// The weights for these cases; those whose answer is not among the candidates say nothing.
pub fn fit(cases: &[&Case]) -> Weights {
    let mut weights = Weights::none();
    // The sums of the squares of past gradients make each step as long as its weight still needs (Duchi et al. 2011).
    let mut past = weights.clone();
    for _ in 0..STEPS {
        let gradient = gradient(cases, &weights);
        ascend(&mut weights.shared, &gradient.shared, &mut past.shared);
        for ((own, gradient), past) in weights.own.iter_mut().zip(&gradient.own).zip(&mut past.own) {
            ascend(own, gradient, past);
        }
    }
    weights
}

/// The candidate that is likeliest meant.
pub fn best(weights: &Weights, case: &Case) -> usize {
    let score = |index: &usize| weights.score(case.sort as usize, case.candidates[*index]);
    (0..case.candidates.len()).max_by(|one, other| score(one).total_cmp(&score(other))).unwrap_or_default()
}

fn ascend(weights: &mut [f64], gradient: &[f64], past: &mut [f64]) {
    for ((weight, gradient), past) in weights.iter_mut().zip(gradient).zip(past) {
        let gradient = gradient - PENALTY * *weight;
        *past += gradient * gradient;
        if *past > 0.0 {
            *weight += RATE * gradient / past.sqrt();
        }
    }
}

fn gradient(cases: &[&Case], weights: &Weights) -> Weights {
    let mut sum = Weights::none();
    for case in cases {
        let Some(right) = case.right else { continue };
        let sort = case.sort as usize;
        let scores: Vec<f64> = case.candidates.iter().map(|features| weights.score(sort, *features)).collect();
        let most = scores.iter().copied().fold(f64::MIN, f64::max);
        let total: f64 = scores.iter().map(|score| (score - most).exp()).sum();
        for (index, (features, score)) in case.candidates.iter().zip(&scores).enumerate() {
            let amount = f64::from(u8::from(index == right)) - (score - most).exp() / total;
            for feature in features.indices() {
                sum.shared[feature] += amount;
                sum.own[sort][feature] += amount;
            }
        }
    }
    sum
}
