//! Where sentences end.
//!
//! A line break ends a sentence, and so does `.`, `؟`, `?`, `!` or `…`, but not
//!
//! - inside a quotation that closes in the same paragraph,
//! - after an initial or an abbreviation (`د.`, `J.`),
//! - between single letters (`ر.س`),
//! - inside a Latin name (`Booking.com`) or a number (`14.3`, which is one token).
//!
//! Closing quotation marks and brackets after the mark belong to the sentence that it ends.

use std::ops::Range;

use khabar_contract::Span;

use super::{Text, TokenKind};

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens; never empty.
    pub tokens: Range<usize>,
    /// From the start of its first token to the end of its last.
    pub span: Span,
    /// The number of its paragraph (line), from 0; empty lines are not counted.
    pub paragraph: u32,
}

pub(super) fn split(text: &Text) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (paragraph, tokens) in paragraphs(text).into_iter().enumerate() {
        let quoted = quoted(text, &tokens);
        let mut start = tokens.start;
        let mut index = tokens.start;
        while index < tokens.end {
            index += 1;
            if !quoted[index - 1 - tokens.start] && ends_sentence(text, index - 1, tokens.end) {
                while index < tokens.end && trails(text, index) {
                    index += 1;
                }
                sentences.push(sentence(text, start..index, paragraph));
                start = index;
            }
        }
        if start < tokens.end {
            sentences.push(sentence(text, start..tokens.end, paragraph));
        }
    }
    sentences
}

/// Short forms that a full stop follows without ending the sentence, in normal form.
const ABBREVIATIONS: &str = include_str!("../../data/abbreviations.txt");

fn sentence(text: &Text, tokens: Range<usize>, paragraph: usize) -> Sentence {
    let span = text.span(tokens.start, tokens.end - 1);
    Sentence { tokens, span, paragraph: paragraph as u32 }
}

/// The token ranges of the lines that have tokens.
fn paragraphs(text: &Text) -> Vec<Range<usize>> {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for index in 1..text.tokens().len() {
        let gap = text.tokens()[index - 1].span().end..text.tokens()[index].span().start;
        if text.source()[gap].contains(['\n', '\r', '\u{2028}', '\u{2029}']) {
            paragraphs.push(start..index);
            start = index;
        }
    }
    if start < text.tokens().len() {
        paragraphs.push(start..text.tokens().len());
    }
    paragraphs
}

/// For each token of a paragraph, whether it lies inside a quotation that closes there.
fn quoted(text: &Text, tokens: &Range<usize>) -> Vec<bool> {
    let mut quoted = vec![false; tokens.len()];
    let mut open = [None; 2];
    for index in tokens.clone() {
        let Some((style, closes)) = quotation_mark(text.surface(index)) else { continue };
        match open[style] {
            Some(start) if closes => {
                quoted[start..index - tokens.start].fill(true);
                open[style] = None;
            }
            None if style == DOUBLE || !closes => open[style] = Some(index - tokens.start),
            _ => {}
        }
    }
    quoted
}

const ANGLE: usize = 0;
const DOUBLE: usize = 1;

/// The style of a quotation mark and whether it can close; double marks of any shape open and close, as the press mixes them.
fn quotation_mark(surface: &str) -> Option<(usize, bool)> {
    match surface {
        "«" => Some((ANGLE, false)),
        "»" => Some((ANGLE, true)),
        "\"" | "“" | "”" | "„" => Some((DOUBLE, true)),
        _ => None,
    }
}

fn ends_sentence(text: &Text, index: usize, end: usize) -> bool {
    match text.surface(index) {
        "؟" | "?" | "!" | "…" | "。" => true,
        "." => {
            !(is_abbreviated(text, index) || is_inside_latin(text, index, end) || is_between_letters(text, index, end))
        }
        _ => false,
    }
}

/// Whether the full stop at `index` belongs to an initial or abbreviation. A single letter after a number
/// (2025 م.) does end a sentence.
fn is_abbreviated(text: &Text, index: usize) -> bool {
    if !text.is_glued(index) {
        return false;
    }
    let before = index - 1;
    let follows_number = before > 0 && text.tokens()[before - 1].kind == TokenKind::Number;
    match text.tokens()[before].kind {
        TokenKind::Word | TokenKind::Latin if !follows_number => {
            let word = text.folded(before);
            word.chars().nth(1).is_none() || ABBREVIATIONS.lines().any(|abbreviation| abbreviation == word)
        }
        _ => false,
    }
}

fn is_inside_latin(text: &Text, index: usize, end: usize) -> bool {
    let is_latin = |index: usize| matches!(text.tokens()[index].kind, TokenKind::Latin | TokenKind::Number);
    index > 0 && is_latin(index - 1) && index + 1 < end && text.is_glued(index + 1) && is_latin(index + 1)
}

/// Whether the full stop at `index` stands between two single letters: 500 ر.س
fn is_between_letters(text: &Text, index: usize, end: usize) -> bool {
    let is_letter =
        |index: usize| text.tokens()[index].kind == TokenKind::Word && text.folded(index).chars().nth(1).is_none();
    let is_inside = index > 0 && index + 1 < end && text.is_glued(index) && text.is_glued(index + 1);
    is_inside && is_letter(index - 1) && is_letter(index + 1)
}

fn trails(text: &Text, index: usize) -> bool {
    matches!(text.surface(index), "." | "!" | "؟" | "?" | "…" | ")" | "]")
        || (text.is_glued(index) && matches!(text.surface(index), "»" | "”" | "\"" | "’" | "'"))
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn check(source: &str, expected: &[&str]) {
        let text = Text::new(source);
        let sentences: Vec<&str> = text.sentences().iter().map(|sentence| &source[sentence.span.range()]).collect();
        assert_eq!(sentences, expected, "{source}");
    }

    #[test]
    fn marks_and_lines_end_sentences() {
        check("باعت ميتا أصولا. ربحت؟ نعم!", &["باعت ميتا أصولا.", "ربحت؟", "نعم!"]);
        check("عنوان\n\nنص أول. نص ثان", &["عنوان", "نص أول.", "نص ثان"]);
        check("انتهى.وبدأ", &["انتهى.", "وبدأ"]);
        check("ماذا؟!", &["ماذا؟!"]);
        check("انتهى... ثم بدأ.", &["انتهى...", "ثم بدأ."]);
        check("", &[]);
        check("\n", &[]);
    }

    #[test]
    fn what_does_not_end_a_sentence() {
        check("بلغت 14.3 مليار. ثم زادت", &["بلغت 14.3 مليار.", "ثم زادت"]);
        check("قال د. أحمد علي إنه سافر.", &["قال د. أحمد علي إنه سافر."]);
        check("كتب J. K. Rowling رواية.", &["كتب J. K. Rowling رواية."]);
        check("بلغ 500 ر.س فقط. ثم زاد", &["بلغ 500 ر.س فقط.", "ثم زاد"]);
        check("موقع Booking.com ربح.", &["موقع Booking.com ربح."]);
        check("قال: «لن نذهب. سنبقى». ثم خرج.", &["قال: «لن نذهب. سنبقى».", "ثم خرج."]);
        check("قال: “لن نذهب. سنبقى.” ثم خرج.", &["قال: “لن نذهب. سنبقى.” ثم خرج."]);
        check("من “أوبن أي آي” و”آبل” و”غوغل”. ثم", &["من “أوبن أي آي” و”آبل” و”غوغل”.", "ثم"]);
    }

    #[test]
    fn what_does_end_one() {
        check("انتهى (قريبا.) وبدأ", &["انتهى (قريبا.)", "وبدأ"]);
        check("عام 2025 م. وبعدها", &["عام 2025 م.", "وبعدها"]);
        check("قال: «لن نذهب. سنبقى. ثم خرج", &["قال: «لن نذهب.", "سنبقى.", "ثم خرج"]);
        check("شركة OpenAI. وقالت", &["شركة OpenAI.", "وقالت"]);
    }
}
