use khabar_contract::FactId;

use crate::{
    format::Locale,
    hooks::Reading,
    routes,
    state::{ArticleState, Open, Told},
};

/// Where a view stands, which says where its links lead.
pub enum Scope<'a> {
    /// Beside an article: they open what it says there.
    Article(&'a Reading),
    /// On a page of the library: they lead to other pages.
    Library(Locale),
}

impl Scope<'_> {
    /// The language and the digits of the page.
    pub fn locale(&self) -> Locale {
        match self {
            Self::Article(reading) => reading.locale,
            Self::Library(locale) => *locale,
        }
    }

    /// Where an entity is told of.
    pub fn entity_href(&self, key: &str) -> String {
        match self {
            Self::Article(reading) => reading.entity_href(key),
            Self::Library(_) => routes::entity_href(key),
        }
    }

    /// Where a fact is told.
    pub fn fact_href(&self, told: &Told) -> String {
        match self {
            Self::Article(reading) => reading.href(&reading.state.opening(Open::Fact(told.id))),
            Self::Library(_) => fact_href(told.slug, told.id),
        }
    }
}

/// The address of a fact in its article.
fn fact_href(slug: &str, id: FactId) -> String {
    routes::article_href(slug, &ArticleState::default().opening(Open::Fact(id)))
}
