//! A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained by AdaGrad on the log-likelihood of
//! sentences, with an L1 penalty that is applied to a weight when it is next looked at.

use khabar_engine::names::tagger::{Label, features::Group};

use super::{lattice::Lattice, random::Random};

const L: usize = Label::COUNT;
/// Keeps the first steps finite.
const EPSILON: f32 = 1e-6;

/// A sentence as features.
#[derive(Clone, Debug, Default)]
pub struct Instance {
    /// The features of all words.
    pub features: Vec<u32>,
    /// The group of each.
    pub groups: Vec<Group>,
    /// Where the features of each word end.
    pub ends: Vec<u32>,
    /// The label of each word.
    pub labels: Vec<u8>,
}

/// How to train.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How often to go over all sentences.
    pub epochs: usize,
    /// What is learned is the mean of the weights after so many last epochs, which varies less with chance than the last.
    pub averaged: usize,
    /// The rate of learning.
    pub rate: f32,
    /// The weight of the L1 penalty.
    pub l1: f32,
    /// How often a single feature is left out.
    pub dropout: f32,
    /// How often each group is left out of a word, by its number; the second reading is left out of whole sentences.
    pub group_dropout: [f32; Group::ALL.len()],
    /// What the random numbers start from.
    pub seed: u64,
}

/// What is learned.
pub struct Crf {
    /// The weights of the labels for each feature.
    pub weights: Vec<[f32; L]>,
    /// The weights of each label after each, row 0 being the start.
    pub transitions: [[f32; L]; L + 1],
    squares: Vec<[f32; L]>,
    transition_squares: [[f32; L]; L + 1],
    /// The step at which each feature was last looked at.
    touched: Vec<u32>,
}

impl Crf {
    /// A field of so many features that has learned nothing.
    pub fn new(features: usize) -> Self {
        Self {
            weights: vec![[0.0; L]; features],
            transitions: [[0.0; L]; L + 1],
            squares: vec![[0.0; L]; features],
            transition_squares: [[0.0; L]; L + 1],
            touched: vec![0; features],
        }
    }

    /// Learns from sentences whose features are numbered from 0.
    pub fn train(&mut self, instances: &[Instance], settings: &Settings) {
        let mut random = Random(settings.seed);
        let mut order: Vec<usize> = (0..instances.len()).collect();
        let mut step = 0;
        let mut lattice = Lattice::default();
        let mut sum = Self::new(self.weights.len());
        for epoch in 0..settings.epochs {
            random.shuffle(&mut order);
            for &at in &order {
                step += 1;
                if !instances[at].labels.is_empty() {
                    self.score(&instances[at], settings, &mut random, step, &mut lattice);
                    lattice.run(&self.transitions, &instances[at].labels);
                    self.learn(&instances[at], settings, &lattice);
                }
            }
            if epoch + settings.averaged >= settings.epochs {
                (0..self.weights.len()).for_each(|feature| self.shrink(feature, step, settings));
                sum.add(self, 1.0 / settings.averaged as f32);
            }
        }
        (self.weights, self.transitions) = (sum.weights, sum.transitions);
    }

    /// Adds the weights of another, times a share.
    pub fn add(&mut self, other: &Self, share: f32) {
        let rows = self.weights.iter_mut().zip(&other.weights);
        for (row, other) in rows.chain(self.transitions.iter_mut().zip(&other.transitions)) {
            row.iter_mut().zip(other).for_each(|(sum, weight)| *sum += share * weight);
        }
    }

    /// The scores of a sentence's words, some features left out.
    fn score(
        &mut self,
        instance: &Instance,
        settings: &Settings,
        random: &mut Random,
        step: u32,
        lattice: &mut Lattice,
    ) {
        lattice.clear();
        let no_second = random.chance(settings.group_dropout[Group::Second as usize]);
        let mut start = 0;
        for &end in &instance.ends {
            let left_out = Group::ALL.map(|group| match group {
                Group::Second => no_second,
                _ => random.chance(settings.group_dropout[group as usize]),
            });
            let mut scores = [0.0; L];
            for at in start..end as usize {
                if left_out[instance.groups[at] as usize] || random.chance(settings.dropout) {
                    continue;
                }
                let feature = instance.features[at];
                self.shrink(feature as usize, step, settings);
                lattice.active.push(feature);
                scores.iter_mut().zip(&self.weights[feature as usize]).for_each(|(score, weight)| *score += weight);
            }
            lattice.ends.push(lattice.active.len());
            lattice.scores.push(scores);
            start = end as usize;
        }
    }

    /// A step down the gradient, which is what the model expects minus what is there.
    fn learn(&mut self, instance: &Instance, settings: &Settings, lattice: &Lattice) {
        let mut start = 0;
        for ((&label, &end), marginals) in instance.labels.iter().zip(&lattice.ends).zip(&lattice.marginals) {
            let mut gradient = *marginals;
            gradient[usize::from(label)] -= 1.0;
            for &feature in &lattice.active[start..end] {
                let feature = feature as usize;
                descend(&mut self.weights[feature], &mut self.squares[feature], &gradient, settings.rate);
            }
            start = end;
        }
        for ((weights, squares), gradient) in
            self.transitions.iter_mut().zip(&mut self.transition_squares).zip(&lattice.pairs)
        {
            descend(weights, squares, gradient, settings.rate);
        }
    }

    /// Applies the penalty of the steps since the feature was last looked at.
    fn shrink(&mut self, feature: usize, step: u32, settings: &Settings) {
        let elapsed = (step - self.touched[feature]) as f32;
        self.touched[feature] = step;
        if elapsed == 0.0 {
            return;
        }
        for (weight, square) in self.weights[feature].iter_mut().zip(&self.squares[feature]) {
            if *square > 0.0 {
                let cut = settings.l1 * settings.rate * elapsed / square.sqrt();
                *weight = weight.signum() * (weight.abs() - cut).max(0.0);
            }
        }
    }
}

fn descend(weights: &mut [f32; L], squares: &mut [f32; L], gradient: &[f32; L], rate: f32) {
    for ((weight, square), gradient) in weights.iter_mut().zip(squares).zip(gradient) {
        *square += gradient * gradient;
        *weight -= rate * gradient / (*square + EPSILON).sqrt();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: Settings = Settings {
        epochs: 20,
        averaged: 4,
        rate: 0.1,
        l1: 0.0001,
        dropout: 0.1,
        group_dropout: [0.0; Group::ALL.len()],
        seed: 1,
    };

    /// A sentence of words that have one feature each, feature and label.
    fn sentence(words: &[(u32, u8)]) -> Instance {
        Instance {
            features: words.iter().map(|word| word.0).collect(),
            groups: vec![Group::Identity; words.len()],
            ends: (1..=words.len() as u32).collect(),
            labels: words.iter().map(|word| word.1).collect(),
        }
    }

    #[test]
    fn features_learn_their_labels() {
        let sentences = [sentence(&[(0, 0), (1, 1), (2, 2)]), sentence(&[(0, 0), (3, 5)]), sentence(&[(1, 1), (0, 0)])];
        let mut crf = Crf::new(5);
        crf.train(&sentences, &SETTINGS);
        for (feature, label) in [(0, 0), (1, 1), (2, 2), (3, 5)] {
            let best = (0..L).max_by(|a, b| crf.weights[feature][*a].total_cmp(&crf.weights[feature][*b]));
            assert_eq!(best, Some(label), "{feature}");
        }
        assert_eq!(crf.weights[4], [0.0; L], "a feature that is never seen learns nothing");
        assert!(crf.transitions[2][2] > crf.transitions[1][1], "I after B, learned as a transition");
    }

    #[test]
    fn the_same_sentences_give_the_same_weights() {
        let train = || {
            let mut crf = Crf::new(2);
            crf.train(&[sentence(&[(0, 0), (1, 3)]), sentence(&[(1, 3)])], &SETTINGS);
            (crf.weights, crf.transitions)
        };
        assert_eq!(train(), train());
    }
}
