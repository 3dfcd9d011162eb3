//! The forms that a noun takes after a number, by the regular rules of Arabic.

/// The number of a noun's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inflection {
    /// موظف, موظفا
    Singular,
    /// موظفان, موظفين
    Dual,
    /// موظفون, موظفين, وظائف
    Plural,
}

/// The spellings of a noun's singular: with the alef of the accusative unless it ends in ة or اء.
pub(super) fn singulars(noun: &str) -> Vec<String> {
    // م and كم are abbreviations.
    let takes_alef = !noun.ends_with(['ة', 'ا', 'ى', 'ء']) && noun.chars().nth(2).is_some();
    std::iter::once(noun.to_owned()).chain(takes_alef.then(|| format!("{noun}ا"))).collect()
}

/// The regular duals of a noun, full and construct.
pub(super) fn duals(noun: &str) -> Vec<String> {
    let stem = stem(noun);
    ["ان", "ين"].iter().map(|ending| format!("{stem}{ending}")).collect()
}

/// The regular plurals of a noun: in ات, and in ون or ين unless it ends in ة.
pub(super) fn plurals(noun: &str) -> Vec<String> {
    let base = noun.strip_suffix('ة').unwrap_or(noun);
    let masculine = ["ون", "ين"].iter().map(|ending| format!("{noun}{ending}"));
    std::iter::once(format!("{base}ات")).chain(masculine.filter(|_| base == noun)).collect()
}

/// The singular of a noun that no table knows, where its ending is the one that the number before it asks for: a plural
/// after 3 to 10, an accusative after 11 to 99, a genitive after hundreds and scales (`scale` above 1).
pub(super) fn lemma_after(number: f64, scale: f64, noun: &str) -> Option<String> {
    let rest = number % 100.0;
    if scale > 1.0 || number.fract() != 0.0 {
        return (scale > 1.0).then(|| noun.to_owned());
    }
    match rest {
        3.0..=10.0 => singular_of_regular_plural(noun),
        11.0..=99.0 => match noun.strip_suffix('ا') {
            Some(stem) => Some(stem.to_owned()),
            None => noun.ends_with('ة').then(|| noun.to_owned()),
        },
        _ => noun.ends_with('ة').then(|| noun.to_owned()),
    }
}

fn singular_of_regular_plural(noun: &str) -> Option<String> {
    if let Some(stem) = noun.strip_suffix("ات") {
        // اجتماعات, مطارات and تحالفات come from اجتماع, مطار and تحالف, جمعيات from جمعية.
        let is_verbal_noun = stem.starts_with('ت') && stem.chars().nth(2) == Some('ا');
        let masculine = (stem.chars().rev().nth(1) == Some('ا') && stem.chars().count() > 3) || is_verbal_noun;
        return (stem.chars().count() > 2).then(|| if masculine { stem.to_owned() } else { format!("{stem}ة") });
    }
    let stem = noun.strip_suffix("ين").or_else(|| noun.strip_suffix("ون"))?;
    (stem.chars().count() > 2).then(|| stem.to_owned())
}

fn stem(noun: &str) -> String {
    match noun.strip_suffix('ة') {
        Some(stem) => format!("{stem}ت"),
        None => noun.to_owned(),
    }
}
