use khabar_contract::{EntityId, Fact, FactId, MentionId, Object};
use yew::prelude::*;

use super::{super::fact_sentence, pieces};
use crate::{
    format::{Locale, sentence},
    hooks::{Reading, use_locale, use_reading},
    state::Open,
};

/// The properties of [`FactItem`].
#[derive(Properties, PartialEq)]
pub struct FactItemProps {
    /// The fact.
    pub fact: FactId,
    /// Whether its parts are shown.
    pub is_open: bool,
}

/// A fact in the list: its sentence, and its parts where it is open.
#[component]
pub fn FactItem(props: &FactItemProps) -> Html {
    let locale = use_locale();
    let reading = use_reading();
    let Some(fact) = reading.document.fact(props.fact) else { return Html::default() };
    let state = if props.is_open { reading.state.closed() } else { reading.state.opening(Open::Fact(fact.id)) };
    html! {
        <li class="fact" data-open={props.is_open.then_some("open")}>
            <a
                id={format!("fact-{}", fact.id)}
                class="fact-head"
                data-key="space"
                aria-expanded={props.is_open.to_string()}
                href={reading.href(&state)}
            >
                { fact_sentence(fact, &reading.document, locale) }
                { pieces::sign(fact, &reading.document, locale) }
            </a>
            if props.is_open { { details(fact, &reading, locale) } }
        </li>
    }
}

fn details(fact: &Fact, reading: &Reading, locale: Locale) -> Html {
    let strings = locale.strings;
    let text = |span: khabar_contract::Span| reading.document.analysis().text[span.range()].to_owned();
    let modality = html! { (strings.modality)(fact.modality) };
    let confidence = locale.digits.write(&format!("{}%", (fact.confidence.clamp(0.0, 1.0) * 100.0).round() as u8));
    let rows = [
        (strings.subject, Some(entity(fact.subject, reading))),
        (strings.title, fact.title.as_ref().map(|title| html! { title })),
        (strings.object, fact.object.as_ref().map(|object| self::object(object, reading))),
        (strings.amount, fact.amount.map(|id| value(id, reading, locale))),
        (strings.time, fact.time.map(|id| value(id, reading, locale))),
        (strings.place, fact.place.map(|id| entity(id, reading))),
        (strings.certainty, Some(modality)),
        (strings.says, fact.attribution.map(|id| entity(id, reading))),
        (strings.confidence, Some(html! { confidence })),
    ];
    let row = |(label, value): (&str, Option<Html>)| Some(html! { <><dt>{ label }</dt><dd>{ value? }</dd></> });
    html! {
        <div class="fact-details">
            <dl class="parts">{ for rows.into_iter().filter_map(row) }</dl>
            <blockquote class="quote">{ text(fact.evidence) }</blockquote>
            if !fact.further_evidence.is_empty() {
                <h4>{ strings.further_evidence }</h4>
                { for fact.further_evidence.iter().map(|span| html! { <blockquote class="quote">{ text(*span) }</blockquote> }) }
            }
        </div>
    }
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

fn value(id: MentionId, reading: &Reading, locale: Locale) -> Html {
    let text = sentence::amount(reading.document.analysis().mention(id), locale);
    html! { <a href={reading.href(&reading.state.opening(Open::Value(id)))}>{ text }</a> }
}
