//! What the page of `cargo xtask bench-web` calls and times.

use khabar_engine::{Context, analyze, names, text::Text, values};
use wasm_bindgen::prelude::wasm_bindgen;

const ARTICLES: [&str; 2] = [
    include_str!("../../../articles/000_5180efa2d91b6253.txt"),
    include_str!("../../../articles/004_374096957b9cdd49.txt"),
];

/// News text of some length.
#[wasm_bindgen]
pub struct Sample {
    source: String,
}

#[wasm_bindgen]
impl Sample {
    /// The bundled articles over and over, until there are so many bytes or a few more.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: usize) -> Self {
        let mut source = String::new();
        while source.len() < bytes {
            source.extend(ARTICLES);
        }
        Self { source }
    }

    /// How long it is.
    #[wasm_bindgen(getter)]
    pub fn bytes(&self) -> usize {
        self.source.len()
    }

    /// How many tokens it has.
    pub fn tokens(&self) -> usize {
        Text::new(&self.source).tokens().len()
    }

    /// Cuts it into tokens, finds values, then names; gives how many names.
    pub fn names(&self) -> usize {
        let text = Text::new(&self.source);
        names::find(&text, &values::find(&text, &Context::default())).len()
    }

    /// Analyses it; gives how many mentions there are.
    pub fn analyze(&self) -> usize {
        analyze(&self.source, &Context::default()).mentions.len()
    }
}
