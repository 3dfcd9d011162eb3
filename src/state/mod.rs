//! What the page knows: plain data and the pure functions that change it.
//!
//! | module | holds |
//! | --- | --- |
//! | [`article_state`] | what of an article is open, filtered and hidden; its address holds all of it |
//! | [`kind_set`] | a set of mention kinds |
//! | [`document`] | an article with what its page looks up in it |
//! | [`loaded`] | the data fetched so far |
//! | [`shared`] | data that many components read and none copies |

pub mod article_state;
pub mod document;
pub mod kind_set;
pub mod loaded;
pub mod shared;

pub use article_state::{ArticleState, FactFilter, Open, Order, View};
pub use document::Document;
pub use kind_set::KindSet;
pub use loaded::{Loaded, LoadedAction};
pub use shared::Shared;
