use khabar_contract::MentionId;
use yew::prelude::*;

use super::{Scope, fact_sentence};
use crate::{format::Locale, state::Told};

/// What several articles say of one thing: a column for each version of it, with the articles that have it.
pub fn versions(told: &[Told], locale: Locale) -> Html {
    let versions = Told::alike(told, is_same);
    html! { <div class="side-by-side">{ for versions.iter().map(|version| told_fact(version, locale)) }</div> }
}

/// A fact on a page of many articles: what it says, the sentences that say so in the first article that has it, and
/// links to all of them.
pub fn told_fact(version: &[Told], locale: Locale) -> Html {
    let [told, others @ ..] = version else { return Html::default() };
    let quote = |sentence: &str| html! { <blockquote class="quote">{ sentence.to_owned() }</blockquote> };
    html! {
        <article class="told">
            <a class="row-link" href={Scope::Library(locale).fact_href(told)}>
                { fact_sentence(told.fact, told.analysis, locale) }
            </a>
            { for told.sentences().map(quote) }
            { source(told, locale) }
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
