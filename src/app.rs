//! The application: its state, its frame, its pages.

use yew::prelude::*;

use crate::{
    components::{Links, header},
    hooks::{use_arrival, use_history, use_site},
    pages::Page,
    routes::Route,
    services::preferences,
    state::{Site, SiteAction},
};

/// The properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The site as it is first seen.
    pub site: Site,
}

/// The whole application.
#[component]
pub fn App(props: &AppProps) -> Html {
    let site = use_reducer(|| props.site.clone());
    use_history(&site);
    use_effect_with((), {
        let site = site.dispatcher();
        move |()| {
            if let Some(digits) = preferences::digits() {
                site.dispatch(SiteAction::Digits(digits));
            }
        }
    });
    html! { <ContextProvider<UseReducerHandle<Site>> context={site}><Frame /></ContextProvider<UseReducerHandle<Site>>> }
}

/// What is the same on every page.
#[component]
fn Frame() -> Html {
    let site = use_site();
    let locale = site.locale();
    let route = Route::at(site.address());
    use_arrival(&route);
    let onclick = Callback::from(move |_: MouseEvent| {
        let digits = locale.digits.other();
        preferences::set_digits(digits);
        site.dispatch(SiteAction::Digits(digits));
    });
    html! {
        <Links>
            <a class="skip" href="#main">{ locale.strings.skip_to_text }</a>
            { header(&route, locale, onclick) }
            <Page {route} />
        </Links>
    }
}

#[cfg(test)]
mod tests;
