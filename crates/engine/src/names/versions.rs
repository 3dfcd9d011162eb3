//! Digits and marks of edition that belong to a product's name: لاما 4, آيفون 17 برو.

use khabar_contract::MentionKind;

use super::{spans::Candidate, words::Words};
use crate::text::TokenKind;

/// Words that name an edition after a product's name or number.
const EDITIONS: [&str; 12] = ["برو", "ماكس", "بلس", "الترا", "ميني", "لايت", "نانو", "اير", "توربو", "فلاش", "بلاس", "اس"];

/// Lengthens products by their version.
pub fn lengthen(words: &Words, candidates: &mut [Candidate]) {
    for candidate in candidates.iter_mut().filter(|candidate| candidate.kind == MentionKind::Product) {
        let end = &mut candidate.tokens.end;
        let number = *end + usize::from(words.is(*end, "-") && words.text.is_glued(*end));
        if words.kind(number) == TokenKind::Number && is_version(words.text.folded(number)) {
            *end = number + 1;
        }
        while words.follows_on(*end) && EDITIONS.contains(&words.text.folded(*end)) {
            *end += 1;
        }
    }
}

/// Years and counts are no versions.
fn is_version(number: &str) -> bool {
    number.len() <= 3 || number.contains('.') && number.len() <= 4
}
