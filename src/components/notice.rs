use yew::prelude::*;

use crate::{
    format::Locale,
    routes::LIBRARY,
    state::{Failure, Fetched, Resource},
};

/// Stands in for what is on its way, or says why it did not arrive, and what can be done about it.
pub fn waiting(resource: &Resource, fetched: Option<Fetched>, retry: Callback<MouseEvent>, locale: Locale) -> Html {
    let strings = locale.strings;
    let Some(Err(failure)) = fetched else {
        return html! { <p class="notice loading" role="status">{ strings.loading }</p> };
    };
    let again = html! { <button type="button" class="button" onclick={retry}>{ strings.retry }</button> };
    let (message, way_out) = match failure {
        Failure::Unreachable => (strings.unreachable, again),
        Failure::Damaged => (strings.damaged, again),
        Failure::Missing => {
            (missing(resource, locale), html! { <a class="button" href={LIBRARY}>{ strings.to_library }</a> })
        }
    };
    html! { <div class="notice" role="alert"><p>{ message }</p>{ way_out }</div> }
}

fn missing(resource: &Resource, locale: Locale) -> &'static str {
    match resource {
        Resource::Article(_) => locale.strings.no_such_article,
        Resource::Profile(_) => locale.strings.no_such_name,
        Resource::Library | Resource::Timeline(_) | Resource::Map => locale.strings.no_such_page,
    }
}
