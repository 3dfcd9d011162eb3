//! The stages, in order.

use khabar_contract::{Analysis, Day, Direction, EntityId, Mention, MentionId, analysis::SCHEMA};

use crate::{
    entities, facts,
    names::{self, Name},
    text::{Text, TokenKind},
    values::{self, ValueMention},
};

/// What is known about a text besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The day on which it was published: what relative dates are counted from.
    pub published: Option<Day>,
}

/// Analyses a text. Never fails: text with nothing to find gives an analysis with nothing in it.
pub fn analyze(source: &str, context: &Context) -> Analysis {
    let text = Text::new(source);
    let values = values::find(&text, context);
    let names = names::find(&text, &values);
    let linked = entities::link(&text, &names);
    let mentions = in_order(&text, values, names, &linked.entity_of_name);
    let entities = entities::describe(linked.entities, &mentions);
    let facts = facts::extract(&text, &mentions, &entities);
    Analysis {
        schema: SCHEMA,
        direction: direction(&text),
        sentences: text.sentences().iter().map(|sentence| sentence.span).collect(),
        mentions,
        entities,
        facts,
        text: source.to_owned(),
    }
}

/// Values and names as one list of mentions, in text order.
fn in_order(text: &Text, values: Vec<ValueMention>, names: Vec<Name>, entity_of_name: &[EntityId]) -> Vec<Mention> {
    let values = values.into_iter().map(|mention| (mention.span, mention.value.kind(), None, Some(mention.value)));
    let names = names.into_iter().zip(entity_of_name).map(|(name, entity)| (name.span, name.kind, Some(*entity), None));
    let mut mentions: Vec<_> = values.chain(names).collect();
    mentions.sort_by_key(|(span, ..)| *span);
    let numbered = mentions.into_iter().enumerate().map(|(id, (span, kind, entity, value))| Mention {
        id: id as MentionId,
        start: span.start,
        end: span.end,
        surface: text.source()[span.range()].to_owned(),
        kind,
        entity,
        value,
    });
    numbered.collect()
}

/// The direction of most words; right to left where there are as many of either.
fn direction(text: &Text) -> Direction {
    let count = |kind| text.tokens().iter().filter(|token| token.kind == kind).count();
    if count(TokenKind::Latin) > count(TokenKind::Word) { Direction::Ltr } else { Direction::Rtl }
}
