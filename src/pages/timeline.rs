use khabar_contract::Digest;
use yew::prelude::*;

use crate::{
    components::{groups, told_fact},
    format::{Locale, time},
    order::greatest_first,
    routes::timeline_href,
    state::Told,
};

/// What happened when, all over the library, the latest first.
pub fn contents(digest: &Digest, locale: Locale) -> Html {
    let strings = locale.strings;
    let told = greatest_first(&Told::of_excerpts(&digest.excerpts), |told| told.analysis.moment(told.fact));
    let item = |told: &Told| {
        (time::when(told.fact, told.analysis, locale), html! { <li>{ told_fact(&[*told], locale) }</li> })
    };
    html! {
        <>
            <h1>{ strings.timeline }</h1>
            if told.is_empty() { <p class="empty">{ strings.no_dated_facts }</p> }
            <div class="timeline">{ groups(&told.iter().map(item).collect::<Vec<_>>()) }</div>
            if digest.pages > 1 { { pager(digest, locale) } }
        </>
    }
}

/// Links to the page before and the page after.
fn pager(digest: &Digest, locale: Locale) -> Html {
    let strings = locale.strings;
    let Digest { page, pages, .. } = *digest;
    let link = |to: Option<usize>, name: &'static str| {
        to.map(|to| html! { <a class="button" href={timeline_href(to)}>{ name }</a> })
    };
    html! {
        <nav class="pager" aria-label={strings.timeline}>
            { link((page > 1).then(|| page - 1), strings.later_page) }
            <span>{ format!("{} {} {} {}", strings.page, locale.number(page), strings.of, locale.number(pages)) }</span>
            { link((page < pages).then(|| page + 1), strings.earlier_page) }
        </nav>
    }
}
