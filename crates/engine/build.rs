//! Compiles what the engine needs of Unicode into a small table.

use std::{env, fmt::Write as _, fs, io, path::Path};

use unicode_normalization::UnicodeNormalization;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    // Cargo sets OUT_DIR for every build script.
    let out = env::var("OUT_DIR").unwrap();
    fs::write(Path::new(&out).join("presentation_forms.rs"), presentation_forms())
}

/// Arabic presentation forms A and B with their NFKC decompositions, sorted by code point.
fn presentation_forms() -> String {
    let mut table = String::from("&[\n");
    for form in ('\u{FB50}'..='\u{FDFF}').chain('\u{FE70}'..='\u{FEFC}') {
        let plain: String = form.nfkc().collect();
        if plain != form.to_string() {
            writeln!(table, "    ({form:?}, {plain:?}),").expect("writing to a String never fails");
        }
    }
    table + "]"
}
