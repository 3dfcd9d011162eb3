//! Number words below a thousand: مئة وخمسة وعشرون.

use super::{Form, Number, Place, as_fraction};
use crate::values::{
    lexicon::Sense,
    words::{Attached, Found, Words},
};

/// A number below a thousand in words.
pub(super) fn group(words: &Words, at: usize, attached: Attached) -> Option<Number> {
    let Found { what: value, start, end, clitics } = group_words(words, at, attached)?;
    // One and two count nothing by themselves, they come after the noun or not at all; but ألف وواحد, واحد في المئة, واحد ونصف.
    let as_measure = |sense| matches!(sense, Sense::Percent(_) | Sense::Point).then_some(());
    let counts = value > 2
        || attached == Attached::And
        || words.find(end, Attached::Nothing, as_measure).is_some()
        || words.find(end, Attached::And, as_fraction).is_some();
    counts.then(|| Number::new(f64::from(value), Form::Words, start, end, clitics))
}

/// The number words of a group, and their value.
pub(super) fn group_words(words: &Words, at: usize, attached: Attached) -> Option<Found<u32>> {
    let first = words.find(at, attached, as_small)?;
    let (mut place, mut value) = first.what;
    let mut end = first.end;
    while let Some(next) = words.find(end, Attached::And, as_small).filter(|next| follows(place, next.what.0)) {
        (place, value) = (next.what.0, value + next.what.1);
        end = next.end;
    }
    Some(Found { what: value, start: first.start, end, clitics: first.clitics })
}

/// Whether a number word may follow another in a group: مئة وخمسة وعشرون.
fn follows(before: Place, after: Place) -> bool {
    match before {
        Place::Hundreds => !matches!(after, Place::Hundreds | Place::Zero),
        Place::Ones => after == Place::Tens,
        Place::Zero | Place::Ten | Place::Tens => false,
    }
}

/// Where a number word stands in a group, and its value.
pub(super) fn as_small(sense: Sense) -> Option<(Place, u32)> {
    match sense {
        Sense::Small(place, value) => Some((place, value)),
        _ => None,
    }
}
