//! The marks of an article as mentions with their meanings.

use std::collections::HashMap;

use super::{GoldMention, Meaning, Reason, values};
use crate::marks::{self, Mark};

/// The text without its marks, trimmed, and what they mark. `line` is the number of the first line of `body`.
pub fn parse(body: &str, line: usize) -> Result<(String, Vec<GoldMention>), (usize, Reason)> {
    let (text, marks) = marks::parse(body, line).map_err(|(line, error)| (line, error.into()))?;
    let mut kinds = HashMap::new();
    let mut mentions = Vec::with_capacity(marks.len());
    for mark in marks {
        let meaning = meaning(&mark).map_err(|reason| (mark.line, reason))?;
        if mark.kind.is_name() && *kinds.entry(mark.meaning).or_insert(mark.kind) != mark.kind {
            return Err((mark.line, Reason::KindChanged(mark.meaning.to_owned())));
        }
        mentions.push(GoldMention { span: mark.span, kind: mark.kind, meaning, optional: mark.optional });
    }
    Ok((text, mentions))
}

/// Whether a label is of lower-case letters, digits and hyphens.
pub fn is_label(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn meaning(mark: &Mark) -> Result<Meaning, Reason> {
    let said = mark.meaning;
    match mark.kind.is_name() {
        true if is_label(said) => Ok(Meaning::Entity(said.to_owned())),
        true => Err(Reason::Label(said.to_owned())),
        false => {
            let value = values::parse(mark.kind, said).ok_or_else(|| Reason::Value(said.to_owned(), mark.kind))?;
            Ok(Meaning::Value(value))
        }
    }
}
