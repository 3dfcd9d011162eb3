//! What stands above a trigger: who plans, denies or fails at it, and who says so.

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind, Modality};

use super::{
    clause,
    discourse::{Discourse, How, Subject},
    document::{Document, UnitKind},
    lexicon::{Reading, inflect::Part},
    phrase,
    subject::Subjects,
};

/// What stands above a trigger.
#[derive(Clone, Debug, Default)]
pub struct Governed {
    /// How certain what stands above makes it.
    pub modality: Option<Modality>,
    /// Whose plan, failure … it is.
    pub subject: Option<Subject>,
    /// Whether a word that shares its subject governs it: أعلنت استحواذها.
    pub controlled: bool,
    /// Whether it is only demanded: طالب بإقالته.
    pub demanded: bool,
    /// Who says so.
    pub attribution: Option<EntityId>,
    /// Whether what stands above is an offer that someone else made: رفضت عرضا لشراء.
    pub offered: bool,
    /// Who was made the offer.
    pub receiver: Option<Subject>,
}

impl Governed {
    fn add(&mut self, modality: Modality) {
        self.modality = Some(self.modality.map_or(modality, |known| stronger(known, modality)));
    }
}

/// The one of two that decides: what failed was planned too, and what hearsay says has failed has not been done.
fn stronger(one: Modality, other: Modality) -> Modality {
    let rank = |modality| match modality {
        Modality::Denied => 4,
        Modality::Failed => 3,
        Modality::Reported => 2,
        Modality::Planned => 1,
        Modality::Asserted => 0,
    };
    if rank(one) >= rank(other) { one } else { other }
}

/// What stands above the trigger at `trigger`.
pub fn above(document: &Document, discourse: &Discourse, subjects: &Subjects, trigger: usize) -> Governed {
    let mut governed = Governed::default();
    if document.unit(trigger).finite {
        around_verb(document, subjects, trigger, &mut governed);
    } else {
        around_masdar(document, discourse, subjects, trigger, &mut governed);
    }
    let mut at = trigger;
    for _ in 0..MAX_DEPTH {
        let Some(that) = clause_opener(document, &subjects.units, at) else { break };
        let Some(governor) = governor_of_that(document, subjects, that, &mut governed) else { break };
        at = governor;
    }
    if governed.attribution.is_none() {
        according(document, &subjects.units, &mut governed);
    }
    governed
}

/// Clauses nest at most so deep: قال إنه أكد أن…
const MAX_DEPTH: usize = 3;
/// Sources are looked for in so many units of a sentence.
const MAX_SENTENCE: usize = 120;
/// A governor stands at most so far before what it governs.
const MAX_REACH: usize = 26;

/// سـ, سوف, لم before a finite trigger, and كان مقررا أن.
fn around_verb(document: &Document, subjects: &Subjects, verb: usize, governed: &mut Governed) {
    if document.unit(verb).prefix.future {
        governed.add(Modality::Planned);
    }
    for at in (subjects.units.start..verb).rev().take(2) {
        if negates(document, subjects, at) {
            governed.add(Modality::Denied);
        } else if document.is(at, "future") {
            governed.add(Modality::Planned);
        } else {
            break;
        }
    }
    if undoes_ruling(document, subjects, verb) {
        governed.add(Modality::Failed);
    }
    let present = document.verb_form(verb).part == Part::Present;
    if present && shares_future(document, subjects, verb) {
        governed.add(Modality::Planned);
    }
    if present && verb > subjects.units.start && document.is(verb - 1, "perhaps") {
        governed.add(Modality::Planned);
    }
}

/// قضت بإلغاء حكم ألزم [سامسونغ] بالدفع: whether the verb says what a ruling was that is undone.
fn undoes_ruling(document: &Document, subjects: &Subjects, verb: usize) -> bool {
    let fails = |at: usize| {
        let mut lemmas = document.readings(at).iter().map(|reading| &document.lexicon.lemmas[reading.lemma]);
        lemmas.any(|lemma| lemma.control() == Some(Modality::Failed))
    };
    let ruling = verb
        .checked_sub(1)
        .filter(|ruling| document.is(*ruling, "verdict") || matches!(document.folded(*ruling), "حكم" | "حكما"));
    ruling.is_some_and(|ruling| (subjects.units.start..ruling).rev().take(MAX_TO_FROM).any(fails))
}

/// ستغلق فروعا وتستغني عن موظفين, على أن تخلفه: a present that what stands before it puts into the future.
fn shares_future(document: &Document, subjects: &Subjects, verb: usize) -> bool {
    let mut before = (subjects.units.start..verb).rev().take(MAX_REACH);
    if document.unit(verb).prefix.conjunction {
        return before.find(|at| document.unit(*at).finite).is_some_and(|at| document.unit(at).prefix.future);
    }
    let that = before.next().filter(|at| document.is(*at, "that"));
    that.is_some() && before.next().is_some_and(|at| document.preposition(at) == Some("علي"))
}

/// The words before a masdar that share their subject with it.
fn around_masdar(
    document: &Document,
    discourse: &Discourse,
    subjects: &Subjects,
    masdar: usize,
    governed: &mut Governed,
) {
    if complements_noun(document, subjects, masdar) {
        return;
    }
    let mut skipped = None;
    let mut aside = None;
    for at in (subjects.units.start..masdar).rev().take(MAX_REACH) {
        if skipped.is_some_and(|open| at >= open) {
            continue;
        }
        let unit = document.unit(at);
        skipped = source_aside(document, &subjects.units, at);
        if skipped.is_some() {
            continue;
        }
        if aside.is_some_and(|open| at >= open) {
            continue;
        }
        if unit.kind == UnitKind::Comma {
            aside = clause::opening_comma(document, at, &subjects.units);
        }
        if unit.kind == UnitKind::Stop
            || document.is(at, "that")
            || document.is(at, "break")
            || document.is(at, "relative")
        {
            return;
        }
        let control = document.readings(at).iter().filter(|reading| is_verbal(reading.form.part) == unit.finite);
        let control = control.filter_map(|reading| document.lexicon.lemmas[reading.lemma].control()).next();
        let near = || is_near(document, at, masdar);
        let control = control.or_else(|| (document.is(at, "near planned") && near()).then_some(Modality::Planned));
        let control = retreats(document, at, masdar).then_some(Modality::Failed).or(control);
        // أنهى صفقة الاستحواذ has done it, أنهى تعاقده has not.
        let through = (at + 1..masdar).any(|noun| document.is(noun, "transparent"));
        governed.demanded |= document.is(at, "demand") || document.is(at, "over") && !through;
        governed.offered |= document.is(at, "offer");
        if unit.finite && governed.offered && document.is(at, "receiving") {
            governed.receiver = subjects.of_verb(at).cloned();
            governed.add(control.unwrap_or(Modality::Planned));
            return;
        }
        if let Some(modality) = control {
            governed.add(modality);
            governed.controlled = true;
            if unit.finite && document.is(at, "speech") {
                let speaker = subjects.of_verb(at).map(|subject| subject.entities[0]);
                governed.attribution = governed.attribution.or(speaker);
            }
            let permits = document.is(at, "permitting");
            if unit.finite {
                around_verb(document, subjects, at, governed);
                // سيتم بناء: nobody that «تم» leaves out does what follows.
                let done = |who: &Subject| document.is(at, "control asserted done") && who.how == How::LeftOut;
                let bars = |who: &Subject| done(who) || permits && discourse.is_called(who, "authority");
                let subject = subjects.of_verb(at).filter(|who| !bars(who));
                governed.subject = governed.subject.take().or_else(|| subject.cloned());
            } else if governed.subject.is_none() && !permits {
                governed.subject = owner(document, subjects, at);
            }
        }
        if unit.finite {
            if governed.controlled && control.is_none() && denies(document, subjects, at) {
                governed.add(Modality::Denied);
            }
            return;
        }
        let background = at + 1 == masdar;
        if background
            && matches!(document.preposition(at), Some("بعد" | "عقب" | "اثر" | "بسبب" | "قبل" | "منذ" | "رغم" | "بفضل"))
        {
            return;
        }
        let parts = unit.kind == UnitKind::Comma && !document.unit(at + 1).prefix.conjunction;
        if parts && aside.is_none() && !is_aside(document, &subjects.units, at) {
            return;
        }
    }
}

/// The longest aside.
const MAX_ASIDE: usize = 7;
/// The longest aside that names a source.
const MAX_SOURCE: usize = 16;

/// تعتزم ميتا، حسب ما أعلن [فلان]، ملاحقة: where the aside opens that the comma at `close` closes, if it names a source.
fn source_aside(document: &Document, units: &Range<usize>, close: usize) -> Option<usize> {
    let is_comma = |at: &usize| document.unit(*at).kind == UnitKind::Comma;
    let first = units.start.max(close.saturating_sub(MAX_SOURCE));
    let open = Some(close).filter(is_comma).and_then(|_| (first..close).rev().find(is_comma))?;
    document.is(open + 1, "according").then_some(open)
}

/// Whether the comma is one of two around a value or a few words: سعت ميتا، الخميس، إلى.
fn is_aside(document: &Document, units: &Range<usize>, comma: usize) -> bool {
    let near = comma.saturating_sub(MAX_ASIDE).max(units.start)..comma + MAX_ASIDE + 1;
    near.filter(|at| *at < units.end && *at != comma).any(|at| document.unit(at).kind == UnitKind::Comma)
}

/// رخصة لتسيير رحلات: whether the masdar says what the noun before it is for, which is no plan of whoever gets it.
fn complements_noun(document: &Document, subjects: &Subjects, masdar: usize) -> bool {
    let before = masdar.checked_sub(1).filter(|before| *before >= subjects.units.start);
    let is_noun = |at: usize| {
        let unit = document.unit(at);
        let mut readings = document.readings(at).iter();
        let lemma = |reading: &Reading| &document.lexicon.lemmas[reading.lemma];
        let leads = |reading: &Reading| lemma(reading).control().is_some() || lemma(reading).is("transparent");
        unit.kind == UnitKind::Word
            && !unit.prefix.article
            && !unit.finite
            && readings.len() > 0
            && readings.all(|reading| reading.form.part == Part::Noun && !reading.suffixed && !leads(reading))
    };
    document.unit(masdar).prefix.preposition == Some("ل") && before.is_some_and(is_noun)
}

/// تستهدف [ميتا] ضخ مليار: whether nothing but a subject stands between the two.
fn is_near(document: &Document, at: usize, masdar: usize) -> bool {
    let plain = |at: usize| document.unit(at).prefix.preposition.is_none() && !document.unit(at).prefix.conjunction;
    let subject =
        |at: usize| document.name(at).is_some() || document.unit(at).prefix.article || document.is(at, "body");
    masdar - at <= MAX_TO_FROM && plain(masdar) && (at + 1..masdar).all(|at| plain(at) && subject(at))
}

/// تراجعت [ميتا] عن: whether the word says that its subject does not do what follows.
fn retreats(document: &Document, at: usize, masdar: usize) -> bool {
    let from = || (at + 1..masdar).take(MAX_TO_FROM).any(|next| document.preposition(next) == Some("عن"));
    document.is(at, "retreating") && from()
}

/// «عن» stands at most so far behind the verb that it belongs to.
const MAX_TO_FROM: usize = 5;

/// لن تمضي في خطتها
fn denies(document: &Document, subjects: &Subjects, verb: usize) -> bool {
    verb > subjects.units.start && negates(document, subjects, verb - 1)
}

/// Whether the word negates the verb behind it; حسب ما أعلن, على ما قال do not.
fn negates(document: &Document, subjects: &Subjects, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= subjects.units.start);
    let introduces = |at: usize| document.is(at, "according") || document.preposition(at).is_some();
    document.is(at, "negation") && !(document.folded(at) == "ما" && before.is_some_and(introduces))
}

fn is_verbal(part: Part) -> bool {
    matches!(part, Part::Past | Part::Present)
}

/// محاولات [ميتا], خطتها: whose plan it is.
fn owner(document: &Document, subjects: &Subjects, noun: usize) -> Option<Subject> {
    if document.readings(noun).iter().any(|reading| reading.suffixed) {
        return subjects.before(noun);
    }
    let next = noun + 1;
    if next >= subjects.units.end || document.unit(next).prefix.preposition.is_some() {
        return None;
    }
    let phrase = phrase::at(document, next, subjects.units.end)?;
    let kind = phrase.kind?;
    Some(Subject::new(phrase.entities, kind, 0, noun, How::Clause))
}

/// The «أن» that opens the clause of `at`.
fn clause_opener(document: &Document, units: &Range<usize>, at: usize) -> Option<usize> {
    for index in (units.start..at).rev().take(2 * MAX_REACH) {
        if document.is(index, "that") {
            return Some(index);
        }
        let unit = document.unit(index);
        if unit.kind == UnitKind::Stop && document.text.source()[unit.span.range()] != *":"
            || document.is(index, "break")
        {
            return None;
        }
    }
    None
}

/// The word that governs the clause opened at `that`, and what it says of the clause.
fn governor_of_that(document: &Document, subjects: &Subjects, that: usize, governed: &mut Governed) -> Option<usize> {
    for at in (subjects.units.start..that).rev().take(MAX_REACH) {
        let unit = document.unit(at);
        let lemmas = || document.readings(at).iter().map(|reading| &document.lexicon.lemmas[reading.lemma]);
        governed.demanded |= lemmas().any(|lemma| lemma.is("demand"));
        if let Some(modality) = lemmas().find_map(|lemma| lemma.control()) {
            governed.add(modality);
            if unit.finite {
                around_verb(document, subjects, at, governed);
            }
            if lemmas().any(|lemma| lemma.is("speech")) {
                said_by(document, subjects, at, governed);
            }
            return Some(at);
        }
        if unit.finite || lemmas().any(|lemma| lemma.is("speech")) {
            if lemmas().any(|lemma| lemma.is("speech")) {
                said_by(document, subjects, at, governed);
            }
            return Some(at);
        }
        if document.is(at, "break") {
            return None;
        }
    }
    None
}

/// Who says what the verb at `verb` introduces.
fn said_by(document: &Document, subjects: &Subjects, verb: usize, governed: &mut Governed) {
    let end = subjects.units.end.min(verb + 8);
    let unnamed = (verb + 1..end).take_while(|at| !document.is(*at, "that")).any(|at| document.is(at, "source"));
    if unnamed || document.verb(verb).is_some_and(|reading| reading.form.passive) {
        governed.add(Modality::Reported);
    }
    let Some(subject) = subjects.of_verb(verb) else { return };
    if is_outlet(document, verb + 1, end) {
        governed.add(Modality::Reported);
    }
    governed.attribution = governed.attribution.or(Some(subject.entities[0]));
}

fn is_outlet(document: &Document, start: usize, end: usize) -> bool {
    (start..end).take_while(|at| document.name(*at).is_none()).any(|at| document.is(at, "outlet"))
}

/// بحسب, وفق: a source named beside the clause.
fn according(document: &Document, units: &Range<usize>, governed: &mut Governed) {
    let Some(at) = units.clone().take(MAX_SENTENCE).find(|at| document.is(*at, "according")) else { return };
    for index in at + 1..units.end.min(at + 8) {
        match document.unit(index).kind {
            UnitKind::Name(_, MentionKind::Organization | MentionKind::Person, entity) => {
                governed.attribution = Some(entity);
                return;
            }
            UnitKind::Word if document.unit(index).finite && !document.is(index, "speech") => return,
            UnitKind::Word if document.is(index, "source") => return governed.add(Modality::Reported),
            UnitKind::Word => {}
            _ => return,
        }
    }
}
