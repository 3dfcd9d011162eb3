//! The number words.

use super::{Place, ScaleForm};
use crate::{
    table::{alternatives, rows},
    values::lexicon::{Lexicon, Sense},
};

const NUMBERS: &str = include_str!("../../../data/values/numbers.tsv");

/// Adds the number words to the lexicon.
pub(in crate::values) fn add_words(lexicon: &mut Lexicon) {
    for [class, value, forms] in rows(NUMBERS) {
        let Ok(value) = value.parse::<f64>() else { continue };
        if class == "parts" {
            alternatives(forms).for_each(|parts| add_fractions(lexicon, value, parts));
            continue;
        }
        match class.strip_prefix("colloquial_") {
            Some(class) => alternatives(forms).for_each(|form| lexicon.add_counting(form, sense(class, value))),
            None => alternatives(forms).for_each(|form| lexicon.add(form, sense(class, value))),
        }
    }
}

fn sense(class: &str, value: f64) -> Sense {
    match class {
        "zero" => Sense::Small(Place::Zero, 0),
        "ones" => Sense::Small(Place::Ones, value as u32),
        "ten" => Sense::Small(Place::Ten, value as u32),
        "tens" => Sense::Small(Place::Tens, value as u32),
        "hundreds" => Sense::Small(Place::Hundreds, value as u32),
        "one" => Sense::Scale(ScaleForm::One, value),
        "two" => Sense::Scale(ScaleForm::Two, value),
        "many" => Sense::Scale(ScaleForm::Many, value),
        "point" => Sense::Point,
        "less" => Sense::Less,
        "minus" => Sense::Minus,
        _ => Sense::Fraction(value),
    }
}

/// Adds the fractions of so many parts, given by the plural that names them: ثلاثة أرباع.
fn add_fractions(lexicon: &mut Lexicon, parts: f64, name: &str) {
    for [_, count, words] in rows::<3>(NUMBERS).filter(|[class, ..]| *class == "ones") {
        let Some(count) = count.parse::<f64>().ok().filter(|count| (3.0..parts).contains(count)) else { continue };
        alternatives(words).for_each(|word| lexicon.add(&format!("{word} {name}"), Sense::Fraction(count / parts)));
    }
}
