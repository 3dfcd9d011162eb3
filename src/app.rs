//! The application: its state, its frame, its pages.

use yew::prelude::*;
use yew_router::{
    BrowserRouter,
    hooks::{use_location, use_route},
};

use crate::{
    components::{Links, header},
    hooks::{use_arrival, use_site},
    pages::{ArticlePage, LibraryPage, NotFoundPage},
    routes::Route,
    services::preferences,
    state::{Site, SiteAction},
};

/// The whole application.
#[component]
pub fn App() -> Html {
    let site = use_reducer(Site::default);
    use_effect_with((), {
        let site = site.dispatcher();
        move |()| {
            if let Some(digits) = preferences::digits() {
                site.dispatch(SiteAction::Digits(digits));
            }
        }
    });
    html! {
        <ContextProvider<UseReducerHandle<Site>> context={site}>
            <BrowserRouter>
                <Frame />
            </BrowserRouter>
        </ContextProvider<UseReducerHandle<Site>>>
    }
}

/// What is the same on every page.
#[component]
fn Frame() -> Html {
    let site = use_site();
    let locale = site.locale();
    let route = use_route().unwrap_or(Route::NotFound);
    let path = use_location().map(|location| location.path().to_owned()).unwrap_or_default();
    use_arrival(path);
    let onclick = Callback::from(move |_: MouseEvent| {
        let digits = locale.digits.other();
        preferences::set_digits(digits);
        site.dispatch(SiteAction::Digits(digits));
    });
    html! {
        <Links>
            <a class="skip" href="#main">{ locale.strings.skip_to_text }</a>
            { header(locale, onclick) }
            { page(route) }
        </Links>
    }
}

fn page(route: Route) -> Html {
    match route {
        Route::Library => html! { <LibraryPage /> },
        Route::Article { slug } => html! { <ArticlePage key={slug.clone()} slug={slug.clone()} /> },
        Route::NotFound => html! { <NotFoundPage /> },
    }
}
