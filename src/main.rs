//! The reader: a Yew application that shows articles and what they say.
//!
//! | module | holds |
//! | --- | --- |
//! | [`app`] | the application: its data, its language, its pages |
//! | [`routes`] | the addresses of the site |
//! | [`pages`] | one component an address |
//! | [`components`] | what pages are made of; they render from properties and context alone |
//! | [`hooks`] | what components share of behaviour |
//! | [`state`] | what the page knows: plain data and the pure functions that change it |
//! | [`graph`] | the map of who is tied to whom: what is drawn, and where |
//! | [`layout`] | how a text is laid out: blocks, sentences, runs |
//! | [`format`] | numbers, dates and facts in the words and digits of the reader |
//! | [`strings`] | every word of the interface |
//! | [`services`] | the browser, behind small functions |
//! | [`order`] | sorting |
//! | [`ids`] | the identifiers of elements that are looked for |
//! | [`kind`] | finds kinds by what they are called in addresses |

mod app;
mod components;
#[cfg(test)]
mod fixture;
mod format;
mod graph;
mod hooks;
mod ids;
mod kind;
mod layout;
mod order;
mod pages;
mod routes;
mod services;
mod state;
mod strings;

fn main() {
    let site = state::Site::at(services::history::address());
    yew::Renderer::<app::App>::with_props(app::AppProps { site }).render();
}
