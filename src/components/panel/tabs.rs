use yew::prelude::*;

use crate::{
    graph::Ties,
    hooks::{Pull, Reading},
    ids,
    state::{Open, Told, View},
};

/// The lists of the panel to choose from, with how much each holds; where the panel lies over the text, also what
/// closes it, and where a finger can pull it.
pub fn tabs(reading: &Reading, pull: Pull) -> Html {
    let Reading { state, locale, .. } = reading;
    html! {
        <nav
            class="tabs"
            aria-label={locale.strings.panel}
            ontouchstart={pull.start}
            ontouchmove={pull.follow}
            ontouchend={pull.end}
        >
            { for View::ALL.into_iter().map(|view| tab(view, reading)) }
            if state.is_panel_open() {
                <a
                    class="hide-panel icon"
                    href={reading.href(&state.dismissed())}
                    aria-label={locale.strings.hide_panel}
                >
                    { "⌄" }
                </a>
            }
        </nav>
    }
}

fn tab(view: View, reading: &Reading) -> Html {
    let Reading { document, state, locale, .. } = reading;
    let (name, count) = match view {
        View::Facts => (locale.strings.facts, document.analysis().facts.len()),
        View::Entities => (locale.strings.entities, document.analysis().entities.len()),
        View::Values => (locale.strings.values, document.values().len()),
        View::Map => (locale.strings.map, Ties::of(&Told::of_article(document.article())).ties.len()),
    };
    let are_details = matches!(state.open, Some(Open::Entity { .. } | Open::Value(_)));
    let is_here = !are_details && state.list() == view;
    html! {
        <a id={ids::tab(view)} class="tab" href={reading.href(&state.showing(view))} aria-current={is_here.then_some("true")}>
            { name }<span class="count">{ locale.number(count) }</span>
        </a>
    }
}
