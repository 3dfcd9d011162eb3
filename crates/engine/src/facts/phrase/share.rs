//! Shares: what they are of.

use std::ops::Range;

use khabar_contract::MentionKind;

use super::{
    super::document::{Document, UnitKind},
    Phrase, names,
};

/// حصة 51% من رأسمال [بنك]: what the share is of.
pub(super) fn of_share(document: &Document, start: usize, end: usize) -> Option<Phrase> {
    // حصة في مصفاة [الدقم]
    let whole =
        |units: Range<usize>| Phrase { entities: Vec::new(), kind: None, head: units.start, inner: None, units };
    for index in start + 1..end.min(start + 10) {
        let passes = match document.unit(index).kind {
            UnitKind::Name(_, MentionKind::Place, _) if index > start + 1 && document.is(index - 1, "asset") => {
                return Some(whole(index - 1..index + 1));
            }
            UnitKind::Name(_, MentionKind::Person | MentionKind::Place, _) => return None,
            // حصة [كريدي أكريكول] في [مصرف المغرب]: whose it was.
            UnitKind::Name(..) if is_seller(document, start, index, end) => true,
            // حصتها في بنك خليجي ل[السلام]: who gets it.
            UnitKind::Name(..)
                if document.unit(index).prefix.preposition == Some("ل") && links(document, start, index) =>
            {
                return None;
            }
            UnitKind::Name(..) => return Some(names(document, start, index, end)),
            UnitKind::Word if document.is(index, "example") => return None,
            UnitKind::Value(_, kind) => kind == MentionKind::Percent || kind == MentionKind::Quantity,
            UnitKind::Word => {
                let is_link = matches!(document.preposition(index), Some("من" | "في"));
                is_link || document.unit(index).prefix.preposition.is_some() || !document.is_bound(index)
            }
            _ => false,
        };
        if !passes {
            return None;
        }
    }
    None
}

/// حصتها [في]: whether the phrase says what the share is of before the unit at `end`.
fn links(document: &Document, start: usize, end: usize) -> bool {
    (start + 1..end).any(|at| matches!(document.preposition(at), Some("من" | "في")))
}

fn is_seller(document: &Document, start: usize, name: usize, end: usize) -> bool {
    let genitive = name == start + 1 && document.unit(name).prefix == Default::default();
    let other = name + 2 < end && matches!(document.name(name + 2), Some((MentionKind::Organization, _)));
    genitive && other && document.preposition(name + 1) == Some("في")
}
