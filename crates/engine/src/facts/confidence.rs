//! How far to trust a fact.

use super::{discourse::How, fill::Candidate};

/// How likely a fact is to be right of this subject of the candidate: its subject and its object must both be those that are
/// meant.
///
/// Measured by `khabar score --facts crates/engine/tests/news`, which prints the precision at each confidence, on articles
/// that the rules were not tuned on.
pub fn of(candidate: &Candidate) -> f32 {
    found(candidate.how) * candidate.trust.subject * candidate.trust.object
}

/// What is less likely than this is not said at all.
pub const LEAST: f32 = 0.38;

/// How likely the subject is right where it was found so and its name is not in doubt.
fn found(how: How) -> f32 {
    match how {
        How::Beside => 0.78,
        How::Clause => 0.70,
        How::Relative => 0.72,
        How::Reference => 0.80,
        How::LeftOut => 0.70,
    }
}
