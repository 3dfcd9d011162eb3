use khabar_contract::{Choices, FactKind, Modality};
use yew::prelude::*;

use crate::{format::Locale, hooks::Go, state::FactFilter};

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
    let who = |who: Option<String>| FactFilter { who, ..filter.clone() };
    let kind = |kind: Option<FactKind>| FactFilter { kind, ..filter.clone() };
    let modality = |modality: Option<Modality>| FactFilter { modality, ..filter.clone() };
    let names = choices.names.iter().map(|name| (name.name.clone(), who(Some(name.key.clone()))));
    let kinds = choices.kinds.iter().map(|of| ((strings.fact)(*of).to_owned(), kind(Some(*of))));
    let modalities = choices.modalities.iter().map(|of| ((strings.modality)(*of).to_owned(), modality(Some(*of))));
    let names = [(strings.all_entities.to_owned(), who(None))].into_iter().chain(names);
    let kinds = [(strings.all_kinds.to_owned(), kind(None))].into_iter().chain(kinds);
    let modalities = [(strings.all_modalities.to_owned(), modality(None))].into_iter().chain(modalities);
    let chosen_kind = filter.kind.map_or("", strings.fact);
    let chosen_modality = filter.modality.map_or("", strings.modality);
    html! {
        <div class="selects">
            { select(strings.who, names.collect(), filter.who.as_deref().unwrap_or_default(), filters) }
            { select(strings.fact_kind, kinds.collect(), chosen_kind, filters) }
            { select(strings.certainty, modalities.collect(), chosen_modality, filters) }
        </div>
    }
}

/// What takes the filter away.
pub fn clear(href: String, name: &'static str) -> Html {
    html! { <a class="chip clear" {href}>{ name }<span aria-hidden="true">{ "×" }</span></a> }
}

/// A list of choices, each its name and the filter that it makes; the value of each is the address that it leads to. What
/// is chosen is one of them, even where an address asks for what no fact has.
fn select(label: &'static str, mut choices: Vec<(String, FactFilter)>, chosen: &str, filters: &Filters) -> Html {
    if choices.iter().all(|(_, filter)| filter != filters.filter) {
        choices.push((chosen.to_owned(), filters.filter.clone()));
    }
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
