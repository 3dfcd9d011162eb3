//! Annotated text, to score against and to learn from: the articles of a file, and in each `[surface|code …]`, its marks.

use khabar_contract::{MentionKind, Span};

/// A marked stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// Where it stands: bytes of the text without marks.
    pub span: Span,
    /// What its code says that it is.
    pub kind: MentionKind,
    /// Whether its code ends in a question mark: careful readers differ on it.
    pub optional: bool,
    /// What stands after the code: a label, a value, or nothing.
    pub meaning: &'a str,
    /// The line on which it begins.
    pub line: usize,
}

/// A mark cannot be read.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the messages are the documentation")]
pub enum MarkError {
    #[error("a mark that does not end: «{0}»")]
    Open(String),
    #[error("«{0}» outside a mark")]
    Stray(char),
    #[error("«{0}» is no mark: a surface, `|`, a code and what it means")]
    Unknown(String),
    #[error("the surface «{0}» starts or ends with white space")]
    Untrimmed(String),
}

/// The header of a file, which is its first lines as far as they begin with `#`, and the articles below it, parted by lines
/// `===`: each with the number of its first line.
pub fn articles(file: &str) -> (&str, impl Iterator<Item = (usize, &str)>) {
    let header = file.split_inclusive('\n').take_while(|line| line.starts_with('#')).map(str::len).sum();
    let (header, body) = file.split_at(header);
    let mut line = 1 + header.lines().count();
    let numbered = body.split("===\n").map(move |article| {
        let first = line;
        line += article.matches('\n').count() + 1;
        (first, article)
    });
    (header, numbered.filter(|(_, article)| !article.trim().is_empty()))
}

/// The text without its marks, trimmed, and the marks in order. `line` is the number of the first line of `body`; an error
/// says on which line.
pub fn parse(body: &str, line: usize) -> Result<(String, Vec<Mark<'_>>), (usize, MarkError)> {
    let skipped = body.len() - body.trim_start().len();
    let mut line = line + body[..skipped].matches('\n').count();
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut rest = body.trim();
    while let Some(open) = rest.find(['[', ']', '|']) {
        text.push_str(&rest[..open]);
        line += rest[..open].matches('\n').count();
        let at = |error| (line, error);
        let found = rest[open..].chars().next().unwrap_or_default();
        if found != '[' {
            return Err(at(MarkError::Stray(found)));
        }
        let inside = &rest[open + 1..];
        let close = inside.find(']').ok_or_else(|| at(MarkError::Open(inside.lines().next().unwrap_or("").into())))?;
        let start = text.len();
        let (surface, mark) = parse_mark(&inside[..close]).map_err(at)?;
        text.push_str(surface);
        marks.push(Mark { span: Span::new(start, text.len()), line, ..mark });
        rest = &inside[close + 1..];
    }
    text.push_str(rest);
    Ok((text, marks))
}

/// The surface of a mark and what it says; where it stands is still open.
fn parse_mark(inside: &str) -> Result<(&str, Mark<'_>), MarkError> {
    let bad = || MarkError::Unknown(inside.to_owned());
    let (surface, said) = inside.split_once('|').ok_or_else(bad)?;
    if surface.is_empty() || surface.contains('[') || said.contains('|') {
        return Err(bad());
    }
    if surface.trim() != surface {
        return Err(MarkError::Untrimmed(surface.to_owned()));
    }
    let (code, meaning) = said.split_once(' ').unwrap_or((said, ""));
    let kind = MentionKind::from_code(code.trim_end_matches('?')).ok_or_else(bad)?;
    Ok((surface, Mark { span: Span::new(0, 0), kind, optional: code.ends_with('?'), meaning, line: 0 }))
}
