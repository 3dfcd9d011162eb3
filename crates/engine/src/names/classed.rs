//! What follows a class noun (شركة …, مدينة …, هاتف …) or an official opening (وزارة …, مضيق …).

use khabar_contract::MentionKind;

use super::{
    context,
    gazetteer::Tags,
    proclitics,
    spans::{Candidate, Strength},
    words::{HEADS, OPENERS, Words},
};
use crate::text::TokenKind;

/// A name after a class noun is rarely longer.
const LONGEST: usize = 4;

/// The names that a class noun or an official opening shows.
pub fn find(words: &Words, candidates: &mut Vec<Candidate>) {
    for token in 0..words.len() {
        if words.begins(token, HEADS) {
            candidates.extend(after_head(words, token));
        }
        if words.begins(token, OPENERS) && !words.evidence.tags(token).inside.intersects(Tags::BESIDE) {
            candidates.extend(from_opener(words, token));
        }
    }
}

/// Unknown words right after a class noun: شركة فيلدمان موتورز.
fn after_head(words: &Words, head: usize) -> Option<Candidate> {
    let first = head + 1;
    let kind = context::head_right_before(words, first).filter(|kind| *kind != MentionKind::Person)?;
    let end = run(words, first, LONGEST, |token| words.is_name_like(token) || token > first && words.is_letter(token));
    let proclitics = if end > first { proclitics::of_unknown(words, first) } else { 0 };
    (end > first).then_some(Candidate { tokens: first..end, proclitics, kind, strength: Strength::Likely })
}

/// An opening with the words that go on with it: وزارة الخارجية, هيئة الأسواق المالية, مضيق هرمز.
fn from_opener(words: &Words, opener: usize) -> Option<Candidate> {
    let found = words.evidence.matches_at(opener).iter().find(|found| {
        found.entry.tags.intersects(OPENERS)
            && !found.entry.tags.contains(Tags::WORD)
            && found.tokens.len() == 1
            && !found.definite
    })?;
    let kind = OPENER_KINDS.iter().find(|(tag, _)| found.entry.tags.contains(*tag))?.1;
    let first = opener + 1;
    let end = run(words, first, LONGEST, |token| {
        !words.begins(token, Tags::NATIONALITY)
            && (words.is_definite(token) || words.is_name_like(token) || is_joined(words, token))
    });
    (end > first && !is_joined(words, first)).then_some(Candidate {
        tokens: opener..end,
        proclitics: found.cut.proclitics,
        kind,
        strength: Strength::Listed,
    })
}

const OPENER_KINDS: [(Tags, MentionKind); 3] = [
    (Tags::ORGANIZATION_OPENER, MentionKind::Organization),
    (Tags::PLACE_OPENER, MentionKind::Place),
    (Tags::EVENT_OPENER, MentionKind::Event),
];

/// A noun that و or ل joins to the ones before it: والتنمية, للاستثمار.
fn is_joined(words: &Words, token: usize) -> bool {
    let folded = words.text.folded(token);
    words.kind(token) == TokenKind::Word
        && (folded.starts_with("وال") || folded.starts_with("لل"))
        && folded.chars().count() > 5
}

fn run(words: &Words, first: usize, longest: usize, accept: impl Fn(usize) -> bool) -> usize {
    let mut end = first;
    while end < first + longest && words.follows_on(end) && accept(end) {
        end += 1;
    }
    end
}
