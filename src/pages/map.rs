use khabar_contract::Digest;
use yew::prelude::*;

use crate::{
    components::{Scope, map},
    format::Locale,
    state::Told,
};

/// Who is tied to whom, all over the library.
pub fn contents(digest: &Digest, locale: Locale) -> Html {
    html! {
        <>
            <h1>{ locale.strings.map }</h1>
            { map(&Told::of_excerpts(&digest.excerpts), &Scope::Library(locale)) }
        </>
    }
}
