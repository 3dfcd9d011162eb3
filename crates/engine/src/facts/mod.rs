//! The last stage: who did what.

use khabar_contract::{Entity, Fact, Mention};

use crate::text::Text;

/// The facts of a text, in order of their evidence.
pub fn extract(_text: &Text, _mentions: &[Mention], _entities: &[Entity]) -> Vec<Fact> {
    Vec::new()
}
