use std::collections::BTreeSet;

use khabar_contract::{Entity, Fact, FactKind, Modality};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    format::Locale,
    hooks::{Go, Reading, use_go, use_locale, use_reading},
    state::{ArticleState, FactFilter, Order, document::has_part},
};

/// The properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// How many facts the filter admits.
    pub shown: usize,
}

/// Which facts are listed, and in which order.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let locale = use_locale();
    let strings = locale.strings;
    let reading = use_reading();
    let go = use_go();
    let filter = &reading.state.filter;
    let is_filtered = *filter != FactFilter::default();
    let total = reading.document.analysis().facts.len();
    let orders = [(Order::Text, strings.by_text), (Order::Kind, strings.by_kind)];
    html! {
        <div class="filters">
            <div class="orders" role="group" aria-label={strings.order}>
                { for orders.into_iter().map(|(order, name)| order_button(order, name, &reading, &go)) }
            </div>
            <details open={is_filtered}>
                <summary>
                    { strings.filter }
                    <span class="count" role="status">
                        { if is_filtered { format!("{} {} {}", locale.number(props.shown), strings.of, locale.number(total)) } else { String::new() } }
                    </span>
                </summary>
                <div class="selects">
                    { who_select(&reading, &go, locale) }
                    { kind_select(&reading, &go, locale) }
                    { modality_select(&reading, &go, locale) }
                </div>
            </details>
            if is_filtered {
                <a class="chip clear" href={reading.href(&reading.state.filtering(FactFilter::default()))}>
                    { if filter.sentence.is_some() { strings.one_sentence } else { strings.clear_filter } }
                    <span aria-hidden="true">{ " ×" }</span>
                </a>
            }
        </div>
    }
}

fn order_button(order: Order, name: &'static str, reading: &Reading, go: &Go) -> Html {
    let is_chosen = reading.state.order == order;
    let (go, href) = (go.clone(), reading.href(&ArticleState { order, ..reading.state.clone() }));
    let onclick = Callback::from(move |_: MouseEvent| _ = go.replace(&href));
    html! { <button type="button" aria-pressed={is_chosen.to_string()} {onclick}>{ name }</button> }
}

/// A choice: what it is called, which filter it makes, and whether it is made.
struct Choice {
    name: String,
    filter: FactFilter,
    is_chosen: bool,
}

fn who_select(reading: &Reading, go: &Go, locale: Locale) -> Html {
    let (analysis, filter) = (reading.document.analysis(), &reading.state.filter);
    let choice = |who: Option<&Entity>| Choice {
        name: who.map_or(locale.strings.all_entities, |entity| &entity.name).to_owned(),
        is_chosen: filter.who.as_deref() == who.map(|entity| entity.key.as_str()),
        filter: FactFilter { who: who.map(|entity| entity.key.clone()), ..filter.clone() },
    };
    let is_involved = |entity: &&Entity| analysis.facts.iter().any(|fact| has_part(fact, entity.id));
    let involved = analysis.entities.iter().filter(is_involved).map(Some);
    select(locale.strings.who, [None].into_iter().chain(involved).map(choice), reading, go)
}

fn kind_select(reading: &Reading, go: &Go, locale: Locale) -> Html {
    let filter = &reading.state.filter;
    let choice = |kind: Option<FactKind>| Choice {
        name: kind.map_or(locale.strings.all_kinds, locale.strings.fact).to_owned(),
        is_chosen: filter.kind == kind,
        filter: FactFilter { kind, ..filter.clone() },
    };
    select(locale.strings.fact_kind, options(reading, |fact| fact.kind).map(choice), reading, go)
}

fn modality_select(reading: &Reading, go: &Go, locale: Locale) -> Html {
    let filter = &reading.state.filter;
    let choice = |modality: Option<Modality>| Choice {
        name: modality.map_or(locale.strings.all_modalities, locale.strings.modality).to_owned(),
        is_chosen: filter.modality == modality,
        filter: FactFilter { modality, ..filter.clone() },
    };
    select(locale.strings.certainty, options(reading, |fact| fact.modality).map(choice), reading, go)
}

/// `None`, for all of them, and each of what the facts have, once.
fn options<T: Ord>(reading: &Reading, of: impl Fn(&Fact) -> T) -> impl Iterator<Item = Option<T>> {
    let found: BTreeSet<T> = reading.document.analysis().facts.iter().map(of).collect();
    [None].into_iter().chain(found.into_iter().map(Some))
}

/// A list of choices; the value of each is the address that it leads to.
fn select(label: &'static str, choices: impl Iterator<Item = Choice>, reading: &Reading, go: &Go) -> Html {
    let go = go.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            go.replace(&select.value());
        }
    });
    let option = |choice: Choice| {
        let href = reading.href(&reading.state.filtering(choice.filter));
        html! { <option value={href} selected={choice.is_chosen}>{ choice.name }</option> }
    };
    html! { <label><span>{ label }</span><select {onchange}>{ for choices.map(option) }</select></label> }
}
