use yew::prelude::*;

use crate::{format::Locale, routes::LIBRARY, state::Failure};

/// Stands in for what is on its way.
pub fn loading(locale: Locale) -> Html {
    html! { <p class="notice loading" role="status">{ locale.strings.loading }</p> }
}

/// Says why something did not arrive, and what can be done about it.
pub fn failed(failure: Failure, retry: Callback<MouseEvent>, locale: Locale) -> Html {
    let strings = locale.strings;
    let again = html! { <button type="button" class="button" onclick={retry}>{ strings.retry }</button> };
    let (message, way_out) = match failure {
        Failure::Unreachable => (strings.unreachable, again),
        Failure::Damaged => (strings.damaged, again),
        Failure::Missing => {
            (strings.no_such_article, html! { <a class="button" href={LIBRARY}>{ strings.to_library }</a> })
        }
    };
    html! { <div class="notice" role="alert"><p>{ message }</p>{ way_out }</div> }
}
