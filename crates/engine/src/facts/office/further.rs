//! Offices that stand some way from the name: a second one, one behind a pronoun, whoever leads.

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use super::{
    super::{
        discourse::Discourse,
        document::{Document, Prefix, UnitKind},
    },
    Holder, Office,
    title::office,
};

/// … وزعيم [حزب]: the office that a title is coordinated with which ends at `end`.
pub(super) fn beside_another(
    document: &Document,
    discourse: &Discourse,
    units: &Range<usize>,
    end: usize,
) -> Option<(Office, usize)> {
    let apposed = apposed(document, discourse, end..units.end);
    if apposed.is_some() {
        return apposed;
    }
    // Adjectives of nationality, and what is between commas.
    let head = (end..units.end).take(4).find(|at| document.unit(*at).prefix.conjunction)?;
    let passes = |at: usize| document.unit(at).kind == UnitKind::Word && !document.is_bound(at);
    let plain = (end..head).all(passes) && document.unit(head).prefix.preposition.is_none();
    let is_title = document.is(head, "chief") && !document.unit(head).finite;
    let office = (plain && is_title).then(|| office(document, discourse, head, units.end))?;
    office.of.is_some().then_some((office, head))
}

/// وزير الصناعة رئيس مجلس إدارة [ألفا] [سالم]: the office in an organisation that the last word before the name starts to tell.
pub(super) fn apposed(document: &Document, discourse: &Discourse, units: Range<usize>) -> Option<(Office, usize)> {
    let head = Some(units.start).filter(|head| *head < units.end && document.is(*head, "chief"))?;
    let office = office(document, discourse, head, units.end);
    (document.unit(head).prefix == Prefix::default() && office.of.is_some()).then_some((office, head))
}

/// …، وهو أيضا رئيس [سابك]; بصفته رئيسا ل[سابك]; على رأس [سابك]: the office of whom the sentence has named, some way
/// behind the name.
pub(super) fn resumed(document: &Document, discourse: &Discourse, units: &Range<usize>, at: usize) -> Option<Holder> {
    let was = was(document, units, at);
    let head = if was || document.is(at, "copula") {
        let passes = |at: &usize| document.is(*at, "adverb") || matches!(document.unit(*at).kind, UnitKind::Value(..));
        let head = (at + 1..units.end).take(4).find(|at| !passes(at))?;
        let plain = document.unit(head).prefix.preposition.is_none() && !document.unit(head).finite;
        let indefinite = !was || document.unit(head).prefix == Prefix::default();
        (plain && indefinite && document.is(head, "chief")).then_some(head)?
    } else {
        let top = document.folded(at) == "راس" && at > units.start && document.preposition(at - 1) == Some("علي");
        top.then_some(at)?
    };
    let person = bearer(document, units, at)?;
    let mut office = office(document, discourse, head, units.end);
    if was && office.of.is_none_or(|_| office.assumed) {
        office.of = workplace(document, units, at);
        office.assumed &= office.of.is_none();
    }
    let named = || document.name(office.end - 1).is_some();
    let stated = office.of.is_some() && !office.assumed && (document.is(head, "chief") || named()) || office.portfolio;
    let office = Office { former: office.former || was, ..office };
    stated.then_some(Holder::new(person, office, head))
}

/// الذي كان رئيسا ل[سابك], حيث كان رئيسا: whether the word says which office someone had whom the sentence has named.
fn was(document: &Document, units: &Range<usize>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= units.start);
    let links = |before: usize| document.is(before, "relative") || document.folded(before) == "حيث";
    match document.folded(at) {
        "كان" | "كانت" => before.is_some_and(links),
        word => matches!(word, "وكان" | "وكانت"),
    }
}

/// قادما من [إنتل]، حيث كان مسؤولا: the organisation that «حيث» takes up.
fn workplace(document: &Document, units: &Range<usize>, verb: usize) -> Option<EntityId> {
    let before = (units.start.max(verb.saturating_sub(MAX_TO_WORKPLACE))..verb).rev();
    let where_ = verb.checked_sub(1).filter(|at| document.folded(*at) == "حيث")?;
    let mut names = before.take_while(|at| *at == where_ || !document.unit(*at).finite);
    let (kind, entity) = names.find_map(|at| document.name(at))?;
    (kind == MentionKind::Organization).then_some(entity)
}

/// It is named at most so far before the verb.
const MAX_TO_WORKPLACE: usize = 5;

/// The person whom what stands at `at` is said of: the last that the sentence has named, with no other name right before.
fn bearer(document: &Document, units: &Range<usize>, at: usize) -> Option<EntityId> {
    let named = (units.start.max(at.saturating_sub(MAX_TO_BEARER))..at).rev().filter(|at| document.name(*at).is_some());
    let mut people = named.filter(|at| matches!(document.name(*at), Some((MentionKind::Person, _))));
    people.next().and_then(|at| document.name(at)).map(|(_, person)| person)
}

/// Whose office it is stands at most so far before it.
const MAX_TO_BEARER: usize = 16;

/// [سكيل] بقيادة [وانغ], حزب [المحافظين] اليميني بزعامة [سالم], [بنك مصر]، برئاسة [سالم]
pub(super) fn led_by(document: &Document, units: &Range<usize>, name: usize, person: EntityId) -> Option<Holder> {
    let lead = name.checked_sub(1).filter(|lead| *lead > units.start && document.is(*lead, "leadership"))?;
    let marked = document.unit(lead).prefix.preposition == Some("ب");
    let passes = |at: &usize| {
        let unit = document.unit(*at);
        let adjective = unit.prefix == Prefix::ARTICLE && unit.kind == UnitKind::Word && !document.is_bound(*at);
        marked && (adjective || unit.kind == UnitKind::Comma && *at + 1 == lead)
    };
    let before = (units.start..lead).rev().take(MAX_TO_LED).find(|at| !passes(at))?;
    let Some((MentionKind::Organization, of)) = document.name(before) else { return None };
    let title = document.source(lead..name).to_owned();
    let office = Office { of: Some(of), ..Office::titled(title, name) };
    Some(Holder::new(person, office, lead))
}

/// What someone leads is named at most so far before that.
const MAX_TO_LED: usize = 4;

/// وزيرا خارجية [مصر] [عبد العاطي] و[السعودية] [بن فرحان]: the second holder of an office that is said of both.
pub(super) fn alike(document: &Document, first: &Holder, name: usize) -> Option<Holder> {
    let of = name.checked_sub(3).filter(|_| document.unit(name).prefix == Prefix::default())? + 2;
    let (kind, entity) = document.name(of).filter(|_| document.unit(of).prefix.conjunction)?;
    let (before, whole) = (document.name(of - 1)?, document.name(of - 2)?);
    let same = before == (MentionKind::Person, first.person) && kind == whole.0 && first.office.of == Some(whole.1);
    let (_, person) = document.name(name)?;
    let office = Office { of: Some(entity), ..first.office.clone() };
    same.then_some(Holder::new(person, office, first.head))
}
