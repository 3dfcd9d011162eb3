//! The addresses of the site.

use yew_router::Routable;

use crate::state::ArticleState;

/// The pages of the site, by their addresses.
#[derive(Clone, Debug, PartialEq, Routable)]
pub enum Route {
    /// Every article.
    #[at("/")]
    Library,
    /// One article.
    #[at("/article/:slug")]
    Article {
        /// What the article is called in addresses.
        slug: String,
    },
    /// Any other address.
    #[not_found]
    #[at("/404")]
    NotFound,
}

/// The address of an article in a given state.
pub fn article_href(slug: &str, state: &ArticleState) -> String {
    let path = Route::Article { slug: slug.to_owned() }.to_path();
    match state.to_query() {
        query if query.is_empty() => path,
        query => format!("{path}?{query}"),
    }
}
