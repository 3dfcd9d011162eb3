//! An analysis for eyes: in a terminal, in a snapshot, in a diff.
//!
//! Terminals disagree on how to lay out right-to-left text, so nothing stands under a given letter: each line begins
//! with columns of fixed width and ends with Arabic, and the left edge is a table wherever it is shown. Entities go by
//! their keys, as numbers would all change with the first of them: a diff shows the lines that did change.

use std::fmt::{self, Display, Formatter};

use khabar_contract::{Analysis, Entity, EntityId, Fact, Mention, MentionId, Object, Span, Value, value::Bound};
use serde::Serialize;

/// Shows an analysis: the sentences with what stands in each under it, the entities, the facts.
pub struct Text<'a>(pub &'a Analysis);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let analysis = self.0;
        write_sentences(f, analysis)?;
        writeln!(f, "\nentities: {}", analysis.entities.len())?;
        analysis.entities.iter().try_for_each(|entity| write_entity(f, entity))?;
        writeln!(f, "\nfacts: {}", analysis.facts.len())?;
        analysis.facts.iter().try_for_each(|fact| write_fact(f, analysis, fact))
    }
}

fn write_sentences(f: &mut Formatter<'_>, analysis: &Analysis) -> fmt::Result {
    let mut mentions = analysis.mentions.iter().peekable();
    for (index, sentence) in analysis.sentences.iter().enumerate() {
        let separator = if index == 0 { "" } else { "\n" };
        writeln!(f, "{separator}[{}] {}", index + 1, Line(&analysis.text[sentence.range()]))?;
        while let Some(mention) = mentions.next_if(|mention| mention.start < sentence.end) {
            write_mention(f, analysis, mention)?;
        }
    }
    Ok(())
}

fn write_mention(f: &mut Formatter<'_>, analysis: &Analysis, mention: &Mention) -> fmt::Result {
    let key = || mention.entity.map(|id| analysis.entity(id).key.clone());
    let meaning = mention.value.as_ref().map(describe).or_else(key).unwrap_or_default();
    writeln!(f, "    {:<12}  {meaning:<24}  {}", name(&mention.kind), Line(&mention.surface))
}

fn write_entity(f: &mut Formatter<'_>, entity: &Entity) -> fmt::Result {
    let latin = match &entity.latin {
        Some(latin) if entity.transliterated => format!("~{latin}"),
        Some(latin) => latin.clone(),
        None => "-".to_owned(),
    };
    write!(f, "    {:<12}  {:<24}  {:>3}×  {latin:<24}  ", name(&entity.kind), entity.key, entity.mentions.len())?;
    let names: Vec<_> = [&entity.name].into_iter().chain(&entity.aliases).map(|name| Line(name).to_string()).collect();
    writeln!(f, "{}", names.join(" | "))
}

fn write_fact(f: &mut Formatter<'_>, analysis: &Analysis, fact: &Fact) -> fmt::Result {
    let part = |note: &str, text: &str| format!("{note:<24}  {}", Line(text));
    let words = |text: &str| part("", text);
    let entity = |id: EntityId| part(&analysis.entity(id).key, &analysis.entity(id).name);
    let mention = |id: MentionId| {
        let mention = analysis.mention(id);
        part(&mention.value.as_ref().map(describe).unwrap_or_default(), &mention.surface)
    };
    let object = |object: &Object| match object {
        Object::Entity(id) => entity(*id),
        Object::Text(text) => words(text),
    };
    let title = |title: &String| part(if fact.former { "former" } else { "" }, title);

    writeln!(f, "\n{} {} {:.2}", name(&fact.kind), name(&fact.modality), fact.confidence)?;
    let parts = [
        ("subject", Some(entity(fact.subject))),
        ("object", fact.object.as_ref().map(object)),
        ("title", fact.title.as_ref().map(title)),
        ("amount", fact.amount.map(mention)),
        ("time", fact.time.map(mention)),
        ("place", fact.place.map(entity)),
        ("attribution", fact.attribution.map(entity)),
        ("trigger", Some(words(&analysis.text[fact.trigger.range()]))),
        ("evidence", Some(sentence_numbers(analysis, fact))),
    ];
    for (role, part) in parts {
        if let Some(part) = part {
            writeln!(f, "    {role:<12}  {part}")?;
        }
    }
    Ok(())
}

fn sentence_numbers(analysis: &Analysis, fact: &Fact) -> String {
    let number = |span: Span| analysis.sentences.partition_point(|sentence| sentence.start <= span.start);
    fact.statements().map(|span| format!("[{}]", number(span))).collect::<Vec<_>>().join(" ")
}

/// The value in a few words: `over 2000000 USD per year`.
fn describe(value: &Value) -> String {
    let per = |unit: &Option<String>| unit.as_ref().map(|unit| format!("per {unit}"));
    let parts = match value {
        Value::Money { amount, amount_max, currency, bound, per: unit } => {
            [limit(*bound), range(*amount, *amount_max), currency.clone().or(Some("?".to_owned())), per(unit)]
        }
        Value::Quantity { amount, amount_max, unit, bound, per: unit_of } => {
            [limit(*bound), range(*amount, *amount_max), Some(unit.clone()), per(unit_of)]
        }
        Value::Percent { number, number_max, bound } => {
            [limit(*bound), range(*number, *number_max), Some("%".to_owned()), None]
        }
        Value::Duration { iso, bound, resolved } => [limit(*bound), Some(iso.clone()), resolved.clone(), None],
        Value::Date { iso, .. } => [iso.clone().or(Some("relative".to_owned())), None, None, None],
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn limit(bound: Option<Bound>) -> Option<String> {
    bound.map(|bound| name(&bound))
}

fn range(low: f64, high: Option<f64>) -> Option<String> {
    Some(high.map_or_else(|| low.to_string(), |high| format!("{low}..{high}")))
}

/// What the JSON form calls a kind, a modality or a bound.
fn name(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// Text on one line, without what could command a terminal.
struct Line<'a>(&'a str);

impl Display for Line<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, word) in self.0.split_whitespace().enumerate() {
            let space = if index == 0 { "" } else { " " };
            write!(f, "{space}{}", word.replace(char::is_control, "\u{fffd}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;

    use super::*;

    #[test]
    fn every_part_is_shown() {
        let analysis: Analysis = serde_json::from_value(json!({
            "schema": 1,
            "text": "قالت سارة إن ميتا اشترت\nنحو 30 شركة بأكثر من 2 دولار.\n\nتم\u{1b} ذلك أمس.",
            "direction": "rtl",
            "sentences": [{ "start": 0, "end": 53 }, { "start": 55, "end": 67 }],
            "mentions": [
                { "id": 0, "start": 5, "end": 9, "surface": "سارة", "kind": "person", "entity": "e1" },
                { "id": 1, "start": 13, "end": 17, "surface": "ميتا", "kind": "organization", "entity": "e2" },
                { "id": 2, "start": 28, "end": 35, "surface": "30 شركة", "kind": "quantity",
                  "value": { "amount": 30, "unit": "شركة", "bound": "about" } },
                { "id": 3, "start": 45, "end": 52, "surface": "2 دولار", "kind": "money",
                  "value": { "amount": 2, "amount_max": 2.5, "currency": "USD", "bound": "over", "per": "share" } },
                { "id": 4, "start": 63, "end": 66, "surface": "أمس", "kind": "date", "value": { "iso": null } }
            ],
            "entities": [
                { "id": "e1", "key": "sara", "name": "سارة", "kind": "person", "latin": "Sara", "transliterated": true,
                  "aliases": ["سارة أ.", "أ."], "mentions": [0] },
                { "id": "e2", "key": "meta", "name": "ميتا", "kind": "organization", "aliases": [], "mentions": [1] }
            ],
            "facts": [
                { "id": "f1", "kind": "acquire", "subject": "e2", "object": { "text": "30\nشركة" }, "amount": 3,
                  "time": 4, "place": null, "modality": "reported", "attribution": "e1",
                  "trigger": { "start": 18, "end": 23 }, "evidence": { "start": 0, "end": 53 },
                  "further_evidence": [{ "start": 55, "end": 67 }], "confidence": 0.875 },
                { "id": "f2", "kind": "role", "subject": "e1", "object": { "entity": "e2" }, "amount": null,
                  "time": null, "place": null, "title": "مديرة", "former": true, "modality": "asserted",
                  "attribution": null, "trigger": { "start": 0, "end": 4 }, "evidence": { "start": 0, "end": 53 },
                  "confidence": 1 }
            ]
        }))
        .unwrap();
        expect![[r#"
            [1] قالت سارة إن ميتا اشترت نحو 30 شركة بأكثر من 2 دولار.
                person        sara                      سارة
                organization  meta                      ميتا
                quantity      about 30 شركة             30 شركة
                money         over 2..2.5 USD per share  2 دولار

            [2] تم� ذلك أمس.
                date          relative                  أمس

            entities: 2
                person        sara                        1×  ~Sara                     سارة | سارة أ. | أ.
                organization  meta                        1×  -                         ميتا

            facts: 2

            acquire reported 0.88
                subject       meta                      ميتا
                object                                  30 شركة
                amount        over 2..2.5 USD per share  2 دولار
                time          relative                  أمس
                attribution   sara                      سارة
                trigger                                 اشترت
                evidence      [1] [2]

            role asserted 1.00
                subject       sara                      سارة
                object        meta                      ميتا
                title         former                    مديرة
                trigger                                 قالت
                evidence      [1]
        "#]]
        .assert_eq(&Text(&analysis).to_string());
    }
}
