//! From a trigger to the fact that it states: which phrase is its agent, which its patient, what governs it.
//!
//! | module | does |
//! | --- | --- |
//! | [`verb`] | finite verbs |
//! | [`masdar`] | masdars and nouns |
//! | [`participle`] | participles that say of a person what has been done |
//! | [`offer`] | who makes an offer |
//! | [`construction`] | what a construction says of the places of its roles |

mod construction;
mod masdar;
mod offer;
mod participle;
mod verb;

use std::cell::OnceCell;

use khabar_contract::{EntityId, MentionKind};

use super::{
    clause::{self, Argued, Argument},
    discourse::{Discourse, How, Subject},
    document::{Document, UnitKind},
    fill::Candidate,
    frame::Construction,
    governor,
    lexicon::{Reading, inflect::Part},
    occurrence::Occurrence,
    subject::Subjects,
};

/// What the sentence of `subjects` states, trigger by trigger.
pub fn candidates(document: &Document, discourse: &Discourse, subjects: &Subjects, sentence: usize) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for at in subjects.units.clone() {
        let finite = document.unit(at).finite;
        if document.unit(at).kind != UnitKind::Word {
            continue;
        }
        for reading in document.readings(at) {
            let lemma = &document.lexicon.lemmas[reading.lemma];
            if lemma.triggers.is_empty() || finite != matches!(reading.form.part, Part::Past | Part::Present) {
                continue;
            }
            if reading.form.passive && document.is(at, "speech") {
                continue;
            }
            // لتنافس [آبل]: no past follows ل.
            if reading.form.part == Part::Past && document.unit(at).prefix.preposition.is_some() {
                continue;
            }
            let left_out = OnceCell::new();
            let trigger = Trigger { document, discourse, subjects, sentence, at, reading: *reading, left_out };
            let found = document.lexicon.constructions_of(reading).find_map(|construction| trigger.read(construction));
            candidates.extend(found);
        }
    }
    candidates
}

struct Trigger<'d> {
    document: &'d Document<'d>,
    discourse: &'d Discourse,
    subjects: &'d Subjects<'d>,
    sentence: usize,
    at: usize,
    reading: Reading,
    /// Who does it if what stands beside it does not: the same for each construction.
    left_out: OnceCell<Option<Subject>>,
}

impl Trigger<'_> {
    fn read(&self, construction: &Construction) -> Option<Candidate> {
        match self.reading.form.part {
            Part::Past | Part::Present => self.verb(construction),
            Part::Participle => self.participle(construction),
            _ => self.masdar(construction),
        }
    }

    fn is_subject(&self, argument: &Argument, subject: &Subject) -> bool {
        let Argued::Phrase(phrase) = &argument.filler else { return false };
        let refers = || {
            let referent = self.discourse.referent(self.document, phrase);
            subject.how == How::Reference && referent.is_some_and(|who| who.entities == subject.entities)
        };
        let whole = || phrase.whole(self.document).is_some_and(|whole| subject.entities == [whole]);
        argument.preposition.is_none() && (phrase.entities == subject.entities || refers() || whole())
    }

    /// The organisation or product that the sentence names last before the trigger, other than these.
    fn nearest(&self, not: &[EntityId]) -> Option<Subject> {
        let before = (self.subjects.units.start..self.at).rev().take(MAX_TO_NEAREST);
        let names = before.take_while(|at| self.document.unit(*at).kind != UnitKind::Stop);
        let mut names = names.filter_map(|at| self.document.name(at));
        let fits = |kind| matches!(kind, MentionKind::Organization | MentionKind::Product);
        let (kind, entity) = names.find(|(kind, entity)| fits(*kind) && !not.contains(entity))?;
        Some(Subject::new(vec![entity], kind, self.sentence, self.at, How::Clause))
    }

    fn occurrence<'a>(&'a self, construction: &'a Construction) -> Occurrence<'a> {
        Occurrence {
            document: self.document,
            discourse: self.discourse,
            construction,
            sentence: self.sentence,
            trigger: self.at,
            agent: None,
            patient: None,
            unknown_agent: false,
            other_patient: None,
            antecedent: None,
            offerer: self.subjects.offerer_after(self.at),
            arguments: clause::arguments(self.document, self.at, self.subjects.units.end),
            governed: governor::above(self.document, self.discourse, self.subjects, self.at),
        }
    }
}

/// Whose rival one is, or what competes, is named at most so far before.
const MAX_TO_NEAREST: usize = 16;

/// بعد stands at most so far before من: بعد أقل من 24 ساعة من الخسارة.
const MAX_TO_SINCE: usize = 6;

/// Who makes an offer is named at most so far before what it is for.
const MAX_TO_OFFERER: usize = 10;
