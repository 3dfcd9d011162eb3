//! What pages are made of. Everything here renders from what it is given.
//!
//! What remembers something between two renderings, or need not render again as long as its properties stay the same,
//! is a component; everything else is a function from data to [`Html`](yew::Html), which costs a browser 3 KB less.

mod article_text;
mod card;
mod header;
mod legend;
mod links;
mod mark;
mod notice;
mod panel;

pub use article_text::ArticleText;
pub use card::{article_card, kicker};
pub use header::header;
pub use legend::legend;
pub use links::Links;
pub use mark::{fact_sentence, kind_mark};
pub use notice::{failed, loading};
pub use panel::Panel;
