use khabar_contract::Library;
use yew::prelude::*;

use crate::{components::article_card, format::Locale};

/// Every article, one card each.
pub fn contents(library: &Library, locale: Locale) -> Html {
    let card = |card| html! { <li>{ article_card(card, locale) }</li> };
    html! {
        <>
            <h1 class="library-title">{ locale.strings.tagline }</h1>
            <ul class="cards" role="list">{ for library.cards.iter().map(card) }</ul>
        </>
    }
}
