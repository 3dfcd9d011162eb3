//! The facts below the text.

use std::collections::HashSet;

use khabar_contract::{MentionKind, Modality, Span, Value};
use serde::{
    Deserialize,
    de::{
        IntoDeserializer,
        value::{Error, StrDeserializer},
    },
};

use super::{GoldFact, GoldMention, GoldObject, Meaning, Reason, mentions::is_label};
use crate::score::same;

/// The facts; `line` is the number of the first line of `lines`.
pub fn parse(lines: &str, line: usize, text: &str, mentions: &[GoldMention]) -> Result<Vec<GoldFact>, (usize, Reason)> {
    let labels = mentions.iter().filter_map(|mention| match &mention.meaning {
        Meaning::Entity(label) => Some(label.as_str()),
        Meaning::Value(_) => None,
    });
    let context = Context { text, mentions, labels: labels.collect() };
    let lines = lines.lines().enumerate().filter(|(_, fact)| !fact.trim().is_empty() && !fact.starts_with('#'));
    lines.map(|(index, fact)| context.fact(fact.trim()).map_err(|reason| (line + index, reason))).collect()
}

/// What the fields of a fact refer to.
struct Context<'a> {
    text: &'a str,
    mentions: &'a [GoldMention],
    labels: HashSet<&'a str>,
}

impl Context<'_> {
    fn fact(&self, line: &str) -> Result<GoldFact, Reason> {
        let (optional, rest) = line.strip_prefix("? ").map_or((false, line), |rest| (true, rest));
        let mut parts = rest.split(" | ").map(str::trim);
        let kinds = parts.next().unwrap_or_default();
        let mut fact = GoldFact {
            line: line.to_owned(),
            kinds: alternatives(kinds).ok_or_else(|| Reason::FactKind(kinds.into()))?,
            subject: self.label(parts.next().unwrap_or_default())?,
            objects: Vec::new(),
            amount: None,
            time: None,
            place: None,
            title: None,
            former: false,
            modalities: vec![Modality::Asserted],
            attribution: None,
            evidence: Vec::new(),
            optional,
        };
        let mut seen = HashSet::new();
        for part in parts {
            let (field, content) = part.split_once(": ").ok_or_else(|| Reason::Field(part.to_owned()))?;
            if !seen.insert(field) && !["object", "evidence"].contains(&field) {
                return Err(Reason::Twice(field.to_owned()));
            }
            self.fill(&mut fact, field, content.trim())?;
        }
        if fact.evidence.is_empty() { Err(Reason::NoEvidence) } else { Ok(fact) }
    }

    fn fill(&self, fact: &mut GoldFact, field: &str, content: &str) -> Result<(), Reason> {
        match (field, content) {
            ("object", _) => fact.objects.push(self.object(content)?),
            ("amount", _) => fact.amount = Some(self.value(content, |kind| kind != MentionKind::Date)?),
            ("time", _) => fact.time = Some(self.value(content, |_| true)?),
            ("place", _) => fact.place = Some(self.label(content)?),
            ("attribution", _) => fact.attribution = Some(self.label(content)?),
            ("title", _) => fact.title = Some(content.to_owned()),
            ("former", "yes") => fact.former = true,
            ("modality", _) => {
                fact.modalities = alternatives(content).ok_or_else(|| Reason::Modality(content.to_owned()))?;
            }
            ("evidence", _) => fact.evidence.extend(self.occurrences(content)?),
            _ => return Err(Reason::Field(format!("{field}: {content}"))),
        }
        Ok(())
    }

    fn label(&self, label: &str) -> Result<String, Reason> {
        let known = self.labels.contains(label);
        known.then(|| label.to_owned()).ok_or_else(|| Reason::UnknownLabel(label.to_owned()))
    }

    fn object(&self, content: &str) -> Result<GoldObject, Reason> {
        let quoted = content.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        match quoted {
            Some(words) if !words.is_empty() => Ok(GoldObject::Text(words.to_owned())),
            _ if is_label(content) => self.label(content).map(GoldObject::Entity),
            _ => Err(Reason::Field(format!("object: {content}"))),
        }
    }

    fn value(&self, surface: &str, fits: impl Fn(MentionKind) -> bool) -> Result<Value, Reason> {
        let mut values = self.mentions.iter().filter_map(|mention| match &mention.meaning {
            Meaning::Value(value) if fits(mention.kind) && &self.text[mention.span.range()] == surface => Some(value),
            _ => None,
        });
        let first = values.next().ok_or_else(|| Reason::UnknownValue(surface.to_owned()))?;
        let same = values.all(|value| same::amount(first, value));
        same.then(|| first.clone()).ok_or_else(|| Reason::AmbiguousValue(surface.to_owned()))
    }

    fn occurrences(&self, words: &str) -> Result<Vec<Span>, Reason> {
        let spans: Vec<Span> =
            self.text.match_indices(words).map(|(start, found)| Span::new(start, start + found.len())).collect();
        if spans.is_empty() { Err(Reason::UnknownEvidence(words.to_owned())) } else { Ok(spans) }
    }
}

/// Variants by the names that they have in JSON, with slashes between them.
fn alternatives<'de, T: Deserialize<'de>>(names: &'de str) -> Option<Vec<T>> {
    names.split('/').map(by_name).collect()
}

/// A variant by the name that it has in JSON.
fn by_name<'de, T: Deserialize<'de>>(name: &'de str) -> Option<T> {
    let deserializer: StrDeserializer<Error> = name.into_deserializer();
    T::deserialize(deserializer).ok()
}
