//! Whether the confidence of a fact says how likely it is to be right.

use std::{collections::BTreeMap, ops::AddAssign};

/// Facts by their confidence, in steps of five hundredths.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration(BTreeMap<u32, Step>);

/// The facts of about one confidence.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Step {
    /// How many there are.
    pub found: usize,
    /// How many of them are right.
    pub right: usize,
    /// The sum of their confidences.
    pub confidence: f64,
}

impl Calibration {
    /// Counts a fact.
    pub fn count(&mut self, confidence: f32, right: bool) {
        let step = (f64::from(confidence) * STEPS).round() as u32;
        *self.0.entry(step).or_default() +=
            Step { found: 1, right: usize::from(right), confidence: f64::from(confidence) };
    }

    /// The steps in rising order, each with its confidence.
    pub fn steps(&self) -> impl Iterator<Item = (f64, Step)> {
        self.0.iter().map(|(step, counts)| (f64::from(*step) / STEPS, *counts))
    }

    /// The expected calibration error (Guo et al. 2017): how far confidence and precision are apart in a step, averaged
    /// over all facts; 0 where there are none.
    pub fn error(&self) -> f64 {
        let found: usize = self.0.values().map(|step| step.found).sum();
        let apart: f64 = self.0.values().map(|step| (step.confidence - step.right as f64).abs()).sum();
        if found == 0 { 0.0 } else { apart / found as f64 }
    }
}

/// Steps in 1.
const STEPS: f64 = 20.0;

impl AddAssign for Step {
    fn add_assign(&mut self, other: Self) {
        self.found += other.found;
        self.right += other.right;
        self.confidence += other.confidence;
    }
}

impl AddAssign for Calibration {
    fn add_assign(&mut self, other: Self) {
        other.0.into_iter().for_each(|(step, counts)| *self.0.entry(step).or_default() += counts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two facts of 0.9, one right; two of 0.5, one right: apart by 0.8 and 0 of four.
    #[test]
    fn error_by_hand() {
        let mut calibration = Calibration::default();
        for (confidence, right) in [(0.9, true), (0.9, false), (0.5, true), (0.5, false)] {
            calibration.count(confidence, right);
        }
        assert!((calibration.error() - 0.2).abs() < 1e-6);
        assert_eq!(
            calibration.steps().map(|(step, counts)| (step, counts.found)).collect::<Vec<_>>(),
            [(0.5, 2), (0.9, 2)]
        );
        assert_eq!(Calibration::default().error(), 0.0);
    }
}
