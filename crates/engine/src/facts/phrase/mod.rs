//! Noun phrases: where they end, and what stands at their head.
//!
//! | module | does |
//! | --- | --- |
//! | [`behind`] | the name behind a noun that says what it is |
//! | [`names`] | names that stand side by side |
//! | [`share`] | shares, and what they are of |
//! | [`text`] | phrases without a name at their head |

mod behind;
mod names;
mod share;
mod text;

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use super::document::{Document, UnitKind};
use behind::behind;
use names::names;
pub use names::opens_clause;
use share::of_share;
use text::text;

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its units.
    pub units: Range<usize>,
    /// What it names, where a name is at its head: one entity, or several that are coordinated.
    pub entities: Vec<EntityId>,
    /// The kind of what it names.
    pub kind: Option<MentionKind>,
    /// The noun at its head, with or without a name behind it: شركة.
    pub head: usize,
    /// The first name inside it that is not at its head: ميتا in أصول ميتا.
    pub inner: Option<(MentionKind, EntityId)>,
}

impl Phrase {
    /// مجلس إدارة [ميتا]: the organisation whose organ it is, which acts through it.
    pub fn whole(&self, document: &Document) -> Option<EntityId> {
        let (kind, entity) = self.inner?;
        (kind == MentionKind::Organization && document.is(self.head, "acting")).then_some(entity)
    }
}

impl Phrase {
    /// أسهم [البنك], حصة في [الشركة]: the noun without a name that says what the share is of.
    pub fn shared(&self, document: &Document) -> Option<Phrase> {
        let of = self.units.end.min(self.head + MAX_TO_WHOLE);
        let share = self.kind.is_none() && document.is(self.head, "share");
        let whole = |at: &usize| document.unit(*at).prefix.article && document.is(*at, "firm");
        let at = (self.head + 1..of).find(whole).filter(|_| share)?;
        Some(noun(document, at, self.units.end))
    }
}

/// What a share is of stands at most so far behind it.
const MAX_TO_WHOLE: usize = 6;

/// The noun phrase that starts at the unit `start`, if one does.
pub fn at(document: &Document, start: usize, end: usize) -> Option<Phrase> {
    let end = end.min(start + MAX_LEN);
    if start >= end {
        return None;
    }
    // هذه الشركة
    let points = document.is(start, "demonstrative") && start + 1 < end && document.unit(start + 1).prefix.article;
    let start = start + usize::from(points);
    match document.unit(start).kind {
        UnitKind::Name(..) => Some(names(document, start, start, end)),
        UnitKind::Word if !document.is_bound(start) || is_noun(document, start, end) => {
            Some(noun(document, start, end))
        }
        _ => None,
    }
}

/// No phrase is read further than this.
const MAX_LEN: usize = 24;

/// زيادة أسطولها, كلا من: whether what may be a particle is a noun here.
fn is_noun(document: &Document, at: usize, end: usize) -> bool {
    document.is(at, "increase") || is_each(document, at, end)
}

/// كل من [ميتا] و[غوغل], كلا من
fn is_each(document: &Document, at: usize, end: usize) -> bool {
    matches!(document.folded(at), "كل" | "كلا") && at + 2 < end && document.preposition(at + 1) == Some("من")
}

fn noun(document: &Document, start: usize, end: usize) -> Phrase {
    if is_each(document, start, end) && document.name(start + 2).is_some() {
        return names(document, start, start + 2, end);
    }
    let increased = || document.is(start, "increase") && start + 1 < end && document.is(start + 1, "share");
    if (document.is(start, "share") || increased())
        && let Some(phrase) = of_share(document, start, end)
    {
        return phrase;
    }
    match behind(document, start, end) {
        Some(name) => names(document, start, name, end),
        None => text(document, start, end),
    }
}
