//! The data of a page: asked for when it is first shown, kept afterwards.

use khabar_contract::Library;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_site;
use crate::{
    services::data,
    state::{Document, Fetched, SiteAction},
};

/// The library, `None` while it is on its way, and a callback that fetches it again.
#[hook]
pub fn use_library() -> (Option<Fetched<Library>>, Callback<MouseEvent>) {
    let site = use_site();
    let library = site.library();
    use_effect_with(library.is_none(), {
        let site = site.dispatcher();
        move |is_missing| {
            if *is_missing {
                spawn_local(async move { site.dispatch(SiteAction::Library(Some(data::library().await))) });
            }
        }
    });
    let retry = Callback::from(move |_| site.dispatch(SiteAction::Library(None)));
    (library, retry)
}

/// The article with this slug, `None` while it is on its way, and a callback that fetches it again.
#[hook]
pub fn use_document(slug: &str) -> (Option<Fetched<Document>>, Callback<MouseEvent>) {
    let site = use_site();
    let document = site.article(slug);
    use_effect_with((slug.to_owned(), document.is_none()), {
        let site = site.dispatcher();
        move |(slug, is_missing)| {
            if *is_missing {
                let slug = slug.clone();
                spawn_local(async move {
                    let article = data::article(&slug).await;
                    site.dispatch(SiteAction::Article(slug, Some(article)));
                });
            }
        }
    });
    let slug = slug.to_owned();
    let retry = Callback::from(move |_| site.dispatch(SiteAction::Article(slug.clone(), None)));
    (document, retry)
}
