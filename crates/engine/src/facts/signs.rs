//! What there is to see of a fact that speaks for it or against it: how it was found, what fills its roles, how busy its
//! sentence is.

use khabar_contract::{EntityId, Fact, Object, Span};

use super::{
    discourse::How,
    document::{Document, UnitKind},
    fill::Candidate,
};

/// The signs of a fact, as the table of weights calls them, and how much of each there is: 1 of what is there or is not.
pub type Signs = Vec<(String, f32)>;

/// A fact as a sentence tells it.
#[derive(Clone, Debug)]
pub struct Telling {
    /// What is told.
    pub fact: Fact,
    /// What speaks for it and against it.
    pub signs: Signs,
}

/// The signs of a fact that one sentence tells; `crowd` is how many facts that sentence tells of.
pub fn of(document: &Document, candidate: &Candidate, fact: &Fact, crowd: usize) -> Signs {
    let kind = fact.kind.name();
    let entity = |id: EntityId| &document.entities[id.index()];
    let subject = entity(fact.subject).kind.name();
    let object = match &fact.object {
        None => "nothing",
        Some(Object::Entity(id)) => entity(*id).kind.name(),
        Some(Object::Text(words)) => LENGTHS[words.split_whitespace().count().min(LENGTHS.len() - 1)],
    };
    let finite = if is_verb(document, fact.trigger) { "a verb" } else { "a noun" };
    let length = document.sentences[candidate.sentence].len() / WORDS_IN_STEP;
    let mut names = vec![
        "always".to_owned(),
        kind.to_owned(),
        format!("{kind}: {finite}"),
        format!("subject {}", found(candidate.how)),
        format!("object {}", found(candidate.how_object)),
        format!("subject is {subject}"),
        format!("{kind}: subject is {subject}"),
        format!("object is {object}"),
        format!("{kind}: object is {object}"),
        format!("sentence of {} words", WORDS_IN_STEP * length.min(MAX_STEPS)),
        format!("facts in the sentence: {}", crowd.min(MAX_CROWD)),
    ];
    if let Some(party) = fact.party() {
        let known = entity(party).latin.is_some() && !entity(party).transliterated;
        names.push(format!("object {}", if known { "of the gazetteers" } else { "of no gazetteer" }));
    }
    let mut signs: Signs = names.into_iter().map(|name| (name, 1.0)).collect();
    signs.push(("subject unlikely".to_owned(), -candidate.trust.subject.ln()));
    signs.push(("object unlikely".to_owned(), -candidate.trust.object.ln()));
    signs
}

/// How often the text tells the fact, known once all of its sentences are read.
pub fn told(times: usize) -> (String, f32) {
    (TOLD[times.clamp(1, TOLD.len()) - 1].to_owned(), 1.0)
}

const TOLD: [&str; 3] = ["told once", "told twice", "told more often"];
/// Words of an object, by their number.
const LENGTHS: [&str; 5] = ["nothing", "a word", "two words", "three words", "more words"];
/// Sentences differ by their length in steps of so many words, so many at most.
const WORDS_IN_STEP: usize = 12;
const MAX_STEPS: usize = 4;
const MAX_CROWD: usize = 6;

fn found(how: How) -> &'static str {
    match how {
        How::Beside => "beside",
        How::Clause => "elsewhere in the clause",
        How::Relative => "before a relative pronoun",
        How::Reference => "referred to",
        How::LeftOut => "left out",
    }
}

fn is_verb(document: &Document, trigger: Span) -> bool {
    let unit = document.unit_at(trigger.start);
    unit.is_some_and(|unit| unit.kind == UnitKind::Word && unit.finite)
}
