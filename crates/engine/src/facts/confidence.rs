//! How far to trust a fact.

use super::{discourse::How, fill::Candidate};

/// The share of facts so found that were right on the development set, rounded: see `khabar score --facts`.
pub fn of(candidate: &Candidate) -> f32 {
    match candidate.how {
        How::Beside => 0.9,
        How::Clause => 0.85,
        How::Relative | How::Reference => 0.75,
        How::LeftOut => 0.65,
    }
}
