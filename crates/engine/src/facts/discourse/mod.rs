//! What the text is about at any point: who a left-out subject, a pronoun or «الشركة» stands for.
//!
//! | module | does |
//! | --- | --- |
//! | [`subject`] | who does what a verb says, and how far to trust that |
//! | [`anaphor`] | what a text leaves out or only refers to |
//! | [`scene`] | what is known of it itself |
//! | [`candidates`] | those spoken of before it, and what speaks for each |
//! | [`nobody`] | what speaks for nobody |
//! | [`salience`] | how likely each of them is meant, by a table of weights |
//! | [`reference`] | whom an anaphor stands for |
//! | [`unnamed`] | organisations without a known name |
//! | [`themes`] | what the text is about, by the words that recur in it |

mod anaphor;
mod candidates;
mod nobody;
mod reference;
mod salience;
mod scene;
mod subject;
mod themes;
mod unnamed;

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    ops::Range,
};

use khabar_contract::{Entity, EntityId, Mention, MentionKind};

use super::{
    document::Document,
    lexicon::{Lexicon, inflect::Form},
    phrase::{self, Phrase},
};
use crate::text::fold::fold;
pub use anaphor::{Anaphor, Sort};
use candidates::Named;
pub use reference::Question;
pub use salience::{FEATURES, Features, likelihoods};
pub use subject::{How, Subject};
pub use unnamed::is_unknown_body;

/// What has been said of whom so far.
pub struct Discourse {
    /// Who was a subject, the latest last.
    subjects: Vec<Subject>,
    /// What was named, and at which unit, in the text's order.
    named: Vec<Named>,
    /// The organisation that the text names most often.
    topic: Option<EntityId>,
    /// Where it is named first.
    topic_named: Option<Named>,
    /// Who stands in the headline.
    headline: Vec<EntityId>,
    /// The verbs of speech that have a subject.
    speakers: HashSet<usize>,
    /// For each entity, whether the text names it more than once.
    recurs: Vec<bool>,
    /// Whether the text is long enough to name someone three times.
    recurring: bool,
    /// Who a dateline says has sent the news: عمان 7 أكتوبر ([بترا]) -.
    senders: HashSet<EntityId>,
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
    /// The organisations whose things did something, the latest last: إيرادات [ميتا].
    owners: Vec<Subject>,
    /// The last verb whose subject is an organisation that the text does not name.
    unnamed: Option<usize>,
    /// The first organisation without a known name in the sentence that was read last.
    unknown_body: Option<usize>,
    /// Through which organ an organisation acted, the latest last: المجلس.
    organs: Vec<(usize, EntityId)>,
    /// Whom anaphors may stand for, where that is to be learned from.
    asked: Option<RefCell<Vec<Question>>>,
}

#[derive(Clone, Default)]
struct Known {
    nouns: Vec<usize>,
    feminine: Option<bool>,
}

impl Discourse {
    /// Nothing has been said yet, but the names themselves say some of what they name (بنك المغرب).
    pub fn new(document: &Document) -> Self {
        let known = known(document);
        let organizations = document.entities.iter().filter(|entity| entity.kind == MentionKind::Organization);
        let most = organizations.clone().rev().max_by_key(|entity| entity.mentions.len());
        let is_topic = |entity: &&Entity| entity.mentions.len() > 1 || organizations.clone().count() == 1;
        let topic = most.filter(is_topic).map(|entity| entity.id);
        let recurs = document.entities.iter().map(|entity| entity.mentions.len() > 1).collect();
        let recurring = document.entities.iter().any(|entity| entity.mentions.len() > 2);
        let themes = themes::recurring(document);
        let places = document.entities.iter().filter(|entity| entity.kind == MentionKind::Place).rev();
        let countries = places.map(|place| (themes::stem(&fold(&place.name)), place.id)).collect();
        let first = document.sentences.first().cloned().unwrap_or_default();
        let headline = first.filter_map(|at| document.name(at)).map(|(_, entity)| entity).collect();
        Self {
            subjects: Vec::new(),
            named: Vec::new(),
            topic,
            topic_named: None,
            unknown_body: None,
            headline,
            speakers: HashSet::new(),
            senders: senders(document),
            recurs,
            recurring,
            lexicon: document.lexicon,
            themes,
            employers: HashMap::new(),
            known,
            countries,
            actors: Vec::new(),
            owners: Vec::new(),
            unnamed: None,
            organs: Vec::new(),
            asked: None,
        }
    }

    /// One that keeps what it is asked, to learn from.
    pub fn asking(document: &Document) -> Self {
        Self { asked: Some(RefCell::default()), ..Self::new(document) }
    }

    /// Looks ahead without keeping what is asked: it will be asked again, and better.
    pub fn ahead<T>(&mut self, look: impl FnOnce(&Self) -> T) -> T {
        let asked = self.asked.take();
        let seen = look(self);
        self.asked = asked;
        seen
    }

    /// What it was asked.
    pub fn into_questions(self) -> Vec<Question> {
        self.asked.map(RefCell::into_inner).unwrap_or_default()
    }

    /// Whether the text names it more than once.
    fn recurs(&self, entity: EntityId) -> bool {
        self.recurs[entity.index()]
    }

    /// The country that an adjective in normal form belongs to, where the text names it: البلغارية.
    pub fn country(&self, adjective: &str) -> Option<EntityId> {
        let stem = themes::stem(adjective);
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

    /// Who did something last before the unit, unless a clause says it aside.
    fn latest(&self, at: usize) -> Option<&Subject> {
        self.subjects.iter().rev().find(|subject| subject.at < at && subject.how != How::Relative)
    }

    /// Whether words of the class recur in the text.
    pub fn is_about(&self, class: &str) -> bool {
        self.themes.contains(&class)
    }

    /// Remembers which organisation acts in a sentence, by itself or through what is its own.
    pub fn record_actor(&mut self, subject: &Subject) {
        if subject.kind != MentionKind::Organization || subject.entities.len() != 1 {
            return;
        }
        let actors = if subject.how == How::Relative { &mut self.owners } else { &mut self.actors };
        push_last(actors, subject);
    }

    /// Remembers that someone whom the text does not name does what the verb at this unit says.
    pub fn record_unnamed(&mut self, at: usize) {
        self.unnamed = Some(at);
    }

    /// Remembers who does what a verb says; `speaks` where that is to say something.
    pub fn record(&mut self, subject: &Subject, speaks: bool) {
        if speaks {
            self.speakers.insert(subject.at);
        }
        push_last(&mut self.subjects, subject);
    }

    /// Remembers what the phrases of a sentence call their entities.
    pub fn read(&mut self, document: &Document, units: &Range<usize>, sentence: usize) {
        self.unknown_body = units.clone().find(|at| is_unknown_body(document, *at, units.end));
        for at in units.clone() {
            let name = document.name(at).map(|(kind, entity)| Named { at, kind, entity, sentence });
            self.topic_named = self.topic_named.or(name.filter(|name| self.topic == Some(name.entity)));
            self.named.extend(name);
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
        let verb = verb.filter(|form| !form.plural).map(|form| form.feminine);
        known.feminine = verb.or(known.feminine);
    }

    /// Whether the text has called the subject by a noun of this class: اللاعب.
    pub fn is_called(&self, subject: &Subject, class: &str) -> bool {
        subject.entities.iter().any(|entity| self.is_entity_called(*entity, class))
    }

    /// Whether the text has called the entity by a noun of this class.
    pub fn is_entity_called(&self, entity: EntityId, class: &str) -> bool {
        let sends = class == "outlet" && self.senders.contains(&entity);
        sends || self.known[entity.index()].nouns.iter().any(|noun| self.lexicon.lemmas[*noun].is(class))
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
}

/// What the names themselves call what they name, however the text writes it: الاتصالات, [وزارة] الاتصالات.
fn known(document: &Document) -> Vec<Known> {
    let mut known = vec![Known::default(); document.entities.len()];
    let mut readings = Vec::new();
    let entities = document.entities.iter().map(|entity| (entity.id, entity.name.as_str()));
    let mentions = document.mentions.iter().filter_map(|mention| Some((mention.entity?, mention.surface.as_str())));
    for (entity, name) in entities.chain(mentions) {
        let first = name.split_whitespace().next().unwrap_or_default();
        readings.clear();
        document.lexicon.look_up(&fold(first), &mut readings);
        let nouns = &mut known[entity.index()].nouns;
        nouns.extend(readings.iter().map(|reading| reading.lemma));
        nouns.sort_unstable();
        nouns.dedup();
    }
    known
}

/// Whom a dateline names: ([بترا]) -, [شفق نيوز]/.
fn senders(document: &Document) -> HashSet<EntityId> {
    let source = document.text.source();
    let sends = |mention: &&Mention| {
        let behind = source[mention.end..].trim_start_matches([' ', '»', '"']);
        let bracketed =
            behind.strip_prefix(')').is_some_and(|rest| rest.trim_start().starts_with(['-', '–', '—', ':']));
        bracketed || behind.starts_with('/')
    };
    document.mentions.iter().filter(sends).filter_map(|mention| mention.entity).collect()
}

fn push_last(subjects: &mut Vec<Subject>, subject: &Subject) {
    if subjects.len() == MAX_SUBJECTS {
        subjects.remove(0);
    }
    subjects.push(subject.clone());
}

/// Subjects further back are forgotten.
const MAX_SUBJECTS: usize = 64;
