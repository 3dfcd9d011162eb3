//! The lines of a text, and what each is.

use khabar_contract::Span;

/// What a line of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The first line.
    Headline,
    /// A short line above a longer one, without a full stop.
    Subheading,
    /// Running text.
    Paragraph,
    /// A short last line: who wrote or published it.
    Signature,
}

/// A line that holds more than white space.
pub(super) struct Line {
    pub(super) gap: Span,
    pub(super) span: Span,
    pub(super) kind: BlockKind,
}

/// The lines of a text that hold more than white space, and what follows the last of them.
pub(super) fn lines(text: &str) -> (Vec<Line>, Span) {
    let mut lines = Vec::new();
    let (mut at, mut gap) = (0, 0);
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        if !content.trim().is_empty() {
            let span = Span::new(at, at + content.len());
            lines.push(Line { gap: Span::new(gap, at), span, kind: BlockKind::Paragraph });
            gap = span.end;
        }
        at += line.len();
    }
    name_kinds(text, &mut lines);
    (lines, Span::new(gap, text.len()))
}

/// A heading is at most this many characters long.
const HEADING: usize = 80;

fn name_kinds(text: &str, lines: &mut [Line]) {
    let is_short: Vec<bool> = lines.iter().map(|line| is_short(&text[line.span.range()])).collect();
    let last = lines.len().saturating_sub(1);
    for (index, line) in lines.iter_mut().enumerate() {
        line.kind = match index {
            0 => BlockKind::Headline,
            _ if !is_short[index] => BlockKind::Paragraph,
            _ if index == last => BlockKind::Signature,
            _ if is_short[index + 1] => BlockKind::Paragraph,
            _ => BlockKind::Subheading,
        };
    }
}

fn is_short(line: &str) -> bool {
    let line = line.trim_end();
    line.chars().count() <= HEADING && !line.ends_with(['.', '؟', '!', '…', ':', '؛', '،'])
}
