//! The sums over all label sequences of one sentence (forward and backward, each position scaled to one).

use khabar_engine::names::tagger::Label;

const L: usize = Label::COUNT;

/// A sentence's scores, and what they say of labels and pairs of labels.
#[derive(Default)]
pub struct Lattice {
    /// The features that are not left out, word by word.
    pub active: Vec<u32>,
    /// Where those of each word end.
    pub ends: Vec<usize>,
    /// The scores of each word's labels.
    pub scores: Vec<[f32; L]>,
    /// How likely each label of each word is.
    pub marginals: Vec<[f32; L]>,
    /// How often each label is expected after each, less how often it is there; row 0 is the start.
    pub pairs: [[f32; L]; L + 1],
    emissions: Vec<[f32; L]>,
    forward: Vec<[f32; L]>,
    backward: Vec<[f32; L]>,
    norms: Vec<f32>,
}

impl Lattice {
    /// Forgets the sentence.
    pub fn clear(&mut self) {
        self.active.clear();
        self.ends.clear();
        self.scores.clear();
    }

    /// Sums over the sequences, from `scores` and the weights of transitions, given the labels that are there.
    pub fn run(&mut self, transitions: &[[f32; L]; L + 1], labels: &[u8]) {
        let steps = steps(transitions);
        self.emissions.clear();
        self.emissions.extend(self.scores.iter().map(|scores| {
            let top = scores.iter().copied().fold(f32::MIN, f32::max);
            scores.map(|score| (score - top).exp())
        }));
        self.sum_forward(&steps);
        self.sum_backward(&steps);
        self.marginals.clear();
        let sums = self.forward.iter().zip(&self.backward);
        self.marginals
            .extend(sums.map(|(forward, backward)| std::array::from_fn(|label| forward[label] * backward[label])));
        self.count_pairs(&steps);
        let mut before = 0;
        for &label in labels {
            self.pairs[before][usize::from(label)] -= 1.0;
            before = usize::from(label) + 1;
        }
    }

    fn sum_forward(&mut self, steps: &[[f32; L]; L + 1]) {
        self.forward.clear();
        self.norms.clear();
        for (at, emission) in self.emissions.iter().enumerate() {
            let row: [f32; L] = std::array::from_fn(|to| {
                let sum = match at.checked_sub(1).map(|before| &self.forward[before]) {
                    None => steps[0][to],
                    Some(before) => (0..L).map(|from| before[from] * steps[from + 1][to]).sum(),
                };
                sum * emission[to]
            });
            let norm = row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            self.forward.push(row.map(|sum| sum / norm));
            self.norms.push(norm);
        }
    }

    fn sum_backward(&mut self, steps: &[[f32; L]; L + 1]) {
        self.backward.clear();
        self.backward.resize(self.scores.len(), [1.0; L]);
        for at in (1..self.scores.len()).rev() {
            let (emission, after) = (&self.emissions[at], self.backward[at]);
            self.backward[at - 1] = std::array::from_fn(|from| {
                (0..L).map(|to| steps[from + 1][to] * emission[to] * after[to]).sum::<f32>() / self.norms[at]
            });
        }
    }

    fn count_pairs(&mut self, steps: &[[f32; L]; L + 1]) {
        self.pairs = [[0.0; L]; L + 1];
        self.pairs[0] = self.marginals[0];
        for at in 1..self.scores.len() {
            for from in 0..L {
                let left = self.forward[at - 1][from] / self.norms[at];
                for (to, count) in self.pairs[from + 1].iter_mut().enumerate() {
                    *count += left * steps[from + 1][to] * self.emissions[at][to] * self.backward[at][to];
                }
            }
        }
    }
}

/// The weights of transitions as factors; labels that cannot follow have none.
fn steps(transitions: &[[f32; L]; L + 1]) -> [[f32; L]; L + 1] {
    std::array::from_fn(|from| {
        let before = from.checked_sub(1).map(Label::from_index);
        std::array::from_fn(
            |to| {
                if Label::from_index(to).may_follow(before) { transitions[from][to].exp() } else { 0.0 }
            },
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marginals_are_shares_and_labels_that_cannot_follow_have_none() {
        let mut lattice = Lattice { scores: vec![[0.0; L]; 3], ..Lattice::default() };
        lattice.scores[1][3] = 2.0;
        lattice.run(&[[0.0; L]; L + 1], &[0, 3, 4]);
        for marginals in &lattice.marginals {
            assert!((marginals.iter().sum::<f32>() - 1.0).abs() < 1e-5, "{marginals:?}");
        }
        let begins_inside: f32 =
            (0..L).filter(|label| Label::from_index(*label).is_inside()).map(|label| lattice.marginals[0][label]).sum();
        assert_eq!(begins_inside, 0.0);
        assert!(lattice.marginals[1][3] > lattice.marginals[1][1]);
    }

    #[test]
    fn pairs_are_what_is_expected_less_what_is_there() {
        let mut lattice = Lattice { scores: vec![[0.0; L]; 2], ..Lattice::default() };
        lattice.run(&[[0.0; L]; L + 1], &[1, 2]);
        let sum: f32 = lattice.pairs.iter().flatten().sum();
        assert!(sum.abs() < 1e-5, "{sum}");
        assert!(lattice.pairs[0][1] < 0.0 && lattice.pairs[2][2] < 0.0);
        assert!(lattice.pairs[0][0] > 0.0);
    }
}
