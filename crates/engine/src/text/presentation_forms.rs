//! Arabic presentation forms: letters in the shape that they take in a word, and ligatures.

/// Calls `push` with the letters that make up a presentation form; with `c` itself where it is none.
pub fn decompose(c: char, push: &mut dyn FnMut(char)) {
    match TABLE.binary_search_by_key(&c, |(form, _)| *form) {
        Ok(at) => TABLE[at].1.chars().for_each(push),
        Err(_) => push(c),
    }
}

/// Each form with its NFKC decomposition, sorted. Made by `build/presentation_forms.rs`.
const TABLE: &[(char, &str)] = include!(concat!(env!("OUT_DIR"), "/presentation_forms.rs"));
