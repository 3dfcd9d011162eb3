use khabar_contract::{FactKind, Modality, Object, Span};

use super::*;
use crate::{
    fixture::{analysis, document, fact},
    state::FactFilter,
};

const TEXT: &str = "عنوان\n[ميتا] و[آبل]. [ميتا] دفعت [5 دولارات|money]. [آبل] دفعت [20 دولارا|money] ثم [5 دولارات|money] في [دبي|place] [أمس|date].";

/// Three facts: the first and third of ميتا, the second of آبل; the last in two sentences.
fn facts() -> Vec<Fact> {
    let sentences = analysis(TEXT).sentences;
    let object = Some(Object::Entity(EntityId::from_index(1)));
    let place = Some(EntityId::from_index(2));
    vec![
        Fact { object, evidence: sentences[1], ..fact(FactKind::Partner) },
        Fact { subject: EntityId::from_index(1), place, evidence: sentences[3], ..fact(FactKind::Sell) },
        Fact {
            modality: Modality::Failed,
            amount: Some(3),
            evidence: sentences[2],
            further_evidence: vec![sentences[1]],
            ..fact(FactKind::Partner)
        },
    ]
}

#[test]
fn facts_are_filtered_by_every_part_that_is_set() {
    let document = document(TEXT, &facts());
    let check = |state: ArticleState, expect: &[&str]| {
        let facts = document.facts(&state);
        assert_eq!(facts.iter().map(|fact| fact.id.to_string()).collect::<Vec<_>>(), expect, "{state:?}");
    };
    let first = ArticleState::default();
    let all = FactFilter::default();
    check(first.clone(), &["f1", "f2", "f3"]);
    check(first.filtering(FactFilter::of("آبل")), &["f1", "f2"]);
    check(first.filtering(FactFilter::of("دبي")), &["f2"]);
    check(first.filtering(FactFilter::of("غوغل")), &[]);
    check(first.filtering(FactFilter { kind: Some(FactKind::Partner), ..all.clone() }), &["f1", "f3"]);
    check(first.filtering(FactFilter { modality: Some(Modality::Failed), ..all.clone() }), &["f3"]);
    check(first.listing(1), &["f1", "f3"]);
    check(first.listing(1).filtering(FactFilter::of("آبل")), &["f1"]);
    check(first.listing(99), &[]);
    let failed_sale = FactFilter { kind: Some(FactKind::Sell), modality: Some(Modality::Failed), ..all };
    check(first.filtering(failed_sale), &[]);
    check(ArticleState { order: Order::Kind, ..first }, &["f1", "f3", "f2"]);
}

#[test]
fn equal_values_are_one_and_the_largest_comes_first() {
    let document = document(TEXT, &facts());
    let values: Vec<_> = document.values().iter().map(|value| value.mentions.clone()).collect();
    assert_eq!(values, [vec![5], vec![3, 6], vec![8]]);
    assert_eq!(document.value(6), document.value(3));
    assert_eq!(document.value(0), None);
    assert_eq!(document.facts_with(&document.values()[1]).len(), 1);
}

#[test]
fn positions_lie_in_sentences_or_between_them() {
    let document = document("أ. ب", &[]);
    assert_eq!(
        [0, 2, 3, 4, 99].map(|position| document.sentence_at(position)),
        [Some(0), Some(0), None, Some(1), None]
    );
}

#[test]
fn what_does_not_fit_together_is_refused() {
    let check = |damage: fn(&mut Analysis), expect: Inconsistent| {
        let mut article = document(TEXT, &facts()).article;
        damage(&mut article.analysis);
        assert_eq!(Document::new(article).err(), Some(expect));
    };
    check(|analysis| analysis.mentions[0].entity = Some(EntityId::from_index(9)), Inconsistent::Identifier);
    check(|analysis| analysis.mentions[0].entity = None, Inconsistent::Mention);
    check(|analysis| analysis.mentions[3].value = None, Inconsistent::Mention);
    check(|analysis| analysis.mentions[1].id = 7, Inconsistent::Identifier);
    check(|analysis| analysis.entities[0].mentions.push(99), Inconsistent::Identifier);
    check(|analysis| analysis.facts[0].amount = Some(99), Inconsistent::Identifier);
    check(
        |analysis| analysis.facts[0].object = Some(Object::Entity(EntityId::from_index(9))),
        Inconsistent::Identifier,
    );
    check(|analysis| analysis.sentences.push(Span::new(0, 1)), Inconsistent::Span);
    check(|analysis| analysis.facts[1].evidence.end = 9_999, Inconsistent::Span);
    check(|analysis| analysis.mentions.swap(0, 1), Inconsistent::Span);
}
