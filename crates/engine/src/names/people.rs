//! People: given names, family names, and what follows a title.

use khabar_contract::MentionKind;

use super::{
    context,
    gazetteer::{Match, Tags},
    proclitics,
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
    let parts = parts(words, first, proclitics);
    let end = parts.last()?.end;
    let count = |kinds: &[Kind]| parts.iter().filter(|part| kinds.contains(&part.kind)).count();
    let (known, linked) = (count(&[Kind::Known]), count(&[Kind::Link]) > 0);
    let listed = count(&[Kind::Known, Kind::Weak, Kind::Listed]);
    let acting = context::is_actor(words, first);
    let is_person = match parts[0].kind {
        _ if parts.len() == 1 => known == 1 && (titled || words.tags(first, proclitics).contains(Tags::FAMILY)),
        Kind::Known => true,
        Kind::Weak => known > 0 || linked || titled || acting,
        Kind::Listed => known > 0 || listed > 1 || acting || titled,
        Kind::Link => linked && listed > 0 && (titled || acting),
        Kind::Other => titled && (listed > 0 || parts.len() > 1) || known > 0 && acting,
    };
    // After a title, what a marked ل leads in is whose title it is: الرئيسة التنفيذية لـسيلكتا.
    let is_owner = proclitics > 0 && parts[0].kind == Kind::Other;
    let strength = match titled {
        true => Strength::Supported,
        false if known > 0 && parts.len() > 1 => Strength::Listed,
        false => Strength::Likely,
    };
    let is_person = is_person && !is_owner;
    is_person.then_some(Candidate { tokens: first..end, proclitics, kind: MentionKind::Person, strength })
}

/// A word or two of a person's name.
struct Part {
    /// The token after it.
    end: usize,
    kind: Kind,
}

/// What a word is to a person's name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A given or family name and nothing else.
    Known,
    /// A given or family name that is an ordinary word too.
    Weak,
    /// On the long list.
    Listed,
    /// What ties two words of a name together, with the word after it: بن سلمان, فون دير لاين.
    Link,
    /// Not known at all.
    Other,
}

/// How the first word is cut: not at all where it is a name as it stands, else where the rest is one.
fn proclitics(words: &Words, first: usize, titled: bool) -> Option<usize> {
    let whole = words.tags(first, 0);
    let is_other_name = whole.intersects(Tags::NAMES) && !whole.intersects(NAME_PARTS);
    if is_other_name || whole.intersects(Tags::FUNCTION | Tags::LETTER | Tags::NATIONALITY) {
        return None;
    }
    if whole.intersects(NAME_PARTS) || opens(words, first, 0).is_some() {
        return Some(0);
    }
    let is_name = |cut: usize| {
        words.tags(first, cut).intersects(Tags::GIVEN | Tags::FAMILY) || opens(words, first, cut).is_some()
    };
    let cut = proclitic::segmentations(words.text.folded(first))
        .find(|cut| cut.proclitics > 0 && cut.article == 0 && is_name(cut.proclitics));
    match cut {
        Some(cut) if whole.is_empty() => Some(cut.proclitics),
        _ if titled && words.is_name_like(first) => Some(proclitics::of_unknown(words, first)),
        _ => None,
    }
}

/// The words of the name that starts at `first`.
fn parts(words: &Words, first: usize, proclitics: usize) -> Vec<Part> {
    let mut parts = vec![part(words, first, proclitics).unwrap_or(Part { end: first + 1, kind: Kind::Other })];
    while let Some(last) = parts.last().filter(|last| last.end < first + LONGEST && words.follows_on(last.end)) {
        match part(words, last.end, 0) {
            Some(part) => parts.push(part),
            None => break,
        }
    }
    parts
}

/// The part of a name that stands at `token`, if one may.
fn part(words: &Words, token: usize, proclitics: usize) -> Option<Part> {
    if let Some(end) = opens(words, token, proclitics) {
        return Some(Part { end, kind: Kind::Known });
    }
    if let Some(tied) = after_links(words, token, proclitics) {
        return Some(Part { end: word(words, tied, 0)?.end, kind: Kind::Link });
    }
    word(words, token, proclitics)
}

/// The word that the links at `token` tie to the name before them: سلمان after بن, لاين after فون دير.
fn after_links(words: &Words, token: usize, proclitics: usize) -> Option<usize> {
    let is_tie = |at: usize, cut: usize| is_link(&words.text.folded(at)[cut..]) && words.follows_on(at + 1);
    let first = is_tie(token, proclitics).then_some(token + 1)?;
    Some(if is_tie(first, 0) { first + 1 } else { first })
}

/// One word of a name, or a pair that makes one.
fn word(words: &Words, token: usize, proclitics: usize) -> Option<Part> {
    let tags = words.tags(token, proclitics);
    if let Some(end) = opens(words, token, proclitics) {
        return Some(Part { end, kind: Kind::Known });
    }
    let kind = match tags {
        _ if tags.intersects(Tags::ACT | Tags::TITLE | Tags::FUNCTION) && !tags.contains(Tags::GIVEN) => return None,
        _ if tags.intersects(Tags::GIVEN | Tags::FAMILY) => {
            let is_more = tags.intersects(Tags::WORD | Tags::TITLE | Tags::ACT | Tags::NATIONALITY);
            if is_more { Kind::Weak } else { Kind::Known }
        }
        _ if tags.contains(Tags::NAME_WORD) && !tags.intersects(Tags::WORD | Tags::ORGANIZATION) => Kind::Listed,
        _ if words.begins(token, Tags::NAMES | Tags::NATIONALITY) => return None,
        // A known name under a proclitic starts a name of its own: محمد حسن وأحمد حسين.
        _ if tags.is_empty() && words.begins(token, NAME_PARTS) => return None,
        _ if is_future(words.text.folded(token)) => return None,
        _ if words.kind(token) == TokenKind::Word
            && (words.is_name_like(token) || is_family_by_article(words, token)) =>
        {
            Kind::Other
        }
        _ => return None,
    };
    Some(Part { end: token + 1, kind })
}

/// Where a name of several words that a list has as one ends: عبد اللطيف, صلاح الدين.
fn opens(words: &Words, token: usize, proclitics: usize) -> Option<usize> {
    let is_name = |found: &&Match| {
        found.cut.proclitics == proclitics
            && found.tokens.len() > 1
            && found.entry.tags.intersects(Tags::GIVEN | Tags::FAMILY)
    };
    let listed = words.evidence.matches_at(token).iter().find(is_name).map(|found| found.tokens.end);
    let next = token + 1;
    let is_servant = || {
        &words.text.folded(token)[proclitics..] == "عبد"
            && words.follows_on(next)
            && words.text.folded(next).starts_with("ال")
    };
    let is_compound = || words.follows_on(next) && matches!(words.text.folded(next), "الدين" | "الله");
    listed.or_else(|| (is_servant() || is_compound()).then_some(next + 1))
}

/// A family name with the article that no list knows: الركراكي, الخازن.
fn is_family_by_article(words: &Words, token: usize) -> bool {
    words.is_definite(token) && words.evidence.tags(token).begins.is_empty()
}

/// A verb of the future, which often comes after a name: سيتنحى.
fn is_future(folded: &str) -> bool {
    ["سي", "ست", "سن"].iter().any(|prefix| folded.starts_with(prefix)) && folded.chars().count() > 4
}

/// Whether a word in normal form ties two words of a person's name together: بن, فون.
pub fn is_link(folded: &str) -> bool {
    const LINKS: [&str; 17] = [
        "بن", "ابن", "بنت", "ابو", "ابي", "ام", "ال", "ولد", "فان", "فون", "دير", "دي", "دا", "دو", "ديل", "ديلا", "لو",
    ];
    LINKS.contains(&folded)
}
