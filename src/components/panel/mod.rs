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

use self::{entities::Entities, entity::EntityDetails, facts::Facts, tabs::Tabs, value::ValueDetails, values::Values};
use crate::{
    hooks::{Reading, use_locale, use_reading},
    state::{Open, View},
};

/// The panel.
#[component]
pub fn Panel() -> Html {
    let strings = use_locale().strings;
    let reading = use_reading();
    html! {
        <aside id="panel" class="panel" tabindex="-1" aria-label={strings.panel}>
            <Tabs />
            <div class="panel-body">{ body(&reading) }</div>
        </aside>
    }
}

/// The details of what is open, or the list that is chosen; a fact opens in its list. What an address names and the
/// article does not have is as if it were not open.
fn body(reading: &Reading) -> Html {
    let document = &reading.document;
    match &reading.state.open {
        Some(Open::Entity { key, mention }) if let Some(entity) = document.entity(key) => {
            html! { <EntityDetails key={key.clone()} entity={entity.id} mention={*mention} /> }
        }
        Some(Open::Value(mention)) if document.value(*mention).is_some() => {
            html! { <ValueDetails mention={*mention} /> }
        }
        _ => match reading.state.list() {
            View::Facts => html! { <Facts /> },
            View::Entities => html! { <Entities /> },
            View::Values => html! { <Values /> },
        },
    }
}
