//! How far to trust a fact.

use super::{discourse::How, fill::Candidate};

/// How likely a fact is to be right, by how its subject was found, the surest way first.
///
/// Measured by `khabar score --facts crates/engine/tests/news`, which prints the precision at each confidence: on the articles that the
/// rules were tuned on it is somewhat higher than these figures, on others somewhat lower.
pub fn of(candidate: &Candidate) -> f32 {
    match candidate.how {
        How::Beside => 0.82,
        How::Clause => 0.78,
        How::Relative | How::Reference => 0.74,
        How::LeftOut => 0.7,
    }
}
