//! What components share of behaviour: each hook one effect or one look-up.

mod context;
mod data;
mod navigation;
mod page;
mod pull;

pub use context::{Reading, use_locale, use_reading, use_site};
pub use data::use_data;
pub use navigation::{Go, use_go, use_history};
pub use page::{use_arrival, use_escape, use_hijri, use_spotlight, use_title};
pub use pull::{Direction, Pull, use_pull};
