//! Where the proclitics of a name's first word end.

use super::{
    gazetteer::{Evidence, Match, Tags},
    span::Found,
    tagger::{Class, word},
    words::{HEADS, Words},
};
use crate::text::{Text, proclitic};

/// Of a word that no list knows, how many bytes of its normal form are proclitics: those before a tatweel (لـفلان), or those
/// without which the word stands elsewhere in the text; else none.
pub fn of_unknown(words: &Words, token: usize) -> usize {
    marked(words.text, token).or_else(|| by_repetition(words, token)).unwrap_or(0)
}

/// Of a name that the tagger has found, how many bytes of its first word's normal form are proclitics: as the lists cut it,
/// else as its letters look. After another name that it stands right behind, و joins the two.
pub fn of_found(text: &Text, evidence: &Evidence, found: Found, behind_name: bool) -> usize {
    let token = found.first;
    if token > 0 && text.is_glued(token) && word::is_quotation_mark(text.surface(token - 1)) {
        return 0;
    }
    if behind_name && is_joined(text, evidence, found) {
        return AND.len();
    }
    if let Some(listed) = as_listed(evidence, found) {
        return if is_genitive(text, evidence, token, listed) { 0 } else { listed };
    }
    let marked = marked(text, token);
    if marked.is_none() && evidence.tags(token).begins.intersects(Tags::NAME_WORD) {
        return 0;
    }
    marked.unwrap_or_else(|| by_looks(text, token))
}

/// And: what joins a name to the one before it.
const AND: &str = "و";

/// شركة [لايكا]: whether it stands right behind a class noun, which no preposition follows.
fn is_genitive(text: &Text, evidence: &Evidence, token: usize, cut: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return false };
    let heads = evidence.tags(before).begins.intersects(HEADS) && !text.folded(before).starts_with("ال");
    let preposition = matches!(&text.folded(token)[..cut], "ل" | "ب" | "ك");
    heads && preposition && !text.folded(token)[cut..].starts_with("ال") && marked(text, token).is_none()
}

/// Whether a name starts with a letter that is «and», unless a list knows it whole with that letter.
fn is_joined(text: &Text, evidence: &Evidence, found: Found) -> bool {
    let folded = text.folded(found.first);
    let is_whole = |known: &Match| {
        known.cut.proclitics == 0 && known.tokens.end == found.last + 1 && known.entry.tags.intersects(Tags::NAMES)
    };
    proclitic::segmentations(folded).any(|cut| &folded[..cut.proclitics] == AND)
        && !evidence.matches_at(found.first).iter().any(is_whole)
}

/// The proclitics that the writer has set apart by a tatweel.
fn marked(text: &Text, token: usize) -> Option<usize> {
    let (proclitics, _) = text.surface(token).split_once('ـ')?;
    let cuts = proclitic::segmentations(text.folded(token)).map(|cut| cut.proclitics);
    cuts.filter(|cut| *cut > 0 && *cut == proclitics.len()).max()
}

/// As the list has it that knows the name, or, of none, the ordinary word that it starts with.
fn as_listed(evidence: &Evidence, found: Found) -> Option<usize> {
    let names = match found.class {
        Class::Person => Tags::PERSON | Tags::GIVEN | Tags::FAMILY,
        _ => Tags::NAMES,
    };
    let matches = evidence.matches_at(found.first);
    let is_name = |known: &&Match| known.tokens.end <= found.last + 1 && known.entry.tags.intersects(names);
    let is_word = |known: &&Match| {
        known.tokens.len() == 1
            && known.cut.proclitics == 0
            && known.entry.tags.intersects(Tags::WORD | Tags::ORGANIZATION_OPENER | Tags::ORGANIZATION_HEAD)
    };
    // ووزارة
    let opens = |known: &&Match| {
        known.tokens.len() == 1 && known.entry.tags.intersects(Tags::ORGANIZATION_OPENER | Tags::ORGANIZATION_HEAD)
    };
    let found = matches.iter().find(is_name).or_else(|| matches.iter().find(is_word));
    found.or_else(|| matches.iter().find(opens)).map(|known| known.cut.proclitics)
}

fn by_looks(text: &Text, token: usize) -> usize {
    let folded = text.folded(token);
    let cuts = proclitic::segmentations(folded).filter(|cut| cut.proclitics > 0);
    let mut likely = cuts.filter(|cut| {
        let (cut_off, rest) = folded.split_at(cut.proclitics);
        let is_open = rest.starts_with(['ا', 'و', 'ي']);
        match cut_off {
            AND => cut.article > 0 || !is_open,
            "ل" => cut.article > 0 || !is_open && rest.chars().count() > 3,
            "ب" | "ول" | "وب" | "ف" => cut.article > 0,
            _ => false,
        }
    });
    likely.next().map_or(0, |cut| cut.proclitics)
}

fn by_repetition(words: &Words, token: usize) -> Option<usize> {
    let folded = words.text.folded(token);
    let cuts = proclitic::segmentations(folded).filter(|cut| cut.article == 0 && cut.proclitics > 0);
    let whole = words.count(folded);
    cuts.map(|cut| cut.proclitics).find(|cut| words.count(&folded[*cut..]) >= whole)
}
