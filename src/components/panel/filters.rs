use yew::prelude::*;

use super::super::{Filters, clear, filters};
use crate::{
    hooks::Reading,
    state::{ArticleState, Order, View},
};

/// Which facts are shown, and in their list in which order. `shown` is how many that are.
pub fn bar(shown: usize, reading: &Reading) -> Html {
    let Reading { document, state, locale, go } = reading;
    let strings = locale.strings;
    let is_filtered = state.is_filtered();
    let all = document.analysis().facts.len();
    let count = match shown {
        0 => locale.count(0, strings.counted_facts),
        shown => format!("{} {} {}", locale.number(shown), strings.of, locale.number(all)),
    };
    let name = if state.sentence.is_some() { strings.one_sentence } else { strings.clear_filter };
    let parts = Filters {
        filter: &state.filter,
        choices: &state.filter.choices(&document.told(state.sentence)),
        href: &|filter| reading.href(&state.filtering(filter)),
        go,
        locale: *locale,
    };
    html! {
        <div class="filters">
            if state.list() == View::Facts { { orders(reading) } }
            <details open={is_filtered}>
                <summary>
                    { strings.filter }
                    <span class="count" role="status">{ is_filtered.then_some(count) }</span>
                </summary>
                { filters(&parts) }
            </details>
            if is_filtered { { clear(reading.href(&state.unfiltered()), name) } }
        </div>
    }
}

fn orders(reading: &Reading) -> Html {
    let strings = reading.locale.strings;
    let button = |(order, name): (Order, &'static str)| {
        let is_chosen = reading.state.order == order;
        let onclick = reading.replacing(&ArticleState { order, ..reading.state.clone() });
        html! { <button type="button" aria-pressed={is_chosen.to_string()} {onclick}>{ name }</button> }
    };
    let orders = [(Order::Text, strings.by_text), (Order::Kind, strings.by_kind), (Order::Time, strings.by_time)];
    html! {
        <div class="orders" role="group" aria-label={strings.order}>{ for orders.into_iter().map(button) }</div>
    }
}
