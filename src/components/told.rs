use khabar_contract::MentionId;
use yew::prelude::*;

use super::{Scope, fact_sentence};
use crate::{format::Locale, state::Told};

/// What several articles say of one thing: a column for each version of it, with the articles that have it.
pub fn versions(told: &[Told], locale: Locale) -> Html {
    let versions = Told::alike(told, is_same);
    let version = |version: &Vec<Told>| told_facts(&version[..1], &version[1..], locale);
    html! { <div class="side-by-side">{ for versions.iter().map(version) }</div> }
}

/// Facts on a page of many articles that the same sentences state: what they say, these sentences, and links to their
/// article and to the others that tell them.
pub fn told_facts(told: &[Told], others: &[Told], locale: Locale) -> Html {
    let Some(first) = told.first() else { return Html::default() };
    let fact = |told: &Told| {
        let href = Scope::Library(locale).fact_href(told);
        html! { <a class="row-link" {href}>{ fact_sentence(told.fact, told.analysis, locale) }</a> }
    };
    let quote = |sentence: &str| html! { <blockquote class="quote">{ sentence.to_owned() }</blockquote> };
    html! {
        <article class="told">
            { for told.iter().map(fact) }
            { for first.sentences().map(quote) }
            { source(first, locale) }
            if !others.is_empty() {
                <details>
                    <summary>{ locale.count(others.len(), locale.strings.also_in) }</summary>
                    <ul role="list">{ for others.iter().map(|told| html! { <li>{ source(told, locale) }</li> }) }</ul>
                </details>
            }
        </article>
    }
}

/// The article that tells a fact, at that fact.
fn source(told: &Told, locale: Locale) -> Html {
    html! { <a class="told-in" href={Scope::Library(locale).fact_href(told)}>{ told.headline }</a> }
}

/// Whether two facts of one thing say the same of it.
fn is_same(a: &Told, b: &Told) -> bool {
    let value = |told: &Told, id: Option<MentionId>| id.map(|id| told.analysis.mention(id).value.clone());
    let same = |a_value, b_value| value(a, a_value) == value(b, b_value);
    a.fact.modality == b.fact.modality && same(a.fact.amount, b.fact.amount) && same(a.fact.time, b.fact.time)
}
