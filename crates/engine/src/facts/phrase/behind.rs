//! The name behind a noun that says what it is: شركة [ميتا].

use khabar_contract::MentionKind;

use super::super::document::{Document, Prefix, UnitKind};

/// A name at the head stands at most so far behind its class noun: منصة توليد الصور ميدجورني.
const MAX_TO_NAME: usize = 6;

/// And a place nearer: صناديق تتبع أسهم [اليابان].
const MAX_TO_PLACE: usize = 3;

/// The longest title before a name.
const MAX_TITLE: usize = 14;

/// The name at the head of a phrase that starts with a noun.
pub(super) fn behind(document: &Document, start: usize, end: usize) -> Option<usize> {
    let titled = || {
        (document.is(start, "office") || heads_office(document, start, end))
            .then(|| person_behind(document, start, end))
            .flatten()
    };
    let classed = || document.is(start, "body").then(|| name_behind(document, start, end)).flatten();
    let is_class = document.is(start, "body") && !document.is(start, "office");
    // خط تجميع لطائرات [ميلينيوم]: what it is for, and not what it is.
    let direct = |name: &usize| (start + 1..*name).all(|at| document.unit(at).prefix.preposition.is_none());
    let product = || name_behind(document, start, end).filter(|name| is_product(document, *name) && direct(name));
    let made = || ["novelty", "gadget", "line"].iter().any(|class| document.is(start, class)).then(product).flatten();
    titled()
        .or_else(|| related(document, start, end))
        .or_else(|| exemplified(document, start, end))
        .or_else(classed)
        .or_else(made)
        .or_else(|| (!is_class).then(|| apposed(document, start, end)).flatten())
}

fn is_product(document: &Document, at: usize) -> bool {
    matches!(document.name(at), Some((MentionKind::Product, _)))
}

/// مهام [المدير العام], خدمات [فلان]: whether the noun leads to whoever holds the office behind it.
fn heads_office(document: &Document, start: usize, end: usize) -> bool {
    let person = |at: usize| matches!(document.name(at), Some((MentionKind::Person, _)));
    document.is(start, "tenure") && start + 1 < end && (document.is(start + 1, "office") || person(start + 1))
}

/// نائب رئيس قسم المنتجات في ميتا [روبن ماير]: the person behind a title.
fn person_behind(document: &Document, start: usize, end: usize) -> Option<usize> {
    for index in start + 1..end.min(start + MAX_TITLE) {
        let unit = document.unit(index);
        match unit.kind {
            UnitKind::Name(_, MentionKind::Person, _) => {
                return (unit.prefix.preposition.is_none() && !unit.prefix.conjunction).then_some(index);
            }
            UnitKind::Name(..) => {}
            UnitKind::Comma if set_off(document, index, end) => return Some(index + 1),
            UnitKind::Word if unit.finite => return None,
            UnitKind::Word if document.is_bound(index) && document.preposition(index).is_none() => return None,
            UnitKind::Word => {}
            _ => return None,
        }
    }
    None
}

/// Whether a person stands between two commas: الرئيس التنفيذي لميتا، [فلان]، …
fn set_off(document: &Document, comma: usize, end: usize) -> bool {
    let person = comma + 1 < end && matches!(document.name(comma + 1), Some((MentionKind::Person, _)));
    let plain = || document.unit(comma + 1).prefix == Default::default();
    person && plain() && (comma + 2 >= end || document.unit(comma + 2).kind == UnitKind::Comma)
}

/// شركة [ميتا], شركات ناشئة في الصوت مثل [بلاي] …: the name behind a class noun.
fn name_behind(document: &Document, start: usize, end: usize) -> Option<usize> {
    let mut plain = true;
    let definite = document.unit(start).prefix.article;
    for index in start + 1..end.min(start + 2 * MAX_TO_NAME) {
        let unit = document.unit(index);
        plain &= !definite || unit.prefix.article || unit.kind != UnitKind::Word;
        match unit.kind {
            UnitKind::Name(_, kind, _) => {
                let direct = unit.prefix.preposition.is_none() && !unit.prefix.conjunction;
                let reach = if kind == MentionKind::Place { MAX_TO_PLACE } else { MAX_TO_NAME };
                // بطل [لبنان]: a club, whichever it is.
                let of_country = kind == MentionKind::Place && document.is(start, "champion");
                let attached = plain && direct && index - start <= reach && kind != MentionKind::Person && !of_country;
                if attached || unit.prefix.preposition == Some("ك") {
                    return Some(index);
                }
                plain = false;
            }
            UnitKind::Word if document.is(index, "example") => {
                return (index + 1..end).find(|at| document.name(*at).is_some()).filter(|at| *at <= index + 2);
            }
            UnitKind::Word if document.is(index, "comprising") && document.is(start, "consortium") => {
                return (index + 1..end).take(3).find(|at| document.name(*at).is_some());
            }
            UnitKind::Word if document.is(start, "consortium") && joins(document, index) => {
                return Some(index + 1).filter(|at| *at < end && document.name(*at).is_some());
            }
            UnitKind::Word if unit.finite || document.is(index, "break") => return None,
            UnitKind::Word => plain &= !document.is_bound(index) && !unit.prefix.conjunction,
            UnitKind::Value(..) => {}
            UnitKind::Comma if index + 1 < end && document.is(index + 1, "example") => {}
            _ => return None,
        }
    }
    None
}

/// تحالف من [نسما] و[بن لادن]: the preposition before the members of a consortium.
fn joins(document: &Document, at: usize) -> bool {
    matches!(document.preposition(at), Some("من" | "بين"))
}

/// مضيفه [الخليج], منافستها السويدية [إريكسون]: a name behind a noun with a pronoun, of which it says who it is.
fn related(document: &Document, start: usize, end: usize) -> Option<usize> {
    let suffixed = document.has_pronoun(start) && document.is(start, "related");
    let adjective =
        |at: &usize| document.unit(*at).prefix == Prefix::ARTICLE && document.unit(*at).kind == UnitKind::Word;
    let name = (start + 1..end.min(start + 4)).find(|at| !adjective(at))?;
    let named = document.name(name).is_some() && document.unit(name).prefix == Prefix::default();
    (suffixed && named).then_some(name)
}

/// منافسين أكبر، في مقدمتهم [تساهيل]: the first of several rivals whom the words behind the noun name.
fn exemplified(document: &Document, start: usize, end: usize) -> Option<usize> {
    let goes_on = |at: &usize| document.unit(*at).kind != UnitKind::Stop && !document.unit(*at).finite;
    let reach = (start + 1..end.min(start + MAX_TO_NAME)).take_while(goes_on);
    let leads =
        document.is(start, "rival").then(|| reach.into_iter().find(|at| document.is(*at, "example"))).flatten()?;
    (leads + 1..end.min(leads + 3)).find(|at| document.name(*at).is_some())
}

/// الباحث [ريشاب أغاروال], النجم المصري [صلاح]: a person behind definite words.
fn apposed(document: &Document, start: usize, end: usize) -> Option<usize> {
    let index = (start..end.min(start + 4)).find(|at| !document.unit(*at).prefix.article || document.is_bound(*at))?;
    let unit = document.unit(index);
    let is_person = matches!(unit.kind, UnitKind::Name(_, MentionKind::Person, _));
    (index > start && is_person && unit.prefix.preposition.is_none() && !unit.prefix.conjunction).then_some(index)
}
