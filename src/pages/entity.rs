use khabar_contract::{Claim, Excerpt, Profile};
use yew::prelude::*;

use crate::{
    components::{Names, groups, names, told_facts, versions},
    format::{Locale, iso, time},
    graph::tie,
    routes::{article_href, map_href, timeline_href},
    state::{ArticleState, FactFilter, Told},
};

/// What the whole library says of an entity.
pub fn contents(profile: &Profile, locale: Locale) -> Html {
    let strings = locale.strings;
    let filter = FactFilter::of(&profile.key);
    let all = Told::of_excerpts(&profile.excerpts);
    let is_dated = all.iter().any(|told| told.analysis.moment(told.fact).is_some());
    let is_tied = all.iter().any(|told| tie(told).is_some());
    let when = |said: &Said| time::when(said.first().fact, said.first().analysis, locale);
    let said = profile.claims.iter().map(|claim| Said::of(claim, profile));
    let (roles, facts): (Vec<Said>, Vec<Said>) = said.partition(|said| said.is_role_of(&profile.key));
    let roles = roles.chunk_by(Said::is_stated_with).map(|said| self::said(said, locale));
    let facts = facts.chunk_by(|a, b| a.is_stated_with(b) && when(a) == when(b));
    let facts = facts.map(|said| (when(&said[0]), html! { <li>{ self::said(said, locale) }</li> }));
    let (roles, facts): (Vec<Html>, Vec<(String, Html)>) = (roles.collect(), facts.collect());
    html! {
        <>
            <h1>{ &profile.name }</h1>
            { names(&Names::of_profile(profile), locale) }
            <p class="ways">
                if is_dated { <a class="chip" href={timeline_href(&filter, 1)}>{ strings.timeline_of_it }</a> }
                if is_tied { <a class="chip" href={map_href(&filter)}>{ strings.map_of_it }</a> }
            </p>
            if facts.is_empty() && roles.is_empty() { <p class="empty">{ strings.no_facts_of_it }</p> }
            if !roles.is_empty() { <><h2>{ strings.roles }</h2>{ for roles }</> }
            if !facts.is_empty() { <><h2>{ strings.facts }</h2><div class="timeline">{ groups(&facts) }</div></> }
            <h2>{ strings.naming_articles }</h2>
            { articles(profile, locale) }
        </>
    }
}

/// A claim and its facts, at least one.
struct Said<'a> {
    claim: &'a Claim,
    told: Vec<Told<'a>>,
}

impl<'a> Said<'a> {
    fn of(claim: &'a Claim, profile: &'a Profile) -> Self {
        let told = |[excerpt, fact]: &[usize; 2]| Told::of_excerpt(&profile.excerpts[*excerpt], *fact);
        Self { claim, told: claim.facts.iter().map(told).collect() }
    }

    fn first(&self) -> &Told<'a> {
        &self.told[0]
    }

    /// Whether it tells of an office of the entity with this key.
    fn is_role_of(&self, key: &str) -> bool {
        self.first().subject().key == key && self.first().fact.kind.is_of_office()
    }

    /// Whether one article alone says this and the other, and by the same sentences.
    fn is_stated_with(&self, other: &Self) -> bool {
        self.told.len() == 1 && other.told.len() == 1 && self.first().is_stated_with(other.first())
    }
}

/// What one article says by the same sentences, or what several say side by side, and in what they differ.
fn said(said: &[Said], locale: Locale) -> Html {
    let strings = locale.strings;
    let Some(Said { claim, told }) = said.first().filter(|said| said.told.len() > 1) else {
        return told_facts(&said.iter().map(|said| *said.first()).collect::<Vec<_>>(), &[], locale);
    };
    let differences = [(claim.amounts_differ, strings.amounts_differ), (claim.times_differ, strings.times_differ)];
    let differences = differences.into_iter().filter(|(differ, _)| *differ);
    html! {
        <div class="claim">
            <p class="signs">
                <span class="source">{ strings.several_articles }</span>
                { for differences.map(|(_, name)| html! { <strong class="sign" data-modality="failed">{ name }</strong> }) }
            </p>
            { versions(told, locale) }
        </div>
    }
}

fn articles(profile: &Profile, locale: Locale) -> Html {
    let state = ArticleState::default().opening_entity(&profile.key);
    let article = |excerpt: &Excerpt| {
        let published = excerpt.published.map(|day| html! { <span class="row-value">{ iso::day(day, locale) }</span> });
        html! {
            <li>
                <a class="row-link row" href={article_href(&excerpt.slug, &state)}>
                    <span class="row-name">{ &excerpt.headline }</span>
                    { published }
                </a>
            </li>
        }
    };
    html! {
        <>
            <p class="label">{ quoted(profile, locale) }</p>
            <ul role="list">{ for profile.excerpts.iter().map(article) }</ul>
        </>
    }
}

/// How many articles name it, and how many of them, the newest, are quoted where these are not all.
pub fn quoted(profile: &Profile, locale: Locale) -> String {
    let strings = locale.strings;
    let shown = profile.excerpts.len();
    let all = locale.count(profile.articles, strings.articles);
    if shown == profile.articles {
        return all;
    }
    format!("{} {} {} {all}", strings.newest, locale.number(shown), strings.of)
}
