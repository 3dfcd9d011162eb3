//! The addresses of the site.

use crate::state::{ArticleState, Resource, query::Query};

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
    /// What the library says of the entity with this key: `/entity/key`
    Entity(String),
    /// The facts of the library by time, page by page from 1: `/timeline?page=2`
    Timeline(usize),
    /// Who is tied to whom, all over the library: `/map`
    Map,
    /// Any other address.
    NotFound,
}

/// The address of the library.
pub const LIBRARY: &str = "/";

/// The address of the facts of the library by time.
pub const TIMELINE: &str = "/timeline";

/// The address of the map of the library.
pub const MAP: &str = "/map";

const ARTICLE: &str = "/article/";
const ENTITY: &str = "/entity/";

impl Route {
    /// The page at an address: its path and, after a question mark, its query.
    pub fn at(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        if let Some(slug) = name(path, ARTICLE) {
            return Self::Article { slug, state: ArticleState::from_query(query) };
        }
        match path {
            LIBRARY => Self::Library,
            TIMELINE => Self::Timeline(page(query)),
            MAP => Self::Map,
            _ => name(path, ENTITY).map_or(Self::NotFound, Self::Entity),
        }
    }
}

impl Route {
    /// What the page shows; `None` where there is no such page.
    pub fn resource(&self) -> Option<Resource> {
        match self {
            Self::Library => Some(Resource::Library),
            Self::Article { slug, .. } => Some(Resource::Article(slug.clone())),
            Self::Entity(key) => Some(Resource::Profile(key.clone())),
            Self::Timeline(page) => Some(Resource::Timeline(*page)),
            Self::Map => Some(Resource::Map),
            Self::NotFound => None,
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

/// The address of what the library says of an entity.
pub fn entity_href(key: &str) -> String {
    format!("{ENTITY}{}", urlencoding::encode(key))
}

/// The address of a page of the facts of the library by time.
pub fn timeline_href(page: usize) -> String {
    match page {
        1 => TIMELINE.to_owned(),
        page => format!("{TIMELINE}?{PAGE}={page}"),
    }
}

const PAGE: &str = "page";

/// The rest of a path below a folder, where it is one name.
fn name(path: &str, folder: &str) -> Option<String> {
    let name = path.strip_prefix(folder)?;
    let name = urlencoding::decode(name.strip_suffix('/').unwrap_or(name)).ok()?;
    (!name.is_empty() && !name.contains('/')).then(|| name.into_owned())
}

/// The page that a query asks for; the first where it asks for none.
fn page(query: &str) -> usize {
    Query::read(query).parsed(PAGE).filter(|page| *page > 0).unwrap_or(1)
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
            ("/entity/scale-ai", Route::Entity("scale-ai".into())),
            ("/entity/", Route::NotFound),
            ("/timeline", Route::Timeline(1)),
            ("/timeline?page=3", Route::Timeline(3)),
            ("/timeline?page=0", Route::Timeline(1)),
            ("/timeline?from=x&page=2", Route::Timeline(2)),
            ("/map", Route::Map),
            ("", Route::NotFound),
        ] {
            assert_eq!(Route::at(address), expect, "{address}");
        }
    }

    #[test]
    fn the_address_of_a_page_leads_to_it() {
        for page in [1, 2, 10] {
            assert_eq!(Route::at(&timeline_href(page)), Route::Timeline(page));
        }
        assert_eq!(Route::at(&entity_href("كلمة")), Route::Entity("كلمة".into()));
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
