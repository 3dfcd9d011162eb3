use yew::prelude::*;

use crate::{
    format::Locale,
    hooks::{Reading, use_locale, use_reading},
    state::{Open, View},
};

/// The lists of the panel to choose from, with how much each holds; where the panel lies over the text, also what
/// closes it.
#[component]
pub fn Tabs() -> Html {
    let locale = use_locale();
    let reading = use_reading();
    let state = &reading.state;
    html! {
        <nav class="tabs" aria-label={locale.strings.panel}>
            { for View::ALL.into_iter().map(|view| tab(view, &reading, locale)) }
            if state.is_panel_open() {
                <a class="hide-panel icon" href={reading.href(&state.dismissed())} aria-label={locale.strings.hide_panel}>
                    { "⌄" }
                </a>
            }
        </nav>
    }
}

fn tab(view: View, reading: &Reading, locale: Locale) -> Html {
    let analysis = reading.document.analysis();
    let (name, count) = match view {
        View::Facts => (locale.strings.facts, analysis.facts.len()),
        View::Entities => (locale.strings.entities, analysis.entities.len()),
        View::Values => (locale.strings.values, reading.document.values().len()),
    };
    let is_here =
        !matches!(reading.state.open, Some(Open::Entity { .. } | Open::Value(_))) && reading.state.list() == view;
    html! {
        <a class="tab" href={reading.href(&reading.state.showing(view))} aria-current={is_here.then_some("true")}>
            { name }<span class="count">{ locale.number(count) }</span>
        </a>
    }
}
