use khabar_contract::{Entity, MentionKind};
use yew::prelude::*;

use super::super::KindDot;
use crate::{
    format::Locale,
    hooks::{Reading, use_locale, use_reading},
};

/// The entities of the article by kind, those named most first.
#[component]
pub fn Entities() -> Html {
    let locale = use_locale();
    let reading = use_reading();
    if reading.document.analysis().entities.is_empty() {
        return html! { <p class="empty">{ locale.strings.no_entities }</p> };
    }
    MentionKind::ALL.into_iter().map(|kind| group(kind, &reading, locale)).collect()
}

fn group(kind: MentionKind, reading: &Reading, locale: Locale) -> Html {
    let entities = reading.document.entities(kind);
    if entities.is_empty() {
        return Html::default();
    }
    let [_, several] = (locale.strings.kind)(kind);
    html! {
        <section key={crate::kind::name(kind)}>
            <h3><KindDot {kind} />{ several }</h3>
            <ul role="list">{ for entities.into_iter().map(|entity| row(entity, reading, locale)) }</ul>
        </section>
    }
}

fn row(entity: &Entity, reading: &Reading, locale: Locale) -> Html {
    html! {
        <li key={entity.key.clone()}>
            <a id={format!("entity-{}", entity.key)} class="row-link row" data-key="space" href={reading.entity_href(&entity.key)}>
                <span class="row-name">{ &entity.name }</span>
                if let Some(latin) = &entity.latin {
                    <bdi class="latin" lang="en">{ latin }</bdi>
                }
                <span class="count" aria-label={locale.count(entity.mentions.len(), locale.strings.mentions)}>
                    { locale.number(entity.mentions.len()) }
                </span>
            </a>
        </li>
    }
}
