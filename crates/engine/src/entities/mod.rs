//! The fourth stage: which names name the same thing.

use khabar_contract::{Entity, EntityId, Mention};

use crate::{names::Name, text::Text};

/// Names joined into entities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Linked {
    /// The entities, in order of first mention, their mentions not yet filled in.
    pub entities: Vec<Entity>,
    /// For each name, its entity.
    pub entity_of_name: Vec<EntityId>,
}

/// Joins the names that name the same thing.
pub fn link(_text: &Text, _names: &[Name]) -> Linked {
    Linked::default()
}

/// Fills in the mentions of each entity.
pub fn describe(mut entities: Vec<Entity>, mentions: &[Mention]) -> Vec<Entity> {
    for mention in mentions {
        if let Some(entity) = mention.entity {
            entities[entity.index()].mentions.push(mention.id);
        }
    }
    entities
}
