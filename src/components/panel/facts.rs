use khabar_contract::Fact;
use yew::prelude::*;

use super::{fact, filters::filters};
use crate::{
    hooks::Reading,
    state::{Open, Order},
};

/// The facts of the article, as far as the filter admits them.
pub fn list(reading: &Reading) -> Html {
    let Reading { document, state, locale, .. } = reading;
    let strings = locale.strings;
    if document.analysis().facts.is_empty() {
        return html! { <p class="empty">{ strings.no_facts }</p> };
    }
    let facts = document.facts(&state.filter, state.order);
    html! {
        <>
            { filters(facts.len(), reading) }
            { match state.order {
                _ if facts.is_empty() => html! { <p class="empty">{ strings.no_matching_facts }</p> },
                Order::Text => items(&facts, reading),
                Order::Kind => facts
                    .chunk_by(|a, b| a.kind == b.kind)
                    .map(|group| html! { <section><h3>{ (strings.fact)(group[0].kind) }</h3>{ items(group, reading) }</section> })
                    .collect(),
            } }
        </>
    }
}

fn items(facts: &[&Fact], reading: &Reading) -> Html {
    let is_open = |fact: &Fact| reading.state.open == Some(Open::Fact(fact.id));
    let items = facts.iter().map(|fact| fact::item(fact, is_open(fact), reading));
    html! { <ul class="facts" role="list">{ for items }</ul> }
}
