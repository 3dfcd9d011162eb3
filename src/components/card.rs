use khabar_contract::{Article, Card, CardEntity, Metadata};
use yew::prelude::*;

use super::kind_mark;
use crate::{
    format::{Locale, iso},
    routes::article_href,
    state::{ArticleState, Document},
};

/// An article in the library: its headline, what is known of it, the entities that it names most.
pub fn article_card(card: &Card, locale: Locale) -> Html {
    let Card { slug, metadata, minutes, entities } = card;
    let state = ArticleState::default();
    let entity = |CardEntity { key, name, kind }: &CardEntity| {
        let href = article_href(slug, &state.opening_entity(key));
        html! { <li><a class="chip" {href}>{ kind_mark(*kind) }{ name }</a></li> }
    };
    html! {
        <article class="card">
            { byline(metadata, *minutes, locale) }
            <h2><a class="card-link" href={article_href(slug, &state)}>{ &metadata.headline }</a></h2>
            <ul class="chips" role="list" aria-label={locale.strings.main_entities}>
                { for entities.iter().map(entity) }
            </ul>
        </article>
    }
}

/// The line above a headline: source, author, day, reading time.
pub fn kicker(document: &Document, locale: Locale) -> Html {
    let Article { metadata, minutes, .. } = document.article();
    byline(metadata, *minutes, locale)
}

fn byline(metadata: &Metadata, minutes: u32, locale: Locale) -> Html {
    let source = metadata.source.as_ref().map(|source| match &metadata.address {
        Some(address) => html! { <a href={address.clone()} rel="noreferrer">{ source }</a> },
        None => html! { source },
    });
    let author = metadata.author.as_ref().map(|author| html! { author });
    let published = metadata.published.map(|day| {
        html! { <time datetime={day.to_string()}>{ iso::day(day, locale) }</time> }
    });
    let minutes = html! { locale.count(minutes as usize, locale.strings.reading_time) };
    let parts = [source, author, published, Some(minutes)].into_iter().flatten();
    html! { <p class="kicker">{ for parts.map(|part| html! { <span>{ part }</span> }) }</p> }
}
