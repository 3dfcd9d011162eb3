use khabar_contract::Library;
use yew::prelude::*;

use crate::{
    components::{article_card, failed, loading},
    format::Locale,
    hooks::{use_library, use_locale, use_title},
    ids,
};

/// Every article, one card each.
#[component]
pub fn LibraryPage() -> Html {
    let locale = use_locale();
    let (library, retry) = use_library();
    use_title(format!("{} · {}", locale.strings.site, locale.strings.library));
    html! {
        <main id={ids::MAIN} class="library" tabindex="-1">
            <h1 class="library-title">{ locale.strings.tagline }</h1>
            { match library {
                None => loading(locale),
                Some(Err(failure)) => failed(failure, retry, locale),
                Some(Ok(library)) => cards(&library, locale),
            } }
        </main>
    }
}

fn cards(library: &Library, locale: Locale) -> Html {
    let card = |card| html! { <li>{ article_card(card, locale) }</li> };
    html! { <ul class="cards" role="list">{ for library.cards.iter().map(card) }</ul> }
}
