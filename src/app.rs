//! The application: its data, its language, its pages.

use yew::prelude::*;
use yew_router::{BrowserRouter, Switch, hooks::use_location};

use crate::{
    components::{Header, Links},
    format::{Digits, Locale},
    hooks::{use_arrival, use_locale},
    pages::{ArticlePage, LibraryPage, NotFoundPage},
    routes::Route,
    services::preferences,
    state::Loaded,
};

/// The data fetched so far, and how to change it.
pub type LoadedContext = UseReducerHandle<Loaded>;

/// The language and the digits of the page, and how to change them.
#[derive(Clone, PartialEq)]
pub struct LocaleContext {
    digits: UseStateHandle<Digits>,
}

impl LocaleContext {
    /// The language and the digits of the page.
    pub fn locale(&self) -> Locale {
        Locale { digits: *self.digits, ..Locale::default() }
    }

    /// Changes the digits of the page.
    pub fn set_digits(&self) -> Callback<Digits> {
        let digits = self.digits.clone();
        Callback::from(move |chosen| {
            preferences::set_digits(chosen);
            digits.set(chosen);
        })
    }
}

/// The whole application.
#[component]
pub fn App() -> Html {
    let loaded = use_reducer(Loaded::default);
    let locale = LocaleContext { digits: use_state(Digits::default) };
    use_effect_with((), {
        let digits = locale.digits.setter();
        move |()| {
            if let Some(chosen) = preferences::digits() {
                digits.set(chosen);
            }
        }
    });
    html! {
        <ContextProvider<LocaleContext> context={locale}>
            <ContextProvider<LoadedContext> context={loaded}>
                <BrowserRouter>
                    <Site />
                </BrowserRouter>
            </ContextProvider<LoadedContext>>
        </ContextProvider<LocaleContext>>
    }
}

#[component]
fn Site() -> Html {
    let strings = use_locale().strings;
    let path = use_location().map(|location| location.path().to_owned()).unwrap_or_default();
    use_arrival(path);
    html! {
        <Links>
            <a class="skip" href="#main">{ strings.skip_to_text }</a>
            <Header />
            <Switch<Route> render={page} />
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
