//! `[surface|code …]` inside the text.

use std::collections::HashMap;

use khabar_contract::{MentionKind, Span};

use super::{GoldMention, Meaning, Reason, values};

/// The text without its marks, trimmed, and what they mark. `line` is the number of the first line of `body`.
pub fn parse(body: &str, line: usize) -> Result<(String, Vec<GoldMention>), (usize, Reason)> {
    let skipped = body.len() - body.trim_start().len();
    let mut line = line + body[..skipped].matches('\n').count();
    let mut text = String::new();
    let mut mentions = Vec::new();
    let mut kinds = HashMap::new();
    let mut rest = body.trim();
    while let Some(open) = rest.find(['[', ']', '|']) {
        text.push_str(&rest[..open]);
        line += rest[..open].matches('\n').count();
        let at = |reason| (line, reason);
        let found = rest[open..].chars().next().unwrap_or_default();
        if found != '[' {
            return Err(at(Reason::Stray(found)));
        }
        let inside = &rest[open + 1..];
        let close = inside.find(']').ok_or_else(|| at(Reason::OpenMark(inside.lines().next().unwrap_or("").into())))?;
        let start = text.len();
        let (surface, mut mention) = parse_mark(&inside[..close]).map_err(at)?;
        if let Meaning::Entity(label) = &mention.meaning
            && *kinds.entry(label.clone()).or_insert(mention.kind) != mention.kind
        {
            return Err(at(Reason::KindChanged(label.clone())));
        }
        text.push_str(surface);
        mention.span = Span::new(start, text.len());
        mentions.push(mention);
        rest = &inside[close + 1..];
    }
    text.push_str(rest);
    Ok((text, mentions))
}

/// Whether a label is of lower-case letters, digits and hyphens.
pub fn is_label(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The surface of a mark and what it says; the span is still empty.
fn parse_mark(inside: &str) -> Result<(&str, GoldMention), Reason> {
    let bad = || Reason::Mark(inside.to_owned());
    let (surface, meaning) = inside.split_once('|').ok_or_else(bad)?;
    if surface.is_empty() || surface.contains('[') || meaning.contains('|') {
        return Err(bad());
    }
    if surface.trim() != surface {
        return Err(Reason::Untrimmed(surface.to_owned()));
    }
    let (code, meaning) = meaning.split_once(' ').ok_or_else(bad)?;
    let kind = kind(code.trim_end_matches('?')).ok_or_else(bad)?;
    let meaning = match kind.is_name() {
        true if is_label(meaning) => Meaning::Entity(meaning.to_owned()),
        true => return Err(Reason::Label(meaning.to_owned())),
        false => Meaning::Value(values::parse(kind, meaning).ok_or_else(|| Reason::Value(meaning.to_owned(), kind))?),
    };
    Ok((surface, GoldMention { span: Span::new(0, 0), kind, meaning, optional: code.ends_with('?') }))
}

fn kind(code: &str) -> Option<MentionKind> {
    Some(match code {
        "per" => MentionKind::Person,
        "org" => MentionKind::Organization,
        "loc" => MentionKind::Place,
        "pro" => MentionKind::Product,
        "evt" => MentionKind::Event,
        "money" => MentionKind::Money,
        "pct" => MentionKind::Percent,
        "date" => MentionKind::Date,
        "dur" => MentionKind::Duration,
        "qty" => MentionKind::Quantity,
        _ => return None,
    })
}
