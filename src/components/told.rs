use yew::prelude::*;

use super::{Scope, fact_sentence};
use crate::{
    format::Locale,
    routes::article_href,
    state::{ArticleState, Told},
};

/// A fact on a page of many articles: what it says, the sentences that say so, and the article that has it.
pub fn told_fact(told: &Told, locale: Locale) -> Html {
    html! {
        <article class="told">
            <a class="row-link" href={Scope::Library(locale).fact_href(told)}>
                { fact_sentence(told.fact, told.analysis, locale) }
            </a>
            { for told.sentences().map(|sentence| html! { <blockquote class="quote">{ sentence.to_owned() }</blockquote> }) }
            <a class="told-in" href={article_href(told.slug, &ArticleState::default())}>{ told.headline }</a>
        </article>
    }
}
