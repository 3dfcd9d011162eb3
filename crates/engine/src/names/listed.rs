//! Names that the gazetteers list.

use khabar_contract::MentionKind;

use super::{
    context,
    gazetteer::{Match, Tags},
    spans::{self, Candidate, Strength},
    words::{HEADS, Words},
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
    let is_single = found.tokens.len() == 1;
    if is_single && tags.intersects(Tags::FUNCTION | HEADS) || !is_cut_right(words, found) {
        return None;
    }
    let said = context::kind_before(words, found.tokens.start);
    let said = said
        .or_else(|| by_nationality(words, found))
        .or_else(|| by_place(words, found))
        .or_else(|| by_sport(words, found));
    let supported = said.filter(|kind| tags.contains(spans::tag(*kind)));
    if supported.is_none() && is_single && tags.contains(Tags::WORD) {
        return None;
    }
    // A club goes by the name of its city, and by no other text than one about sport.
    let usual = if tags.contains(Tags::CLUB) { tags - Tags::ORGANIZATION } else { tags };
    let kind = supported.or_else(|| spans::kinds(usual).next()).or_else(|| spans::kinds(tags).next())?;
    let strength = if supported.is_some() { Strength::Supported } else { Strength::Listed };
    Some(Candidate { tokens: found.tokens.clone(), proclitics: found.cut.proclitics, kind, strength })
}

/// Whether the first letter is rightly cut off, or rightly left: where both readings are listed, by what stands elsewhere in the text.
fn is_cut_right(words: &Words, found: &Match) -> bool {
    let first = found.tokens.start;
    let folded = words.text.folded(first);
    let is_elsewhere = |cut: usize| words.count(&folded[cut..]) >= words.count(folded);
    if found.cut.proclitics > 0 {
        return words.tags(first, 0).is_empty() || found.tokens.len() > 1 || is_elsewhere(found.cut.proclitics);
    }
    let others = words.evidence.matches_at(first).iter().filter(|other| other.cut.proclitics > 0 && !other.definite);
    !others.filter(|other| other.entry.tags.intersects(Tags::NAMES)).any(|other| is_elsewhere(other.cut.proclitics))
}

/// An organisation with the article whose nationality comes after it: الهلال السعودي.
fn by_nationality(words: &Words, found: &Match) -> Option<MentionKind> {
    let (last, next) = (found.tokens.end - 1, found.tokens.end);
    let is_followed = words.follows_on(next) && words.is_definite(next) && words.begins(next, Tags::NATIONALITY);
    let is_club = found.entry.tags.contains(Tags::ORGANIZATION) && words.is_definite(last);
    (is_club && is_followed).then_some(MentionKind::Organization)
}

fn by_place(words: &Words, found: &Match) -> Option<MentionKind> {
    context::is_located(words, found.tokens.start, found.cut.proclitics)
        .then_some(MentionKind::Place)
        .filter(|_| found.entry.tags.contains(Tags::PLACE))
}

fn by_sport(words: &Words, found: &Match) -> Option<MentionKind> {
    (words.about().sport && found.entry.tags.contains(Tags::CLUB)).then_some(MentionKind::Organization)
}
