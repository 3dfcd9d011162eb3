//! Offices: الرئيس التنفيذي لـ[ميتا]. Who holds which, and where.
//!
//! | module | does |
//! | --- | --- |
//! | [`beside`] | finds the title right before or behind a name |
//! | [`further`] | offices that stand some way from the name |
//! | [`title`] | reads a title: what it is an office of, and in charge of what |
//! | [`charge`] | what its holder is in charge of |
//! | [`owner`] | whose office it is where the title only hints at it |

mod beside;
mod charge;
mod further;
mod owner;
mod title;

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use super::{
    discourse::Discourse,
    document::{Document, UnitKind},
    phrase::Phrase,
};
use beside::{after, before};
use further::{alike, apposed, beside_another, led_by, resumed};
use title::office;

/// The longest title, its organisation included.
const MAX_LEN: usize = 14;

/// An office as the text words it.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// الرئيس التنفيذي
    pub title: String,
    /// The organisation or place that it is an office of.
    pub of: Option<EntityId>,
    /// Whether it is a past one.
    pub former: bool,
    /// Whether the title says what it is in charge of: وزير المالية.
    pub portfolio: bool,
    /// Whether it is one of the state, which need not be named: رئيس الوزراء.
    pub public: bool,
    /// Whether it is an office of something that the text has named in a way that is not understood: رئيس النادي.
    pub unresolved: bool,
    /// Whether the organisation is only the one that the text is about.
    pub assumed: bool,
    /// How likely it is the organisation that is meant.
    pub trust: f32,
    /// What a minister is in charge of: العدل.
    pub charge: Option<String>,
    /// Whether the title says that he has left it: الرئيس المستقيل.
    pub left: bool,
    /// The unit behind it.
    end: usize,
}

impl Office {
    /// Whether the title says more than النائب, السيد.
    fn is_told(&self) -> bool {
        self.of.is_some() || self.portfolio
    }

    /// One of which nothing is known but its title.
    fn titled(title: String, end: usize) -> Self {
        Self {
            title,
            of: None,
            former: false,
            portfolio: false,
            public: false,
            unresolved: false,
            assumed: false,
            trust: 1.0,
            charge: None,
            left: false,
            end,
        }
    }
}

/// Someone who holds an office.
#[derive(Clone, Debug, PartialEq)]
pub struct Holder {
    /// Who.
    pub person: EntityId,
    /// Which.
    pub office: Office,
    /// The unit at the head of the title.
    pub head: usize,
    /// Whether the title is what someone else may give him: [فلان] مديرا عاما ل[ألفا].
    pub given: bool,
}

impl Holder {
    fn new(person: EntityId, office: Office, head: usize) -> Self {
        Self { person, office, head, given: false }
    }
}

/// The office that a phrase names.
pub fn read(document: &Document, discourse: &Discourse, phrase: &Phrase) -> Office {
    let end = document.sentences[document.sentence_of(phrase.head)].end;
    // منصبه رئيسا
    let next = phrase.head + 1;
    let his = document.has_pronoun(phrase.head) && document.is(phrase.head, "post");
    let head = if his && next < end && document.is(next, "chief") { next } else { phrase.head };
    office(document, discourse, head, end)
}

/// The offices that a sentence says someone holds.
pub fn holders(document: &Document, discourse: &Discourse, units: &Range<usize>) -> Vec<Holder> {
    let mut holders = Vec::new();
    for at in units.clone() {
        holders.extend(resumed(document, discourse, units, at));
        let Some((MentionKind::Person, person)) = document.name(at) else { continue };
        let before = before(document, units, at);
        let beside = before.map(|head| office(document, discourse, head, at)).zip(before);
        let (told, bare): (Option<_>, Option<_>) = match beside {
            Some((office, head)) if office.is_told() => (Some((office, head)), None),
            bare => (None, bare),
        };
        let behind = || {
            let (head, sure) = after(document, units, at)?;
            let office = office(document, discourse, head, units.end);
            // [سالم] وزيرا للصحة
            let another = office.end < units.end && matches!(document.name(office.end), Some((MentionKind::Person, _)));
            let ministry = office.portfolio && (document.is(head, "minister") || office.charge.is_some());
            // [هاجر]، النائبة عن [التيار] [سامية]: the title of the next.
            (!another && (sure || office.of.is_some() || ministry)).then_some((office, head))
        };
        if let Some((office, head)) = told.or_else(&behind).or(bare) {
            let was = at > units.start && matches!(document.folded(at - 1), "كان" | "كانت" | "وكان" | "وكانت");
            let office = Office { former: office.former || was && head > at, ..office };
            let second = match head > at {
                true => beside_another(document, discourse, units, office.end),
                // وزير الداخلية [سالم]، زعيم حزب [ألفا]
                false => apposed(document, discourse, office.end..at).or_else(|| {
                    let comma = at + 1 < units.end && document.unit(at + 1).kind == UnitKind::Comma;
                    comma.then(behind).flatten().filter(|(office, _)| office.of.is_some() && !office.assumed)
                }),
            };
            let genitive = head + 1 < units.end && document.name(head + 1).is_some();
            let given = head == at + 1 && !document.unit(head).prefix.article && !genitive;
            holders.push(Holder { given, ..Holder::new(person, office, head) });
            holders.extend(second.map(|(office, head)| Holder::new(person, office, head)));
        } else if let Some(holder) = led_by(document, units, at, person) {
            holders.push(holder);
        } else if let Some(holder) = holders.last().and_then(|first| alike(document, first, at)) {
            holders.push(holder);
        }
    }
    holders
}
