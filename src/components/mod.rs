//! What pages are made of. Components render from their properties and their context alone.

mod article_text;
mod card;
mod header;
mod kicker;
mod legend;
mod links;
mod mark;
mod notice;
mod panel;

pub use article_text::ArticleText;
pub use card::ArticleCard;
pub use header::Header;
pub use kicker::Kicker;
pub use legend::Legend;
pub use links::Links;
pub use mark::{KindDot, fact_sentence};
pub use notice::Notice;
pub use panel::Panel;
