//! The last stage: who did what.
//!
//! | module | does |
//! | --- | --- |
//! | [`frame`] | how each kind of fact is put into words: data in `data/frames` |
//! | [`lexicon`] | known words in all their spellings: data in `data/facts` |
//! | [`document`] | the text as names, values and words with their readings |
//! | [`phrase`] | noun phrases and what stands at their head |
//! | [`discourse`] | who a left-out subject, a pronoun or «الشركة» stands for |
//! | [`subject`] | who does what each verb says |
//! | [`clause`] | the arguments in a trigger's clause |
//! | [`governor`] | what stands above a trigger: plans, denials, failures, speakers |
//! | [`trigger`], [`occurrence`], [`fill`] | from a trigger to a fact with its roles filled |
//! | [`office`] | who holds which office |
//! | [`quote`] | who is quoted in so many words |
//! | [`passes`] | what all candidates say together: none twice, offices with those who leave them |
//! | [`merge`] | one fact for what is said twice |
//! | [`signs`], [`confidence`] | what speaks for a fact, and how far to trust it |

mod clause;
mod confidence;
mod discourse;
mod document;
mod fill;
mod frame;
mod governor;
mod lexicon;
mod merge;
mod occurrence;
mod office;
mod passes;
mod phrase;
mod quote;
mod signs;
mod subject;
mod trigger;

#[cfg(test)]
mod tests;

use khabar_contract::{Entity, EntityId, Fact, FactId, FactKind, Mention, Object, Span};

use crate::text::Text;
use discourse::{Discourse, How};
pub use discourse::{FEATURES, Features, Question, Sort, likelihoods};
use document::Document;
use fill::Candidate;
use office::Holder;
pub use signs::{Signs, Telling};
use subject::Subjects;

/// The facts of a text that are likely enough, in order of their evidence.
pub fn extract(text: &Text, mentions: &[Mention], entities: &[Entity]) -> Vec<Fact> {
    let confident = |Telling { fact, signs }| Fact { confidence: confidence::of(&signs), ..fact };
    let mut facts: Vec<Fact> = tellings(text, mentions, entities).into_iter().map(confident).collect();
    facts.retain(|fact| fact.confidence >= confidence::LEAST);
    passes::keep_few_statements(&mut facts);
    for (index, fact) in facts.iter_mut().enumerate() {
        fact.id = FactId::from_index(index);
    }
    facts
}

/// All that a text may be taken to tell, likely or not, with what speaks for it: what `khabar train-confidence` learns from.
pub fn tellings(text: &Text, mentions: &[Mention], entities: &[Entity]) -> Vec<Telling> {
    let document = Document::new(text, mentions, entities);
    let mut discourse = Discourse::new(&document);
    let (mut candidates, mut roles) = read(&document, &mut discourse);
    candidates.sort_by_key(|candidate| (candidate.sentence, candidate.trigger.start));
    passes::settle(&mut candidates, &mut roles);
    candidates.append(&mut roles);
    let mut crowds = vec![0; document.sentences.len()];
    candidates.iter().for_each(|candidate| crowds[candidate.sentence] += 1);
    let tell = |candidate| distribute(&document, candidate, crowds[candidate.sentence]);
    let tellings = candidates.iter().flat_map(tell).collect();
    let headline = text.sentences().first().map_or(Span::new(0, 0), |sentence| sentence.span);
    merge::merge(tellings, mentions, headline)
}

/// Whom the anaphors of a text may stand for, in order: what `khabar train-salience` learns from.
pub fn questions(text: &Text, mentions: &[Mention], entities: &[Entity]) -> Vec<Question> {
    let document = Document::new(text, mentions, entities);
    let mut discourse = Discourse::asking(&document);
    read(&document, &mut discourse);
    discourse.into_questions()
}

/// What each sentence says, and who holds which office.
fn read(document: &Document, discourse: &mut Discourse) -> (Vec<Candidate>, Vec<Candidate>) {
    let mut candidates = Vec::new();
    let mut roles = Vec::new();
    for sentence in 0..document.sentences.len() {
        // قال [فلان]، رئيس [ألفا]، إنها أطلقت: for whom he speaks is known before what he says is read.
        let units = document.sentences[sentence].clone();
        let ahead = discourse.ahead(|discourse| office::holders(document, discourse, &units));
        ahead.iter().for_each(|holder| employ(document, discourse, holder));
        let subjects = Subjects::of(document, discourse, sentence);
        let holders = office::holders(document, discourse, &subjects.units);
        holders.iter().for_each(|holder| employ(document, discourse, holder));
        candidates.extend(trigger::candidates(document, discourse, &subjects, sentence));
        candidates.extend(quote::candidates(document, &subjects, sentence));
        for holder in holders {
            let given = holder.given;
            let Some(role) = role(document, sentence, holder) else { continue };
            let giving = candidates.iter().rev().take(MAX_LISTED).take_while(|giving| giving.sentence == sentence);
            let given = given && !role.unresolved;
            match giving.into_iter().find(|giving| given && passes::is_appointment_before(giving, &role)) {
                Some(giving) => {
                    let (kind, modality, attribution) = (giving.kind, giving.modality, giving.attribution);
                    candidates.push(Candidate { kind, modality, attribution, ..role });
                }
                None => roles.push(role),
            }
        }
    }
    (candidates, roles)
}

/// An appointment is looked for among so many facts of a sentence.
const MAX_LISTED: usize = 16;

/// Tells the discourse for whom someone holds his office, where the text says so.
fn employ(document: &Document, discourse: &mut Discourse, Holder { person, office, .. }: &Holder) {
    let stated = !office.former && !office.assumed && !office.unresolved;
    if let Some(of) = office.of.filter(|of| stated && document.is_organization(*of)) {
        discourse.employ(*person, of);
    }
}

/// The role fact of someone who holds an office; unresolved for a chief of something that has no name, none for any other bare
/// title.
fn role(document: &Document, sentence: usize, holder: Holder) -> Option<Candidate> {
    let Holder { person, office, head, .. } = holder;
    let object = office.of.map(Object::Entity).or_else(|| office.charge.clone().map(Object::Text));
    // رئيس الوزراء, الرئيس الفرنسي: a bare title, unless the text names what he heads.
    let told = object.is_some() || office.portfolio && office.public && !document.is(head, "head of state");
    if !told && !document.is(head, "chief") {
        return None;
    }
    let kind = if office.left { FactKind::Depart } else { FactKind::Role };
    Some(Candidate {
        subjects: vec![person],
        objects: object.into_iter().collect(),
        title: Some(office.title),
        former: office.former,
        how_object: if office.assumed { How::LeftOut } else { How::Beside },
        trust: fill::Trust { subject: 1.0, object: office.trust },
        unresolved: !told,
        ..Candidate::new(kind, document.unit(head).span, sentence)
    })
}

/// One fact for each subject and object of a coordination.
fn distribute(document: &Document, candidate: &Candidate, crowd: usize) -> Vec<Telling> {
    let objects: Vec<Option<Object>> = match candidate.objects.as_slice() {
        [] => vec![None],
        objects => objects.iter().cloned().map(Some).collect(),
    };
    let each = candidate.subjects.iter().flat_map(|subject| objects.iter().map(|object| (*subject, object.clone())));
    let facts = each.map(|(subject, object)| fact(document, candidate, subject, object));
    facts.map(|fact| Telling { signs: signs::of(document, candidate, &fact, crowd), fact }).collect()
}

fn fact(document: &Document, candidate: &Candidate, subject: EntityId, object: Option<Object>) -> Fact {
    let evidence = document.text.sentences()[candidate.sentence].span;
    Fact {
        object,
        amount: candidate.amount,
        time: candidate.time,
        place: candidate.place,
        title: candidate.title.clone(),
        former: candidate.former,
        modality: candidate.modality,
        attribution: candidate.attribution,
        ..Fact::new(candidate.kind, subject, candidate.trigger, evidence)
    }
}
