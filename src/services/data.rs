//! What the site serves.

use khabar_contract::{Article, Digest};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::json;
use crate::state::{Data, Document, Failure, Fetched, Resource, Shared, document};

/// Fetches something that the site serves.
pub async fn fetch(resource: &Resource) -> Fetched {
    let json = fetch_json(&resource.address()).await?;
    match resource {
        Resource::Library => Ok(Data::Library(Shared::new(read(json)?))),
        Resource::Article(_) => {
            let document = Document::new(read::<Article>(json)?).map_err(|_| Failure::Damaged)?;
            Ok(Data::Article(Shared::new(document)))
        }
        Resource::Profile(_) => {
            let profile = read(json)?;
            document::check_profile(&profile).map_err(|_| Failure::Damaged)?;
            Ok(Data::Profile(Shared::new(profile)))
        }
        Resource::Timeline(..) | Resource::Map(_) => {
            let digest: Digest = read(json)?;
            document::check_excerpts(&digest.excerpts).map_err(|_| Failure::Damaged)?;
            Ok(Data::Digest(Shared::new(digest)))
        }
    }
}

fn read<T: DeserializeOwned>(json: JsValue) -> Result<T, Failure> {
    json::read(json).map_err(|_| Failure::Damaged)
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
