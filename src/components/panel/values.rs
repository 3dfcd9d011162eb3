use yew::prelude::*;

use super::{super::kind_mark, pieces::count};
use crate::{
    format::{sentence, value::summary},
    hooks::Reading,
    ids,
    state::{Open, document::ValueGroup},
};

/// The values of the article by kind and amount.
pub fn list(reading: &Reading) -> Html {
    let values = reading.document.values();
    if values.is_empty() {
        return html! { <p class="empty">{ reading.locale.strings.no_values }</p> };
    }
    values.chunk_by(|a, b| a.kind == b.kind).map(|group| self::group(group, reading)).collect()
}

fn group(values: &[ValueGroup], reading: &Reading) -> Html {
    let kind = values[0].kind;
    let [_, several] = (reading.locale.strings.kind)(kind);
    html! {
        <section>
            <h3>{ kind_mark(kind) }{ several }</h3>
            <ul role="list">{ for values.iter().map(|value| row(value, reading)) }</ul>
        </section>
    }
}

fn row(value: &ValueGroup, reading: &Reading) -> Html {
    let locale = reading.locale;
    let first = value.mentions[0];
    let mention = reading.document.analysis().mention(first);
    let href = reading.href(&reading.state.opening(Open::Value(first)));
    html! {
        <li>
            <a id={ids::value(first)} class="row-link row" data-key="space" {href}>
                <span class="row-name">{ sentence::amount(mention, locale) }</span>
                if let Some(summary) = mention.value.as_ref().and_then(|value| summary(value, locale)) {
                    <span class="row-value">{ summary }</span>
                }
                { count(value.mentions.len(), reading) }
            </a>
        </li>
    }
}
