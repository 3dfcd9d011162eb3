//! The third stage: names of people, organisations, places, products and events.

pub mod gazetteer;

use khabar_contract::{MentionKind, Span};

use crate::{text::Text, values::ValueMention};

/// A name where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where it stands: attached proclitics, quotation marks and generic heads left out.
    pub span: Span,
    /// What it names.
    pub kind: MentionKind,
}

/// The names of a text, in order, overlapping neither each other nor a value.
pub fn find(_text: &Text, _values: &[ValueMention]) -> Vec<Name> {
    Vec::new()
}
