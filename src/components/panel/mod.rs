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

use crate::{
    hooks::{Reading, use_hijri},
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
    let hijri = use_hijri(value::open_day(reading));
    html! {
        <aside id={ids::PANEL} class="panel" tabindex="-1" aria-label={reading.locale.strings.panel}>
            { tabs::tabs(reading) }
            <div class="panel-body">{ body(reading, hijri) }</div>
        </aside>
    }
}

/// The details of what is open, or the list that is chosen; a fact opens in its list. What an address names and the
/// article does not have is as if it were not open.
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
        },
    }
}
