//! People: given names, family names, and what follows a title.

use std::ops::Range;

use khabar_contract::MentionKind;

use super::{
    context,
    gazetteer::Tags,
    spans::{Candidate, Strength},
    words::{NAME_PARTS, Words},
};
use crate::text::{TokenKind, proclitic};

/// A person's name is rarely longer.
const LONGEST: usize = 6;

/// The people whom the words themselves or a title before them show.
pub fn find(words: &Words, candidates: &mut Vec<Candidate>) {
    for token in 0..words.len() {
        if words.kind(token) == TokenKind::Word {
            candidates.extend(at(words, token));
        }
    }
}

fn at(words: &Words, first: usize) -> Option<Candidate> {
    let titled = context::kind_before(words, first) == Some(MentionKind::Person);
    let proclitics = proclitics(words, first, titled)?;
    let tokens = extent(words, first);
    let parts: Vec<Part> =
        tokens.clone().map(|token| Part::of(words, token, if token == first { proclitics } else { 0 })).collect();
    let strong = parts.iter().filter(|part| **part == Part::Known).count();
    let named = parts.iter().filter(|part| matches!(part, Part::Known | Part::Weak | Part::Listed)).count();
    let is_person = match parts.as_slice() {
        [only] => *only == Part::Known && (titled || words.tags(first, proclitics).contains(Tags::FAMILY)),
        [Part::Known, ..] => true,
        [Part::Weak, ..] => strong > 0 || titled || context::is_actor(words, first),
        [Part::Listed, ..] => strong > 0 || named > 1 && (titled || context::is_actor(words, first)),
        _ => titled && named > 0 || strong > 0 && context::is_actor(words, first),
    };
    let strength = if titled { Strength::Supported } else { Strength::Likely };
    is_person.then_some(Candidate { tokens, proclitics, kind: MentionKind::Person, strength })
}

/// What a word is to a person's name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A given or family name and nothing else.
    Known,
    /// A given or family name that is an ordinary word too.
    Weak,
    /// On the long list.
    Listed,
    /// Not known at all, or a link: بن, فان.
    Other,
}

impl Part {
    fn of(words: &Words, token: usize, proclitics: usize) -> Self {
        let tags = words.tags(token, proclitics);
        match tags {
            _ if tags.intersects(Tags::GIVEN | Tags::FAMILY)
                && !tags.intersects(Tags::WORD | Tags::TITLE | Tags::ACT) =>
            {
                Self::Known
            }
            _ if tags.intersects(Tags::GIVEN | Tags::FAMILY) => Self::Weak,
            _ if tags.contains(Tags::NAME_WORD) => Self::Listed,
            _ => Self::Other,
        }
    }
}

/// How the first word is cut: not at all where it is a name as it stands, else where the rest is one.
fn proclitics(words: &Words, first: usize, titled: bool) -> Option<usize> {
    let whole = words.tags(first, 0);
    if whole.contains(Tags::FUNCTION) {
        return None;
    }
    if whole.intersects(NAME_PARTS) {
        return Some(0);
    }
    let cut = proclitic::segmentations(words.text.folded(first)).find(|cut| {
        cut.proclitics > 0
            && cut.article == 0
            && words.tags(first, cut.proclitics).intersects(Tags::GIVEN | Tags::FAMILY)
    });
    match cut {
        Some(cut) if whole.is_empty() => Some(cut.proclitics),
        _ => (titled && words.is_name_like(first)).then_some(0),
    }
}

/// The words that go on with the name.
fn extent(words: &Words, first: usize) -> Range<usize> {
    let mut end = first + 1;
    while end < first + LONGEST && words.follows_on(end) {
        if is_link(words.text.folded(end)) && words.follows_on(end + 1) && is_part(words, end + 1) {
            end += 2;
        } else if is_part(words, end) {
            end += 1;
        } else {
            break;
        }
    }
    first..end
}

fn is_part(words: &Words, token: usize) -> bool {
    let tags = words.tags(token, 0);
    match tags {
        _ if tags.intersects(Tags::ACT | Tags::TITLE | Tags::FUNCTION) => false,
        _ if tags.intersects(Tags::GIVEN | Tags::FAMILY) => true,
        _ if words.begins(token, Tags::NAMES | Tags::NATIONALITY) => false,
        // A known name under a proclitic starts a name of its own: محمد حسن وأحمد حسين.
        _ if tags.is_empty() && words.begins(token, NAME_PARTS) => false,
        _ => words.is_name_like(token) && words.kind(token) == TokenKind::Word || is_relation(words, token),
    }
}

/// A family name formed like an adjective that no list knows: الركراكي.
fn is_relation(words: &Words, token: usize) -> bool {
    let folded = words.text.folded(token);
    let tags = words.evidence.tags(token).begins;
    folded.starts_with("ال") && folded.ends_with('ي') && !tags.intersects(Tags::WORD | Tags::NATIONALITY | Tags::NAMES)
}

fn is_link(folded: &str) -> bool {
    matches!(
        folded,
        "بن" | "ابن"
            | "بنت"
            | "ابو"
            | "ابي"
            | "ال"
            | "عبد"
            | "ولد"
            | "فان"
            | "فون"
            | "دير"
            | "دي"
            | "دا"
            | "دو"
            | "ديل"
            | "ديلا"
            | "لو"
            | "لا"
            | "ام"
    )
}
