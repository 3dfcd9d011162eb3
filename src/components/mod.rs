//! What pages are made of. Everything here renders from what it is given.
//!
//! What remembers something between two renderings, or need not render again as long as its properties stay the same,
//! is a component; everything else is a function from data to [`Html`](yew::Html), which costs a browser 3 KB less.

mod article_text;
mod card;
mod filters;
mod groups;
mod header;
mod legend;
mod links;
mod map;
mod mark;
mod names;
mod notice;
mod panel;
mod scope;
mod told;

pub use article_text::ArticleText;
pub use card::{article_card, kicker};
pub use filters::{Filters, clear, filters};
pub use groups::groups;
pub use header::header;
pub use legend::legend;
pub use links::Links;
pub use map::map;
pub use mark::{fact_sentence, kind_mark, signs};
pub use names::{Names, names};
pub use notice::waiting;
pub use panel::Panel;
pub use scope::Scope;
pub use told::{told_facts, versions};
