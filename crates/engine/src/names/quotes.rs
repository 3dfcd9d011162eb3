//! Names in quotation marks: “أوبن أي آي”, «آبل», ‘لاما 4’.

use std::{collections::HashMap, ops::Range};

use khabar_contract::MentionKind;

use super::{
    context,
    gazetteer::Tags,
    spans::{self, Candidate, Strength},
    words::Words,
};
use crate::text::TokenKind;

/// A quotation of more words is no name.
const LONGEST: usize = 5;

/// The quotations that are names: by a list, a class noun before them, the words in them, or a list that they stand in.
pub fn find(words: &Words, candidates: &mut Vec<Candidate>) {
    let quotations = quotations(words);
    let phrases = phrases(words, &quotations);
    let mut before: Option<(usize, MentionKind)> = None;
    for quoted in quotations {
        let in_list = before.filter(|(end, _)| is_list_gap(words, *end, quoted.start)).map(|(_, kind)| kind);
        let kind = kind(words, &quoted, &phrases).or_else(|| in_list.filter(|_| !is_phrase(words, &quoted)));
        before = kind.map(|kind| (quoted.end, kind));
        if let Some(kind) = kind {
            candidates.push(Candidate { tokens: quoted, proclitics: 0, kind, strength: Strength::Supported });
        }
    }
}

/// The insides of the quotations that are short enough, in order.
fn quotations(words: &Words) -> Vec<Range<usize>> {
    let mut quotations = Vec::new();
    let mut open: Option<usize> = None;
    for token in 0..words.len() {
        if !context::is_quotation_mark(words.text.surface(token)) {
            continue;
        }
        match open {
            Some(start) if token > start && token - start <= LONGEST && is_inside(words, start..token) => {
                quotations.push(start..token);
                open = None;
            }
            _ => open = Some(token + 1),
        }
    }
    quotations
}

/// Whether a stretch between two marks is one quotation and not what lies between two.
fn is_inside(words: &Words, tokens: Range<usize>) -> bool {
    let opens =
        tokens.start < 2 || !words.text.is_glued(tokens.start - 1) || is_proclitic(words, tokens.start - 2) || {
            let before = words.text.surface(tokens.start - 2);
            matches!(before, "(" | "،" | "-" | "[")
        };
    opens
        && words.text.is_glued(tokens.start)
        && words.text.is_glued(tokens.end)
        && (tokens.start + 1..tokens.end).all(|token| is_same_line(words, token))
}

fn is_same_line(words: &Words, token: usize) -> bool {
    let gap = words.text.tokens()[token - 1].span().end..words.text.tokens()[token].span().start;
    !words.text.source()[gap].contains('\n')
}

/// A proclitic by itself, glued to the mark after it: و”آبل“, لـ«ميتا».
fn is_proclitic(words: &Words, token: usize) -> bool {
    matches!(words.text.folded(token), "و" | "ف" | "ب" | "ل" | "ك" | "ول" | "وب" | "ال")
}

/// How often a phrase of ordinary words is quoted, and how often right after a class noun.
type Phrases = HashMap<String, (usize, usize)>;

fn phrases(words: &Words, quotations: &[Range<usize>]) -> Phrases {
    let mut phrases = Phrases::new();
    for quoted in quotations {
        let (all, headed) = phrases.entry(phrase(words, quoted)).or_default();
        *all += 1;
        *headed += usize::from(singular_head(words, quoted).is_some());
    }
    phrases
}

fn phrase(words: &Words, quoted: &Range<usize>) -> String {
    quoted.clone().map(|token| words.text.folded(token)).collect::<Vec<_>>().join(" ")
}

fn kind(words: &Words, quoted: &Range<usize>, phrases: &Phrases) -> Option<MentionKind> {
    let fills = |end: usize| (end..quoted.end).all(|token| words.kind(token) == TokenKind::Number);
    let matches = words.evidence.matches_at(quoted.start).iter();
    let listed = matches
        .filter(|found| found.cut.proclitics == 0 && found.entry.tags.intersects(Tags::NAMES))
        .find(|found| found.tokens.end <= quoted.end && fills(found.tokens.end));
    let tags = listed.map_or(Tags::empty(), |found| found.entry.tags);
    let said = context::kind_before(words, quoted.start);
    if let Some(kind) = said.filter(|kind| tags.contains(spans::tag(*kind))).or_else(|| spans::kinds(tags).next()) {
        return Some(kind);
    }
    if is_phrase(words, quoted) {
        let (all, headed) = phrases[&phrase(words, quoted)];
        return singular_head(words, quoted).filter(|_| headed * 2 > all);
    }
    said
}

/// The class noun right before a quotation, where it is no plural: مختبر “الذكاء الفائق”, but نماذج “الذكاء الاصطناعي”.
fn singular_head(words: &Words, quoted: &Range<usize>) -> Option<MentionKind> {
    let kind = context::head_right_before(words, quoted.start)?;
    let head = (0..quoted.start).rev().find(|token| words.kind(*token) != TokenKind::Mark)?;
    let is_plural = PLURALS.contains(&words.text.folded(head));
    (!is_plural && kind != MentionKind::Person).then_some(kind)
}

const PLURALS: [&str; 12] =
    ["شركات", "نماذج", "منصات", "تطبيقات", "هواتف", "طائرات", "سيارات", "صواريخ", "مختبرات", "هيئات", "خدمات", "محطات"];

/// Whether all its words are ordinary: then it is a saying or a term more often than a name. Letters that follow on each
/// other are an acronym (أي آي), even where each could be a word.
fn is_phrase(words: &Words, quoted: &Range<usize>) -> bool {
    let is_acronym = (quoted.start + 1..quoted.end).any(|token| words.is_letter(token - 1) && words.is_letter(token));
    !is_acronym && quoted.clone().all(|token| words.kind(token) != TokenKind::Latin && words.is_ordinary(token))
}

/// Whether only commas, و and quotation marks lie between two quotations.
fn is_list_gap(words: &Words, end: usize, start: usize) -> bool {
    (end..start).all(|token| {
        let surface = words.text.surface(token);
        context::is_quotation_mark(surface) || matches!(surface, "و" | "،" | "," | "أو" | "(")
    })
}
