//! Names that the gazetteers list.

use khabar_contract::MentionKind;

use super::{
    context,
    gazetteer::{Match, Tags},
    spans::{self, Candidate, Strength},
    words::Words,
};

/// The listed names that their context allows.
pub fn find(words: &Words, candidates: &mut Vec<Candidate>) {
    for found in words.evidence.matches() {
        if found.entry.tags.intersects(Tags::NAMES) && !found.definite {
            candidates.extend(candidate(words, found));
        }
    }
}

fn candidate(words: &Words, found: &Match) -> Option<Candidate> {
    let tags = found.entry.tags;
    let first = found.tokens.start;
    let said = context::kind_before(words, first);
    let supported = said.filter(|kind| tags.contains(spans::tag(*kind))).or_else(|| by_nationality(words, found));
    let needs_support = tags.contains(Tags::WORD) && found.tokens.len() == 1;
    let is_cut_needlessly = found.cut.proclitics > 0 && !words.tags(first, 0).is_empty();
    if supported.is_none() && (needs_support || is_cut_needlessly) {
        return None;
    }
    let kind = supported.or_else(|| kind_by_default(words, found))?;
    let strength = if supported.is_some() { Strength::Supported } else { Strength::Listed };
    Some(Candidate { tokens: found.tokens.clone(), proclitics: found.cut.proclitics, kind, strength })
}

/// An organisation with the article whose nationality comes after it: الهلال السعودي.
fn by_nationality(words: &Words, found: &Match) -> Option<MentionKind> {
    let (last, next) = (found.tokens.end - 1, found.tokens.end);
    let is_followed = words.follows_on(next) && words.is_definite(next) && words.begins(next, Tags::NATIONALITY);
    let is_club = found.entry.tags.contains(Tags::ORGANIZATION) && words.is_definite(last);
    (is_club && is_followed).then_some(MentionKind::Organization)
}

/// A city and its club, a company and its product: by the preposition before it, else what the press means most often.
fn kind_by_default(words: &Words, found: &Match) -> Option<MentionKind> {
    let tags = found.entry.tags;
    let is_place = tags.contains(Tags::PLACE) && context::is_located(words, found.tokens.start, found.cut.proclitics);
    if is_place { Some(MentionKind::Place) } else { spans::kinds(tags).next() }
}
