use yew::prelude::*;

use crate::{
    format::Locale,
    routes::{LIBRARY, MAP, Route, TIMELINE},
};

/// The head of every page: the name of the site, its pages, and a button for the other shape of digits.
pub fn header(route: &Route, locale: Locale, on_digits: Callback<MouseEvent>) -> Html {
    let strings = locale.strings;
    let page = |href: &'static str, name: &'static str, is_here: bool| {
        html! { <a {href} aria-current={is_here.then_some("page")}>{ name }</a> }
    };
    html! {
        <header class="site-header">
            <a class="wordmark" href={LIBRARY} aria-label={format!("{} – {}", strings.site, strings.library)}>
                { strings.site }
            </a>
            <nav class="pages" aria-label={strings.library}>
                { page(TIMELINE, strings.timeline, matches!(route, Route::Timeline { .. })) }
                { page(MAP, strings.map, matches!(route, Route::Map(_))) }
            </nav>
            <button type="button" class="digits" onclick={on_digits} aria-label={strings.other_digits}>
                { locale.digits.other().write("123") }
            </button>
        </header>
    }
}
