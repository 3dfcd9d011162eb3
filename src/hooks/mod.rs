//! What components share of behaviour: each hook one effect or one look-up.

mod context;
mod data;
mod navigation;
mod page;

pub use context::{Reading, use_loaded, use_locale, use_reading, use_set_digits};
pub use data::{use_document, use_library};
pub use navigation::{Go, use_go};
pub use page::{use_arrival, use_escape, use_focus, use_hijri, use_marks, use_scroll, use_title};
