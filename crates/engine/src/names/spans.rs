//! Which of the found stretches become names, where they overlap.

use std::{cmp::Reverse, ops::Range};

use khabar_contract::{MentionKind, Span};

use super::{Name, gazetteer::Tags};
use crate::text::Text;

/// A stretch that a rule takes for a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How many bytes of its first token's normal form are proclitics.
    pub proclitics: usize,
    /// What it names.
    pub kind: MentionKind,
    /// How sure the rule is.
    pub strength: Strength,
}

/// How sure a rule is, from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// By its looks and neighbours.
    Likely,
    /// By a list.
    Listed,
    /// By a list and its neighbours, or by a title or class noun beside it.
    Supported,
    /// By the tagger, which has weighed what the others say.
    Learned,
}

/// The best of the candidates that do not overlap: the tagger's first, then those that more than their looks speak for, of
/// those the longest.
pub fn resolve(text: &Text, mut candidates: Vec<Candidate>, values: &[Span]) -> Vec<Candidate> {
    let mut taken = taken_by_values(text, values);
    candidates.sort_by_key(|candidate| {
        let is_learned = candidate.strength == Strength::Learned;
        let worth = (is_learned, candidate.strength > Strength::Likely, candidate.tokens.len(), candidate.strength);
        (Reverse(worth), candidate.tokens.start, candidate.proclitics)
    });
    candidates.retain(|candidate| {
        let free = !taken[candidate.tokens.clone()].contains(&true);
        if free {
            taken[candidate.tokens.clone()].fill(true);
        }
        free
    });
    candidates.sort_by_key(|candidate| candidate.tokens.start);
    candidates
}

/// A candidate as a name of the text.
pub fn name(text: &Text, candidate: &Candidate) -> Name {
    let start = text.source_offset(candidate.tokens.start, candidate.proclitics);
    let end = text.tokens()[candidate.tokens.end - 1].span().end;
    Name { span: Span::new(start.min(end), end), kind: candidate.kind }
}

/// The kinds that a set of tags allows.
pub fn kinds(tags: Tags) -> impl Iterator<Item = MentionKind> {
    KINDS.into_iter().filter(move |(tag, _)| tags.contains(*tag)).map(|(_, kind)| kind)
}

/// The tag of a kind of name; no tag for kinds of values.
pub fn tag(kind: MentionKind) -> Tags {
    KINDS.iter().find(|(_, known)| *known == kind).map_or(Tags::empty(), |(tag, _)| *tag)
}

const KINDS: [(Tags, MentionKind); 5] = [
    (Tags::PERSON, MentionKind::Person),
    (Tags::ORGANIZATION, MentionKind::Organization),
    (Tags::PLACE, MentionKind::Place),
    (Tags::PRODUCT, MentionKind::Product),
    (Tags::EVENT, MentionKind::Event),
];

/// The tokens of each value.
pub fn tokens_of_values(text: &Text, values: &[Span]) -> impl Iterator<Item = Range<usize>> {
    let mut token = 0;
    values.iter().map(move |value| {
        token += text.tokens()[token..].partition_point(|token| token.span().end <= value.start);
        token..token + text.tokens()[token..].partition_point(|token| token.span().start < value.end)
    })
}

fn taken_by_values(text: &Text, values: &[Span]) -> Vec<bool> {
    let mut taken = vec![false; text.tokens().len()];
    tokens_of_values(text, values).for_each(|tokens| taken[tokens].fill(true));
    taken
}
