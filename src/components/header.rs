use yew::prelude::*;
use yew_router::Routable;

use crate::{
    hooks::{use_locale, use_set_digits},
    routes::Route,
};

/// The head of every page: the name of the site, and the shape of its digits.
#[component]
pub fn Header() -> Html {
    let locale = use_locale();
    let strings = locale.strings;
    let set_digits = use_set_digits();
    let other = locale.digits.other();
    let onclick = Callback::from(move |_: MouseEvent| set_digits.emit(other));
    html! {
        <header class="site-header">
            <a class="wordmark" href={Route::Library.to_path()} aria-label={format!("{} – {}", strings.site, strings.library)}>
                { strings.site }
            </a>
            <button type="button" class="digits" {onclick} aria-label={strings.other_digits}>{ other.write("123") }</button>
        </header>
    }
}
