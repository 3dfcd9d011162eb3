use khabar_contract::Fact;
use yew::prelude::*;

use super::{fact::FactItem, filters::Filters};
use crate::{
    hooks::{use_locale, use_reading},
    state::{Open, Order},
};

/// The facts of the article, as far as the filter admits them.
#[component]
pub fn Facts() -> Html {
    let strings = use_locale().strings;
    let reading = use_reading();
    let (document, state) = (&reading.document, &reading.state);
    if document.analysis().facts.is_empty() {
        return html! { <p class="empty">{ strings.no_facts }</p> };
    }
    let facts = document.facts(&state.filter, state.order);
    let open = match state.open {
        Some(Open::Fact(id)) => Some(id),
        _ => None,
    };
    let items = |facts: &[&Fact]| {
        let item =
            |fact: &&Fact| html! { <FactItem key={fact.id.index()} fact={fact.id} is_open={open == Some(fact.id)} /> };
        html! { <ul class="facts" role="list">{ for facts.iter().map(item) }</ul> }
    };
    html! {
        <>
            <Filters shown={facts.len()} />
            { match state.order {
                _ if facts.is_empty() => html! { <p class="empty">{ strings.no_matching_facts }</p> },
                Order::Text => items(&facts),
                Order::Kind => facts
                    .chunk_by(|a, b| a.kind == b.kind)
                    .map(|group| html! { <section><h3>{ (strings.fact)(group[0].kind) }</h3>{ items(group) }</section> })
                    .collect(),
            } }
        </>
    }
}
