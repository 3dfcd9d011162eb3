//! How a text is laid out on the page: blocks, their sentences, and the runs of each, marked or not.
//!
//! The pieces, written one after the other, are the text: the page adds no character and leaves none out.

mod block;
mod word;

use khabar_contract::{Analysis, Mention, MentionId, Span};

pub use block::BlockKind;

/// A whole text, laid out.
#[derive(Debug, PartialEq)]
pub struct Layout {
    /// The lines that hold more than white space.
    pub blocks: Vec<Block>,
    /// What follows the last block: line breaks, if anything.
    pub tail: Span,
}

/// A line of the text: a heading or a paragraph.
#[derive(Debug, PartialEq)]
pub struct Block {
    /// The line breaks before it.
    pub gap: Span,
    /// What the line is.
    pub kind: BlockKind,
    /// Its sentences and what lies between them.
    pub parts: Vec<Part>,
}

/// A sentence as far as it lies in a block, or the white space between two.
#[derive(Debug, PartialEq)]
pub struct Part {
    /// The index of the sentence; `None` between sentences.
    pub sentence: Option<usize>,
    /// Whether the sentence ends here.
    pub is_end: bool,
    /// Its text.
    pub runs: Vec<Run>,
}

/// A run of text.
#[derive(Debug, PartialEq)]
pub enum Run {
    /// Text that leads nowhere.
    Plain(Span),
    /// A mention and the rest of the words that it is a part of.
    Target(Target),
}

/// A mention and the rest of the words that it is a part of: in لميتا the mention is ميتا, the target the whole word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// The mention.
    pub mention: MentionId,
    /// The words.
    pub words: Span,
    /// The mention's own part of them.
    pub stem: Span,
}

impl Layout {
    /// Lays out the text of an analysis. A mention that reaches over the end of its sentence is left unmarked.
    pub fn of(analysis: &Analysis) -> Self {
        let (lines, tail) = block::lines(&analysis.text);
        let mut targets = targets(analysis).peekable();
        let blocks = lines
            .into_iter()
            .map(|line| {
                let parts = parts(analysis, line.span)
                    .map(|(sentence, span)| Part {
                        sentence,
                        is_end: sentence.is_some_and(|index| analysis.sentences[index].end == span.end),
                        runs: runs(span, &mut targets),
                    })
                    .collect();
                Block { gap: line.gap, kind: line.kind, parts }
            })
            .collect();
        Self { blocks, tail }
    }
}

fn targets(analysis: &Analysis) -> impl Iterator<Item = Target> {
    let mentions = &analysis.mentions;
    mentions.iter().enumerate().map(move |(index, mention)| {
        let floor = index.checked_sub(1).map_or(0, |before| mentions[before].end);
        let ceiling = mentions.get(index + 1).map_or(analysis.text.len(), |after| after.start);
        target(&analysis.text, mention, Span::new(floor, ceiling))
    })
}

fn target(text: &str, mention: &Mention, room: Span) -> Target {
    let stem = mention.span();
    Target { mention: mention.id, words: word::around(text, stem, room), stem }
}

/// The sentences of a line and what lies between them, clipped to the line.
fn parts(analysis: &Analysis, line: Span) -> impl Iterator<Item = (Option<usize>, Span)> {
    let sentences = &analysis.sentences;
    let first = sentences.partition_point(|sentence| sentence.end <= line.start);
    let inside = sentences.iter().enumerate().skip(first).take_while(move |(_, sentence)| sentence.start < line.end);
    let mut at = line.start;
    let mut parts = Vec::new();
    for (index, sentence) in inside {
        let span = Span::new(sentence.start.max(at), sentence.end.min(line.end));
        parts.push((None, Span::new(at, span.start)));
        parts.push((Some(index), span));
        at = span.end;
    }
    parts.push((None, Span::new(at, line.end)));
    parts.into_iter().filter(|(_, span)| span.start < span.end)
}

/// The runs of a stretch of text, taking the targets that lie in it.
fn runs(span: Span, targets: &mut std::iter::Peekable<impl Iterator<Item = Target>>) -> Vec<Run> {
    let mut at = span.start;
    let mut runs = Vec::new();
    while let Some(target) = targets.next_if(|target| target.words.start < span.end) {
        if target.words.start < at || target.words.end > span.end {
            continue;
        }
        runs.push(Run::Plain(Span::new(at, target.words.start)));
        runs.push(Run::Target(target));
        at = target.words.end;
    }
    runs.push(Run::Plain(Span::new(at, span.end)));
    runs.retain(|run| !matches!(run, Run::Plain(span) if span.start == span.end));
    runs
}

#[cfg(test)]
mod tests;
