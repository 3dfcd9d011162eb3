use khabar_contract::{Article, Metadata};
use yew::prelude::*;

use crate::{
    format::{Locale, iso},
    hooks::use_locale,
    state::{Document, Shared},
};

/// The properties of [`Kicker`].
#[derive(Properties, PartialEq)]
pub struct KickerProps {
    /// The article.
    pub article: Shared<Document>,
}

/// The line above a headline: source, author, day, reading time.
#[component]
pub fn Kicker(props: &KickerProps) -> Html {
    let locale = use_locale();
    let Article { metadata, minutes, .. } = props.article.article();
    byline(metadata, *minutes, locale)
}

/// Source, author, day and reading time, as far as they are known.
pub fn byline(metadata: &Metadata, minutes: u32, locale: Locale) -> Html {
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
