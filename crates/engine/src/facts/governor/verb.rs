//! What stands around a finite verb: سـ, لم, كان مقررا أن.

use khabar_contract::Modality;

use super::{
    super::{document::Document, lexicon::inflect::Part, subject::Subjects},
    Governed, MAX_REACH, MAX_TO_FROM,
};

/// سـ, سوف, لم before a finite trigger, and كان مقررا أن.
pub(super) fn around_verb(document: &Document, subjects: &Subjects, verb: usize, governed: &mut Governed) {
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
    governed.demanded |= is_condition(document, subjects, verb);
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

/// إذا فازت بالعقد, ما إذا كانت ستبيع: whether the verb says on what something else depends.
fn is_condition(document: &Document, subjects: &Subjects, verb: usize) -> bool {
    let start = document.auxiliaries(subjects.units.start, verb);
    let before = (subjects.units.start..start).next_back();
    before.is_some_and(|at| document.is(at, "condition"))
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

/// لن تمضي في خطتها
pub(super) fn denies(document: &Document, subjects: &Subjects, verb: usize) -> bool {
    verb > subjects.units.start && negates(document, subjects, verb - 1)
}

/// Whether the word negates the verb behind it; حسب ما أعلن, على ما قال do not.
fn negates(document: &Document, subjects: &Subjects, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= subjects.units.start);
    let introduces = |at: usize| document.is(at, "according") || document.preposition(at).is_some();
    document.is(at, "negation") && !(document.folded(at) == "ما" && before.is_some_and(introduces))
}
