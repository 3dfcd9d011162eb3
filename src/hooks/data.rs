//! The data of a page: asked for when it is first shown, kept afterwards.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_site;
use crate::{
    services::data,
    state::{Fetched, Resource, SiteAction},
};

/// What came of fetching something, `None` while it is on its way or where there is nothing to fetch, and a callback
/// that fetches it again.
#[hook]
pub fn use_data(resource: Option<&Resource>) -> (Option<Fetched>, Callback<MouseEvent>) {
    let site = use_site();
    let fetched = resource.and_then(|resource| site.fetched(resource));
    let missing = resource.filter(|_| fetched.is_none()).cloned();
    use_effect_with(missing, {
        let site = site.dispatcher();
        move |missing| {
            if let Some(resource) = missing.clone() {
                spawn_local(async move {
                    let fetched = data::fetch(&resource).await;
                    site.dispatch(SiteAction::Fetched(resource, Some(fetched)));
                });
            }
        }
    });
    let resource = resource.cloned();
    let retry = Callback::from(move |_| {
        if let Some(resource) = resource.clone() {
            site.dispatch(SiteAction::Fetched(resource, None));
        }
    });
    (fetched, retry)
}
