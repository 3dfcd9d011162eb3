//! A name seen clearly once is a name elsewhere in the document, by its whole or, for people, by its last word.

use std::collections::HashMap;

use khabar_contract::MentionKind;

use super::{
    gazetteer::Tags,
    spans::{Candidate, Strength},
    words::Words,
};
use crate::text::{TokenKind, proclitic};

/// Finds the names of `found` elsewhere. Tokens of found names are looked at again; [`resolve`](super::spans::resolve) decides.
pub fn find(words: &Words, found: &[Candidate], candidates: &mut Vec<Candidate>) {
    let known = known(words, found);
    for token in 0..words.len() {
        if words.kind(token) != TokenKind::Mark {
            candidates.extend(at(words, token, &known));
        }
    }
}

/// Names by their first word: the words after it, and the kind.
type Known = HashMap<String, Vec<(Vec<String>, MentionKind)>>;

fn known(words: &Words, found: &[Candidate]) -> Known {
    let mut known = Known::new();
    let mut learn = |name: &[String], kind| {
        let (first, rest) = name.split_first().expect("a name has at least one word");
        let names = known.entry(first.clone()).or_default();
        if !names.iter().any(|(words, _)| words == rest) {
            names.push((rest.to_vec(), kind));
        }
    };
    for candidate in found {
        let name: Vec<String> = candidate.tokens.clone().map(|token| stem(words, candidate, token)).collect();
        learn(&name, candidate.kind);
        if let Some(short) = short_form(words, candidate) {
            learn(&name[short..short + 1], candidate.kind);
        }
    }
    known
}

/// The word by which a longer name is called: a surname, the first word of a company's name; by its place in the name.
fn short_form(words: &Words, candidate: &Candidate) -> Option<usize> {
    let token = match candidate.kind {
        _ if candidate.tokens.len() < 2 => return None,
        MentionKind::Person => candidate.tokens.end - 1,
        MentionKind::Organization => candidate.tokens.start,
        _ => return None,
    };
    let is_surname = candidate.kind == MentionKind::Person && words.begins(token, Tags::GIVEN | Tags::FAMILY);
    let is_telling = !words.is_ordinary(token) && !words.begins(token, Tags::ORGANIZATION_OPENER | Tags::PLACE);
    (is_surname || is_telling).then(|| token - candidate.tokens.start)
}

fn stem(words: &Words, candidate: &Candidate, token: usize) -> String {
    let cut = if token == candidate.tokens.start { candidate.proclitics } else { 0 };
    words.text.folded(token)[cut..].to_owned()
}

/// Whether a single word may be a name again: no ordinary word, unless it is a person's name too.
fn is_free(words: &Words, token: usize, proclitics: usize, kind: MentionKind) -> bool {
    let is_surname =
        kind == MentionKind::Person && words.tags(token, proclitics).intersects(Tags::GIVEN | Tags::FAMILY);
    !words.begins(token, Tags::FUNCTION) && (is_surname || !words.begins(token, Tags::WORD))
}

fn at(words: &Words, first: usize, known: &Known) -> Option<Candidate> {
    let folded = words.text.folded(first);
    let cuts = proclitic::segmentations(folded).filter(|cut| cut.article == 0);
    let names = cuts.filter_map(|cut| Some((cut.proclitics, known.get(&folded[cut.proclitics..])?)));
    let fits = |rest: &[String]| {
        rest.iter()
            .enumerate()
            .all(|(index, word)| first + 1 + index < words.len() && words.text.folded(first + 1 + index) == word)
    };
    let (proclitics, (rest, kind)) = names
        .flat_map(|(cut, names)| names.iter().map(move |name| (cut, name)))
        .filter(|(_, (rest, _))| fits(rest))
        .filter(|(cut, (rest, kind))| !rest.is_empty() || is_free(words, first, *cut, *kind))
        .max_by_key(|(cut, (rest, _))| (rest.len(), std::cmp::Reverse(*cut)))?;
    Some(Candidate { tokens: first..first + 1 + rest.len(), proclitics, kind: *kind, strength: Strength::Likely })
}
