//! The pages of the site: [`Page`] fetches what an address shows; each module shows one kind of it.

mod entity;
mod library;
mod not_found;
mod overview;
mod reader;

use yew::prelude::*;

use crate::{
    components::waiting,
    format::Locale,
    hooks::{use_data, use_go, use_site, use_title},
    ids,
    routes::Route,
    state::{Data, Fetched},
};
use overview::Sources;
use reader::Reader;

/// The properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// Which page.
    pub route: Route,
}

/// The page of an address: what it shows is fetched, or it says why that could not be.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let site = use_site();
    let go = use_go();
    let locale = site.locale();
    let resource = props.route.resource();
    let (fetched, retry) = use_data(resource.as_ref());
    let is_waiting = resource.is_some() && fetched.is_none();
    let fetched = fetched.or_else(|| site.meanwhile());
    use_title(format!("{} · {}", title(&props.route, fetched.as_ref(), locale), locale.strings.site));
    let contents = match (fetched, &props.route, resource) {
        (Some(Ok(Data::Article(document))), Route::Article { slug, state }, _) => {
            return html! { <Reader key={slug.clone()} {document} state={state.clone()} /> };
        }
        (Some(Ok(data)), Route::Timeline { filter, .. }, _) => {
            overview::timeline(&Sources { data: &data, filter, go: &go, locale })
        }
        (Some(Ok(data)), Route::Map(filter), _) => overview::ties(&Sources { data: &data, filter, go: &go, locale }),
        (Some(Ok(Data::Library(library))), ..) => library::contents(&library, locale),
        (Some(Ok(Data::Profile(profile))), ..) => entity::contents(&profile, locale),
        (other, _, Some(resource)) => waiting(&resource, other, retry, locale),
        (_, _, None) => not_found::contents(locale),
    };
    let class = if matches!(props.route, Route::Library) { "library" } else { "overview" };
    html! { <main id={ids::MAIN} {class} tabindex="-1" aria-busy={is_waiting.then_some("true")}>{ contents }</main> }
}

/// What a page is called: by its contents where these have a name.
fn title(route: &Route, fetched: Option<&Fetched>, locale: Locale) -> String {
    let strings = locale.strings;
    match (fetched, route) {
        (Some(Ok(Data::Article(document))), _) => document.article().metadata.headline.clone(),
        (_, Route::Timeline { .. }) => strings.timeline.to_owned(),
        (_, Route::Map(_)) => strings.map.to_owned(),
        (Some(Ok(Data::Profile(profile))), _) => profile.name.clone(),
        (_, Route::NotFound) => strings.no_such_page.to_owned(),
        _ => strings.library.to_owned(),
    }
}
