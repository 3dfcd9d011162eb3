//! Transient marks over the text: the mentions of what is open, the sentence of a fact.
//!
//! The CSS Custom Highlight API paints them without touching the document, so that no letter join can break. Where a
//! browser lacks it, an attribute on elements that are there anyway does the same.

use khabar_contract::MentionId;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};

use super::page;
use crate::{ids, state::spotlight::Spotlight};

/// What a mark says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// The sentence of a fact.
    Sentence,
    /// A mention of the open entity or value.
    Mention,
    /// The mention that the reader is at.
    Current,
}

impl Mark {
    /// Every mark, each painted over the ones before it.
    const ALL: [Self; 3] = [Self::Sentence, Self::Mention, Self::Current];

    /// What the style sheet calls the mark.
    fn name(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Mention => "mention",
            Self::Current => "current",
        }
    }

    /// A selector of the elements that the mark lies over.
    fn selector(self, spotlight: &Spotlight) -> Option<String> {
        let mention = |id: &MentionId| format!("#{}", ids::mention(*id));
        match self {
            Self::Sentence => spotlight.sentence.map(|index| format!("[data-sentence='{index}']")),
            Self::Mention if spotlight.mentions.is_empty() => None,
            Self::Mention => Some(spotlight.mentions.iter().map(mention).collect::<Vec<_>>().join(",")),
            Self::Current => spotlight.current.as_ref().map(mention),
        }
    }
}

/// Marks what the spotlight is on, and nothing else.
pub fn show(spotlight: &Spotlight) {
    for mark in Mark::ALL {
        let elements = mark.selector(spotlight).map(|selector| page::select(&selector)).unwrap_or_default();
        match highlights() {
            Some(highlights) => paint(&highlights, mark, &elements),
            None => label(mark, &elements),
        }
    }
}

/// Takes every mark away.
pub fn clear() {
    show(&Spotlight::default());
}

/// Scrolls to the mention that the reader is at, or else to the sentence.
pub fn scroll_to(spotlight: &Spotlight) {
    let target = Mark::Current.selector(spotlight).or_else(|| Mark::Sentence.selector(spotlight));
    if let Some(selector) = target {
        page::scroll_to(&selector);
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
