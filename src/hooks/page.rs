//! Effects on the document around the components.

use gloo::events::EventListener;
use khabar_contract::Day;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::{Reading, use_locale};
use crate::{
    routes::Route,
    services::{calendar, marks, page},
    state::{
        ArticleState,
        spotlight::{self, Spotlight},
    },
};

/// Names the page.
#[hook]
pub fn use_title(title: String) {
    use_effect_with(title, |title| page::set_title(title));
}

/// Tells those who hear the page that it is another one: the focus goes to its contents. The first page of a visit is
/// left to the browser.
#[hook]
pub fn use_arrival(route: &Route) {
    let before = use_mut_ref(|| None);
    use_effect_with(route.bare(), move |page| {
        if before.replace(Some(page.clone())).is_some() {
            page::focus_main();
        }
    });
}

/// Calls back when the reader presses Escape anywhere on the page.
#[hook]
pub fn use_escape(on_escape: Callback<()>) {
    use_effect_with(on_escape, |on_escape| {
        let on_escape = on_escape.clone();
        let listener = EventListener::new(&page::document(), "keydown", move |event| {
            let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            if is_escape && !event.default_prevented() {
                on_escape.emit(());
            }
        });
        move || drop(listener)
    });
}

/// Shows in the text what is open: marks it, scrolls to it, and moves the focus into what opens and back when it
/// closes. The callback is for the clicks of the page: it remembers what was clicked.
#[hook]
pub fn use_spotlight(reading: &Reading) -> Callback<MouseEvent> {
    let clicked = use_mut_ref(|| None::<String>);
    let before = use_mut_ref(ArticleState::default);
    let is_open = reading.state.open.is_some();
    use_effect_with(reading.clone(), {
        let clicked = clicked.clone();
        move |Reading { document, state, .. }| {
            let before = before.replace(state.clone());
            let spotlight = Spotlight::of(document, state);
            marks::show(&spotlight);
            if spotlight != Spotlight::of(document, &before) {
                marks::scroll_to(&spotlight);
            }
            let clicked = if state.open.is_none() { clicked.take() } else { None };
            page::focus_first(&spotlight::focus(&before, state, clicked, document));
            marks::clear
        }
    });
    Callback::from(move |event: MouseEvent| {
        let target = event.target_dyn_into::<Element>();
        let link = target.and_then(|target| target.closest("a[id]").ok().flatten());
        if let Some(link) = link.filter(|_| !is_open) {
            clicked.replace(Some(link.id()));
        }
    })
}

/// The days from one to another in the Hijri calendar, once the browser has said them; `None` where it does not know.
#[hook]
pub fn use_hijri(days: Option<(Day, Day)>) -> Option<String> {
    let digits = use_locale().digits;
    let words = use_state(|| None);
    use_effect_with((days, digits), {
        let words = words.setter();
        move |(days, digits)| {
            let written = days.map(|(first, last)| {
                let write = |day| calendar::hijri(day, *digits);
                if first == last { write(first) } else { Some(format!("{} – {}", write(first)?, write(last)?)) }
            });
            words.set(written.flatten());
        }
    });
    (*words).clone()
}
