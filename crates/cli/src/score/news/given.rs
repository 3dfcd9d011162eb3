//! The stage of the facts by itself: what the engine makes of an article whose names and values it is given.

use std::collections::HashMap;

use khabar_contract::{Analysis, Direction, Entity, EntityId, Mention, MentionId, Span, analysis::SCHEMA};
use khabar_engine::{facts, text::Text};

use crate::score::gold::{Article, GoldMention, Meaning};

/// The gold's mentions and entities, and the facts that the engine finds with them.
pub fn analysis(article: &Article) -> Analysis {
    let (mentions, entities) = mentions(article);
    let text = Text::new(&article.text);
    let sentences: Vec<Span> = text.sentences().iter().map(|sentence| sentence.span).collect();
    let facts = facts::extract(&text, &mentions, &entities);
    Analysis {
        schema: SCHEMA,
        text: article.text.clone(),
        direction: Direction::Rtl,
        sentences,
        mentions,
        entities,
        facts,
    }
}

/// The gold's mentions and entities; the key of an entity is its label.
pub fn mentions(article: &Article) -> (Vec<Mention>, Vec<Entity>) {
    let mut entities = Vec::new();
    let mut labels = HashMap::new();
    let gold = article.mentions.iter().enumerate();
    let mentions = gold.map(|(index, gold)| mention(article, gold, index as MentionId, &mut labels, &mut entities));
    (mentions.collect(), entities)
}

fn mention<'a>(
    article: &Article,
    gold: &'a GoldMention,
    id: MentionId,
    labels: &mut HashMap<&'a str, EntityId>,
    entities: &mut Vec<Entity>,
) -> Mention {
    let surface = article.text[gold.span.range()].to_owned();
    let (entity, value) = match &gold.meaning {
        Meaning::Value(value) => (None, Some(value.clone())),
        Meaning::Entity(label) => {
            let entity = *labels.entry(label).or_insert_with(|| {
                entities.push(Entity {
                    id: EntityId::from_index(entities.len()),
                    key: label.clone(),
                    name: surface.clone(),
                    kind: gold.kind,
                    latin: None,
                    transliterated: false,
                    aliases: Vec::new(),
                    mentions: Vec::new(),
                });
                EntityId::from_index(entities.len() - 1)
            });
            entities[entity.index()].mentions.push(id);
            (Some(entity), None)
        }
    };
    Mention { id, start: gold.span.start, end: gold.span.end, surface, kind: gold.kind, entity, value }
}
