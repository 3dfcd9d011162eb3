//! Phrases without a name at their head.

use khabar_contract::MentionKind;

use super::{
    super::{
        document::{Document, UnitKind},
        lexicon::inflect::Part,
    },
    Phrase,
};

/// The longest phrase without a name at its head.
const MAX_TEXT: usize = 9;

/// أعمال [برج جدة], إبرام [اتفاقية], علاقة [شراكة]: whether the noun is about the one behind it, which says what it is.
fn leads(document: &Document, at: usize) -> bool {
    let is_any = |at: usize, classes: &[&str]| classes.iter().any(|class| document.is(at, class));
    let masdar = document.readings(at).iter().any(|reading| reading.form.part == Part::Masdar);
    let papers = ["agreement_noun", "partnership"];
    let to_paper = (masdar || document.is(at, "transparent")) && !is_any(at, &papers) && is_any(at + 1, &papers);
    to_paper || document.is(at, "labour") && is_any(at + 1, &["works", "task"])
}

/// A phrase without a name at its head.
pub(super) fn text(document: &Document, start: usize, end: usize) -> Phrase {
    let mut inner = None;
    let mut stop = start + 1;
    let owned = document.has_pronoun(start);
    let mut definite = document.unit(start).prefix.article || owned;
    while stop < end.min(start + MAX_TEXT) {
        let unit = document.unit(stop);
        let goes_on = match unit.kind {
            UnitKind::Name(_, kind, entity) => {
                let organ = document.is(start, "acting") && definite && unit.prefix.preposition == Some("ل");
                let attached = organ || !definite && unit.prefix.preposition.is_none();
                inner = inner.or(attached.then_some((kind, entity)));
                definite = true;
                attached
            }
            UnitKind::Word => {
                let of = document.preposition(stop) == Some("من") && stop + 1 < end;
                let link = of && (!definite || stop > start + 1) && document.name(stop + 1).is_none();
                let to = definite && stop == start + 1 && unit.prefix.preposition == Some("ل");
                let new_phrase = to || definite && !unit.prefix.article && !unit.prefix.conjunction;
                definite = unit.prefix.article;
                link || (!document.is_bound(stop)
                    && !document.is(stop, "amounting")
                    && !new_phrase
                    && !matches!(unit.prefix.preposition, Some("ب" | "ك")))
            }
            // توريد [ست رافعات]
            UnitKind::Value(_, MentionKind::Quantity) => {
                let masdar = document.readings(start).iter().any(|reading| reading.form.part == Part::Masdar);
                stop == start + 1 && !definite && masdar
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        stop += 1;
    }
    while stop > start + 1 && document.preposition(stop - 1).is_some() {
        stop -= 1;
    }
    let counts = |at: &usize| document.is(*at, "quantifier") || *at + 1 < stop && leads(document, *at);
    let head = (start..stop).find(|at| !counts(at)).unwrap_or(start);
    Phrase { units: start..stop, entities: Vec::new(), kind: None, head, inner }
}
