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
//! | [`segment`] | the parts in which a long text is read |

pub mod clues;
pub mod gazetteer;
pub mod span;
pub mod tagger;

mod classed;
mod context;
mod latin;
mod listed;
mod people;
mod proclitics;
mod quotes;
mod second_pass;
mod segment;
mod spans;
mod versions;
mod words;

use khabar_contract::{MentionKind, Span};

use crate::{text::Text, values::ValueMention};
pub use clues::Clues;
pub use people::is_link;
pub use spans::kinds;

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
    let values: Vec<Span> = values.iter().map(|value| value.span).collect();
    let segments = segment::of(text);
    if segments.len() < 2 {
        return in_segment(text, &values);
    }
    let names = segments.into_iter().flat_map(|segment| {
        let part = Text::new(&text.source()[segment.clone()]);
        let names = in_segment(&part, &segment::within(&values, &segment));
        let at = move |span: Span| Span::new(span.start + segment.start, span.end + segment.start);
        names.into_iter().map(move |name| Name { span: at(name.span), ..name })
    });
    names.collect()
}

fn in_segment(text: &Text, values: &[Span]) -> Vec<Name> {
    let clues = Clues::new(text, values);
    let labels = tagger::labels(text, &clues, &tagger::Model::embedded());
    let learned = tagger::names(text, &labels);
    let parts = learned.into_iter().flat_map(|found| span::parts(text, &clues.evidence, found));
    let mut end = None;
    let trimmed = parts.filter_map(|found| {
        let behind_name = end.replace(found.last + 1) == Some(found.first);
        let name = span::trim(text, &clues, found, behind_name)?;
        Some(latin::with_style(text, &clues.evidence, name))
    });
    let mut candidates: Vec<_> = trimmed.collect();
    candidates.extend(clues.listed);
    spans::resolve(text, candidates, values).iter().map(|candidate| spans::name(text, candidate)).collect()
}

#[cfg(test)]
mod tests;
