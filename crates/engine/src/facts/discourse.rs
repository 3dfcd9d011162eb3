//! What the text is about at any point: who a left-out subject, a pronoun or «الشركة» stands for.

use std::ops::Range;

use khabar_contract::{Entity, EntityId, MentionKind};

use super::{
    document::Document,
    lexicon::{Lexicon, inflect::Form},
    phrase::{self, Phrase},
};
use crate::text::fold::fold;

/// What has been said of whom so far.
pub struct Discourse {
    /// Who was a subject, the latest last.
    subjects: Vec<Subject>,
    /// The organisation that the text names most often.
    topic: Option<EntityId>,
    /// For each entity, whether the text names it more than once.
    recurs: Vec<bool>,
    lexicon: &'static Lexicon,
    /// For each entity, the class nouns and titles that it was called by (شركة, وزير), and its grammatical gender.
    known: Vec<Known>,
}

#[derive(Clone, Default)]
struct Known {
    nouns: Vec<usize>,
    feminine: Option<bool>,
}

/// Who does what a verb says.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// One, or several that are coordinated.
    pub entities: Vec<EntityId>,
    /// What they are.
    pub kind: MentionKind,
    /// The sentence that names them.
    pub sentence: usize,
    /// The unit of the verb.
    pub at: usize,
    /// How they were found.
    pub how: How,
}

/// How a subject was found, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It stands beside the verb.
    Beside,
    /// It stands elsewhere in the clause.
    Clause,
    /// Before a relative pronoun.
    Relative,
    /// Through a noun: الشركة.
    Reference,
    /// It is left out, and taken from the clause or sentence before.
    LeftOut,
}

impl Discourse {
    /// Nothing has been said yet, but the names themselves say some of what they name (بنك المغرب).
    pub fn new(document: &Document) -> Self {
        let mut readings = Vec::new();
        let known = document.entities.iter().map(|entity| {
            readings.clear();
            let first = fold(entity.name.split_whitespace().next().unwrap_or_default());
            document.lexicon.look_up(&first, &mut readings);
            Known { nouns: readings.iter().map(|reading| reading.lemma).collect(), feminine: None }
        });
        let known = known.collect();
        let organizations = document.entities.iter().filter(|entity| entity.kind == MentionKind::Organization);
        let most = organizations.clone().rev().max_by_key(|entity| entity.mentions.len());
        let is_topic = |entity: &&Entity| entity.mentions.len() > 1 || organizations.clone().count() == 1;
        let topic = most.filter(is_topic).map(|entity| entity.id);
        let recurs = document.entities.iter().map(|entity| entity.mentions.len() > 1).collect();
        Self { subjects: Vec::new(), topic, recurs, lexicon: document.lexicon, known }
    }

    /// Remembers who a sentence is about.
    pub fn record(&mut self, subject: &Subject) {
        if self.subjects.len() == MAX_SUBJECTS {
            self.subjects.remove(0);
        }
        self.subjects.push(subject.clone());
    }

    /// Remembers what the phrases of a sentence call their entities.
    pub fn read(&mut self, document: &Document, units: &Range<usize>) {
        for at in units.clone() {
            if (document.is(at, "body") || document.is(at, "office"))
                && let Some(phrase) = phrase::at(document, at, units.end)
            {
                self.learn(document, &phrase, None);
            }
        }
    }

    /// Remembers what a phrase calls its entity, and the gender that a verb beside it shows.
    pub fn learn(&mut self, document: &Document, phrase: &Phrase, verb: Option<Form>) {
        let &[entity] = phrase.entities.as_slice() else { return };
        let known = &mut self.known[entity.index()];
        for reading in document.readings(phrase.head) {
            if !known.nouns.contains(&reading.lemma) {
                known.nouns.push(reading.lemma);
            }
        }
        if let Some(form) = verb.filter(|form| !form.plural) {
            known.feminine = Some(form.feminine);
        }
    }

    /// Whether the text has called the subject by a noun of this class: اللاعب.
    pub fn is_called(&self, subject: &Subject, class: &str) -> bool {
        let nouns = subject.entities.iter().flat_map(|entity| &self.known[entity.index()].nouns);
        nouns.into_iter().any(|noun| self.lexicon.lemmas[*noun].is(class))
    }

    /// Whether the subject may be that of a verb of this form.
    pub fn agrees(&self, subject: &Subject, form: Form) -> bool {
        match subject.entities.as_slice() {
            [entity] => {
                !form.plural && self.known[entity.index()].feminine.is_none_or(|feminine| feminine == form.feminine)
            }
            _ => form.plural,
        }
    }

    /// The subject that a verb of this form leaves out, in the sentence at `sentence` or the one before.
    pub fn left_out(&self, form: Form, sentence: usize) -> Option<Subject> {
        let near = self.subjects.iter().rev().take_while(|subject| subject.sentence + 1 >= sentence);
        let mut near = near.filter(|subject| subject.how != How::Relative);
        near.find(|subject| self.agrees(subject, form)).map(|subject| Subject { how: How::LeftOut, ..subject.clone() })
    }

    /// What a phrase such as «الشركة» or «البنك» refers to.
    pub fn referent(&self, document: &Document, phrase: &Phrase) -> Option<Subject> {
        let refers = document.unit(phrase.head).prefix.article && phrase.entities.is_empty() && phrase.inner.is_none();
        if !refers || !(document.is(phrase.head, "body") || document.is(phrase.head, "office")) {
            return None;
        }
        let before = |subject: &&Subject| subject.at < phrase.head;
        let called = |subject: &&Subject| {
            let nouns = |entity: &EntityId| self.known[entity.index()].nouns.as_slice();
            let same = |noun: &usize| document.readings(phrase.head).iter().any(|reading| reading.lemma == *noun);
            subject.entities.len() == 1 && subject.entities.iter().flat_map(nouns).any(same)
        };
        let possible = |subject: &&Subject| {
            let entity = subject.entities[0];
            let lemma = |noun: &usize| &document.lexicon.lemmas[*noun];
            let nouns = &self.known[entity.index()].nouns;
            let unnamed = nouns.iter().map(lemma).all(|noun| !noun.is("body") || noun.is("company"));
            let company = document.is(phrase.head, "company");
            subject.entities.len() == 1 && subject.kind == MentionKind::Organization && unnamed && company
        };
        let fits = |subject: &&Subject| called(subject) || possible(subject);
        let found = self.subjects.iter().rev().filter(before).find(fits)?;
        Some(Subject { how: How::Reference, ..found.clone() })
    }

    /// The organisation that the text is about at the unit `at`.
    pub fn organization(&self, at: usize) -> Option<EntityId> {
        let is_outlet = |entity: &EntityId| {
            self.known[entity.index()].nouns.iter().any(|noun| self.lexicon.lemmas[*noun].is("outlet"))
        };
        let fits = |subject: &&Subject| {
            let organization = subject.kind == MentionKind::Organization && subject.entities.len() == 1;
            subject.at < at && organization && !subject.entities.iter().any(is_outlet)
        };
        let recurs = |subject: &&Subject| at - subject.at < NEAR || self.recurs[subject.entities[0].index()];
        let recent = || self.subjects.iter().rev().filter(fits);
        let found = recent().find(recurs).map(|subject| subject.entities[0]);
        found.or(self.topic).or_else(|| recent().next().map(|subject| subject.entities[0]))
    }
}

/// So many units back a subject counts even where the text names it just once.
const NEAR: usize = 30;
/// Subjects further back are forgotten.
const MAX_SUBJECTS: usize = 64;
