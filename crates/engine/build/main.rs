//! Compiles data into the forms that the engine embeds: Unicode's presentation forms, the gazetteers, the list of frames.

mod frames;
mod gazetteers;
mod model;
mod presentation_forms;

// The normal form and the compiled form's layout are written once, for compiling and for looking up.
#[path = "../src/text/fold.rs"]
#[allow(dead_code, reason = "the engine uses all of it, the build script a part")]
mod fold;
#[path = "../src/names/gazetteer/format.rs"]
#[allow(dead_code, reason = "the engine uses all of it, the build script a part")]
mod format;
#[path = "../src/names/tagger/format.rs"]
#[allow(dead_code, reason = "the engine uses all of it, the build script a part")]
mod model_format;

use std::{env, error::Error, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    // Cargo sets OUT_DIR for every build script.
    let out = env::var("OUT_DIR").unwrap();
    let out = Path::new(&out);
    presentation_forms::write(&out.join("presentation_forms.rs"))?;
    gazetteers::compile(Path::new("data/gazetteers"), out)?;
    frames::list(Path::new("data/frames"), &out.join("frames.rs"))?;
    model::look(Path::new("model/names.khm"))?;
    Ok(())
}
