//! What is missing and what is wrong in one article, in words.

use std::path::Path;

use khabar_contract::{EntityId, Fact, Mention, MentionKind, Object};

use super::{facts::Readings, mentions};

/// A list for the article: `-` is missing, `+` is wrong, `~` is nearly right.
pub fn of(path: &Path, readings: &Readings) -> String {
    let lines = mention_lines(readings).into_iter().chain(entity_lines(readings)).chain(fact_lines(readings));
    lines.fold(format!("{}\n", path.display()), |out, line| out + "  " + &line + "\n") + "\n"
}

fn mention_lines(readings: &Readings) -> Vec<String> {
    let (article, analysis) = (readings.article, readings.analysis);
    let missing = article
        .mentions
        .iter()
        .filter(|gold| !gold.optional && !mentions::is_found(analysis, gold.span, gold.kind))
        .map(|gold| (gold.span.start, format!("- {} {}", label(gold.kind), &article.text[gold.span.range()])));
    let wrong = mentions::counted(article, analysis).filter_map(|mention| match mentions::gold_of(article, mention) {
        None => Some((mention.start, format!("+ {} {}{}", label(mention.kind), mention.surface, value(mention)))),
        Some(gold) if !mentions::value_is_right(gold, mention) => Some((
            mention.start,
            format!("~ {} {}{}, not {:?}", label(mention.kind), mention.surface, value(mention), gold.meaning),
        )),
        Some(_) => None,
    });
    let mut lines: Vec<_> = missing.chain(wrong).collect();
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect()
}

fn entity_lines(readings: &Readings) -> Vec<String> {
    readings.alignment.disagreements().into_iter().map(|line| format!("~ entities {line}")).collect()
}

fn fact_lines(readings: &Readings) -> Vec<String> {
    let (article, analysis) = (readings.article, readings.analysis);
    let pairs = readings.matching().pairs;
    let mut lines = Vec::new();
    for (index, gold) in article.facts.iter().enumerate() {
        match pairs.iter().find(|pair| pair.0 == index) {
            None if !gold.optional => lines.push(format!("- fact {}", gold.line)),
            None => {}
            Some(&(_, fact)) => {
                let fact = &analysis.facts[fact];
                let parts = readings.parts(gold, fact);
                let wrong = [
                    ("evidence", Some(parts.evidence)),
                    ("modality", Some(parts.modality)),
                    ("time", parts.time),
                    ("place", parts.place),
                    ("attribution", parts.attribution),
                ];
                let wrong: Vec<_> = wrong.iter().filter(|part| part.1 == Some(false)).map(|part| part.0).collect();
                if !wrong.is_empty() {
                    lines.push(format!(
                        "~ fact {}\n      {}: {}",
                        gold.line,
                        wrong.join(", "),
                        describe(readings, fact)
                    ));
                }
            }
        }
    }
    let unmatched = analysis.facts.iter().enumerate().filter(|(index, _)| pairs.iter().all(|pair| pair.1 != *index));
    lines.extend(unmatched.map(|(_, fact)| format!("+ fact {}", describe(readings, fact))));
    lines
}

/// A fact of the engine in the words of the gold format, with names for labels.
fn describe(readings: &Readings, fact: &Fact) -> String {
    let analysis = readings.analysis;
    let name = |entity: EntityId| {
        let label = readings.alignment.label(entity).unwrap_or("?");
        format!("{} ({label})", analysis.entity(entity).name)
    };
    let surface = |id| analysis.mention(id).surface.clone();
    let object = fact.object.as_ref().map(|object| match object {
        Object::Entity(entity) => name(*entity),
        Object::Text(text) => format!("\"{text}\""),
    });
    let fields = [
        ("object", object),
        ("amount", fact.amount.map(surface)),
        ("time", fact.time.map(surface)),
        ("place", fact.place.map(name)),
        ("title", fact.title.clone()),
        ("modality", Some(format!("{:?}", fact.modality).to_lowercase())),
        ("attribution", fact.attribution.map(name)),
        ("trigger", analysis.text.get(fact.trigger.range()).map(str::to_owned)),
    ];
    let head = format!("{} | {}", format!("{:?}", fact.kind).to_lowercase(), name(fact.subject));
    let fields = fields.into_iter().filter_map(|(field, content)| Some(format!(" | {field}: {}", content?)));
    fields.fold(head, |line, field| line + &field)
}

fn value(mention: &Mention) -> String {
    mention.value.as_ref().map_or_else(String::new, |value| format!(" = {value:?}"))
}

fn label(kind: MentionKind) -> String {
    format!("{kind:?}").to_lowercase()
}
