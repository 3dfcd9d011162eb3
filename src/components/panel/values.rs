use yew::prelude::*;

use super::super::KindDot;
use crate::{
    format::{Locale, sentence, value::summary},
    hooks::{Reading, use_locale, use_reading},
    state::{Open, document::ValueGroup},
};

/// The values of the article by kind and amount.
#[component]
pub fn Values() -> Html {
    let locale = use_locale();
    let reading = use_reading();
    let values = reading.document.values();
    if values.is_empty() {
        return html! { <p class="empty">{ locale.strings.no_values }</p> };
    }
    values.chunk_by(|a, b| a.kind == b.kind).map(|group| self::group(group, &reading, locale)).collect()
}

fn group(values: &[ValueGroup], reading: &Reading, locale: Locale) -> Html {
    let kind = values[0].kind;
    let [_, several] = (locale.strings.kind)(kind);
    html! {
        <section key={crate::kind::name(kind)}>
            <h3><KindDot {kind} />{ several }</h3>
            <ul role="list">{ for values.iter().map(|value| row(value, reading, locale)) }</ul>
        </section>
    }
}

fn row(value: &ValueGroup, reading: &Reading, locale: Locale) -> Html {
    let first = value.mentions[0];
    let mention = reading.document.analysis().mention(first);
    let summary = mention.value.as_ref().and_then(|value| summary(value, locale));
    let href = reading.href(&reading.state.opening(Open::Value(first)));
    html! {
        <li key={first}>
            <a id={format!("value-{first}")} class="row-link row" data-key="space" {href}>
                <span class="row-name">{ sentence::amount(mention, locale) }</span>
                if let Some(summary) = summary {
                    <span class="row-value">{ summary }</span>
                }
                <span class="count" aria-label={locale.count(value.mentions.len(), locale.strings.mentions)}>
                    { locale.number(value.mentions.len()) }
                </span>
            </a>
        </li>
    }
}
