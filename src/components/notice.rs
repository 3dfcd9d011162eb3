use khabar_contract::Selection;
use yew::prelude::*;

use crate::{
    format::Locale,
    routes::{LIBRARY, MAP, TIMELINE},
    state::{Failure, Fetched, Resource},
};

/// Stands in for what is on its way, or says why it did not arrive, and what can be done about it.
pub fn waiting(resource: &Resource, fetched: Option<Fetched>, retry: Callback<MouseEvent>, locale: Locale) -> Html {
    let strings = locale.strings;
    let Some(Err(failure)) = fetched else {
        return html! { <p class="notice loading" role="status">{ strings.loading }</p> };
    };
    let again = html! { <button type="button" class="button" onclick={retry}>{ strings.retry }</button> };
    let link = |href: &'static str, name: &'static str| html! { <a class="button" {href}>{ name }</a> };
    let (message, way_out) = match (failure, resource) {
        (Failure::Unreachable, _) => (strings.unreachable, again),
        (Failure::Damaged, _) => (strings.damaged, again),
        (Failure::Missing, Resource::Timeline(selection, 1)) if *selection != Selection::default() => {
            (strings.no_matching_facts, link(TIMELINE, strings.clear_filter))
        }
        (Failure::Missing, Resource::Map(selection)) if *selection != Selection::default() => {
            (strings.no_matching_ties, link(MAP, strings.clear_filter))
        }
        (Failure::Missing, _) => (missing(resource, locale), link(LIBRARY, strings.to_library)),
    };
    html! { <div class="notice" role="alert"><p>{ message }</p>{ way_out }</div> }
}

fn missing(resource: &Resource, locale: Locale) -> &'static str {
    match resource {
        Resource::Article(_) => locale.strings.no_such_article,
        Resource::Profile(_) => locale.strings.no_such_name,
        Resource::Library | Resource::Timeline(..) | Resource::Map(_) => locale.strings.no_such_page,
    }
}
