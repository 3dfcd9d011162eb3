//! Arabic presentation forms A and B with their NFKC decompositions.

use std::{fmt::Write as _, fs, io, path::Path};

use unicode_normalization::UnicodeNormalization;

/// Calls `push` with the letters that make up a presentation form; with `c` itself where it is none.
pub fn decompose(c: char, push: &mut dyn FnMut(char)) {
    c.nfkc().for_each(push);
}

/// Writes the table, sorted by code point, as a Rust expression.
pub fn write(path: &Path) -> io::Result<()> {
    let mut table = String::from("&[\n");
    for form in ('\u{FB50}'..='\u{FDFF}').chain('\u{FE70}'..='\u{FEFC}') {
        let plain: String = form.nfkc().collect();
        if plain != form.to_string() {
            writeln!(table, "    ({form:?}, {plain:?}),").expect("writing to a String never fails");
        }
    }
    fs::write(path, table + "]")
}
