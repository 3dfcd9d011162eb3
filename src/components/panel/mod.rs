//! The panel beside the text, or over its foot where the page is narrow: the lists, and the details of what is open.

mod entities;
mod entity;
mod fact;
mod facts;
mod filters;
mod pieces;
mod tabs;
mod value;
mod values;

use yew::prelude::*;

use super::{Scope, map as drawing};
use crate::{
    hooks::{Direction, Reading, use_hijri, use_pull},
    ids,
    state::{Open, View},
};

/// The properties of [`Panel`].
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// The article that is being read.
    pub reading: Reading,
}

/// The panel.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let reading = &props.reading;
    let hijri = use_hijri(value::open_days(reading));
    let sheet = use_node_ref();
    let pull = use_pull(&sheet, pulled(reading));
    html! {
        <aside ref={sheet} id={ids::PANEL} class="panel" tabindex="-1" aria-label={reading.locale.strings.panel}>
            { tabs::tabs(reading, pull) }
            <div class="panel-body">{ body(reading, hijri) }</div>
        </aside>
    }
}

fn pulled(reading: &Reading) -> Callback<Direction> {
    let reading = reading.clone();
    Callback::from(move |direction| {
        let state = &reading.state;
        let next = match direction {
            Direction::Down if state.is_panel_open() => state.dismissed(),
            Direction::Up if !state.is_panel_open() => state.showing(state.list()),
            _ => return,
        };
        reading.go.push(&reading.href(&next));
    })
}

/// The details of what is open, or the list that is chosen; a fact opens in its list.
fn body(reading: &Reading, hijri: Option<String>) -> Html {
    let document = &reading.document;
    match &reading.state.open {
        Some(Open::Entity { key, mention }) if let Some(entity) = document.entity(key) => {
            entity::details(entity, *mention, reading)
        }
        Some(Open::Value(mention)) if let Some(value) = document.value(*mention) => {
            value::details(value, *mention, hijri, reading)
        }
        _ => match reading.state.list() {
            View::Facts => facts::list(reading),
            View::Entities => entities::list(reading),
            View::Values => values::list(reading),
            View::Map => map(reading),
        },
    }
}

/// Who is tied to whom by the facts that the filter admits.
fn map(reading: &Reading) -> Html {
    let told = reading.document.listed(&reading.state);
    html! {
        <>
            if !reading.document.analysis().facts.is_empty() { { filters::bar(told.len(), reading) } }
            { drawing(&told, reading.state.is_filtered(), &Scope::Article(reading)) }
        </>
    }
}
