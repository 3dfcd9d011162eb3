//! From the tagger's tokens to the span of a name: what stands on its edges but is not part of it is left out.

use std::iter;

use khabar_contract::MentionKind;

use super::{
    Clues,
    clues::Hint,
    gazetteer::{Evidence, Match, Tags},
    proclitics,
    spans::{Candidate, Strength, tag},
    tagger::Class,
    words::{HEADS, OPENERS},
};
use crate::text::{Text, TokenKind};

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

/// What the tagger has found, parted where و joins another class noun or opening: [آل مكتوم] ومطار [بن غوريون].
pub fn parts(text: &Text, evidence: &Evidence, found: Found) -> impl Iterator<Item = Found> {
    let cuts: Vec<usize> =
        (found.first + 1..found.last).filter(|token| joins_another(text, evidence, *token)).collect();
    let starts = iter::once(found.first).chain(cuts.clone());
    let ends = cuts.into_iter().chain([found.last + 1]);
    starts.zip(ends).map(move |(first, end)| Found { first, last: end - 1, ..found })
}

/// Whether the lists know it as a term of the language and as no name, in whatever quotation marks: الذكاء الاصطناعي.
fn is_term(evidence: &Evidence, found: Found) -> bool {
    let is_it = |known: &&Match| known.tokens.end == found.last + 1 && known.tokens.len() > 1;
    let tags = evidence.matches_at(found.first).iter().filter(is_it).map(|known| known.entry.tags);
    let tags = tags.fold(Tags::empty(), |all, tags| all | tags);
    tags.contains(Tags::WORD) && !tags.intersects(Tags::NAMES)
}

fn joins_another(text: &Text, evidence: &Evidence, token: usize) -> bool {
    text.folded(token).starts_with('و')
        && evidence.matches_at(token).iter().any(|known| {
            known.tokens.len() == 1
                && known.cut.proclitics > 0
                && known.entry.tags.intersects(HEADS | OPENERS)
                && !known.entry.tags.contains(Tags::WORD)
        })
}

/// What the tagger has found, as names: heads, nationalities and marks at the edges left out, listed names whole, products
/// sure. `behind_name` says whether another name ends right before it.
pub fn trim(text: &Text, clues: &Clues, found: Found, behind_name: bool) -> Option<Candidate> {
    if let Some(listed) = within_event(clues, found) {
        return Some(listed);
    }
    let kind = kind(text, clues, found)?;
    let first = after_head(text, &clues.evidence, found);
    let last = (first..=found.last).rev().find(|token| text.tokens()[*token].kind != TokenKind::Mark)?;
    let whole = whole(&clues.evidence, Found { first, last, ..found });
    let whole = Found { last: before_nationality(text, &clues.evidence, whole), ..whole };
    if is_term(&clues.evidence, whole) {
        return None;
    }
    let behind_name = behind_name && whole.first == found.first;
    let proclitics = proclitics::of_found(text, &clues.evidence, whole, behind_name);
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

/// The last token that is part of the name of an organisation: a nationality behind a name that is whole without it says only
/// where it is from ([النصر] السعودي), but behind a class noun it is the name (الجيش السوداني), and where the lists know what
/// both name together (الاتحاد الأوروبي).
fn before_nationality(text: &Text, evidence: &Evidence, found: Found) -> usize {
    let Found { first, last, class } = found;
    let follows = class == Class::Organization && last > first && text.folded(last).starts_with("ال");
    if !follows || !evidence.tags(last).begins.contains(Tags::NATIONALITY) {
        return last;
    }
    let listed = |end: usize| {
        let known = |known: &&Match| known.tokens.end == end && known.entry.tags.contains(Tags::ORGANIZATION);
        evidence.matches_at(first).iter().find(known).map(|known| known.entry)
    };
    let is_whole = match (listed(last), listed(last + 1)) {
        (Some(base), Some(both)) => both.tags.contains(Tags::CLUB) || both.latin() == base.latin(),
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => (first..last).any(|token| is_proper(text, evidence, token)),
    };
    if is_whole { last - 1 } else { last }
}

/// Whether a token is no word of the language as far as the lists know: هانغسو, not البنك.
fn is_proper(text: &Text, evidence: &Evidence, token: usize) -> bool {
    const COMMON: Tags = HEADS.union(OPENERS).union(Tags::WORD).union(Tags::FUNCTION).union(Tags::NATIONALITY);
    let kind = text.tokens()[token].kind;
    let is_word = kind == TokenKind::Latin || kind == TokenKind::Word && !text.folded(token).starts_with("ال");
    is_word && !evidence.tags(token).begins.intersects(COMMON)
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
            && matches.iter().any(|known| {
                known.tokens.len() == 1
                    && known.entry.tags.intersects(heads)
                    && !(known.definite && says_purpose(text, token, found.last))
            })
            && !matches.iter().any(|known| known.tokens.len() > 1 && known.entry.tags.intersects(Tags::NAMES))
    };
    let is_mark = |token: usize| token < found.last && text.tokens()[token].kind == TokenKind::Mark;
    let mut first = found.first;
    while is_head(first) || is_mark(first) {
        first += 1;
    }
    first
}

/// Whether a name goes on to say what the body is for, so that its definite noun is part of it: الشركة السعودية للكهرباء.
fn says_purpose(text: &Text, head: usize, last: usize) -> bool {
    (head + 2..=last.min(head + 3)).any(|token| text.folded(token).starts_with("لل"))
}
