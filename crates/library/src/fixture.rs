//! Articles for tests.

use khabar_contract::{Article, Metadata};

use crate::{library, source::Source};

/// The articles of a library with these slugs, days of publication and texts, newest first.
pub fn articles(sources: &[(&str, Option<&str>, &str)]) -> Vec<Article> {
    let sources = sources.iter().map(|(slug, published, text)| Source {
        slug: (*slug).to_owned(),
        metadata: Metadata {
            headline: text.lines().next().unwrap_or_default().to_owned(),
            published: published.map(|day| day.parse().expect("a day")),
            ..Metadata::default()
        },
        text: (*text).to_owned(),
    });
    library::assemble(sources.collect()).1
}

/// An article without a day of publication.
pub fn article(slug: &str, text: &str) -> Article {
    articles(&[(slug, None, text)]).remove(0)
}
