//! Names that the text itself equates.

use crate::{
    names::Name,
    text::{Text, fold},
};

use super::form::{Form, class};

/// Pairs of neighbouring names with words of equation, or a bracket, between them.
pub fn equations(text: &Text, names: &[Name], forms: &[Form]) -> Vec<(usize, usize)> {
    let pairs = (1..names.len()).map(|other| (other - 1, other));
    pairs
        .filter(|(one, other)| {
            class(names[*one].kind) == class(names[*other].kind) && equates(text, names, forms, *one, *other)
        })
        .collect()
}

/// What the press writes between two names of one thing, in normal form without marks.
const EQUATING: &[&str] = &[
    "المعروفه سابقا ب",
    "المعروف سابقا ب",
    "المعروفه سابقا باسم",
    "المعروف سابقا باسم",
    "المعروفه ب",
    "المعروف ب",
    "المعروفه باسم",
    "المعروف باسم",
    "المعروفه اختصارا ب",
    "المعروف اختصارا ب",
    "المعروفه اختصارا باسم",
    "التي كانت تعرف باسم",
    "الذي كان يعرف باسم",
    "التي كانت تسمي",
    "الذي كان يسمي",
    "المسماه سابقا",
    "واسمها السابق",
    "واسمه السابق",
    "الملقب ب",
    "الملقبه ب",
    "الشهير ب",
    "واختصارها",
    "واختصاره",
    "اختصارا",
];

fn equates(text: &Text, names: &[Name], forms: &[Form], one: usize, other: usize) -> bool {
    let between = &text.source()[names[one].span.end..names[other].span.start];
    let after = near(&text.source()[names[other].span.end..]);
    if EQUATING.contains(&words(between).as_str()) {
        return true;
    }
    let is_beside = words(between).is_empty() && !between.contains(['.', '\n']);
    if is_beside && words(after.split(['،', ',', ')', '.', '\n', '-', '–']).next().unwrap_or_default()) == "سابقا"
    {
        return true;
    }
    let in_brackets = between.contains('(') && words(between).is_empty() && is_alone(after);
    in_brackets
        && (forms[one].is_latin() != forms[other].is_latin()
            || is_acronym(&forms[other])
            || is_acronym(&forms[one])
            || is_former(after))
}

/// As much of what follows a name as is looked at.
fn near(after: &str) -> &str {
    after.char_indices().nth(LOOK_AHEAD).map_or(after, |(end, _)| &after[..end])
}

/// In letters; «سابقا» with marks and tashkeel is shorter.
const LOOK_AHEAD: usize = 24;

/// Whether the bracket closes right after the name, or after «سابقا».
fn is_alone(after: &str) -> bool {
    let inside = after.split(')').next().unwrap_or_default();
    inside.len() < after.len() && (words(inside).is_empty() || is_former(after))
}

fn is_former(after: &str) -> bool {
    words(after.split(')').next().unwrap_or_default()) == "سابقا"
}

/// Letters by their names (إم إس إل), or Latin capitals.
fn is_acronym(form: &Form) -> bool {
    let spelt = form.words.len() > 1 && form.words.iter().all(|word| word.chars().count() <= 3);
    let capitals = form.display.chars().nth(1).is_some()
        && form.display.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    spelt || capitals
}

/// The words of a stretch in normal form, marks left out, parted by single spaces.
fn words(between: &str) -> String {
    let folded = fold::fold(between);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
