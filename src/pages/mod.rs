//! The pages of the site: [`Page`] fetches what an address shows; each module shows one kind of it.

mod entity;
mod library;
mod map;
mod not_found;
mod reader;
mod timeline;

use yew::prelude::*;

use crate::{
    components::waiting,
    format::Locale,
    hooks::{use_data, use_locale, use_title},
    ids,
    routes::Route,
    state::{Data, Fetched},
};
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
    let locale = use_locale();
    let resource = props.route.resource();
    let (fetched, retry) = use_data(resource.as_ref());
    use_title(format!("{} · {}", title(&props.route, fetched.as_ref(), locale), locale.strings.site));
    let contents = match (fetched, &props.route, resource) {
        (Some(Ok(Data::Article(document))), Route::Article { slug, state }, _) => {
            return html! { <Reader key={slug.clone()} {document} state={state.clone()} /> };
        }
        (Some(Ok(Data::Library(library))), ..) => library::contents(&library, locale),
        (Some(Ok(Data::Profile(profile))), ..) => entity::contents(&profile, locale),
        (Some(Ok(Data::Digest(digest))), Route::Map, _) => map::contents(&digest, locale),
        (Some(Ok(Data::Digest(digest))), ..) => timeline::contents(&digest, locale),
        (other, _, Some(resource)) => waiting(&resource, other, retry, locale),
        (_, _, None) => not_found::contents(locale),
    };
    let class = if matches!(props.route, Route::Library) { "library" } else { "overview" };
    html! { <main id={ids::MAIN} {class} tabindex="-1">{ contents }</main> }
}

/// What a page is called: by its contents where these have a name.
fn title(route: &Route, fetched: Option<&Fetched>, locale: Locale) -> String {
    let strings = locale.strings;
    match (fetched, route) {
        (Some(Ok(Data::Article(document))), _) => document.article().metadata.headline.clone(),
        (Some(Ok(Data::Profile(profile))), _) => profile.name.clone(),
        (_, Route::Timeline(_)) => strings.timeline.to_owned(),
        (_, Route::Map) => strings.map.to_owned(),
        (_, Route::NotFound) => strings.no_such_page.to_owned(),
        _ => strings.library.to_owned(),
    }
}
