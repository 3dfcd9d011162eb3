//! The addresses of the site.

use crate::state::ArticleState;

/// The pages of the site, by their addresses.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// Every article: `/`
    Library,
    /// One article: `/article/slug?…`
    Article {
        /// What the article is called in addresses.
        slug: String,
        /// What of it is open, filtered and hidden.
        state: ArticleState,
    },
    /// Any other address.
    NotFound,
}

/// The address of the library.
pub const LIBRARY: &str = "/";

const ARTICLE: &str = "/article/";

impl Route {
    /// The page at an address: its path and, after a question mark, its query.
    pub fn at(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let slug = path.strip_prefix(ARTICLE).map(|slug| slug.strip_suffix('/').unwrap_or(slug));
        match slug.and_then(|slug| urlencoding::decode(slug).ok()) {
            _ if path == LIBRARY => Self::Library,
            Some(slug) if !slug.is_empty() && !slug.contains('/') => {
                Self::Article { slug: slug.into_owned(), state: ArticleState::from_query(query) }
            }
            _ => Self::NotFound,
        }
    }
}

/// The address of an article in a given state.
pub fn article_href(slug: &str, state: &ArticleState) -> String {
    let slug = urlencoding::encode(slug);
    match state.query() {
        query if query.is_empty() => format!("{ARTICLE}{slug}"),
        query => format!("{ARTICLE}{slug}?{query}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_pages() {
        let article = |slug: &str| Route::Article { slug: slug.to_owned(), state: ArticleState::default() };
        for (address, expect) in [
            ("/", Route::Library),
            ("/?from=mail", Route::Library),
            ("/article/a-1", article("a-1")),
            ("/article/a-1/", article("a-1")),
            ("/article/a-1?page=2", article("a-1")),
            ("/article/%D8%AE%D8%A8%D8%B1", article("خبر")),
            ("/article/", Route::NotFound),
            ("/article", Route::NotFound),
            ("/article/a/b", Route::NotFound),
            ("/article/%FF", Route::NotFound),
            ("/articles/a", Route::NotFound),
            ("", Route::NotFound),
        ] {
            assert_eq!(Route::at(address), expect, "{address}");
        }
    }

    #[test]
    fn the_address_of_an_article_leads_to_it() {
        for slug in ["a-1", "خبر", "100%", "a?b"] {
            let state = ArticleState::default().opening_entity("ميتا");
            let href = article_href(slug, &state);
            assert_eq!(Route::at(&href), Route::Article { slug: slug.to_owned(), state }, "{href}");
        }
    }
}
