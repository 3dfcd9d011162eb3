//! How far to trust a fact.

use khabar_contract::EntityId;

use super::{
    discourse::{Discourse, How},
    document::Document,
    fill::Candidate,
};

/// How likely a fact is to be right of this subject of the candidate: its subject and its object must both be those that are
/// meant.
///
/// Measured by `khabar score --facts crates/engine/tests/news`, which prints the precision at each confidence, on articles
/// that the rules were not tuned on.
pub fn of(document: &Document, discourse: &Discourse, candidate: &Candidate, subject: EntityId) -> f32 {
    let standing = if candidate.how < How::Reference { 1.0 } else { standing(document, discourse, candidate, subject) };
    found(candidate.how) * standing * candidate.trust.subject * candidate.trust.object
}

/// What is less likely than this is not said at all.
pub const LEAST: f32 = 0.4;

/// How likely the subject is right where it was found so and its name is not in doubt.
fn found(how: How) -> f32 {
    match how {
        How::Beside => 0.87,
        How::Clause => 0.73,
        How::Relative => 0.78,
        How::Reference => 0.85,
        How::LeftOut => 0.72,
    }
}

/// How much less likely one is meant whom the text only refers to or leaves out, where it hardly speaks of him: of those
/// that it names once beside what it is about, or only far away, a third fewer are right than of the others.
fn standing(document: &Document, discourse: &Discourse, candidate: &Candidate, subject: EntityId) -> f32 {
    let mentions = &document.entities[subject.index()].mentions;
    let start = |at: usize| document.mentions[mentions[at] as usize].start;
    let next = mentions.partition_point(|id| document.mentions[*id as usize].start < candidate.trigger.start);
    let nearest = [next.checked_sub(1), (next < mentions.len()).then_some(next)].into_iter().flatten();
    let is_near = nearest.map(|at| start(at).abs_diff(candidate.trigger.start)).any(|distance| distance < FAR);
    let once = if discourse.is_in_passing(subject) { HARDLY_SPOKEN_OF } else { 1.0 };
    let far = if is_near || mentions.len() >= OFTEN { 1.0 } else { HARDLY_SPOKEN_OF };
    once * far
}

const HARDLY_SPOKEN_OF: f32 = 0.65;
/// In bytes: some thirty words.
const FAR: usize = 350;
/// What is named so often is what the text is about, however far.
const OFTEN: usize = 5;
