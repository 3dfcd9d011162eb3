//! Names in Latin script: OpenAI, GPT-5, Meta Platforms.

use khabar_contract::MentionKind;

use super::{
    context,
    gazetteer::{Evidence, Tags},
    spans::{Candidate, Strength},
    words::Words,
};
use crate::text::{Text, TokenKind};

/// The stretches of Latin words that start with a capital, and the digits that go on with them.
pub fn find(words: &Words, candidates: &mut Vec<Candidate>) {
    let mut token = 0;
    while token < words.len() {
        let end = end_of_run(words, token);
        if end > token && is_name(words, token) {
            let kind = context::kind_before(words, token).unwrap_or(MentionKind::Organization);
            candidates.push(Candidate { tokens: token..end, proclitics: 0, kind, strength: Strength::Likely });
        }
        token = end.max(token + 1);
    }
}

/// An organisation with the Latin words of company style that end its name: ميتا Platforms. What a translating program leaves
/// of an Arabic word before them (ميتا بPlatforms) is part of the name as it stands.
pub fn with_style(text: &Text, evidence: &Evidence, mut name: Candidate) -> Candidate {
    let is_style = |token: usize| {
        let is_latin = text.tokens().get(token).is_some_and(|token| token.kind == TokenKind::Latin);
        is_latin
            && text.surface(token).starts_with(char::is_uppercase)
            && evidence.tags(token).begins.contains(Tags::STYLE)
    };
    let end = name.tokens.end;
    let has_left_over = is_style(end + 1) && text.is_glued(end + 1) && text.surface(end).chars().count() == 1;
    let style = end + usize::from(has_left_over);
    if name.kind == MentionKind::Organization && is_style(style) && !text.gap(end).contains('\n') {
        name.tokens.end = (style..).find(|token| !is_style(*token)).unwrap_or(end);
    }
    name
}

fn end_of_run(words: &Words, first: usize) -> usize {
    let mut end = first;
    while words.kind(end) == TokenKind::Latin || end > first && is_joint(words, end) {
        end += 1;
    }
    end
}

/// A number, hyphen, point or ampersand inside a Latin name.
fn is_joint(words: &Words, token: usize) -> bool {
    let follows = |token: usize| matches!(words.kind(token), TokenKind::Latin | TokenKind::Number);
    match words.kind(token) {
        TokenKind::Number => words.text.is_glued(token),
        TokenKind::Mark if token < words.len() => {
            matches!(words.text.surface(token), "-" | "." | "&" | "'")
                && words.text.is_glued(token)
                && follows(token + 1)
                && words.text.is_glued(token + 1)
        }
        _ => false,
    }
}

/// Whether it looks like a name: a capital letter somewhere, and not what is left of a garbled word (ميتا بPlatforms).
fn is_name(words: &Words, first: usize) -> bool {
    let surface = words.text.surface(first);
    let has_capital = surface.chars().any(char::is_uppercase) && surface.chars().nth(1).is_some();
    let is_garbled = words.text.is_glued(first)
        && words.kind(first - 1) == TokenKind::Word
        && !words.text.surface(first - 1).ends_with('ـ');
    has_capital && !is_garbled
}
