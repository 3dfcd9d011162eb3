//! The fourth stage: which names name the same thing.
//!
//! | module | does |
//! | --- | --- |
//! | [`form`] | the form of a name: its words in normal form, what the gazetteers know of it |
//! | [`namesake`] | organisations of one name that their nationality tells apart |
//! | [`gender`] | whether the words before a person's name are said of a man or a woman |
//! | [`skeleton`] | what spellings of one foreign name have in common |
//! | [`transliterate`] | a name in Latin letters, by rule, where no list has it |
//! | [`join`] | joins names: by form, by listed identity, short with full, side by side |
//! | [`equation`] | names that the text itself equates: X (Y), X المعروفة سابقا بـY |
//! | [`entity`] | name, Latin name, key and aliases of what was joined |

mod entity;
mod equation;
mod form;
mod gender;
mod join;
mod namesake;
mod skeleton;
mod transliterate;

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

/// Joins the names that name the same thing, in time linear in their number.
pub fn link(text: &Text, names: &[Name]) -> Linked {
    let forms = form::forms(text, names);
    let group_of_name = join::join(text, names, &forms);
    let groups = group_of_name.iter().max().map_or(0, |last| last + 1);
    let mut members = vec![Vec::new(); groups];
    for (name, group) in group_of_name.iter().enumerate() {
        members[*group].push(name);
    }
    let entities = members.iter().enumerate();
    let entities = entities.map(|(index, members)| entity::entity(EntityId::from_index(index), members, names, &forms));
    let entities = entities.collect();
    Linked { entities, entity_of_name: group_of_name.into_iter().map(EntityId::from_index).collect() }
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

#[cfg(test)]
mod tests;
