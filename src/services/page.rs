//! The document: its title, its focus, its scrolling.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::ids;

/// The document of the page.
pub fn document() -> Document {
    gloo::utils::document()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the contents of the page, unless it is in them already, and leaves the scrolling as it is.
pub fn focus_main() {
    if !select("#main:focus-within, #panel:focus-within").is_empty() {
        return;
    }
    if let Some(element) = element(ids::MAIN) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to the first of the elements with these ids that can take it, and scrolls it into view.
pub fn focus_first(ids: &[String]) {
    for id in ids {
        if let Some(element) = element(id) {
            _ = element.focus();
            if document().active_element().is_some_and(|active| active.id() == *id) {
                return;
            }
        }
    }
}

/// Scrolls the first element that a selector finds into view, if it is not; how near to the edges is the style
/// sheet's to say.
pub fn scroll_to(selector: &str) {
    if let Some(element) = select(selector).first() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls to the top of the page, at once.
pub fn scroll_to_top() {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(0.0);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    gloo::utils::window().scroll_to_with_scroll_to_options(&options);
}

/// The elements that a selector finds, in the order of the page.
pub fn select(selector: &str) -> Vec<Element> {
    let Ok(nodes) = document().query_selector_all(selector) else { return Vec::new() };
    (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into().ok()).collect()
}

/// Whether the panel lies over the text instead of beside it.
pub fn is_narrow() -> bool {
    let query = gloo::utils::window().match_media("(max-width: 799.98px)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// The names on the map are elements of SVG, which take the focus as those of HTML do.
fn element(id: &str) -> Option<HtmlElement> {
    Some(document().get_element_by_id(id)?.unchecked_into())
}
