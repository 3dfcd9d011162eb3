//! Whom a left-out subject, a pronoun or «الشركة» stands for.

use khabar_contract::{EntityId, MentionKind};

use super::{
    Discourse, How, MAX_SUBJECTS, Subject,
    salience::{self, Candidate, Role, weights},
};
use crate::facts::{
    document::{Document, UnitKind},
    lexicon::inflect::Form,
    phrase::Phrase,
};

/// A verb that leaves its subject out, or a pronoun.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'w> {
    /// What its spelling says of whom it stands for.
    pub form: Form,
    /// The sentence.
    pub sentence: usize,
    /// The unit.
    pub at: usize,
    /// What it may be; empty where it may be anything.
    pub kinds: &'w [MentionKind],
    /// Whether it is a verb of speech.
    pub speaks: bool,
    /// Who it cannot be.
    pub not: &'w [EntityId],
}

impl Discourse {
    /// The subject that a verb leaves out: one who was a subject in its sentence or the one before.
    pub fn left_out(&self, wanted: Wanted) -> Option<Subject> {
        let acted = |candidate: &Candidate| match candidate.role {
            Role::Subject => candidate.distance <= 1,
            Role::Owner => candidate.distance == 0,
            Role::Aside | Role::Named => false,
        };
        let mut candidates = self.fit(wanted);
        if !candidates.iter().any(acted) {
            return None;
        }
        candidates.retain(|candidate| candidate.role != Role::Named || candidate.distance <= 1);
        let found = self.chosen(candidates)?;
        // إن شركة النقل ستستثمر، لافتا إلى أنها ستطلق: another has come between, whom the text does not name.
        let between = self.unnamed.is_some_and(|unnamed| found.at < unnamed && unnamed < wanted.at);
        Some(Subject { trust: if between { found.trust * BEHIND_ANOTHER } else { found.trust }, ..found })
    }

    /// Whom a pronoun stands for: one who was a subject lately.
    pub fn pronoun(&self, wanted: Wanted) -> Option<Subject> {
        let mut candidates = self.fit(wanted);
        candidates.retain(|candidate| matches!(candidate.role, Role::Subject | Role::Aside) && candidate.distance <= 1);
        self.chosen(candidates)
    }

    fn chosen(&self, candidates: Vec<Candidate>) -> Option<Subject> {
        let among = |subjects: &[Subject], who: &Subject| subjects.iter().any(|one| one.entities == who.entities);
        let acted = |subject: &Subject| among(&self.subjects, subject) || among(&self.owners, subject);
        salience::best(candidates, DOUBTFUL_LEFT_OUT)
            .filter(acted)
            .map(|subject| Subject { how: How::LeftOut, ..subject })
    }

    /// Those who agree with what is wanted, and may do it.
    fn fit(&self, wanted: Wanted) -> Vec<Candidate> {
        let mut candidates = self.candidates(wanted.sentence, wanted.at);
        candidates.retain(|Candidate { subject, .. }| {
            let may = wanted.kinds.is_empty() || wanted.kinds.contains(&subject.kind);
            may && self.agrees(subject, wanted.form) && subject.entities != wanted.not
        });
        for candidate in &mut candidates {
            candidate.score += self.gender(&candidate.subject);
            if !wanted.speaks && self.speakers.contains(&candidate.subject.at) {
                candidate.score += weights::SPEAKER;
            }
        }
        candidates
    }

    fn gender(&self, subject: &Subject) -> f32 {
        let known = matches!(subject.entities.as_slice(), [entity] if self.known[entity.index()].feminine.is_some());
        if known { weights::GENDER } else { 0.0 }
    }

    /// What a phrase such as «الشركة» or «البنك» refers to.
    pub fn referent(&self, document: &Document, phrase: &Phrase) -> Option<Subject> {
        self.referent_other_than(document, phrase, &[])
    }

    /// What such a phrase refers to where it cannot be these: قدمت [باراماونت] عرضا لشراء الشركة.
    pub fn referent_other_than(&self, document: &Document, phrase: &Phrase, others: &[EntityId]) -> Option<Subject> {
        let head = phrase.head;
        let refers = document.unit(head).prefix.article && phrase.entities.is_empty() && phrase.inner.is_none();
        // الشركتان: more than one, and which is not told.
        let several = document.readings(head).iter().all(|reading| reading.form.plural);
        if !refers || several || !(document.is(head, "body") || document.is(head, "office")) {
            return None;
        }
        if let Some(subject) = apposed(document, phrase) {
            return Some(subject);
        }
        let club = document.is(head, "club") && self.is_about("sporting");
        let company = document.is(head, "company") || club;
        let sentence = document.sentences.partition_point(|units| units.end <= head);
        let mut candidates = self.candidates(sentence, head);
        candidates.extend(self.whole_of(document, head).map(|subject| Candidate {
            subject,
            score: weights::NAMED[0],
            role: Role::Named,
            distance: 0,
        }));
        candidates.retain_mut(|candidate| {
            let &[entity] = candidate.subject.entities.as_slice() else { return false };
            let called = self.is_called_like(document, head, entity);
            let unnamed = candidate.subject.kind == MentionKind::Organization && !self.is_other_body(entity);
            let spoken_of = called || candidate.role != Role::Named || self.recurs(entity);
            candidate.score += match called {
                true if company => weights::CALLED_COMPANY,
                true => weights::CALLED,
                false => 0.0,
            };
            // المؤسسة is nobody, though someone is called مدير المؤسسة.
            let possible = !document.is(head, "body") || candidate.subject.kind != MentionKind::Person;
            !others.contains(&entity) && possible && spoken_of && (called || company && unnamed)
        });
        salience::best(candidates, DOUBTFUL_REFERENCE).map(|subject| Subject { how: How::Reference, ..subject })
    }

    /// Whether the text has called it by the noun at `noun`.
    fn is_called_like(&self, document: &Document, noun: usize, entity: EntityId) -> bool {
        let same = |known: &usize| document.readings(noun).iter().any(|reading| reading.lemma == *known);
        self.known[entity.index()].nouns.iter().any(same)
    }

    /// المجلس: the organisation whose organ the text has spoken of last, where it has called it so.
    fn whole_of(&self, document: &Document, at: usize) -> Option<Subject> {
        let is_organ = |lemma: usize| document.readings(at).iter().any(|reading| reading.lemma == lemma);
        let recent = self.organs.iter().rev().take(MAX_SUBJECTS);
        let (_, entity) = recent.into_iter().find(|(lemma, _)| is_organ(*lemma))?;
        Some(Subject::organization(*entity, at, How::Reference))
    }

    /// Whether the text calls it something other than a company: بنك, وزارة.
    fn is_other_body(&self, entity: EntityId) -> bool {
        let lemmas = self.known[entity.index()].nouns.iter().map(|noun| &self.lexicon.lemmas[*noun]);
        lemmas.into_iter().any(|noun| noun.is("body") && !noun.is("company") && !noun.is("club"))
    }
}

/// How likely whoever comes to mind first is the one that is meant, where another does nearly as much: verbs follow each other,
/// while «الشركة» may be any. Measured on the annotated articles.
const DOUBTFUL_LEFT_OUT: f32 = 0.6;
const DOUBTFUL_REFERENCE: f32 = 0.4;
/// How much less likely it is where someone whom the text does not name has acted since.
const BEHIND_ANOTHER: f32 = 0.5;

/// «[هناك شعب]، الحزب الذي»: what stands before the comma before a phrase that says of it what it is.
fn apposed(document: &Document, phrase: &Phrase) -> Option<Subject> {
    let at = phrase.units.start.checked_sub(2)?;
    let comma = document.unit(at + 1).kind == UnitKind::Comma && document.unit(phrase.units.start).prefix.article;
    let next = phrase.units.end;
    let described = comma && document.has(next) && document.is(next, "relative");
    let (kind, entity) = document.name(at).filter(|(kind, _)| described && *kind == MentionKind::Organization)?;
    Some(Subject::new(vec![entity], kind, 0, at, How::Reference))
}
