use khabar_contract::{Entity, MentionKind};
use yew::prelude::*;

use super::{super::kind_mark, pieces::count};
use crate::{hooks::Reading, ids};

/// The entities of the article by kind, those named most first.
pub fn list(reading: &Reading) -> Html {
    if reading.document.analysis().entities.is_empty() {
        return html! { <p class="empty">{ reading.locale.strings.no_entities }</p> };
    }
    MentionKind::ALL.into_iter().map(|kind| group(kind, reading)).collect()
}

fn group(kind: MentionKind, reading: &Reading) -> Html {
    let entities = reading.document.entities(kind);
    if entities.is_empty() {
        return Html::default();
    }
    let [_, several] = (reading.locale.strings.kind)(kind);
    html! {
        <section>
            <h3>{ kind_mark(kind) }{ several }</h3>
            <ul role="list">{ for entities.into_iter().map(|entity| row(entity, reading)) }</ul>
        </section>
    }
}

fn row(entity: &Entity, reading: &Reading) -> Html {
    let Entity { key, name, latin, transliterated, mentions, .. } = entity;
    let latin = latin.as_ref().filter(|_| !transliterated);
    html! {
        <li>
            <a id={ids::entity(key)} class="row-link row" data-key="space" href={reading.entity_href(key)}>
                <span class="row-name">{ name }</span>
                if let Some(latin) = latin {
                    <bdi class="row-value" lang="en">{ latin }</bdi>
                }
                { count(mentions.len(), reading) }
            </a>
        </li>
    }
}
