//! From the tagger's tokens to the span of a name: what stands on its edges but is not part of it is left out.

use khabar_contract::MentionKind;

use super::{
    Clues,
    clues::Hint,
    gazetteer::{Evidence, Match, Tags},
    spans::{Candidate, Strength, tag},
    tagger::{Class, word},
};
use crate::text::{Text, TokenKind, proclitic};

/// Tokens that the tagger takes for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// What it names.
    pub class: Class,
}

/// What the tagger has found, as names: heads and marks at the edges left out, listed names whole, products sure.
pub fn trim(text: &Text, clues: &Clues, found: Found) -> Option<Candidate> {
    if let Some(listed) = within_event(clues, found) {
        return Some(listed);
    }
    let kind = kind(text, clues, found)?;
    let first = after_head(text, &clues.evidence, found);
    let last = (first..=found.last).rev().find(|token| text.tokens()[*token].kind != TokenKind::Mark)?;
    let whole = whole(&clues.evidence, Found { first, last, ..found });
    let proclitics = proclitics(text, &clues.evidence, whole);
    Some(Candidate { tokens: whole.first..whole.last + 1, proclitics, kind, strength: Strength::Learned })
}

/// What it names. The corpora call product what is many things: here it needs a sign, or else it is what the rules say.
fn kind(text: &Text, clues: &Clues, found: Found) -> Option<MentionKind> {
    let is_latin = text.tokens()[found.first].kind == TokenKind::Latin;
    let of_kind = |token: usize, tags: Tags| clues.evidence.tags(token).begins.intersects(tags);
    if is_latin && clues.about.computing && !of_kind(found.first, Tags::NAMES) {
        return Some(MentionKind::Product);
    }
    if found.class != Class::Product {
        return Some(found.class.kind());
    }
    match clues.hints[found.first] {
        // Of Latin names that nothing is known of, the rules say that they are organisations: the tagger has seen more.
        Hint::Name(MentionKind::Organization, ..) if is_latin => return Some(MentionKind::Product),
        Hint::Name(kind, ..) => return Some(kind),
        _ => {}
    }
    let is_listed = of_kind(found.first, Tags::PRODUCT);
    let is_headed = (found.first.saturating_sub(2)..found.first).any(|token| of_kind(token, Tags::PRODUCT_HEAD));
    let is_numbered = found.last > found.first && text.tokens()[found.last].kind == TokenKind::Number;
    (is_listed || is_headed || is_numbered).then_some(MentionKind::Product)
}

/// The listed event whose name it is only a part of: أوروبا in دوري أبطال أوروبا.
fn within_event(clues: &Clues, found: Found) -> Option<Candidate> {
    let before = clues.listed.partition_point(|known| known.tokens.start < found.first);
    let listed = &clues.listed[before.checked_sub(1)?];
    (listed.kind == MentionKind::Event && listed.tokens.end == found.last + 1).then(|| listed.clone())
}

/// The listed name that it is a part of, where it is one.
fn whole(evidence: &Evidence, found: Found) -> Found {
    let starts = found.first.saturating_sub(1)..=found.first;
    let longer = starts.flat_map(|start| evidence.matches_at(start)).find(|known| {
        let covers = known.tokens.start <= found.first && known.tokens.end > found.last;
        covers
            && known.tokens.len() > 1 + found.last - found.first
            && known.entry.tags.intersects(tag(found.class.kind()))
    });
    longer.map_or(found, |known| Found { first: known.tokens.start, last: known.tokens.end - 1, ..found })
}

/// The first token that is part of the name: a head before it says only what kind it is of.
fn after_head(text: &Text, evidence: &Evidence, found: Found) -> usize {
    let heads = match found.class {
        Class::Organization => Tags::ORGANIZATION_HEAD,
        Class::Place => Tags::PLACE_HEAD,
        Class::Person => Tags::TITLE,
        Class::Product => Tags::PRODUCT_HEAD,
        Class::Event => return found.first,
    };
    let is_head = |token: usize| {
        let matches = evidence.matches_at(token);
        token < found.last
            && matches.iter().any(|known| known.tokens.len() == 1 && known.entry.tags.intersects(heads))
            && !matches.iter().any(|known| known.tokens.len() > 1 && known.entry.tags.intersects(Tags::NAMES))
    };
    let is_mark = |token: usize| token < found.last && text.tokens()[token].kind == TokenKind::Mark;
    let mut first = found.first;
    while is_head(first) || is_mark(first) {
        first += 1;
    }
    first
}

/// How many bytes of the normal form of the first token are proclitics.
fn proclitics(text: &Text, evidence: &Evidence, found: Found) -> usize {
    let opens_quotation =
        found.first > 0 && text.is_glued(found.first) && word::is_quotation_mark(text.surface(found.first - 1));
    if opens_quotation {
        return 0;
    }
    let folded = text.folded(found.first);
    let names = match found.class {
        Class::Person => Tags::PERSON | Tags::GIVEN | Tags::FAMILY,
        _ => Tags::NAMES,
    };
    let known = evidence
        .matches_at(found.first)
        .iter()
        .find(|known| known.tokens.end <= found.last + 1 && known.entry.tags.intersects(names));
    if let Some(known) = known {
        return known.cut.proclitics;
    }
    let is_word = |known: &&Match| {
        known.tokens.len() == 1
            && known.cut.proclitics == 0
            && known.entry.tags.intersects(Tags::WORD | Tags::ORGANIZATION_OPENER | Tags::ORGANIZATION_HEAD)
    };
    if evidence.matches_at(found.first).iter().find(is_word).is_some() {
        return 0;
    }
    if evidence.tags(found.first).begins.intersects(Tags::NAME_WORD) && !is_stretched(text.surface(found.first)) {
        return 0;
    }
    let coordinated = found.first > 0 && follows_name(text, evidence, found.first);
    let cuts = proclitic::segmentations(folded).filter(|cut| cut.proclitics > 0);
    let mut likely = cuts.filter(|cut| {
        let (cut_off, rest) = folded.split_at(cut.proclitics);
        let is_open = rest.starts_with(['ا', 'و', 'ي']);
        match cut_off {
            _ if is_stretched(text.surface(found.first)) => true,
            "و" => coordinated || cut.article > 0 || !is_open,
            "ل" => cut.article > 0 || !is_open && rest.chars().count() > 3,
            "ب" | "ول" | "وب" | "ف" => cut.article > 0,
            _ => false,
        }
    });
    likely.next().map_or(0, |cut| cut.proclitics)
}

/// Whether a tatweel parts the proclitic from the name, as in لـميتا.
fn is_stretched(surface: &str) -> bool {
    surface.chars().nth(1) == Some('ـ')
}

fn follows_name(text: &Text, evidence: &Evidence, token: usize) -> bool {
    let before = token - 1;
    !word::is_quotation_mark(text.surface(before)) && evidence.tags(before).begins.intersects(Tags::NAMES)
}
