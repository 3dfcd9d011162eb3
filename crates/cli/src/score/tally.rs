//! Counts, and the figures that come of them.

use std::{fmt, iter::Sum, ops::AddAssign};

/// How many there are, how many were found, and how many of those are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many the gold has.
    pub gold: usize,
    /// How many the engine found.
    pub found: usize,
    /// How many of the found ones are in the gold.
    pub right: usize,
}

/// How many of so many are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// How many are right.
    pub right: usize,
    /// Of how many.
    pub of: usize,
}

impl Tally {
    /// The right ones among the found, 0 to 1; 0 where nothing was found.
    pub fn precision(&self) -> f64 {
        ratio(self.right, self.found)
    }

    /// The right ones among the gold, 0 to 1; 0 where the gold is empty.
    pub fn recall(&self) -> f64 {
        ratio(self.right, self.gold)
    }

    /// The harmonic mean of precision and recall, 0 to 1.
    pub fn f1(&self) -> f64 {
        ratio(2 * self.right, self.gold + self.found)
    }
}

impl Rate {
    /// Counts one more.
    pub fn count(&mut self, right: bool) {
        self.of += 1;
        self.right += usize::from(right);
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.gold += other.gold;
        self.found += other.found;
        self.right += other.right;
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |mut sum, tally| {
            sum += tally;
            sum
        })
    }
}

impl AddAssign for Rate {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.of += other.of;
    }
}

/// In per cent: precision, recall, F1.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [p, r, f1] = [self.precision(), self.recall(), self.f1()].map(|figure| 100.0 * figure);
        write!(f, "{p:6.2} {r:6.2} {f1:6.2}")
    }
}

/// In per cent; a dash where there was nothing to be right about.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.of {
            0 => write!(f, "{:>6}", "-"),
            of => write!(f, "{:6.2}", 100.0 * ratio(self.right, of)),
        }
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_by_hand() {
        let tally = Tally { gold: 4, found: 5, right: 3 };
        assert_eq!((tally.precision(), tally.recall(), tally.f1()), (0.6, 0.75, 6.0 / 9.0));
        assert_eq!(tally.to_string(), " 60.00  75.00  66.67");
    }

    #[test]
    fn nothing_is_zero_not_an_error() {
        assert_eq!(Tally::default().to_string(), "  0.00   0.00   0.00");
        assert_eq!(Rate::default().to_string(), "     -");
    }
}
