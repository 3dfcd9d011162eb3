//! The browser's history: the address of the page, and going from one to another without leaving it.

use gloo::{events::EventListener, utils};
use wasm_bindgen::JsValue;

/// The address of the page: its path and its query.
pub fn address() -> String {
    let location = utils::window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// Goes to another address. Where the browser refuses, having been asked too often, the address stays.
pub fn push(address: &str) {
    _ = utils::history().push_state_with_url(&JsValue::NULL, "", Some(address));
}

/// Goes to another address in place of this one, so that back leads to where the reader was before it.
pub fn replace(address: &str) {
    _ = utils::history().replace_state_with_url(&JsValue::NULL, "", Some(address));
}

/// Calls back when the reader goes back or forward, until the listener is dropped.
pub fn listen(on_change: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&utils::window(), "popstate", move |_| on_change(address()))
}
