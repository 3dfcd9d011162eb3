use yew::prelude::*;

use crate::{format::Locale, routes::LIBRARY};

/// What an address shows that the site does not have.
pub fn contents(locale: Locale) -> Html {
    let strings = locale.strings;
    html! {
        <div class="notice">
            <h1>{ strings.no_such_page }</h1>
            <p>{ strings.no_such_page_advice }</p>
            <a class="button" href={LIBRARY}>{ strings.to_library }</a>
        </div>
    }
}
