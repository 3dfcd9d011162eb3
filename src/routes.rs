//! The addresses of the site.

use crate::state::{ArticleState, FactFilter, Resource, query::Query};

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
    /// The facts of the library by time, page by page from 1: `/timeline?kind=acquire&page=2`
    Timeline {
        /// Which of them.
        filter: FactFilter,
        /// Which page.
        page: usize,
    },
    /// Who is tied to whom by which facts, all over the library: `/map?who=key`
    Map(FactFilter),
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
        let filter = || FactFilter::read(&Query::read(query));
        match path {
            LIBRARY => Self::Library,
            TIMELINE => Self::Timeline { filter: filter(), page: page(query) },
            MAP => Self::Map(filter()),
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
            Self::Timeline { filter: FactFilter { who: Some(key), .. }, .. }
            | Self::Map(FactFilter { who: Some(key), .. }) => Some(Resource::Profile(key.clone())),
            Self::Timeline { filter, page } => Some(Resource::Timeline(filter.selection(), *page)),
            Self::Map(filter) => Some(Resource::Map(filter.selection())),
            Self::NotFound => None,
        }
    }

    /// The page as one first sees it, nothing of it open, filtered or hidden.
    pub fn bare(&self) -> Self {
        match self {
            Self::Article { slug, .. } => Self::Article { slug: slug.clone(), state: ArticleState::default() },
            Self::Timeline { page, .. } => Self::Timeline { filter: FactFilter::default(), page: *page },
            Self::Map(_) => Self::Map(FactFilter::default()),
            other => other.clone(),
        }
    }
}

/// The address of an article in a given state.
pub fn article_href(slug: &str, state: &ArticleState) -> String {
    with_query(&format!("{ARTICLE}{}", urlencoding::encode(slug)), &state.query())
}

/// The address of what the library says of an entity.
pub fn entity_href(key: &str) -> String {
    format!("{ENTITY}{}", urlencoding::encode(key))
}

/// The address of a page of the facts of the library by time.
pub fn timeline_href(filter: &FactFilter, page: usize) -> String {
    let mut query = Query::default();
    filter.write(&mut query);
    query.add(PAGE, (page > 1).then_some(page));
    with_query(TIMELINE, &query)
}

/// The address of the map of the library, drawn from some facts.
pub fn map_href(filter: &FactFilter) -> String {
    let mut query = Query::default();
    filter.write(&mut query);
    with_query(MAP, &query)
}

const PAGE: &str = "page";

fn with_query(path: &str, query: &Query) -> String {
    match query.write() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

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
    use khabar_contract::{FactKind, Modality};

    use super::*;

    #[test]
    fn addresses_lead_to_pages() {
        let article = |slug: &str| Route::Article { slug: slug.to_owned(), state: ArticleState::default() };
        let timeline = |page| Route::Timeline { filter: FactFilter::default(), page };
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
            ("/timeline", timeline(1)),
            ("/timeline?page=3", timeline(3)),
            ("/timeline?page=0", timeline(1)),
            ("/timeline?from=x&page=2", timeline(2)),
            ("/map", Route::Map(FactFilter::default())),
            ("/map?who=meta&kind=nonsense", Route::Map(FactFilter::of("meta"))),
            ("", Route::NotFound),
        ] {
            assert_eq!(Route::at(address), expect, "{address}");
        }
    }

    #[test]
    fn the_address_of_a_page_leads_to_it() {
        let some =
            FactFilter {
                kind: Some(FactKind::Acquire), modality: Some(Modality::Failed), ..FactFilter::of("ميتا")
            };
        for filter in [FactFilter::default(), some] {
            for page in [1, 2, 10] {
                let route = Route::Timeline { filter: filter.clone(), page };
                assert_eq!(Route::at(&timeline_href(&filter, page)), route);
            }
            assert_eq!(Route::at(&map_href(&filter)), Route::Map(filter));
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
