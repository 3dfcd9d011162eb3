//! Facts of one small article, as the engine might tell them, against the gold.

use khabar_contract::{Direction, Entity, EntityId, FactKind, Mention, MentionKind, Span, analysis::SCHEMA};

use super::*;
use crate::score::{gold, news::Scores};

const GOLD: &str = "# topic: test
استحوذت [ميتا|org meta] على [بلاي|org playai] مقابل [2 مليار دولار|money 2000000000 USD].
وقالت [رويترز|org reuters] إن [ميتا|org meta] ستبني مركز بيانات. وغادر [وانغ|per wang].
---
acquire | meta | object: playai | amount: 2 مليار دولار | evidence: استحوذت
build | meta | object: \"مركز بيانات\" | modality: planned | attribution: reuters | evidence: ستبني
depart | wang | evidence: وغادر
role | wang | title: وزير المالية | evidence: وغادر
? statement | reuters | evidence: وقالت
";

/// The gold's mentions as an analysis, an entity for each label.
fn analysis(article: &Article) -> Analysis {
    let mut labels: Vec<&str> = Vec::new();
    let mut mentions = Vec::new();
    for (index, gold) in article.mentions.iter().enumerate() {
        let (entity, value) = match &gold.meaning {
            Meaning::Entity(label) => {
                let known = labels.iter().position(|other| other == label);
                let entity = known.unwrap_or_else(|| {
                    labels.push(label);
                    labels.len() - 1
                });
                (Some(EntityId::from_index(entity)), None)
            }
            Meaning::Value(value) => (None, Some(value.clone())),
        };
        let surface = article.text[gold.span.range()].to_owned();
        let (start, end) = (gold.span.start, gold.span.end);
        mentions.push(Mention { id: index as u32, start, end, surface, kind: gold.kind, entity, value });
    }
    let entities = labels.iter().enumerate().map(|(index, label)| Entity {
        id: EntityId::from_index(index),
        key: (*label).to_owned(),
        name: (*label).to_owned(),
        kind: MentionKind::Organization,
        latin: None,
        transliterated: false,
        aliases: vec![],
        mentions: vec![],
    });
    Analysis {
        schema: SCHEMA,
        text: article.text.clone(),
        direction: Direction::Rtl,
        sentences: vec![],
        entities: entities.collect(),
        mentions,
        facts: vec![],
    }
}

/// Entities in order of mention.
const META: usize = 0;
const PLAYAI: usize = 1;
const REUTERS: usize = 2;
const WANG: usize = 3;

/// A fact whose evidence is the sentence around `words`, its line where there is no full stop.
fn fact(article: &Article, kind: FactKind, subject: usize, object: Option<Object>, words: &str) -> Fact {
    let at = article.text.find(words).unwrap();
    let start = article.text[..at].rfind(['.', '\n']).map_or(0, |end| end + 1);
    let end = article.text[at..].find('.').map_or(article.text.len(), |end| at + end + 1);
    let trigger = Span::new(at, at + words.len());
    Fact { object, ..Fact::new(kind, EntityId::from_index(subject), trigger, Span::new(start, end)) }
}

fn entity(index: usize) -> Option<Object> {
    Some(Object::Entity(EntityId::from_index(index)))
}

fn text(words: &str) -> Option<Object> {
    Some(Object::Text(words.to_owned()))
}

fn scores(facts: impl Fn(&Article) -> Vec<Fact>) -> Scores {
    let article = gold::parse(GOLD).unwrap().remove(0);
    let mut analysis = analysis(&article);
    analysis.facts = facts(&article);
    let alignment = Alignment::new(&article, &analysis);
    Scores::of(&Readings { article: &article, analysis: &analysis, alignment: &alignment })
}

#[track_caller]
fn check(expected: (usize, usize, usize), facts: impl Fn(&Article) -> Vec<Fact>) {
    let facts = scores(facts).facts();
    assert_eq!((facts.gold, facts.found, facts.right), expected);
}

#[test]
fn object_or_amount_makes_a_fact_right() {
    check((4, 1, 1), |a| vec![fact(a, FactKind::Acquire, META, entity(PLAYAI), "استحوذت")]);
    check((4, 1, 1), |a| vec![fact(a, FactKind::Acquire, META, text("شركة بلاي الناشئة"), "استحوذت")]);
    check((4, 1, 1), |a| vec![Fact { amount: Some(2), ..fact(a, FactKind::Acquire, META, None, "استحوذت") }]);
    check((4, 1, 0), |a| vec![fact(a, FactKind::Acquire, META, None, "استحوذت")]);
    check((4, 1, 0), |a| vec![fact(a, FactKind::Sell, META, entity(PLAYAI), "استحوذت")]);
    check((4, 1, 0), |a| vec![fact(a, FactKind::Acquire, REUTERS, entity(PLAYAI), "استحوذت")]);
    check((4, 1, 1), |a| vec![fact(a, FactKind::Build, META, text("مركزا للبيانات"), "ستبني")]);
    check((4, 1, 0), |a| vec![fact(a, FactKind::Build, META, text("مصنعا"), "ستبني")]);
}

#[test]
fn a_fact_without_object_and_amount_is_right_by_its_sentence() {
    check((4, 1, 1), |a| vec![fact(a, FactKind::Depart, WANG, None, "وغادر")]);
    check((4, 1, 0), |a| vec![fact(a, FactKind::Depart, WANG, None, "استحوذت")]);
}

#[test]
fn titles_are_compared_where_both_have_one() {
    let role = |a: &Article, title: Option<&str>| Fact {
        title: title.map(str::to_owned),
        ..fact(a, FactKind::Role, WANG, None, "وغادر")
    };
    check((4, 1, 1), |a| vec![role(a, Some("وزير للمالية"))]);
    check((4, 1, 0), |a| vec![role(a, Some("مدرب"))]);
    check((4, 1, 1), |a| vec![role(a, None)]);
}

#[test]
fn a_second_telling_is_wrong_and_an_optional_fact_counts_for_nothing() {
    let twice = |a: &Article| fact(a, FactKind::Acquire, META, entity(PLAYAI), "استحوذت");
    check((4, 2, 1), |a| vec![twice(a), twice(a)]);
    check((4, 0, 0), |a| vec![fact(a, FactKind::Statement, REUTERS, None, "وقالت")]);
    check((4, 0, 0), |_| vec![]);
}

#[test]
fn parts_of_right_facts() {
    let scores = scores(|a| {
        vec![
            fact(a, FactKind::Acquire, META, entity(PLAYAI), "استحوذت"),
            Fact {
                attribution: Some(EntityId::from_index(REUTERS)),
                ..fact(a, FactKind::Build, META, text("مركز بيانات"), "وغادر")
            },
        ]
    });
    assert_eq!((scores.evidence.right, scores.evidence.of), (1, 2));
    assert_eq!((scores.modality.right, scores.modality.of), (1, 2));
    assert_eq!((scores.attribution.right, scores.attribution.of), (1, 1));
    assert_eq!(scores.time.of, 0);
}

#[test]
fn the_gold_s_own_mentions_are_all_right() {
    let scores = scores(|_| vec![]);
    assert_eq!((scores.names().f1(), scores.value_spans().f1(), scores.values().f1()), (1.0, 1.0, 1.0));
    assert_eq!(scores.entities.f1(), 1.0);
}
