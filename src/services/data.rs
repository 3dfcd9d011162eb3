//! The articles that the site serves.

use gloo::net::{Error, http::Request};
use khabar_contract::{Article, Library};
use serde::de::DeserializeOwned;

use crate::state::{
    Document, Shared,
    loaded::{Failure, Fetched},
};

/// Fetches the library.
pub async fn library() -> Fetched<Library> {
    fetch("/data/library.json").await.map(Shared::new)
}

/// Fetches an article.
pub async fn article(slug: &str) -> Fetched<Document> {
    let article: Article = fetch(&format!("/data/articles/{slug}.json")).await?;
    Document::new(article).map(Shared::new).map_err(|_| Failure::Damaged)
}

async fn fetch<T: DeserializeOwned>(address: &str) -> Result<T, Failure> {
    let response = Request::get(address).send().await.map_err(|_| Failure::Unreachable)?;
    // A server of single-page applications answers any address that it does not know with the page itself.
    let is_page = response.headers().get("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    match response.status() {
        404 | 410 => Err(Failure::Missing),
        _ if !response.ok() => Err(Failure::Unreachable),
        _ if is_page => Err(Failure::Missing),
        _ => response.json().await.map_err(|error| match error {
            Error::SerdeError(_) => Failure::Damaged,
            _ => Failure::Unreachable,
        }),
    }
}
