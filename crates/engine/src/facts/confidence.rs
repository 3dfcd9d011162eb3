//! How far to trust a fact.

use khabar_contract::FactKind;

use super::{discourse::How, fill::Candidate};

/// How likely a fact is to be right: as likely as the least sure of how its subject and its object were found.
///
/// Measured by `khabar score --facts crates/engine/tests/news`, which prints the precision at each confidence, on articles
/// that the rules were not tuned on.
pub fn of(candidate: &Candidate) -> f32 {
    let office = matches!(candidate.kind, FactKind::Appoint | FactKind::Depart | FactKind::Role);
    let object = if office && candidate.objects.is_empty() { NOWHERE } else { object(candidate.how_object) };
    object.min(subject(candidate.how))
}

/// An office, and the text does not say where.
const NOWHERE: f32 = 0.4;

fn subject(how: How) -> f32 {
    match how {
        How::Beside => 0.84,
        How::Clause => 0.76,
        How::Relative => 0.72,
        How::Reference => 0.68,
        How::LeftOut => 0.45,
    }
}

/// An object that is left out is that of an office: the organisation that the sentence or the text is about.
fn object(how: How) -> f32 {
    match how {
        How::LeftOut => 0.7,
        How::Reference => 0.76,
        _ => 1.0,
    }
}
