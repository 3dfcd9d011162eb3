use yew::prelude::*;

use crate::{
    hooks::{use_locale, use_title},
    ids,
    routes::LIBRARY,
};

/// What an address shows that the site does not have.
#[component]
pub fn NotFoundPage() -> Html {
    let strings = use_locale().strings;
    use_title(format!("{} · {}", strings.no_such_page, strings.site));
    html! {
        <main id={ids::MAIN} class="notice" tabindex="-1">
            <h1>{ strings.no_such_page }</h1>
            <p>{ strings.no_such_page_advice }</p>
            <a class="button" href={LIBRARY}>{ strings.to_library }</a>
        </main>
    }
}
