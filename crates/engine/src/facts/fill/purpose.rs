//! What something else is done for: a contract to build, an investment in building.

use khabar_contract::FactKind;

use super::super::{document::Document, lexicon::inflect::Part, occurrence::Occurrence};

/// عقدا [لبناء] مصنع, استثمار مليار [في إنشاء] مصنع: whether the trigger is a masdar that no plan governs.
pub fn is_purpose(occurrence: &Occurrence) -> bool {
    let (document, trigger) = (occurrence.document, occurrence.trigger);
    let start = document.sentences[occurrence.sentence].start;
    if document.unit(trigger).finite || trigger == start {
        return false;
    }
    // عقدا [لتطوير وبيع] مساكن: what it is joined to says what both are for.
    let joined = document.unit(trigger).prefix.conjunction && trigger - 1 > start;
    let masdar = |at: usize| document.readings(at).iter().any(|reading| reading.form.part == Part::Masdar);
    let trigger = trigger - usize::from(joined && masdar(trigger - 1));
    let aim = matches!(document.unit(trigger).prefix.preposition, Some("ل" | "ب"))
        || ["contract_noun", "agreement_noun"].iter().any(|class| document.is(trigger - 1, class))
        || matches!(document.preposition(trigger - 1), Some("في" | "بهدف" | "بغيه" | "بشان"));
    let mut before = (start..trigger).rev().take(MAX_TO_GOVERNOR);
    let plans = |at: usize| {
        let mut lemmas = document.readings(at).iter().map(|reading| &document.lexicon.lemmas[reading.lemma]);
        lemmas.any(|lemma| lemma.is("control planned")) && !document.is(at, "agreement_noun")
    };
    let governor = before.find(|at| document.unit(*at).finite || plans(*at) || is_paper(document, *at));
    aim && !governor.is_some_and(plans)
}

/// استثمار, عقد: whether the word may state a fact of its own that says what is done for what.
fn is_paper(document: &Document, at: usize) -> bool {
    use FactKind::{Agreement, Contract, Fund, Invest, Partner};
    let mut stated = document.readings(at).iter().flat_map(|reading| document.lexicon.constructions_of(reading));
    stated.any(|construction| matches!(construction.kind, Agreement | Contract | Fund | Invest | Partner))
}

/// What governs a masdar stands at most so far before it.
const MAX_TO_GOVERNOR: usize = 20;
