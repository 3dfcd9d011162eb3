use khabar_contract::Library;
use yew::prelude::*;

use crate::{
    components::{ArticleCard, Notice},
    hooks::{use_library, use_locale, use_title},
};

/// Every article, one card each.
#[component]
pub fn LibraryPage() -> Html {
    let strings = use_locale().strings;
    let (library, retry) = use_library();
    use_title(format!("{} · {}", strings.site, strings.library));
    html! {
        <main id="main" class="library" tabindex="-1">
            <h1 class="library-title">{ strings.tagline }</h1>
            { match library {
                None => html! { <Notice /> },
                Some(Err(failure)) => html! { <Notice failure={Some(failure)} {retry} /> },
                Some(Ok(library)) => cards(&library),
            } }
        </main>
    }
}

fn cards(library: &Library) -> Html {
    html! {
        <ul class="cards" role="list">
            { for library.cards.iter().map(|card| html! {
                <li key={card.slug.clone()}><ArticleCard card={card.clone()} /></li>
            }) }
        </ul>
    }
}
