//! The third stage: names of people, organisations, places, products and events.
//!
//! | module | finds |
//! | --- | --- |
//! | [`gazetteer`] | what the lists know of the words: evidence for all the others |
//! | [`listed`] | listed names that their context allows |
//! | [`quotes`] | names in quotation marks |
//! | [`proclitics`] | where an unknown word's proclitics end |
//! | [`people`] | given and family names, what follows a title |
//! | [`classed`] | what follows a class noun or an official opening |
//! | [`latin`] | names in Latin script |
//! | [`second_pass`] | names seen clearly once, elsewhere |
//! | [`versions`] | digits that belong to a product's name |
//! | [`spans`] | which of them stand, where they overlap |

pub mod gazetteer;

mod classed;
mod context;
mod latin;
mod listed;
mod people;
mod proclitics;
mod quotes;
mod second_pass;
mod spans;
mod versions;
mod words;

use khabar_contract::{MentionKind, Span};

use crate::{text::Text, values::ValueMention};
pub use spans::kinds;
use words::Words;

/// A name where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where it stands: attached proclitics, quotation marks and generic heads left out.
    pub span: Span,
    /// What it names.
    pub kind: MentionKind,
}

/// The names of a text, in order, overlapping neither each other nor a value.
pub fn find(text: &Text, values: &[ValueMention]) -> Vec<Name> {
    let evidence = gazetteer::evidence(text);
    let words = Words::new(text, &evidence);
    let mut candidates = Vec::new();
    listed::find(&words, &mut candidates);
    quotes::find(&words, &mut candidates);
    people::find(&words, &mut candidates);
    classed::find(&words, &mut candidates);
    latin::find(&words, &mut candidates);
    versions::lengthen(&words, &mut candidates);
    let mut names = spans::resolve(text, candidates, values);
    let mut again = names.clone();
    second_pass::find(&words, &names, &mut again);
    versions::lengthen(&words, &mut again);
    names = spans::resolve(text, again, values);
    names.iter().map(|candidate| spans::name(text, candidate)).collect()
}

#[cfg(test)]
mod tests;
