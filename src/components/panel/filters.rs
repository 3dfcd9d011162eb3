use khabar_contract::{Entity, Fact, FactKind, Modality};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    hooks::Reading,
    state::{
        ArticleState, FactFilter, Order,
        document::{distinct, has_part},
    },
};

/// Which facts are listed, and in which order. `shown` is how many the filter admits.
pub fn filters(shown: usize, reading: &Reading) -> Html {
    let Reading { document, state, locale, .. } = reading;
    let strings = locale.strings;
    let is_filtered = state.filter != FactFilter::default();
    let of_all = format!("{} {} {}", locale.number(shown), strings.of, locale.number(document.analysis().facts.len()));
    let orders = [(Order::Text, strings.by_text), (Order::Kind, strings.by_kind), (Order::Time, strings.by_time)];
    html! {
        <div class="filters">
            <div class="orders" role="group" aria-label={strings.order}>
                { for orders.into_iter().map(|(order, name)| order_button(order, name, reading)) }
            </div>
            <details open={is_filtered}>
                <summary>
                    { strings.filter }
                    <span class="count" role="status">{ is_filtered.then_some(of_all) }</span>
                </summary>
                <div class="selects">{ who(reading) }{ kind(reading) }{ modality(reading) }</div>
            </details>
            if is_filtered {
                <a class="chip clear" href={reading.href(&state.filtering(FactFilter::default()))}>
                    { if state.filter.sentence.is_some() { strings.one_sentence } else { strings.clear_filter } }
                    <span aria-hidden="true">{ "×" }</span>
                </a>
            }
        </div>
    }
}

fn order_button(order: Order, name: &'static str, reading: &Reading) -> Html {
    let is_chosen = reading.state.order == order;
    let onclick = reading.replacing(&ArticleState { order, ..reading.state.clone() });
    html! { <button type="button" aria-pressed={is_chosen.to_string()} {onclick}>{ name }</button> }
}

/// A choice: what it is called, which filter it makes, and whether it is made.
struct Choice {
    name: String,
    filter: FactFilter,
    is_chosen: bool,
}

fn who(reading: &Reading) -> Html {
    let (analysis, filter, strings) = (reading.document.analysis(), &reading.state.filter, reading.locale.strings);
    let choice = |who: Option<&Entity>| Choice {
        name: who.map_or(strings.all_entities, |entity| &entity.name).to_owned(),
        is_chosen: filter.who.as_deref() == who.map(|entity| entity.key.as_str()),
        filter: FactFilter { who: who.map(|entity| entity.key.clone()), ..filter.clone() },
    };
    let is_involved = |entity: &&Entity| analysis.facts.iter().any(|fact| has_part(fact, entity.id));
    let involved = analysis.entities.iter().filter(is_involved).map(Some);
    select(strings.who, [None].into_iter().chain(involved).map(choice).collect(), reading)
}

fn kind(reading: &Reading) -> Html {
    let (filter, strings) = (&reading.state.filter, reading.locale.strings);
    let choice = |kind: Option<FactKind>| Choice {
        name: kind.map_or(strings.all_kinds, strings.fact).to_owned(),
        is_chosen: filter.kind == kind,
        filter: FactFilter { kind, ..filter.clone() },
    };
    select(strings.fact_kind, options(reading, |fact| fact.kind).into_iter().map(choice).collect(), reading)
}

fn modality(reading: &Reading) -> Html {
    let (filter, strings) = (&reading.state.filter, reading.locale.strings);
    let choice = |modality: Option<Modality>| Choice {
        name: modality.map_or(strings.all_modalities, strings.modality).to_owned(),
        is_chosen: filter.modality == modality,
        filter: FactFilter { modality, ..filter.clone() },
    };
    select(strings.certainty, options(reading, |fact| fact.modality).into_iter().map(choice).collect(), reading)
}

/// `None`, for all of them, and each of what the facts have, once, in the order of the text.
fn options<T: PartialEq>(reading: &Reading, of: impl Fn(&Fact) -> T) -> Vec<Option<T>> {
    distinct([None].into_iter().chain(reading.document.analysis().facts.iter().map(|fact| Some(of(fact)))))
}

/// A list of choices; the value of each is the address that it leads to.
fn select(label: &'static str, choices: Vec<Choice>, reading: &Reading) -> Html {
    let go = reading.go.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            go.replace(&select.value());
        }
    });
    let option = |choice: Choice| {
        let href = reading.href(&reading.state.filtering(choice.filter));
        html! { <option value={href} selected={choice.is_chosen}>{ choice.name }</option> }
    };
    html! { <label><span>{ label }</span><select {onchange}>{ for choices.into_iter().map(option) }</select></label> }
}
