//! The weights that make the right answers likely: maximum likelihood with a penalty on their squares, by gradient ascent.
//!
//! A weight is the sum of one that all sorts of questions share and one of the sort itself, so that what is rarely asked learns
//! from what is asked often.

/// What speaks for an answer: features by number, and how much of each.
pub type Features = Vec<(usize, f64)>;

/// A question with its answers, one of which is right.
#[derive(Clone, Debug)]
pub struct Question {
    /// Which sort of question it is.
    pub sort: usize,
    /// What speaks for each answer.
    pub answers: Vec<Features>,
    /// Which is right; `None` where none of them is, so that nothing can be learned.
    pub right: Option<usize>,
}

/// How many weights are learned, and how freely.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// How many sorts of questions there are.
    pub sorts: usize,
    /// How many features there are.
    pub features: usize,
    /// How much the squares of the weights count against them.
    pub penalty: f64,
}

/// Shared weights, and those of each sort.
#[derive(Clone, Debug)]
pub struct Weights {
    shared: Vec<f64>,
    own: Vec<Vec<f64>>,
}

impl Weights {
    fn none(shape: Shape) -> Self {
        let none = vec![0.0; shape.features];
        Self { own: vec![none.clone(); shape.sorts], shared: none }
    }

    /// The weight of a feature for a sort.
    pub fn of(&self, sort: usize, feature: usize) -> f64 {
        self.shared[feature] + self.own[sort][feature]
    }

    /// How likely each answer is, in their order.
    pub fn likelihoods(&self, question: &Question) -> Vec<f64> {
        let score = |features: &Features| {
            features.iter().map(|(feature, amount)| amount * self.of(question.sort, *feature)).sum::<f64>()
        };
        let scores: Vec<f64> = question.answers.iter().map(score).collect();
        let most = scores.iter().copied().fold(f64::MIN, f64::max);
        let total: f64 = scores.iter().map(|score| (score - most).exp()).sum();
        scores.iter().map(|score| (score - most).exp() / total).collect()
    }

    /// The likeliest answer.
    pub fn best(&self, question: &Question) -> usize {
        let likelihoods = self.likelihoods(question);
        (0..likelihoods.len())
            .max_by(|one, other| likelihoods[*one].total_cmp(&likelihoods[*other]))
            .unwrap_or_default()
    }
}

/// How often the weights are improved, and by how much.
const STEPS: usize = 400;
const RATE: f64 = 0.3;

/// The weights for these questions.
pub fn fit<'q>(questions: impl Iterator<Item = &'q Question> + Clone, shape: Shape) -> Weights {
    let mut weights = Weights::none(shape);
    // The sums of the squares of past gradients make each step as long as its weight still needs (Duchi et al. 2011).
    let mut past = weights.clone();
    for _ in 0..STEPS {
        let gradient = gradient(questions.clone(), &weights, shape);
        ascend(&mut weights.shared, &gradient.shared, &mut past.shared, shape.penalty);
        for ((own, gradient), past) in weights.own.iter_mut().zip(&gradient.own).zip(&mut past.own) {
            ascend(own, gradient, past, shape.penalty);
        }
    }
    weights
}

fn ascend(weights: &mut [f64], gradient: &[f64], past: &mut [f64], penalty: f64) {
    for ((weight, gradient), past) in weights.iter_mut().zip(gradient).zip(past) {
        let gradient = gradient - penalty * *weight;
        *past += gradient * gradient;
        if *past > 0.0 {
            *weight += RATE * gradient / past.sqrt();
        }
    }
}

fn gradient<'q>(questions: impl Iterator<Item = &'q Question>, weights: &Weights, shape: Shape) -> Weights {
    let mut sum = Weights::none(shape);
    for question in questions {
        let Some(right) = question.right else { continue };
        for (index, (features, likelihood)) in question.answers.iter().zip(weights.likelihoods(question)).enumerate() {
            let missing = f64::from(u8::from(index == right)) - likelihood;
            for (feature, amount) in features {
                sum.shared[*feature] += missing * amount;
                sum.own[question.sort][*feature] += missing * amount;
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three of four are right where the feature is: its odds are 3, less what the penalty takes.
    #[test]
    fn weights_are_the_log_odds() {
        let answered = |right: usize| Question { sort: 0, answers: vec![vec![(0, 1.0)], vec![]], right: Some(right) };
        let questions = [0, 0, 0, 1].map(answered);
        let shape = Shape { sorts: 1, features: 1, penalty: 0.001 };
        let weights = fit(questions.iter(), shape);
        assert!((weights.of(0, 0) - 3f64.ln()).abs() < 0.01, "{weights:?}");
        assert!((weights.likelihoods(&questions[0])[0] - 0.75).abs() < 0.01);
        assert_eq!(weights.best(&questions[3]), 0);
    }
}
