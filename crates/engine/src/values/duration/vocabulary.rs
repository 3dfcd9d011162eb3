//! The units of time, and the words around durations.

use super::length::Component;
use crate::{
    table::{alternatives, rows},
    values::{
        inflect::Inflection,
        lexicon::{Lexicon, Sense},
    },
};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::values) struct TimeUnit {
    /// Its place in an ISO 8601 duration.
    pub(super) component: Component,
    /// How many of the component it is: a decade is ten years.
    pub(super) count: f64,
    /// The component in which a fraction of it comes whole, and how many of them one is.
    pub(super) smaller: Option<(Component, f64)>,
}

/// A word around durations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::values) enum Around {
    /// لمدة: before a singular that is a duration of one.
    Before,
    /// استغرق: a verb whose object, a few words on, is a duration of one where it is a bare singular.
    Lasts,
    /// قبل: before one that may be counted back from the day of publication.
    Ago,
    /// بعد: before one that may be counted forward from it.
    In,
    /// من الآن: after one that is counted from it.
    FromNow,
    /// واحد, من الزمن: after one.
    One,
    /// توقيع: near عقود, which then are contracts.
    Contract,
}

/// Adds the units of time and the words around durations to the lexicon.
pub(in crate::values) fn add_words(lexicon: &mut Lexicon) {
    for [component, count, smaller, parts, singular, dual, plural] in
        rows(include_str!("../../../data/values/time_units.tsv"))
    {
        let (Some(component), Ok(count)) = (Component::named(component), count.parse()) else { continue };
        let smaller = Component::named(smaller).zip(parts.parse().ok());
        let unit = TimeUnit { component, count, smaller };
        let forms = [(singular, Inflection::Singular), (dual, Inflection::Dual), (plural, Inflection::Plural)];
        for (cell, inflection) in forms {
            alternatives(cell).for_each(|form| lexicon.add(form, Sense::Time(unit, inflection)));
        }
    }
    for [class, phrases] in rows(include_str!("../../../data/values/duration_words.tsv")) {
        let around = match class {
            "before" => Around::Before,
            "lasts" => Around::Lasts,
            "ago" => Around::Ago,
            "in" => Around::In,
            "from_now" => Around::FromNow,
            "contract" => Around::Contract,
            _ => Around::One,
        };
        alternatives(phrases).for_each(|phrase| lexicon.add(phrase, Sense::AroundDuration(around)));
    }
}

/// Whether a sense is a unit of time in a form that is wanted, and which.
pub(super) fn as_time(wanted: impl Fn(Inflection) -> bool) -> impl Fn(Sense) -> Option<TimeUnit> {
    move |sense| match sense {
        Sense::Time(unit, form) if wanted(form) => Some(unit),
        _ => None,
    }
}

/// Whether a sense is that of a word around durations that is wanted.
pub(super) fn as_around(wanted: Around) -> impl Fn(Sense) -> Option<()> {
    move |sense| (sense == Sense::AroundDuration(wanted)).then_some(())
}
