//! The articles that the site serves.

use khabar_contract::{Article, Library};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::state::{Document, Failure, Fetched, Shared};

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
    let json = fetch_json(address).await?;
    serde_wasm_bindgen::from_value(json).map_err(|_| Failure::Damaged)
}

/// The browser's own parser reads the answer: serde_json would add 25 KB to the download, and gloo's requests 3 KB.
async fn fetch_json(address: &str) -> Result<JsValue, Failure> {
    let request = gloo::utils::window().fetch_with_str(address);
    let response = JsFuture::from(request).await.map_err(|_| Failure::Unreachable)?;
    let response: Response = response.dyn_into().map_err(|_| Failure::Unreachable)?;
    // A server of single-page applications answers any address that it does not know with the page itself.
    let kind = response.headers().get("content-type").ok().flatten().unwrap_or_default();
    match response.status() {
        404 | 410 => Err(Failure::Missing),
        _ if !response.ok() => Err(Failure::Unreachable),
        _ if kind.starts_with("text/html") => Err(Failure::Missing),
        _ => JsFuture::from(response.json().map_err(|_| Failure::Damaged)?).await.map_err(|_| Failure::Damaged),
    }
}
