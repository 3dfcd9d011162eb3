//! Going from address to address without leaving the page.

use yew::prelude::*;
use yew_router::{Routable, hooks::use_navigator, navigator::Navigator, query::Raw};

use crate::{routes::Route, services::page};

/// Goes from address to address without leaving the page.
#[derive(Clone, PartialEq)]
pub struct Go(Option<Navigator>);

impl Go {
    /// Goes to an address of the site, as following a link does: another page starts at its top. Returns whether the
    /// site has it.
    pub fn push(&self, href: &str) -> bool {
        self.go(href, |navigator, route, query| {
            if page::path() != route.to_path() {
                page::scroll_to_top();
            }
            navigator.push_with_query(route, Raw(query))
        })
    }

    /// Goes to an address of the site; back leads to where the reader was before the page that is left.
    pub fn replace(&self, href: &str) -> bool {
        self.go(href, |navigator, route, query| navigator.replace_with_query(route, Raw(query)))
    }

    fn go<E>(&self, href: &str, go: impl Fn(&Navigator, &Route, &str) -> Result<(), E>) -> bool {
        let (path, query) = href.split_once('?').unwrap_or((href, ""));
        match (&self.0, Route::recognize(path)) {
            (None, _) | (_, None | Some(Route::NotFound)) => false,
            (Some(navigator), Some(route)) => go(navigator, &route, query).is_ok(),
        }
    }
}

/// Goes from address to address without leaving the page.
#[hook]
pub fn use_go() -> Go {
    Go(use_navigator())
}
