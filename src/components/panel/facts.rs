use khabar_contract::Fact;
use yew::prelude::*;

use super::{super::groups, fact, filters};
use crate::{
    format::time,
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
    let facts = document.facts(state);
    let is_open = |fact: &Fact| state.open == Some(Open::Fact(fact.id));
    let item = |fact: &&Fact| (heading(fact, reading), fact::item(fact, is_open(fact), reading));
    html! {
        <>
            { filters::bar(facts.len(), reading) }
            if facts.is_empty() { <p class="empty">{ strings.no_matching_facts }</p> }
            <div class={(state.order == Order::Time).then_some("timeline")}>
                { groups(&facts.iter().map(item).collect::<Vec<_>>()) }
            </div>
        </>
    }
}

/// What a fact stands under in the order that is chosen; nothing in that of the text.
fn heading(fact: &Fact, reading: &Reading) -> String {
    match reading.state.order {
        Order::Text => String::new(),
        Order::Kind => (reading.locale.strings.fact)(fact.kind).to_owned(),
        Order::Time => time::when(fact, reading.document.analysis(), reading.locale),
    }
}
