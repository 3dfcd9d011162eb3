use khabar_contract::Card;
use yew::prelude::*;

use super::{KindDot, kicker::byline};
use crate::{hooks::use_locale, routes::article_href, state::ArticleState};

/// The properties of [`ArticleCard`].
#[derive(Properties, PartialEq)]
pub struct ArticleCardProps {
    /// What the card shows.
    pub card: Card,
}

/// An article in the library: its headline, what is known of it, the entities that it names most.
#[component]
pub fn ArticleCard(props: &ArticleCardProps) -> Html {
    let locale = use_locale();
    let Card { slug, metadata, minutes, entities } = &props.card;
    let state = ArticleState::default();
    html! {
        <article class="card">
            { byline(metadata, *minutes, locale) }
            <h2><a class="card-link" href={article_href(slug, &state)}>{ &metadata.headline }</a></h2>
            <ul class="chips" role="list" aria-label={locale.strings.main_entities}>
                { for entities.iter().map(|entity| html! {
                    <li key={entity.key.clone()}>
                        <a class="chip" href={article_href(slug, &state.opening_entity(&entity.key))}>
                            <KindDot kind={entity.kind} />{ &entity.name }
                        </a>
                    </li>
                }) }
            </ul>
        </article>
    }
}
