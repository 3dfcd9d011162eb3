//! The title right before or right behind a name.

use std::ops::Range;

use khabar_contract::MentionKind;

use super::{
    super::{
        document::{Document, Prefix, UnitKind},
        frame::Construction,
        lexicon::inflect::Part,
    },
    MAX_LEN,
    title::is_of_country,
};

/// The head of a title right before the person at `name`.
pub(super) fn before(document: &Document, units: &Range<usize>, name: usize) -> Option<usize> {
    if document.unit(name).prefix.preposition.is_some() || document.unit(name).prefix.conjunction {
        return None;
    }
    let comma = opening_comma(document, units, name);
    let mut head = None;
    let mut nearest = None;
    let mut fallback = None;
    let mut plain_word = false;
    for at in (units.start..comma.unwrap_or(name)).rev().take(MAX_LEN) {
        let unit = document.unit(at);
        let passes = match unit.kind {
            UnitKind::Name(_, kind, _) => kind != MentionKind::Person && !plain_word,
            UnitKind::Word => {
                let link = matches!(document.preposition(at), Some("في" | "عن" | "لدي" | "الي"));
                !unit.finite && (!document.is_bound(at) || link)
            }
            _ => false,
        };
        if !passes || gives_or_takes(document, at) {
            break;
        }
        let is_chief = document.is(at, "chief") && unit.kind == UnitKind::Word;
        if is_chief && unit.prefix.preposition == Some("ل") && head.is_none() {
            // المستشار الاقتصادي لرئيس الحكومة: part of a longer title, if one stands before it.
            fallback = Some(at);
            continue;
        }
        if is_chief && !is_adjective(document, at) {
            head = Some(at);
            nearest = nearest.or(head);
        }
        plain_word |= head.is_none() && unit.kind == UnitKind::Word && !unit.prefix.article && !document.is_bound(at);
        if unit.prefix.conjunction && head.is_none() && is_second_charge(document, at) {
            continue;
        }
        if unit.prefix.conjunction || (unit.prefix.preposition.is_some() && head.is_some()) {
            break;
        }
    }
    // [بولس]، مستشار الرئيس الأميركي [ترامب]: the longer title is that of someone else.
    let president = nearest.filter(|nearest| is_of_country(document, *nearest, *nearest + 2));
    let head = head.map(|head| president.filter(|_| is_apposed(document, units, head)).unwrap_or(head));
    // أعضاء المجلس البلدي والي بن عروس [سالم]: one person has no title of many, unless it is said of two.
    let many = |head: usize| !document.folded(head).ends_with('ا') && !is_one(document, head);
    let head = head.map(|head| nearest.filter(|nearest| many(head) && is_one(document, *nearest)).unwrap_or(head));
    head.or(fallback)
}

/// قرار رئيس الوزراء [إعفاء] مدير الشركة: whether the word says that someone is given an office or loses it, and is no part of
/// a title.
fn gives_or_takes(document: &Document, at: usize) -> bool {
    let behind_definite = at > 0 && (document.unit(at - 1).prefix.article || document.name(at - 1).is_some());
    let plain = document.unit(at).prefix == Prefix::default();
    let masdars = document.readings(at).iter().filter(|reading| reading.form.part == Part::Masdar);
    let mut stated = masdars.flat_map(|masdar| document.lexicon.constructions_of(masdar));
    plain && behind_definite && stated.any(Construction::moves_someone)
}

fn is_one(document: &Document, at: usize) -> bool {
    document.readings(at).iter().any(|reading| !reading.form.plural)
}

/// Whether a person and a comma stand right before the title at `head`.
fn is_apposed(document: &Document, units: &Range<usize>, head: usize) -> bool {
    let person = head.checked_sub(2).filter(|person| *person >= units.start);
    let is_person = |at: usize| matches!(document.name(at), Some((MentionKind::Person, _)));
    person.is_some_and(is_person) && document.unit(head - 1).kind == UnitKind::Comma
}

/// رئيس كتلة [ألفا]، [سالم]، … ; رئيس كتلة [ألفا]، النائب [سالم]، …: the comma that sets the name off from its title.
fn opening_comma(document: &Document, units: &Range<usize>, name: usize) -> Option<usize> {
    let before = name.checked_sub(1).filter(|before| *before > units.start)?;
    let own_title = document.is(before, "office") && document.unit(before).prefix == Prefix::ARTICLE;
    let comma = if own_title { before - 1 } else { before };
    let opens = comma > units.start && document.unit(comma).kind == UnitKind::Comma;
    let closes = name + 1 >= units.end || document.unit(name + 1).kind == UnitKind::Comma;
    (opens && closes).then_some(comma)
}

/// وزير النقل [واللوجستيك], وزير الخارجية [وشؤون] المغتربين: whether the word tells what else a title is in charge of, and not
/// who else does something.
fn is_second_charge(document: &Document, at: usize) -> bool {
    let definite = |at: usize| document.unit(at).prefix.article && document.unit(at).kind == UnitKind::Word;
    let person = ["office", "honorific", "player", "body"].iter().any(|class| document.is(at, class));
    let said = document.readings(at).iter().any(|reading| reading.form.part == Part::Participle);
    let plain = document.unit(at).kind == UnitKind::Word && document.unit(at).prefix.preposition.is_none();
    plain && !person && !said && (definite(at) || definite(at + 1))
}

/// المسؤول الكبير: whether the word goes with a definite noun before it.
fn is_adjective(document: &Document, at: usize) -> bool {
    document.folded(at) == "الكبير" && document.unit(at - 1).prefix.article
}

/// The head of a title right after the person at `name`: [مارك زوكربيرغ]، الرئيس التنفيذي; [أموريم] مدرب [يونايتد].
///
/// Also says whether it is one whatever it is an office of; أستاذ الاقتصاد may go with what follows.
pub(super) fn after(document: &Document, units: &Range<usize>, name: usize) -> Option<(usize, bool)> {
    let comma = name + 1 < units.end && document.unit(name + 1).kind == UnitKind::Comma;
    let at = name + 1 + usize::from(comma);
    if comma && let Some(at) = after_copula(document, units, at) {
        return Some((at, true));
    }
    // أحد مؤسسي [ألفا]
    let one_of = at + 1 < units.end && matches!(document.folded(at), "احد" | "احدي") && document.is(at + 1, "chief");
    let at = at + usize::from(one_of);
    let unit = (at < units.end).then(|| document.unit(at))?;
    let plain = unit.prefix.preposition.is_none() && !unit.prefix.conjunction && !unit.finite && !document.is_bound(at);
    let of_name = at + 1 < units.end && document.name(at + 1).is_some_and(|(kind, _)| kind != MentionKind::Person);
    // رجال [رودجرز] نظراءهم: one person has no title of many.
    let one = one_of || is_one(document, at);
    (plain && one && document.is(at, "chief")).then_some((at, comma || unit.prefix.article || of_name))
}

/// [الكعبي]، وهو أيضا الرئيس التنفيذي: the head of a title behind a pronoun.
fn after_copula(document: &Document, units: &Range<usize>, pronoun: usize) -> Option<usize> {
    let mut after = (pronoun..units.end).skip_while(|at| *at > pronoun && document.is(*at, "adverb"));
    let is_pronoun = after.next().is_some_and(|at| matches!(document.folded(at), "وهو" | "وهي" | "هو" | "هي"));
    let head = after.find(|at| !document.is(*at, "adverb"))?;
    (is_pronoun && document.is(head, "chief") && document.unit(head).prefix.preposition.is_none()).then_some(head)
}
