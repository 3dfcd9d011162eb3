use khabar_contract::{Choices, FactKind, Modality};
use yew::prelude::*;

use crate::{
    format::Locale,
    hooks::Go,
    state::{FactFilter, document::distinct},
};

/// A filter of facts: how it is, what can be chosen, and where each choice leads.
pub struct Filters<'a> {
    /// As it is.
    pub filter: &'a FactFilter,
    /// What can be chosen.
    pub choices: &'a Choices,
    /// The address of the page with another filter.
    pub href: &'a dyn Fn(FactFilter) -> String,
    /// Goes there.
    pub go: &'a Go,
    /// The language and the digits of the page.
    pub locale: Locale,
}

/// A list to choose from for each part of the filter: who, what, how certain.
pub fn filters(filters: &Filters) -> Html {
    let Filters { filter, choices, locale, .. } = *filters;
    let strings = locale.strings;
    let who = |key: Option<String>| {
        let name =
            |key: &String| choices.names.iter().find(|name| name.key == *key).map_or(key, |name| &name.name).clone();
        (key.as_ref().map_or(strings.all_entities.to_owned(), name), FactFilter { who: key, ..filter.clone() })
    };
    let kind = |kind: Option<FactKind>| {
        (kind.map_or(strings.all_kinds, strings.fact).to_owned(), FactFilter { kind, ..filter.clone() })
    };
    let modality = |modality: Option<Modality>| {
        let name = modality.map_or(strings.all_modalities, strings.modality);
        (name.to_owned(), FactFilter { modality, ..filter.clone() })
    };
    let keys = choices.names.iter().map(|name| name.key.clone());
    let names = options(keys, filter.who.clone()).into_iter().map(who);
    let kinds = options(choices.kinds.iter().copied(), filter.kind).into_iter().map(kind);
    let modalities = options(choices.modalities.iter().copied(), filter.modality).into_iter().map(modality);
    html! {
        <div class="selects">
            { select(strings.who, names.collect(), filters) }
            { select(strings.fact_kind, kinds.collect(), filters) }
            { select(strings.certainty, modalities.collect(), filters) }
        </div>
    }
}

/// What takes the filter away.
pub fn clear(href: String, name: &'static str) -> Html {
    html! { <a class="chip clear" {href}>{ name }<span aria-hidden="true">{ "×" }</span></a> }
}

/// `None`, for all of them, then each, and what is chosen even where it is none of these.
fn options<T: PartialEq>(each: impl Iterator<Item = T>, chosen: Option<T>) -> Vec<Option<T>> {
    distinct([None].into_iter().chain(each.map(Some)).chain([chosen]))
}

/// A list of choices, each its name and the filter that it makes; the value of each is the address that it leads to.
fn select(label: &'static str, choices: Vec<(String, FactFilter)>, filters: &Filters) -> Html {
    let option = |(name, filter): (String, FactFilter)| {
        let is_chosen = filter == *filters.filter;
        html! { <option value={(filters.href)(filter)} selected={is_chosen}>{ name }</option> }
    };
    html! {
        <label>
            <span>{ label }</span>
            <select onchange={filters.go.chosen()}>{ for choices.into_iter().map(option) }</select>
        </label>
    }
}
