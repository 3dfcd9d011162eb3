//! Going from address to address without leaving the page.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::use_site;
use crate::{
    routes::Route,
    services::{history, page},
    state::{Site, SiteAction},
};

/// Goes from address to address without leaving the page.
#[derive(Clone, PartialEq)]
pub struct Go(UseReducerDispatcher<Site>);

impl Go {
    /// Goes to an address of the site, as following a link does: another page starts at its top. Returns whether the
    /// site has it.
    pub fn push(&self, address: &str) -> bool {
        if Route::at(address) == Route::NotFound {
            return false;
        }
        let is_same_page = Route::at(&history::address()).bare() == Route::at(address).bare();
        history::push(address);
        if !is_same_page {
            page::scroll_to_top();
        }
        self.arrive();
        true
    }

    /// Goes to an address of the site; back leads to where the reader was before the page that is left.
    pub fn replace(&self, address: &str) {
        history::replace(address);
        self.arrive();
    }

    /// A callback for a list of choices whose values are addresses: goes to the chosen one.
    pub fn chosen(&self) -> Callback<Event> {
        let go = self.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                go.replace(&select.value());
            }
        })
    }

    fn arrive(&self) {
        self.0.dispatch(SiteAction::Arrived(history::address()));
    }
}

/// Goes from address to address without leaving the page.
#[hook]
pub fn use_go() -> Go {
    Go(use_site().dispatcher())
}

/// Follows the reader back and forward through the browser's history.
#[hook]
pub fn use_history(site: &UseReducerHandle<Site>) {
    use_effect_with((), {
        let site = site.dispatcher();
        move |()| {
            let listener = history::listen(move |address| site.dispatch(SiteAction::Arrived(address)));
            move || drop(listener)
        }
    });
}
