//! What the words before a stretch say of it: titles, class nouns, prepositions.

use khabar_contract::MentionKind;

use super::{gazetteer::Tags, words::Words};

/// How far back a class noun may stand from its name: شركات ناشئة متخصصة في الصوت مثل …
const REACH: usize = 6;

/// What a class noun or title before the token at `first` says that it is.
///
/// Between the two may stand opening quotation marks, adjectives (شركة الطيران الهندية …), and, after مثل, a few words more.
pub fn kind_before(words: &Words, first: usize) -> Option<MentionKind> {
    let mut at = before_quotes(words, first)?;
    let example = is_example(words, at);
    if example {
        at = at.checked_sub(1)?;
    }
    for _ in 0..REACH {
        if let Some(kind) = kind_of_head(words, at) {
            return Some(kind);
        }
        if !example && !words.is_adjective(at) || words.kind(at) == crate::text::TokenKind::Mark {
            return None;
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// The class noun right before the token at `first`, quotation marks aside.
pub fn head_right_before(words: &Words, first: usize) -> Option<MentionKind> {
    kind_of_head(words, before_quotes(words, first)?)
}

/// Whether a preposition of place or the proclitic ب leads up to the token.
pub fn is_located(words: &Words, first: usize, proclitics: usize) -> bool {
    let cut = &words.text.folded(first)[..proclitics];
    cut.ends_with('ب')
        || first > 0 && ["في", "شمال", "جنوب", "شرق", "غرب", "قرب"].iter().any(|word| words.is(first - 1, word))
}

/// Whether a verb of saying or doing stands right before the token.
pub fn is_actor(words: &Words, first: usize) -> bool {
    first > 0 && words.begins(first - 1, Tags::ACT)
}

/// Whether a mark opens or closes a quotation.
pub fn is_quotation_mark(surface: &str) -> bool {
    matches!(surface, "\"" | "“" | "”" | "„" | "«" | "»" | "‘" | "’" | "'" | "‹" | "›")
}

fn before_quotes(words: &Words, first: usize) -> Option<usize> {
    let mut at = first.checked_sub(1)?;
    while is_quotation_mark(words.text.surface(at)) || words.is(at, "(") {
        at = at.checked_sub(1)?;
    }
    Some(at)
}

fn is_example(words: &Words, at: usize) -> bool {
    ["مثل", "منها", "بينها", "أبرزها", "باسم", "اسم", "يدعى", "تدعى"].iter().any(|word| words.is(at, word))
}

fn kind_of_head(words: &Words, at: usize) -> Option<MentionKind> {
    let tags = words.evidence.tags(at);
    let all = tags.begins | tags.inside;
    HEAD_KINDS.iter().find(|(tag, _)| all.intersects(*tag)).map(|(_, kind)| *kind)
}

const HEAD_KINDS: [(Tags, MentionKind); 4] = [
    (Tags::ORGANIZATION_HEAD, MentionKind::Organization),
    (Tags::PLACE_HEAD, MentionKind::Place),
    (Tags::PRODUCT_HEAD, MentionKind::Product),
    (Tags::TITLE, MentionKind::Person),
];
