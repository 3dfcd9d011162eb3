//! The data of a page: asked for when it is first shown, kept afterwards.

use khabar_contract::Library;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_loaded;
use crate::{
    services::data,
    state::{Document, LoadedAction, loaded::Fetched},
};

/// The library, `None` while it is on its way, and a callback that fetches it again.
#[hook]
pub fn use_library() -> (Option<Fetched<Library>>, Callback<MouseEvent>) {
    let loaded = use_loaded();
    let library = loaded.library();
    use_effect_with(library.is_none(), {
        let loaded = loaded.dispatcher();
        move |is_missing| {
            if *is_missing {
                spawn_local(async move { loaded.dispatch(LoadedAction::Library(data::library().await)) });
            }
        }
    });
    let retry = Callback::from(move |_| loaded.dispatch(LoadedAction::ForgetLibrary));
    (library, retry)
}

/// The article with this slug, `None` while it is on its way, and a callback that fetches it again.
#[hook]
pub fn use_document(slug: &str) -> (Option<Fetched<Document>>, Callback<MouseEvent>) {
    let loaded = use_loaded();
    let document = loaded.article(slug);
    use_effect_with((slug.to_owned(), document.is_none()), {
        let loaded = loaded.dispatcher();
        move |(slug, is_missing)| {
            if *is_missing {
                let slug = slug.clone();
                spawn_local(async move {
                    let article = data::article(&slug).await;
                    loaded.dispatch(LoadedAction::Article(slug, article));
                });
            }
        }
    });
    let slug = slug.to_owned();
    let retry = Callback::from(move |_| loaded.dispatch(LoadedAction::ForgetArticle(slug.clone())));
    (document, retry)
}
