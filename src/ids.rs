//! The identifiers of elements that are looked for: to mark them, to scroll to them, to give them the focus.

use khabar_contract::{FactId, MentionId};

use crate::state::View;

/// The contents of a page.
pub const MAIN: &str = "main";

/// The panel of an article.
pub const PANEL: &str = "panel";

/// The heading of the details of what is open.
pub const DETAILS: &str = "details";

/// What chooses a list of the panel.
pub fn tab(view: View) -> &'static str {
    match view {
        View::Facts => "tab-facts",
        View::Entities => "tab-entities",
        View::Values => "tab-values",
        View::Map => "tab-map",
    }
}

/// A mention in the text.
pub fn mention(id: MentionId) -> String {
    format!("m{id}")
}

/// The link from a sentence of the text to its facts.
pub fn facts_of(sentence: usize) -> String {
    format!("facts-of-{sentence}")
}

/// A fact in its list.
pub fn fact(id: FactId) -> String {
    format!("{FACT}{id}")
}

/// An entity in its list.
pub fn entity(key: &str) -> String {
    format!("{ENTITY}{key}")
}

/// A value in its list, by the first mention of it.
pub fn value(first: MentionId) -> String {
    format!("{VALUE}{first}")
}

/// An entity on the map.
pub fn node(key: &str) -> String {
    format!("{NODE}{key}")
}

/// Whether this is the identifier of something in a list or on the map of the panel.
pub fn is_in_list(id: &str) -> bool {
    [FACT, ENTITY, VALUE, NODE].iter().any(|prefix| id.starts_with(prefix))
}

const FACT: &str = "fact-";
const ENTITY: &str = "entity-";
const VALUE: &str = "value-";
const NODE: &str = "node-";
