use khabar_contract::{Entity, MentionKind, Profile};
use yew::prelude::*;

use super::kind_mark;
use crate::format::Locale;

/// What an entity is, and what it is called.
pub struct Names<'a> {
    kind: MentionKind,
    name: &'a str,
    latin: Option<&'a str>,
    transliterated: bool,
    aliases: &'a [String],
}

impl<'a> Names<'a> {
    /// What an article calls it.
    pub fn of(entity: &'a Entity) -> Self {
        let Entity { kind, name, latin, transliterated, aliases, .. } = entity;
        Self { kind: *kind, name, latin: latin.as_deref(), transliterated: *transliterated, aliases }
    }

    /// What the library calls it.
    pub fn of_profile(profile: &'a Profile) -> Self {
        let Profile { kind, name, latin, transliterated, aliases, .. } = profile;
        Self { kind: *kind, name, latin: latin.as_deref(), transliterated: *transliterated, aliases }
    }
}

/// Kind, Latin name and spellings.
pub fn names(names: &Names, locale: Locale) -> Html {
    let Names { kind, name, latin, transliterated, aliases } = *names;
    let strings = locale.strings;
    let [kind_name, _] = (strings.kind)(kind);
    let spellings = [name].into_iter().chain(aliases.iter().map(String::as_str));
    html! {
        <>
            <p class="details-kind">
                { kind_mark(kind) }{ kind_name }
                if let Some(latin) = latin {
                    <span class="latin-name">
                        <bdi lang="en">{ latin }</bdi>
                        if transliterated { <small>{ format!(" ({})", strings.transliterated) }</small> }
                    </span>
                }
            </p>
            if !aliases.is_empty() {
                <p class="spellings">
                    <span class="label">{ strings.spellings }</span>
                    { for spellings.map(|name| html! { <span class="chip">{ name }</span> }) }
                </p>
            }
        </>
    }
}
