//! Transient marks over the text: the mentions of what is open, the sentence of a fact.
//!
//! The CSS Custom Highlight API paints them without touching the document, so that no letter join can break. Where a
//! browser lacks it, an attribute on elements that are there anyway does the same.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};

use super::page;

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A mention of the open entity or value.
    Mention,
    /// The mention that the reader is at.
    Current,
    /// The sentence of a fact.
    Sentence,
}

impl Mark {
    /// Every mark, each painted over the ones before it.
    pub const ALL: [Self; 3] = [Self::Sentence, Self::Mention, Self::Current];

    /// What the style sheet calls the mark.
    fn name(self) -> &'static str {
        match self {
            Self::Mention => "mention",
            Self::Current => "current",
            Self::Sentence => "sentence",
        }
    }
}

/// Marks the elements that a selector finds, and no others; none where there is no selector.
pub fn set(mark: Mark, selector: Option<&str>) {
    let elements = selector.map(page::select).unwrap_or_default();
    match highlights() {
        Some(highlights) => paint(&highlights, mark, &elements),
        None => label(mark, &elements),
    }
}

fn paint(highlights: &HighlightRegistry, mark: Mark, elements: &[Element]) {
    let highlight = Highlight::new();
    highlight.set_priority(Mark::ALL.iter().position(|other| *other == mark).unwrap_or_default() as i32);
    for element in elements {
        if let Ok(range) = Range::new()
            && range.select_node_contents(element).is_ok()
        {
            highlight.add(&range);
        }
    }
    highlights.set(mark.name(), &highlight);
}

fn label(mark: Mark, elements: &[Element]) {
    let attribute = format!("data-mark-{}", mark.name());
    for element in page::select(&format!("[{attribute}]")) {
        _ = element.remove_attribute(&attribute);
    }
    for element in elements {
        _ = element.set_attribute(&attribute, "");
    }
}

fn highlights() -> Option<HighlightRegistry> {
    let css = js_sys::Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let registry = js_sys::Reflect::get(&css, &"highlights".into()).ok()?;
    (!registry.is_undefined()).then(|| registry.unchecked_into())
}

#[wasm_bindgen]
extern "C" {
    type HighlightRegistry;

    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);

    type Highlight;

    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;

    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);
}
