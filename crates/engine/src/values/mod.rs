//! The second stage: numbers, money, percentages, dates, durations, quantities.

use khabar_contract::{Span, Value};

use crate::{Context, text::Text};

/// A value where it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueMention {
    /// Where it stands, proclitics and bounds left out.
    pub span: Span,
    /// What it means.
    pub value: Value,
}

/// The values of a text, in order, never overlapping.
pub fn find(_text: &Text, _context: &Context) -> Vec<ValueMention> {
    Vec::new()
}
