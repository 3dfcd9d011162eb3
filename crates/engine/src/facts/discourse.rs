//! What the text is about at any point: who a left-out subject, a pronoun or «الشركة» stands for.

use std::{collections::HashMap, ops::Range};

use khabar_contract::{Entity, EntityId, MentionKind};

use super::{
    document::{Document, UnitKind},
    lexicon::{Lexicon, inflect::Form},
    phrase::{self, Phrase},
};
use crate::text::fold::fold;

/// What has been said of whom so far.
pub struct Discourse {
    /// Who was a subject, the latest last.
    subjects: Vec<Subject>,
    /// What was named, and at which unit, in the text's order.
    named: Vec<(usize, MentionKind, EntityId)>,
    /// The organisation that the text names most often.
    topic: Option<EntityId>,
    /// For each entity, whether the text names it more than once.
    recurs: Vec<bool>,
    lexicon: &'static Lexicon,
    /// The classes whose words recur in the text: what it is about.
    themes: Vec<&'static str>,
    /// For whom people hold an office, as far as the text has said.
    employers: HashMap<EntityId, EntityId>,
    /// For each entity, the class nouns and titles that it was called by (شركة, وزير), and its grammatical gender.
    known: Vec<Known>,
    /// The places that the text names, by what an adjective has in common with them: بلغار.
    countries: HashMap<String, EntityId>,
    /// The organisations that did something, or whose people or things did, the latest last; not what a clause says aside.
    actors: Vec<Subject>,
    /// Through which organ an organisation acted, the latest last: المجلس.
    organs: Vec<(usize, EntityId)>,
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
        let themes = themes(document);
        let places = document.entities.iter().filter(|entity| entity.kind == MentionKind::Place).rev();
        let countries = places.map(|place| (stem(&fold(&place.name)), place.id)).collect();
        let (subjects, named, actors, organs, employers) = Default::default();
        let lexicon = document.lexicon;
        Self { subjects, named, topic, recurs, lexicon, themes, employers, known, countries, actors, organs }
    }

    /// The country that an adjective in normal form belongs to, where the text names it: البلغارية.
    pub fn country(&self, adjective: &str) -> Option<EntityId> {
        let stem = stem(adjective);
        stem.chars().nth(2).and_then(|_| self.countries.get(&stem)).copied()
    }

    /// Remembers for whom someone speaks and acts: the organisation that he holds an office in.
    pub fn employ(&mut self, person: EntityId, organization: EntityId) {
        self.employers.insert(person, organization);
    }

    /// The organisation that acts through the person.
    pub fn employer(&self, subject: &Subject) -> Option<Subject> {
        let &[person] = subject.entities.as_slice() else { return None };
        let entities = vec![*self.employers.get(&person)?];
        Some(Subject { entities, kind: MentionKind::Organization, how: How::Clause, ..subject.clone() })
    }

    /// Whether words of the class recur in the text.
    pub fn is_about(&self, class: &str) -> bool {
        self.themes.contains(&class)
    }

    /// Remembers which organisation acts in a sentence, by itself or through what is its own.
    pub fn record_actor(&mut self, subject: &Subject) {
        if subject.kind != MentionKind::Organization || subject.how == How::Relative || subject.entities.len() != 1 {
            return;
        }
        if self.actors.len() == MAX_SUBJECTS {
            self.actors.remove(0);
        }
        self.actors.push(subject.clone());
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
            self.named.extend(document.name(at).map(|(kind, entity)| (at, kind, entity)));
            if (document.is(at, "body") || document.is(at, "office"))
                && let Some(phrase) = phrase::at(document, at, units.end)
            {
                self.learn(document, &phrase, None);
                if let Some(whole) = phrase.whole(document) {
                    let lemmas = document.readings(at).iter().map(|reading| (reading.lemma, whole));
                    self.organs.extend(lemmas);
                }
            }
        }
    }

    /// Remembers what a phrase calls its entity, and the gender that a verb beside it shows.
    pub fn learn(&mut self, document: &Document, phrase: &Phrase, verb: Option<Form>) {
        let &[entity] = phrase.entities.as_slice() else { return };
        if document.is(phrase.head, "acting") && document.name(phrase.head).is_none() {
            return;
        }
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

    /// Whether it is a country, or a body of the state: وزارة.
    pub fn is_state(&self, document: &Document, entity: EntityId) -> bool {
        let mut nouns = self.known[entity.index()].nouns.iter();
        document.entities[entity.index()].kind == MentionKind::Place
            || nouns.any(|noun| self.lexicon.lemmas[*noun].is("state body"))
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

    /// The subject that a verb of this form at the unit `at` leaves out, in the sentence at `sentence` or the one before.
    pub fn left_out(&self, form: Form, sentence: usize, at: usize) -> Option<Subject> {
        let near = self.subjects.iter().rev().take_while(|subject| subject.sentence + 1 >= sentence);
        let mut near = near.filter(|subject| subject.how != How::Relative && subject.at < at);
        near.find(|subject| self.agrees(subject, form)).map(|subject| Subject { how: How::LeftOut, ..subject.clone() })
    }

    /// Whom a pronoun of this form before the unit `at` stands for: the last who was a subject, other than `agent`.
    pub fn pronoun(&self, form: Form, sentence: usize, at: usize, agent: &[EntityId]) -> Option<Subject> {
        let near = self.subjects.iter().rev().take_while(|subject| subject.sentence + 1 >= sentence);
        let mut others = near.filter(|subject| subject.at < at && subject.entities != agent);
        others
            .find(|subject| self.agrees(subject, form))
            .map(|subject| Subject { how: How::LeftOut, ..subject.clone() })
    }

    /// What a phrase such as «الشركة» or «البنك» refers to.
    pub fn referent(&self, document: &Document, phrase: &Phrase) -> Option<Subject> {
        self.referent_other_than(document, phrase, &[])
    }

    /// What such a phrase refers to where it cannot be these: قدمت [باراماونت] عرضا لشراء الشركة.
    pub fn referent_other_than(&self, document: &Document, phrase: &Phrase, others: &[EntityId]) -> Option<Subject> {
        let refers = document.unit(phrase.head).prefix.article && phrase.entities.is_empty() && phrase.inner.is_none();
        if !refers || !(document.is(phrase.head, "body") || document.is(phrase.head, "office")) {
            return None;
        }
        if let Some(subject) = apposed(document, phrase) {
            return Some(subject);
        }
        let called = |entity: EntityId| {
            let same = |noun: &usize| document.readings(phrase.head).iter().any(|reading| reading.lemma == *noun);
            self.known[entity.index()].nouns.iter().any(same)
        };
        let club = document.is(phrase.head, "club") && self.is_about("sporting");
        let company = document.is(phrase.head, "company") || club;
        let fits = |subject: &&Subject| match subject.entities.as_slice() {
            &[entity] => {
                let unnamed = subject.kind == MentionKind::Organization && !self.is_other_body(entity);
                !others.contains(&entity) && (called(entity) || company && unnamed)
            }
            _ => false,
        };
        let before = self.subjects.iter().rev().filter(|subject| subject.at < phrase.head);
        let mut before = before.filter(|subject| subject.how != How::Relative);
        let allowed = |subject: &Subject| !subject.entities.iter().any(|entity| others.contains(entity));
        let subject = self.actor_called(phrase.head, fits).or_else(|| before.find(fits).cloned());
        let subject = subject.or_else(|| self.whole_of(document, phrase.head).filter(allowed));
        let found =
            subject.or_else(|| self.last_named(phrase.head, |_, entity| called(entity) && !others.contains(&entity)));
        found.map(|subject| Subject { how: How::Reference, ..subject })
    }

    /// The last that acted before the unit `at` and is fit.
    fn actor_called(&self, at: usize, fits: impl Fn(&&Subject) -> bool) -> Option<Subject> {
        self.actors.iter().rev().filter(|subject| subject.at < at).find(fits).cloned()
    }

    /// المجلس: the organisation whose organ the text has spoken of last, where it has called it so.
    fn whole_of(&self, document: &Document, at: usize) -> Option<Subject> {
        let is_organ = |lemma: usize| document.readings(at).iter().any(|reading| reading.lemma == lemma);
        let recent = self.organs.iter().rev().take(MAX_SUBJECTS);
        let (_, entity) = recent.into_iter().find(|(lemma, _)| is_organ(*lemma))?;
        let (entities, kind) = (vec![*entity], MentionKind::Organization);
        Some(Subject { entities, kind, sentence: 0, at, how: How::Reference })
    }

    /// Whether the text calls it something other than a company: بنك, وزارة.
    fn is_other_body(&self, entity: EntityId) -> bool {
        let lemmas = self.known[entity.index()].nouns.iter().map(|noun| &self.lexicon.lemmas[*noun]);
        lemmas.into_iter().any(|noun| noun.is("body") && !noun.is("company") && !noun.is("club"))
    }

    /// رئيسها, مدربه: whose office a title with a pronoun behind `units` is, which start with the sentence.
    ///
    /// `None` where the pronoun stands for something that has no name: لجنة الاتصالات، ورئيسها.
    pub fn owner(&self, document: &Document, units: Range<usize>, feminine: bool) -> Option<EntityId> {
        let known = |entity: EntityId| &self.known[entity.index()];
        let is_outlet =
            |entity: EntityId| known(entity).nouns.iter().any(|noun| self.lexicon.lemmas[*noun].is("outlet"));
        let agrees =
            |entity: EntityId| known(entity).feminine.is_none_or(|known| known == feminine) && !is_outlet(entity);
        let actors = self.actors.iter().rev().take_while(|actor| actor.at >= units.start);
        let actors = actors.filter(|actor| actor.at < units.end && actor.entities.len() == 1);
        let actor = actors.map(|actor| actor.entities[0]).find(|entity| agrees(*entity));
        let is_state = |at: usize| {
            document.unit(at).prefix == Default::default() && at > units.start && document.unit(at - 1).finite
        };
        for at in units.clone().rev() {
            match document.name(at) {
                Some((MentionKind::Organization, entity)) if agrees(entity) => return actor.or(Some(entity)),
                Some((MentionKind::Place, entity)) if is_state(at) => return Some(entity),
                Some(_) => {}
                None if self.is_unnamed_body(document, at, units.end)
                    && document.folded(at).ends_with('ه') == feminine =>
                {
                    let phrase = phrase::at(document, at, at + 1).filter(|_| document.unit(at).prefix.article)?;
                    let found = self.referent(document, &phrase).map(|subject| subject.entities[0]);
                    return found.or_else(|| self.organization(units, &[]));
                }
                None => {}
            }
        }
        actor.or_else(|| self.organization(units, &[]))
    }

    /// لجنة الاتصالات, الشركة: whether the word stands for an organisation that is not named beside it.
    fn is_unnamed_body(&self, document: &Document, at: usize, end: usize) -> bool {
        let plural = document.readings(at).iter().any(|reading| reading.form.plural);
        let predicate = at > 0 && document.is(at - 1, "negation");
        let noun = document.is(at, "firm") && !document.unit(at).finite && !plural && !predicate;
        noun && phrase::at(document, at, end).is_none_or(|phrase| phrase.kind.is_none())
    }

    /// The last organisation that is named in these units, other than these; no outlet or authority.
    fn named_last(&self, units: &Range<usize>, other_than: &[EntityId]) -> Option<EntityId> {
        let among = |at: usize| self.named.partition_point(|(name, ..)| *name < at);
        let aside = |entity: &EntityId| {
            let known = self.known[entity.index()].nouns.iter();
            let is = |class: &str| known.clone().any(|noun| self.lexicon.lemmas[*noun].is(class));
            is("outlet") || is("authority") && !self.recurs[entity.index()] || other_than.contains(entity)
        };
        let named = self.named[among(units.start)..among(units.end)].iter().rev();
        let mut organizations = named.filter(|(_, kind, _)| *kind == MentionKind::Organization);
        organizations.find(|(_, _, entity)| !aside(entity)).map(|(_, _, entity)| *entity)
    }

    /// The last that was named before the unit `at` and is fit.
    fn last_named(&self, at: usize, fit: impl Fn(MentionKind, EntityId) -> bool) -> Option<Subject> {
        let end = self.named.partition_point(|(name, ..)| *name < at);
        let recent = self.named[..end].iter().rev().take(MAX_SUBJECTS);
        let (at, kind, entity) = *recent.into_iter().find(|(_, kind, entity)| fit(*kind, *entity))?;
        Some(Subject { entities: vec![entity], kind, sentence: 0, at, how: How::Reference })
    }

    /// The organisation that the text is about behind `units`, which start with the sentence: one that acts in it, or else
    /// that it names, or else one that has acted before.
    pub fn organization(&self, units: Range<usize>, other_than: &[EntityId]) -> Option<EntityId> {
        let at = units.end;
        let is_called = |class: &str, subject: &Subject| self.is_called(subject, class);
        let recurs_at_all = |subject: &Subject| self.recurs[subject.entities[0].index()];
        let fits = |subject: &&Subject| {
            let organization = subject.kind == MentionKind::Organization && subject.entities.len() == 1;
            let aside = is_called("outlet", subject) || is_called("authority", subject) && !recurs_at_all(subject);
            subject.at < at && organization && !aside && !other_than.contains(&subject.entities[0])
        };
        let recurs = |subject: &&Subject| at - subject.at < NEAR || self.recurs[subject.entities[0].index()];
        let recent = || self.actors.iter().rev().filter(fits);
        let here = recent().next().filter(|subject| subject.at >= units.start).map(|subject| subject.entities[0]);
        if let Some(found) = here.or_else(|| self.named_last(&units, other_than)) {
            return Some(found);
        }
        let found = recent().find(recurs).map(|subject| subject.entities[0]);
        let topic = self.topic.filter(|topic| !other_than.contains(topic));
        found.or(topic).or_else(|| recent().next().map(|subject| subject.entities[0]))
    }
}

/// «[هناك شعب]، الحزب الذي»: what stands before the comma before a phrase that says of it what it is.
fn apposed(document: &Document, phrase: &Phrase) -> Option<Subject> {
    let at = phrase.units.start.checked_sub(2)?;
    let comma = document.unit(at + 1).kind == UnitKind::Comma && document.unit(phrase.units.start).prefix.article;
    let next = phrase.units.end;
    let described = comma && document.has(next) && document.is(next, "relative");
    let (kind, entity) = document.name(at).filter(|(kind, _)| described && *kind == MentionKind::Organization)?;
    Some(Subject { entities: vec![entity], kind, sentence: 0, at, how: How::Reference })
}

/// What a country's name and its adjective share: بلغاريا, البلغارية.
fn stem(folded: &str) -> String {
    folded.strip_prefix("ال").unwrap_or(folded).trim_end_matches(['ه', 'ي', 'ا']).to_owned()
}

fn themes(document: &Document) -> Vec<&'static str> {
    let mut themes: Vec<&str> = document.lexicon.constructions.iter().filter_map(|one| Some(one.about?.0)).collect();
    themes.sort_unstable();
    themes.dedup();
    let units = || document.sentences.iter().cloned().flatten();
    themes.retain(|class| units().filter(|at| document.is(*at, class)).nth(RECURS - 1).is_some());
    themes
}

/// Words of a class recur where there are so many.
const RECURS: usize = 3;
/// So many units back a subject counts even where the text names it just once.
const NEAR: usize = 30;
/// Subjects further back are forgotten.
const MAX_SUBJECTS: usize = 64;
