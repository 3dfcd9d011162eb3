use khabar_contract::{Claim, Excerpt, Profile};
use yew::prelude::*;

use crate::{
    components::{Names, groups, names, told_fact, versions},
    format::{Locale, iso, time},
    routes::article_href,
    state::{ArticleState, Told},
};

/// What the whole library says of an entity.
pub fn contents(profile: &Profile, locale: Locale) -> Html {
    let strings = locale.strings;
    let is_role = |claim: &&Claim| {
        let told = told(claim, profile)[0];
        told.subject().key == profile.key && told.fact.kind.is_of_office()
    };
    let (roles, facts): (Vec<&Claim>, Vec<&Claim>) = profile.claims.iter().partition(is_role);
    let item = |claim: &&Claim| {
        let Told { fact, analysis, .. } = told(claim, profile)[0];
        (time::when(fact, analysis, locale), html! { <li>{ self::claim(claim, profile, locale) }</li> })
    };
    html! {
        <>
            <h1>{ &profile.name }</h1>
            { names(&Names::of_profile(profile), locale) }
            if !roles.is_empty() {
                <h2>{ strings.roles }</h2>
                { for roles.iter().map(|claim| self::claim(claim, profile, locale)) }
            }
            <h2>{ strings.facts }</h2>
            if facts.is_empty() { <p class="empty">{ strings.no_facts_of_it }</p> }
            <div class="timeline">{ groups(&facts.iter().map(item).collect::<Vec<_>>()) }</div>
            <h2>{ strings.naming_articles }</h2>
            { articles(profile, locale) }
        </>
    }
}

/// The facts of a claim; at least one.
fn told<'a>(claim: &Claim, profile: &'a Profile) -> Vec<Told<'a>> {
    claim.facts.iter().map(|[excerpt, fact]| Told::of_excerpt(&profile.excerpts[*excerpt], *fact)).collect()
}

/// What one article says, or what several say side by side, and in what they differ.
fn claim(claim: &Claim, profile: &Profile, locale: Locale) -> Html {
    let strings = locale.strings;
    let told = told(claim, profile);
    if told.len() == 1 {
        return told_fact(&told, locale);
    }
    let differences = [(claim.amounts_differ, strings.amounts_differ), (claim.times_differ, strings.times_differ)];
    let differences = differences.into_iter().filter(|(differ, _)| *differ);
    html! {
        <div class="claim">
            <p class="signs">
                <span class="source">{ strings.several_articles }</span>
                { for differences.map(|(_, name)| html! { <strong class="sign" data-modality="failed">{ name }</strong> }) }
            </p>
            { versions(&told, locale) }
        </div>
    }
}

fn articles(profile: &Profile, locale: Locale) -> Html {
    let strings = locale.strings;
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
    let shown = profile.excerpts.len();
    let all = locale.count(profile.articles, strings.articles);
    let count = if shown < profile.articles {
        format!("{} {} {} {all}", strings.newest, locale.number(shown), strings.of)
    } else {
        all
    };
    html! {
        <>
            <p class="label">{ count }</p>
            <ul role="list">{ for profile.excerpts.iter().map(article) }</ul>
        </>
    }
}
