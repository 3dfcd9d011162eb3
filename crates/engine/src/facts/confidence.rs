//! How far to trust a fact.

use super::{discourse::How, fill::Candidate};

/// An estimate by how the subject was found, the surest way first; not yet fitted to the development set.
pub fn of(candidate: &Candidate) -> f32 {
    match candidate.how {
        How::Beside => 0.9,
        How::Clause => 0.85,
        How::Relative | How::Reference => 0.75,
        How::LeftOut => 0.65,
    }
}
