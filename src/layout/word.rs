//! The whole words that a stretch of text is a part of.

use khabar_contract::Span;

/// The span, widened on both sides to whole words, but not beyond `room`.
pub(super) fn around(text: &str, span: Span, room: Span) -> Span {
    let before = text.get(room.start..span.start).unwrap_or_default();
    let after = text.get(span.end..room.end).unwrap_or_default();
    let left: usize = before.chars().rev().take_while(|c| is_part_of_word(*c)).map(char::len_utf8).sum();
    let right: usize = after.chars().take_while(|c| is_part_of_word(*c)).map(char::len_utf8).sum();
    Span::new(span.start - left, span.end + right)
}

/// Letters, digits, the marks above and below letters, tatweel, and the joiners that have no width.
fn is_part_of_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{06D6}'..='\u{06ED}' | '\u{200C}' | '\u{200D}')
}
