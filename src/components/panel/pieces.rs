//! What the lists and the details share.

use khabar_contract::{Fact, MentionId};
use yew::prelude::*;

use super::super::fact_sentence;
use crate::{hooks::Reading, ids, state::Open};

/// The head of the details: what they are of, and what closes them.
pub fn head(title: String, reading: &Reading) -> Html {
    html! {
        <header class="details-head">
            <h2 id={ids::DETAILS} tabindex="-1">{ title }</h2>
            <a class="icon" href={reading.href(&reading.state.closed())} aria-label={reading.locale.strings.close}>
                { "×" }
            </a>
        </header>
    }
}

/// A part of the details under a heading; nothing where it has no content.
pub fn section(heading: &str, content: Vec<Html>) -> Html {
    if content.is_empty() {
        return Html::default();
    }
    let items = content.into_iter().map(|item| html! { <li>{ item }</li> });
    html! { <section><h3>{ heading }</h3><ul role="list">{ for items }</ul></section> }
}

/// How often something is mentioned.
pub fn count(mentions: usize, reading: &Reading) -> Html {
    let locale = reading.locale;
    let times = locale.count(mentions, locale.strings.mentions);
    html! { <span class="count" role="img" aria-label={times}>{ locale.number(mentions) }</span> }
}

/// Facts, each a link that opens it.
pub fn fact_links(facts: &[&Fact], reading: &Reading) -> Vec<Html> {
    let link = |fact: &&Fact| {
        let href = reading.href(&reading.state.opening(Open::Fact(fact.id)));
        html! { <a class="row-link" {href}>{ fact_sentence(fact, reading.document.analysis(), reading.locale) }</a> }
    };
    facts.iter().map(link).collect()
}

/// The sentences that mentions stand in, each a link to the first of them there.
pub fn sentence_links(mentions: &[MentionId], reading: &Reading, open: impl Fn(MentionId) -> Open) -> Vec<Html> {
    let document = &reading.document;
    let sentence_of = |id: &MentionId| document.sentence_at(document.analysis().mention(*id).start);
    let mut firsts: Vec<_> = mentions.iter().filter_map(|id| Some((sentence_of(id)?, *id))).collect();
    firsts.dedup_by_key(|(sentence, _)| *sentence);
    let link = |(sentence, id)| {
        let href = reading.href(&reading.state.opening(open(id)));
        html! { <a class="row-link quote" {href}>{ document.sentence(sentence).to_owned() }</a> }
    };
    firsts.into_iter().map(link).collect()
}

/// How many mentions there are, which of them the reader is at, and links to the one before and the one after; nothing
/// where the reader is at the only one.
pub fn steps(
    mentions: &[MentionId],
    current: Option<MentionId>,
    reading: &Reading,
    open: impl Fn(MentionId) -> Open,
) -> Html {
    let locale = reading.locale;
    let strings = locale.strings;
    if current.is_some() && mentions.len() < 2 {
        return Html::default();
    }
    let at = current.and_then(|id| mentions.iter().position(|other| *other == id));
    let (previous, next) = match at {
        Some(at) => (at.checked_sub(1).map(|at| mentions[at]), mentions.get(at + 1).copied()),
        None => (None, mentions.first().copied()),
    };
    let step = |id: Option<MentionId>, name: &'static str, sign: &'static str| {
        let href = id.map(|id| reading.href(&reading.state.opening(open(id))));
        let disabled = href.is_none().then_some("true");
        html! { <a class="icon step" {href} role="link" aria-disabled={disabled} aria-label={name}>{ sign }</a> }
    };
    let place = match at {
        Some(at) => format!("{} {} {}", locale.number(at + 1), strings.of, locale.number(mentions.len())),
        None => locale.count(mentions.len(), strings.mentions),
    };
    html! {
        <div class="steps">
            { step(previous, strings.previous_mention, "→") }
            <span role="status">{ place }</span>
            { step(next, strings.next_mention, "←") }
        </div>
    }
}
