use yew::prelude::*;

use crate::{format::Locale, routes::LIBRARY};

/// The head of every page: the name of the site, and a button for the other shape of digits.
pub fn header(locale: Locale, on_digits: Callback<MouseEvent>) -> Html {
    let strings = locale.strings;
    html! {
        <header class="site-header">
            <a class="wordmark" href={LIBRARY} aria-label={format!("{} – {}", strings.site, strings.library)}>
                { strings.site }
            </a>
            <button type="button" class="digits" onclick={on_digits} aria-label={strings.other_digits}>
                { locale.digits.other().write("123") }
            </button>
        </header>
    }
}
