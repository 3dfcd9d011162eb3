//! Names that stand side by side: [ميتا] و[غوغل].

use khabar_contract::MentionKind;

use super::{
    super::{
        document::{Document, UnitKind},
        lexicon::inflect::Part,
    },
    Phrase,
    behind::behind,
};

/// The name at `name` and those coordinated with it; `head` is the class noun before it, or the name itself.
pub(super) fn names(document: &Document, head: usize, name: usize, end: usize) -> Phrase {
    let mut phrase = Phrase { units: head..name + 1, entities: Vec::new(), kind: None, head, inner: None };
    let mut next = Some(name);
    while let Some(name) = next {
        let Some((kind, entity)) = document.name(name) else { break };
        let stop = after_adjectives(document, name + 1, end);
        if !phrase.entities.is_empty() && opens_clause(document, name, end) {
            break;
        }
        phrase.kind.get_or_insert(kind);
        phrase.entities.push(entity);
        phrase.units.end = stop;
        next = coordinated(document, &phrase, name, end);
    }
    phrase
}

/// تشتري [براغا] و[ليون] ينتظر: whether a name with «و» is the subject of the verb behind it, and opens a clause of its own.
pub fn opens_clause(document: &Document, name: usize, end: usize) -> bool {
    if document.name(name).is_none() || !document.unit(name).prefix.conjunction {
        return false;
    }
    // المنافسة بين [نون] و[أمازون] تحتدم: of two, not of the second.
    let between = |at: usize| document.preposition(at) == Some("بين");
    if (name.saturating_sub(3)..name).any(between) {
        return false;
    }
    let verb = after_adjectives(document, name + 1, end);
    let plural = || document.verb_form(verb).plural || document.folded(verb).ends_with("ان");
    verb < end && document.unit(verb).finite && !plural()
}

fn after_adjectives(document: &Document, from: usize, end: usize) -> usize {
    let is_adjective = |at: &usize| {
        let unit = document.unit(*at);
        let plain = unit.prefix.article && !unit.prefix.conjunction && unit.prefix.preposition.is_none();
        let noun = document.readings(*at).iter().any(|reading| matches!(reading.form.part, Part::Noun | Part::Masdar));
        let adjective =
            !noun || ["former", "executive", "modifying", "rank"].iter().any(|class| document.is(*at, class));
        unit.kind == UnitKind::Word && plain && adjective && !document.is_bound(*at)
    };
    (from..end.min(from + 3)).find(|at| !is_adjective(at)).unwrap_or(end.min(from + 3))
}

/// The next name of a coordination after the one at `name`.
fn coordinated(document: &Document, phrase: &Phrase, name: usize, end: usize) -> Option<usize> {
    let at = phrase.units.end;
    if at >= end {
        return None;
    }
    let fits = |at: usize| {
        let unit = document.unit(at);
        let same_particle =
            unit.prefix.preposition.is_none() || unit.prefix.preposition == document.unit(name).prefix.preposition;
        let person = |kind: Option<MentionKind>| kind == Some(MentionKind::Person);
        let same_kind = person(document.name(at).map(|(kind, _)| kind)) == person(phrase.kind);
        document.name(at).is_some() && same_particle && same_kind
    };
    let unit = document.unit(at);
    let of_kind = |at: &usize| fits(*at) && document.name(*at).map(|(kind, _)| kind) == phrase.kind;
    if let Some(next) = behind_place(document, at, end).filter(of_kind) {
        return Some(next);
    }
    if let Some(next) = beside(document, at, end).filter(|next| fits(*next)) {
        return Some(next);
    }
    if unit.prefix.conjunction && repeats_preposition(document, phrase, at) {
        let classed = || behind(document, at + 1, end).filter(|name| fits(*name));
        return Some(at + 1).filter(|next| *next < end && fits(*next)).or_else(classed);
    }
    if unit.prefix.conjunction {
        return match unit.kind {
            UnitKind::Name(..) => Some(at).filter(|at| fits(*at)),
            UnitKind::Word if !document.is_bound(at) => behind(document, at, end).filter(|name| fits(*name)),
            _ => None,
        };
    }
    let goes_on =
        |at: usize| at < end && (document.unit(at).prefix.conjunction || document.unit(at).kind == UnitKind::Comma);
    let listed = unit.kind == UnitKind::Comma && at + 1 < end && fits(at + 1);
    (listed && (document.unit(at + 1).prefix.conjunction || goes_on(at + 2))).then_some(at + 1)
}

/// [الحجار] ب[عنابة] و[الصلب]: the name that follows where another stands, of which the place is no part of the list.
fn behind_place(document: &Document, at: usize, end: usize) -> Option<usize> {
    let place = at + usize::from(document.preposition(at) == Some("في"));
    let next = Some(place + 1).filter(|next| *next < end)?;
    let located = place > at || document.unit(place).prefix.preposition == Some("ب");
    let is_place = |at: usize| matches!(document.name(at), Some((MentionKind::Place, _)));
    (located && is_place(place) && !is_place(next) && document.unit(next).prefix.conjunction).then_some(next)
}

/// [أنثروبيك]، فضلا عن [ديب سيك]: the name that these words put beside another.
fn beside(document: &Document, at: usize, end: usize) -> Option<usize> {
    let first = at + usize::from(document.unit(at).kind == UnitKind::Comma);
    let next = (first + 2 < end).then(|| (document.folded(first), document.folded(first + 1)))?;
    let adds = matches!(
        next,
        ("فضلا" | "علاوه", "عن" | "علي") | ("اضافه" | "بالاضافه", "الي") | ("الي", "جانب") | ("وكذلك" | "وايضا", _)
    );
    let name = first + 1 + usize::from(!next.0.starts_with('و'));
    (adds && document.name(name).is_some()).then_some(name)
}

/// من [صندوق الجيزة] ومن [مؤسسة التمويل], من [راية] ومن منصة [أمازون]: whether the preposition before the phrase stands at `at` again.
fn repeats_preposition(document: &Document, phrase: &Phrase, at: usize) -> bool {
    let before = phrase.units.start.checked_sub(1).and_then(|before| document.preposition(before));
    before.is_some() && document.preposition(at) == before
}
