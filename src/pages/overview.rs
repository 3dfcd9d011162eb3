//! Facts from all over the library: by time, and as ties.

use yew::prelude::*;

use super::entity;
use crate::{
    components::{Filters, Scope, clear, filters, groups, map, told_facts},
    format::{Locale, time},
    graph::{strongest, tie},
    hooks::Go,
    order::greatest_first,
    routes::{entity_href, map_href, timeline_href},
    state::{Data, FactFilter, Overview, Told},
};

/// What both pages are made from.
pub struct Sources<'a> {
    /// What was fetched: a digest, or the profile of the entity that the filter names.
    pub data: &'a Data,
    /// Which facts are shown.
    pub filter: &'a FactFilter,
    /// Goes from one filter to another.
    pub go: &'a Go,
    /// The language and the digits of the page.
    pub locale: Locale,
}

/// What happened when, the latest first.
pub fn timeline(sources: &Sources) -> Html {
    let Sources { data, filter, locale, .. } = *sources;
    let strings = locale.strings;
    let overview = Overview::of(data, filter, |told| told.analysis.moment(told.fact).is_some());
    let told = greatest_first(&overview.told, |told| told.analysis.moment(told.fact));
    let when = |told: &Told| time::when(told.fact, told.analysis, locale);
    let item = |told: &[Told]| (when(&told[0]), html! { <li>{ told_facts(told, &[], locale) }</li> });
    let stated = told.chunk_by(|a, b| a.is_stated_with(b) && when(a) == when(b));
    let none = if filter.is_open() { strings.no_dated_facts } else { strings.no_matching_facts };
    html! {
        <>
            <h1>{ strings.timeline }</h1>
            { bar(&overview, &|filter| timeline_href(&filter, 1), sources) }
            if told.is_empty() { <p class="empty">{ none }</p> }
            <div class="timeline">{ groups(&stated.map(item).collect::<Vec<_>>()) }</div>
            if overview.pages > 1 { { pager(&overview, sources) } }
        </>
    }
}

/// Who is tied to whom.
pub fn ties(sources: &Sources) -> Html {
    let Sources { data, filter, locale, .. } = *sources;
    let mut overview = Overview::of(data, filter, |told| tie(told).is_some());
    overview.told = strongest(&overview.told);
    html! {
        <>
            <h1>{ locale.strings.map }</h1>
            { bar(&overview, &|filter| map_href(&filter), sources) }
            { map(&overview.told, !filter.is_open(), &Scope::Library(locale)) }
        </>
    }
}

/// The filter, how many facts meet it, and where there is more of the entity that it names.
fn bar(overview: &Overview, href: &dyn Fn(FactFilter) -> String, sources: &Sources) -> Html {
    let Sources { data, filter, go, locale } = *sources;
    let strings = locale.strings;
    // A page of the timeline is full; only the map leaves out what would not be seen for the rest.
    let are_strongest = overview.pages == 1 && overview.told.len() < overview.total;
    let noun = if are_strongest { strings.strongest_of } else { strings.counted_facts };
    let count = locale.count(overview.total, noun);
    html! {
        <div class="filters">
            { filters(&Filters { filter, choices: &overview.choices, href, go, locale }) }
            <span class="count" role="status">{ count }</span>
            if !filter.is_open() { { clear(href(FactFilter::default()), strings.clear_filter) } }
            if let Data::Profile(profile) = data {
                <a class="chip" href={entity_href(&profile.key)}>{ strings.profile }</a>
                if profile.excerpts.len() < profile.articles {
                    <span class="count">{ entity::quoted(profile, locale) }</span>
                }
            }
        </div>
    }
}

/// Links to the page before and the page after.
fn pager(overview: &Overview, sources: &Sources) -> Html {
    let Sources { filter, locale, .. } = *sources;
    let strings = locale.strings;
    let Overview { page, pages, .. } = *overview;
    let link = |to: Option<usize>, name: &'static str| {
        to.map(|to| html! { <a class="button" href={timeline_href(filter, to)}>{ name }</a> })
    };
    html! {
        <nav class="pager" aria-label={strings.timeline}>
            { link((page > 1).then(|| page - 1), strings.later_page) }
            <span>{ format!("{} {} {} {}", strings.page, locale.number(page), strings.of, locale.number(pages)) }</span>
            { link((page < pages).then(|| page + 1), strings.earlier_page) }
        </nav>
    }
}
