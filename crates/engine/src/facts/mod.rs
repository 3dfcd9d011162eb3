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
//! | [`merge`], [`confidence`] | one fact for what is said twice, and how far to trust it |

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
mod phrase;
mod subject;
mod trigger;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use khabar_contract::{Entity, EntityId, Fact, FactId, FactKind, Mention, Modality, Object, Span};

use crate::text::Text;
use discourse::{Discourse, How};
use document::Document;
use fill::Candidate;
use office::Holder;
use subject::Subjects;

/// The facts of a text, in order of their evidence.
pub fn extract(text: &Text, mentions: &[Mention], entities: &[Entity]) -> Vec<Fact> {
    let document = Document::new(text, mentions, entities);
    let mut discourse = Discourse::new(&document);
    let mut candidates = Vec::new();
    let mut roles = Vec::new();
    for sentence in 0..document.sentences.len() {
        let subjects = Subjects::of(&document, &mut discourse, sentence);
        candidates.extend(trigger::candidates(&document, &discourse, &subjects, sentence));
        let holders = office::holders(&document, &discourse, &subjects.units);
        roles.extend(holders.into_iter().filter_map(|holder| role(&document, sentence, holder)));
    }
    for candidate in &mut candidates {
        name_office(candidate, &roles);
    }
    roles.retain(|role| !role.unresolved);
    drop_plans_told_as_deeds(&mut candidates);
    drop_arrivals_told_at_departure(&mut candidates);
    drop_papers_of_purchases(&mut candidates);
    drop_transfers_of_coaches(&mut candidates);
    roles.retain(|role| !candidates.iter().any(|candidate| says_office(candidate, role)));
    candidates.append(&mut roles);
    let facts = candidates.iter().flat_map(|candidate| distribute(&document, candidate)).collect();
    let mut facts = merge::merge(facts, mentions);
    keep_few_statements(&mut facts);
    facts
}

/// What is said is news only where it is notable: an article keeps its first statements.
fn keep_few_statements(facts: &mut Vec<Fact>) {
    let mut statements = 0;
    facts.retain(|fact| {
        statements += usize::from(fact.kind == FactKind::Statement);
        fact.kind != FactKind::Statement || statements <= MAX_STATEMENTS
    });
    for (index, fact) in facts.iter_mut().enumerate() {
        fact.id = FactId::from_index(index);
    }
}

/// So many statements an article: see the project's annotation conventions.
const MAX_STATEMENTS: usize = 2;

/// The role fact of someone who holds an office; none for a bare title.
fn role(document: &Document, sentence: usize, holder: Holder) -> Option<Candidate> {
    let Holder { person, office, head } = holder;
    if office.of.is_none() && !office.portfolio {
        return None;
    }
    Some(Candidate {
        kind: FactKind::Role,
        subjects: vec![person],
        objects: office.of.map(Object::Entity).into_iter().collect(),
        amount: None,
        time: None,
        place: None,
        title: Some(office.title),
        former: office.former,
        modality: Modality::Asserted,
        attribution: None,
        trigger: document.unit(head).span,
        sentence,
        how: How::Beside,
        object_span: None,
        how_object: if office.assumed { How::LeftOut } else { How::Beside },
        unresolved: office.assumed && document.is(head, "coach") && document.unit(head).prefix.article,
    })
}

/// تعتزم ميتا شراء, نفت ميتا شراء: the purchase is the fact, not the plan or what is said of it.
fn drop_plans_told_as_deeds(candidates: &mut Vec<Candidate>) {
    let is_plan = |candidate: &Candidate| matches!(candidate.kind, FactKind::Plan | FactKind::Statement);
    let mut deeds: Vec<usize> =
        candidates.iter().filter(|candidate| !is_plan(candidate)).map(|deed| deed.trigger.start).collect();
    deeds.sort_unstable();
    let holds_deed = |span: Span| {
        let next = deeds.partition_point(|deed| *deed < span.start);
        deeds.get(next).is_some_and(|deed| *deed < span.end)
    };
    candidates.retain(|candidate| !(is_plan(candidate) && candidate.object_span.is_some_and(holds_deed)));
}

/// غادر فلان بعد شهرين من انضمامه: that he came is no news.
fn drop_arrivals_told_at_departure(candidates: &mut Vec<Candidate>) {
    let departures = candidates.iter().filter(|candidate| candidate.kind == FactKind::Depart);
    let departures: HashSet<(usize, EntityId)> =
        departures.map(|departure| (departure.sentence, departure.subjects[0])).collect();
    candidates.retain(|candidate| {
        candidate.kind != FactKind::Appoint || !departures.contains(&(candidate.sentence, candidate.subjects[0]))
    });
}

/// توقع طلبية لشراء طائرات: the purchase is the fact, and not the paper as well.
fn drop_papers_of_purchases(candidates: &mut Vec<Candidate>) {
    let purchases = candidates.iter().filter(|candidate| candidate.kind == FactKind::Acquire);
    let mut purchases: Vec<(usize, EntityId, usize)> =
        purchases.map(|purchase| (purchase.sentence, purchase.subjects[0], purchase.trigger.start)).collect();
    purchases.sort_unstable();
    candidates.retain(|candidate| {
        let paper = matches!(candidate.kind, FactKind::Contract | FactKind::Agreement);
        let trigger = (candidate.sentence, candidate.subjects[0], candidate.trigger.start);
        let next = purchases.get(purchases.partition_point(|purchase| *purchase < trigger));
        let leads = |next: &(usize, EntityId, usize)| {
            (next.0, next.1) == (trigger.0, trigger.1) && next.2 - trigger.2 < MAX_TO_PURCHASE
        };
        !(paper && next.is_some_and(leads))
    });
}

/// يتعاقد مع [فلان] of whom the text says elsewhere that he is the new trainer: he is no player.
fn drop_transfers_of_coaches(candidates: &mut Vec<Candidate>) {
    let appointed = candidates.iter().filter(|candidate| candidate.kind == FactKind::Appoint);
    let appointed: HashSet<EntityId> = appointed.flat_map(|candidate| candidate.subjects.clone()).collect();
    candidates.retain(|candidate| candidate.kind != FactKind::Transfer || !appointed.contains(&candidate.subjects[0]));
}

/// The purchase stands at most so many bytes behind the paper.
const MAX_TO_PURCHASE: usize = 80;

/// Who leaves an office leaves the one that the sentence says he holds.
fn name_office(candidate: &mut Candidate, roles: &[Candidate]) {
    let held = |role: &&Candidate| role.sentence == candidate.sentence && candidate.subjects == role.subjects;
    if candidate.kind == FactKind::Depart
        && let Some(role) = roles.iter().find(held)
    {
        candidate.title = candidate.title.take().or_else(|| role.title.clone());
        // An office of the state, or of an organisation that the sentence names, is not one of whom the text is about.
        if candidate.how_object == How::LeftOut && role.how_object != How::LeftOut && !role.former {
            candidate.objects = role.objects.clone();
        }
    }
}

/// Whether the appointment or departure says the role too.
fn says_office(candidate: &Candidate, role: &Candidate) -> bool {
    let same_person = candidate.subjects.contains(&role.subjects[0]);
    let same_place = role.objects.iter().any(|object| candidate.objects.contains(object))
        || candidate.objects.is_empty()
        || role.objects.is_empty();
    matches!(candidate.kind, FactKind::Appoint | FactKind::Depart) && same_person && same_place
}

/// One fact for each subject and object of a coordination.
fn distribute(document: &Document, candidate: &Candidate) -> Vec<Fact> {
    let objects: Vec<Option<Object>> = match candidate.objects.as_slice() {
        [] => vec![None],
        objects => objects.iter().cloned().map(Some).collect(),
    };
    let each = candidate.subjects.iter().flat_map(|subject| objects.iter().map(|object| (*subject, object.clone())));
    each.map(|(subject, object)| fact(document, candidate, subject, object)).collect()
}

fn fact(document: &Document, candidate: &Candidate, subject: EntityId, object: Option<Object>) -> Fact {
    Fact {
        id: FactId::from_index(0),
        kind: candidate.kind,
        subject,
        object,
        amount: candidate.amount,
        time: candidate.time,
        place: candidate.place,
        title: candidate.title.clone(),
        former: candidate.former,
        modality: candidate.modality,
        attribution: candidate.attribution,
        trigger: candidate.trigger,
        evidence: document.text.sentences()[candidate.sentence].span,
        further_evidence: Vec::new(),
        confidence: confidence::of(candidate),
    }
}
