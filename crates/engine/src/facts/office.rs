//! Offices: الرئيس التنفيذي لـ[ميتا]. Who holds which, and where.

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use super::{
    document::{Document, UnitKind},
    phrase::Phrase,
};

/// An office as the text words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// الرئيس التنفيذي
    pub title: String,
    /// The organisation or place that it is an office of.
    pub of: Option<EntityId>,
    /// Whether it is a past one.
    pub former: bool,
    /// Whether the title says what it is in charge of: وزير المالية.
    pub portfolio: bool,
    /// Its units, the organisation included.
    pub units: Range<usize>,
}

/// Someone who holds an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub person: EntityId,
    pub office: Office,
    /// The unit at the head of the title.
    pub head: usize,
}

/// The office that a phrase names.
pub fn read(document: &Document, phrase: &Phrase) -> Office {
    let end = document.sentences[document.sentences.partition_point(|units| units.end <= phrase.head)].end;
    office(document, phrase.head, end)
}

/// The offices that a sentence says someone holds.
pub fn holders(document: &Document, units: &Range<usize>) -> Vec<Holder> {
    let mut holders = Vec::new();
    for at in units.clone() {
        let Some((MentionKind::Person, person)) = document.name(at) else { continue };
        let before = before(document, units, at);
        let head = before.or_else(|| after(document, units, at));
        if let Some(head) = head {
            let office = office(document, head, if before.is_some() { at } else { units.end });
            holders.push(Holder { person, office, head });
        } else if let Some(holder) = led_by(document, units, at, person) {
            holders.push(holder);
        }
    }
    holders
}

/// The longest title, its organisation included.
const MAX_LEN: usize = 14;

/// The head of a title right before the person at `name`.
fn before(document: &Document, units: &Range<usize>, name: usize) -> Option<usize> {
    if document.unit(name).prefix.preposition.is_some() || document.unit(name).prefix.conjunction {
        return None;
    }
    let mut head = None;
    for at in (units.start..name).rev().take(MAX_LEN) {
        let unit = document.unit(at);
        let passes = match unit.kind {
            UnitKind::Name(_, kind, _) => kind != MentionKind::Person,
            UnitKind::Word => !unit.finite && (!document.is_bound(at) || document.preposition(at) == Some("في")),
            _ => false,
        };
        if !passes {
            break;
        }
        if document.is(at, "office") {
            head = Some(at);
        }
        if unit.prefix.conjunction || (unit.prefix.preposition.is_some() && head.is_some()) {
            break;
        }
    }
    head.filter(|head| document.unit(*head).kind == UnitKind::Word)
}

/// The head of a title right after the person at `name`: [مارك زوكربيرغ]، الرئيس التنفيذي.
fn after(document: &Document, units: &Range<usize>, name: usize) -> Option<usize> {
    let comma = name + 1 < units.end && document.unit(name + 1).kind == UnitKind::Comma;
    let at = name + 1 + usize::from(comma);
    let unit = (at < units.end).then(|| document.unit(at))?;
    let plain = unit.prefix.preposition.is_none() && !unit.prefix.conjunction;
    (plain && document.is(at, "office") && !unit.finite && (comma || unit.prefix.article)).then_some(at)
}

/// [سكيل] بقيادة [وانغ]
fn led_by(document: &Document, units: &Range<usize>, name: usize, person: EntityId) -> Option<Holder> {
    let lead = name.checked_sub(1).filter(|lead| *lead > units.start && document.is(*lead, "leadership"))?;
    let of = match document.name(lead - 1) {
        Some((MentionKind::Organization, of)) => of,
        _ => return None,
    };
    let title = document.source(lead..lead + 1).to_owned();
    let office = Office { title, of: Some(of), former: false, portfolio: false, units: lead..lead + 1 };
    Some(Holder { person, office, head: lead })
}

fn office(document: &Document, head: usize, end: usize) -> Office {
    let end = end.min(head + MAX_LEN);
    let mut of = None;
    let mut former = false;
    let mut title_end = head + 1;
    let mut at = head + 1;
    let mut open = true;
    let mut portfolio = false;
    while at < end {
        let unit = document.unit(at);
        match unit.kind {
            UnitKind::Name(_, MentionKind::Organization | MentionKind::Place, entity) => {
                if unit.prefix.conjunction || matches!(unit.prefix.preposition, Some("ب" | "ك")) {
                    break;
                }
                of = Some(entity);
                at += 1;
                former |= at < end && document.is(at, "former");
                break;
            }
            UnitKind::Word if document.is(at, "former") => {
                former = true;
                open &= title_end != at;
            }
            UnitKind::Word if unit.finite => break,
            UnitKind::Word if matches!(document.preposition(at), Some("في" | "ل" | "لدي")) => open = false,
            UnitKind::Word if document.is_bound(at) => break,
            UnitKind::Word => {
                open &= unit.prefix.preposition.is_none() && !document.is(at, "body");
                if open {
                    title_end = at + 1;
                    portfolio |=
                        document.is(head, "minister") || !unit.prefix.article || !document.unit(head).prefix.article;
                }
            }
            _ => break,
        }
        at += 1;
    }
    Office { title: document.source(head..title_end).to_owned(), of, former, portfolio, units: head..at }
}
