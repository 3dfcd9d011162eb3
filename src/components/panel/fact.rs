use khabar_contract::{EntityId, Fact, MentionId, Object, Span};
use yew::prelude::*;

use super::super::fact_sentence;
use crate::{format::sentence, hooks::Reading, ids, state::Open};

/// From here on, of ten facts at least eight or nine are what the text says.
const TRUSTED: f32 = 0.85;

/// From here on, more than half of them are.
const PLAUSIBLE: f32 = 0.6;

/// A fact in the list: its sentence, and its parts where it is open.
pub fn item(fact: &Fact, is_open: bool, reading: &Reading) -> Html {
    let state = if is_open { reading.state.closed() } else { reading.state.opening(Open::Fact(fact.id)) };
    html! {
        <li class="fact" data-open={is_open.then_some("open")}>
            <a
                id={ids::fact(fact.id)}
                class="fact-head"
                data-key="space"
                aria-expanded={is_open.to_string()}
                href={reading.href(&state)}
            >
                { fact_sentence(fact, reading.document.analysis(), reading.locale) }
            </a>
            if is_open { { details(fact, reading) } }
        </li>
    }
}

fn details(fact: &Fact, reading: &Reading) -> Html {
    let strings = reading.locale.strings;
    let quote = |span: Span| {
        let sentence = reading.document.analysis().text[span.range()].to_owned();
        html! { <blockquote class="quote">{ sentence }</blockquote> }
    };
    html! {
        <div class="fact-details">
            <dl class="parts">{ for parts(fact, reading) }</dl>
            { quote(fact.evidence) }
            if !fact.further_evidence.is_empty() {
                <h4>{ strings.further_evidence }</h4>
                { for fact.further_evidence.iter().copied().map(quote) }
            }
        </div>
    }
}

fn parts(fact: &Fact, reading: &Reading) -> impl Iterator<Item = Html> {
    let strings = reading.locale.strings;
    let [far, somewhat, little] = strings.confidences;
    let confidence = match fact.confidence {
        TRUSTED.. => far,
        PLAUSIBLE.. => somewhat,
        _ => little,
    };
    let parts = [
        (strings.subject, Some(entity(fact.subject, reading))),
        (strings.title, fact.title.as_ref().map(|title| html! { title })),
        (strings.object, fact.object.as_ref().map(|object| self::object(object, reading))),
        (strings.amount, fact.amount.map(|id| value(id, reading))),
        (strings.time, fact.time.map(|id| value(id, reading))),
        (strings.place, fact.place.map(|id| entity(id, reading))),
        (strings.certainty, Some(html! { (strings.modality)(fact.modality) })),
        (strings.says, fact.attribution.map(|id| entity(id, reading))),
        (strings.confidence, Some(html! { confidence })),
    ];
    parts.into_iter().filter_map(|(label, part)| Some(html! { <><dt>{ label }</dt><dd>{ part? }</dd></> }))
}

fn object(object: &Object, reading: &Reading) -> Html {
    match object {
        Object::Entity(id) => entity(*id, reading),
        Object::Text(text) => html! { text },
    }
}

fn entity(id: EntityId, reading: &Reading) -> Html {
    let entity = reading.document.analysis().entity(id);
    html! { <a href={reading.entity_href(&entity.key)}>{ &entity.name }</a> }
}

fn value(id: MentionId, reading: &Reading) -> Html {
    let text = sentence::amount(reading.document.analysis().mention(id), reading.locale);
    html! { <a href={reading.href(&reading.state.opening(Open::Value(id)))}>{ text }</a> }
}
