//! Who says what: قال إنه, بحسب.

use std::ops::Range;

use khabar_contract::{MentionKind, Modality};

use super::{
    super::{
        document::{Document, UnitKind},
        subject::Subjects,
    },
    Governed, MAX_REACH,
    verb::around_verb,
};

/// Sources are looked for in so many units of a sentence.
const MAX_SENTENCE: usize = 120;

/// The «أن» that opens the clause of `at`.
pub(super) fn clause_opener(document: &Document, units: &Range<usize>, at: usize) -> Option<usize> {
    for index in (units.start..at).rev().take(2 * MAX_REACH) {
        if document.is(index, "that") {
            return Some(index);
        }
        let unit = document.unit(index);
        if unit.kind == UnitKind::Stop && document.text.source()[unit.span.range()] != *":"
            || document.is(index, "break")
        {
            return None;
        }
    }
    None
}

/// The word that governs the clause opened at `that`, and what it says of the clause.
pub(super) fn governor_of_that(
    document: &Document,
    subjects: &Subjects,
    that: usize,
    governed: &mut Governed,
) -> Option<usize> {
    for at in (subjects.units.start..that).rev().take(MAX_REACH) {
        let unit = document.unit(at);
        let lemmas = || document.readings(at).iter().map(|reading| &document.lexicon.lemmas[reading.lemma]);
        governed.demanded |= lemmas().any(|lemma| lemma.is("demand"));
        let own = || subjects.of_verb(at).is_some_and(|who| who.kind == MentionKind::Organization);
        governed.expected |= document.is(at, "predicting") && !own();
        if let Some(modality) = lemmas().find_map(|lemma| lemma.control()) {
            governed.add(modality);
            if unit.finite {
                around_verb(document, subjects, at, governed);
            }
            if lemmas().any(|lemma| lemma.is("speech")) {
                said_by(document, subjects, at, governed);
            }
            return Some(at);
        }
        if unit.finite || lemmas().any(|lemma| lemma.is("speech")) {
            if lemmas().any(|lemma| lemma.is("speech")) {
                said_by(document, subjects, at, governed);
            }
            return Some(at);
        }
        if document.is(at, "break") {
            return None;
        }
    }
    None
}

/// Who says what the verb at `verb` introduces.
fn said_by(document: &Document, subjects: &Subjects, verb: usize, governed: &mut Governed) {
    let end = subjects.units.end.min(verb + 8);
    let unnamed = (verb + 1..end).take_while(|at| !document.is(*at, "that")).any(|at| document.is(at, "source"));
    if unnamed || document.verb(verb).is_some_and(|reading| reading.form.passive) {
        governed.add(Modality::Reported);
    }
    let Some(subject) = subjects.of_verb(verb) else { return };
    if is_outlet(document, verb + 1, end) {
        governed.add(Modality::Reported);
    }
    governed.attribution = governed.attribution.or(Some(subject.entities[0]));
}

fn is_outlet(document: &Document, start: usize, end: usize) -> bool {
    (start..end).take_while(|at| document.name(*at).is_none()).any(|at| document.is(at, "outlet"))
}

/// بحسب, وفق: a source named beside the clause.
pub(super) fn according(document: &Document, units: &Range<usize>, governed: &mut Governed) {
    let Some(at) = units.clone().take(MAX_SENTENCE).find(|at| document.is(*at, "according")) else { return };
    for index in at + 1..units.end.min(at + 8) {
        match document.unit(index).kind {
            UnitKind::Name(_, MentionKind::Organization | MentionKind::Person, entity) => {
                governed.attribution = Some(entity);
                return;
            }
            UnitKind::Word if document.unit(index).finite && !document.is(index, "speech") => return,
            UnitKind::Word if document.is(index, "source") => return governed.add(Modality::Reported),
            UnitKind::Word => {}
            _ => return,
        }
    }
}
