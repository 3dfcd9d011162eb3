//! What the page knows: plain data and the pure functions that change it.
//!
//! | module | holds |
//! | --- | --- |
//! | [`fact_filter`] | which facts are listed, beside an article and on the pages of the library alike |
//! | [`article_state`] | what of an article is open, filtered and hidden; its address holds all of it |
//! | [`kind_set`] | a set of mention kinds |
//! | [`document`] | an article with what its page looks up in it |
//! | [`query`] | the query of an address: names and their values |
//! | [`resource`] | what the site serves, each in a file of its own |
//! | [`told`] | a fact and where it is told: the views of one article and of many show these |
//! | [`overview`] | facts from all over the library, as one of its pages lists them |
//! | [`site`] | what every page shares: the data fetched so far, the digits |
//! | [`spotlight`] | what the page shows of what is open: marks, and where the focus goes |
//! | [`shared`] | data that many components read and none copies |

pub mod article_state;
pub mod document;
pub mod fact_filter;
pub mod kind_set;
pub mod overview;
pub mod query;
pub mod resource;
pub mod shared;
pub mod site;
pub mod spotlight;
pub mod told;

pub use article_state::{ArticleState, Open, Order, View};
pub use document::Document;
pub use fact_filter::FactFilter;
pub use kind_set::KindSet;
pub use overview::Overview;
pub use resource::{Data, Failure, Fetched, Resource};
pub use shared::Shared;
pub use site::{Site, SiteAction};
pub use told::Told;
