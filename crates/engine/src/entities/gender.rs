//! Whether a name is a man's or a woman's, as the verb or title before it says.

use crate::{
    names::{
        Name,
        gazetteer::{Gazetteer, Tags},
    },
    text::{Text, TokenKind},
};

/// A grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// قال، الرئيس
    Masculine,
    /// قالت، الرئيسة، زوجته
    Feminine,
}

/// The gender that the word before each name shows; none where it shows none.
pub fn genders(text: &Text, names: &[Name]) -> Vec<Option<Gender>> {
    let gazetteer = Gazetteer::new();
    names.iter().map(|name| before(text, name, &gazetteer)).collect()
}

fn before(text: &Text, name: &Name, gazetteer: &Gazetteer) -> Option<Gender> {
    let token = text.tokens().partition_point(|token| token.span().end <= name.span.start).checked_sub(1)?;
    if text.tokens()[token].kind != TokenKind::Word {
        return None;
    }
    let word = text.folded(token);
    let stems = [word, word.strip_prefix(['و', 'ف']).unwrap_or(word)];
    let known = stems.into_iter().find_map(|stem| Some((stem, gazetteer.get(stem)?.tags)));
    let (stem, tags) = known.filter(|(_, tags)| tags.intersects(Tags::ACT | Tags::TITLE | Tags::NATIONALITY))?;
    let is_feminine = match tags.contains(Tags::ACT) {
        true if stem.starts_with('ت') => return None,
        true => stem.ends_with('ت'),
        // What its owner's pronoun follows has its ending before that.
        false => text.surface(token).ends_with('ة') || stem.ends_with("ته") || stem.ends_with("تها"),
    };
    Some(if is_feminine { Gender::Feminine } else { Gender::Masculine })
}
