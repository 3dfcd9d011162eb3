use khabar_contract::{Day, Mention, MentionId, Value};
use yew::prelude::*;

use super::{
    super::kind_mark,
    pieces::{fact_links, head, section, sentence_links, steps},
};
use crate::{
    format::{
        iso, sentence,
        value::{self, readings},
    },
    hooks::Reading,
    state::{Open, document::ValueGroup},
};

/// What a value means, and where the article gives it. `mention` is the one that the reader is at; `hijri` the date,
/// where it is one, in the other calendar.
pub fn details(value: &ValueGroup, mention: MentionId, hijri: Option<String>, reading: &Reading) -> Html {
    let Reading { document, locale, .. } = reading;
    let strings = locale.strings;
    let facts = document.facts_with(value);
    let here = document.analysis().mention(mention);
    let [kind, _] = (strings.kind)(value.kind);
    html! {
        <div class="details">
            { head(sentence::amount(here, *locale), reading) }
            <p class="details-kind">{ kind_mark(value.kind) }{ kind }</p>
            <dl class="parts">{ for value_readings(here, hijri, reading).into_iter().map(row) }</dl>
            { steps(&value.mentions, Some(mention), reading, Open::Value) }
            { section(strings.facts, fact_links(&facts, reading)) }
            { section(strings.sentences, sentence_links(&value.mentions, reading, Open::Value)) }
        </div>
    }
}

/// The first and the last day of the date that is open, where it is one of a known year.
pub fn open_days(reading: &Reading) -> Option<(Day, Day)> {
    let Some(Open::Value(id)) = reading.state.open else { return None };
    iso::days_of(reading.document.analysis().mentions.get(id as usize)?.value.as_ref().and_then(Value::when)?)
}

fn value_readings(mention: &Mention, hijri: Option<String>, reading: &Reading) -> Vec<value::Reading> {
    let locale = reading.locale;
    let mut readings = mention.value.as_ref().map(|value| readings(value, locale)).unwrap_or_default();
    let gregorian = readings.iter().position(|reading| reading.label == locale.strings.gregorian);
    if let (Some(at), Some(text)) = (gregorian, hijri) {
        readings.insert(at + 1, value::Reading { label: locale.strings.hijri, text, is_code: false });
    }
    readings
}

fn row(reading: value::Reading) -> Html {
    let value::Reading { label, text, is_code } = reading;
    let text = if is_code {
        html! { <bdi class="code" dir="ltr">{ text }</bdi> }
    } else {
        html! { text }
    };
    html! { <><dt>{ label }</dt><dd>{ text }</dd></> }
}
