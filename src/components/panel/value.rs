use khabar_contract::{Mention, MentionId, Value};
use yew::prelude::*;

use super::{
    super::KindDot,
    pieces::{fact_links, head, section, sentence_links, steps},
};
use crate::{
    format::{
        Locale,
        iso::PartialDate,
        sentence,
        value::{Reading as ValueReading, readings},
    },
    hooks::{use_hijri, use_locale, use_reading},
    state::Open,
};

/// The properties of [`ValueDetails`].
#[derive(Properties, PartialEq)]
pub struct ValueDetailsProps {
    /// The mention that the reader is at; one of this article's values.
    pub mention: MentionId,
}

/// What a value means, and where the article gives it.
#[component]
pub fn ValueDetails(props: &ValueDetailsProps) -> Html {
    let locale = use_locale();
    let strings = locale.strings;
    let reading = use_reading();
    let hijri = use_hijri(reading.document.analysis().mention(props.mention).value.as_ref().and_then(day));
    let Some(value) = reading.document.value(props.mention) else { return Html::default() };
    let mention = reading.document.analysis().mention(props.mention);
    let [kind, _] = (strings.kind)(mention.kind);
    let facts = reading.document.facts_with(value);
    html! {
        <div class="details">
            { head(html! { sentence::amount(mention, locale) }, &reading, locale) }
            <p class="details-kind"><KindDot kind={mention.kind} />{ kind }</p>
            <dl class="parts">
                { for value_readings(mention, hijri, locale).into_iter().map(row) }
            </dl>
            { steps(&value.mentions, Some(props.mention), &reading, locale, Open::Value) }
            { section(strings.facts, fact_links(&facts, &reading, locale)) }
            { section(strings.sentences, sentence_links(&value.mentions, &reading, Open::Value)) }
        </div>
    }
}

fn value_readings(mention: &Mention, hijri: Option<String>, locale: Locale) -> Vec<ValueReading> {
    let value = mention.value.as_ref();
    let mut readings = value.map(|value| readings(value, locale)).unwrap_or_default();
    if let Some(text) = hijri {
        readings.insert(1, ValueReading { label: locale.strings.hijri, text, is_code: false });
    }
    readings
}

fn row(reading: ValueReading) -> Html {
    let ValueReading { label, text, is_code } = reading;
    html! {
        <>
            <dt>{ label }</dt>
            <dd>{ if is_code { html! { <bdi class="code" dir="ltr">{ text }</bdi> } } else { html! { text } } }</dd>
        </>
    }
}

fn day(value: &Value) -> Option<khabar_contract::Day> {
    match value {
        Value::Date { iso, resolved, .. } => PartialDate::parse(resolved.as_ref().or(iso.as_ref())?)?.day(),
        _ => None,
    }
}
