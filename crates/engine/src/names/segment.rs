//! A long text is read in segments, each as if it were a text of its own: so what reading takes in memory beyond the text
//! does not grow with it.

use std::ops::Range;

use khabar_contract::Span;

use crate::text::Text;

/// A segment ends with the sentence that has the token of this number: no article is as long, so that a text of one article
/// is one segment.
const TOKENS: usize = 8192;

/// The segments of a text as stretches of it, in order; together they hold all its tokens.
pub fn of(text: &Text) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut rest = text.sentences();
    while let Some(first) = rest.first() {
        let full = rest.partition_point(|sentence| sentence.tokens.end - first.tokens.start < TOKENS);
        let (segment, after) = rest.split_at(rest.len().min(full + 1));
        segments.push(first.span.start..segment[segment.len() - 1].span.end);
        rest = after;
    }
    segments
}

/// Those of some stretches of a text, in order and none overlapping another, that begin in a segment, counted from its start.
pub fn within(spans: &[Span], segment: &Range<usize>) -> Vec<Span> {
    let first = spans.partition_point(|span| span.start < segment.start);
    let inside = spans[first..].iter().take_while(|span| span.start < segment.end);
    inside.map(|span| Span::new(span.start - segment.start, span.end.min(segment.end) - segment.start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_one_segment() {
        let source = "قالت ميتا. وقالت آبل.";
        assert_eq!(of(&Text::new(source)).into_iter().map(|segment| segment.len()).collect::<Vec<_>>(), [source.len()]);
        assert!(of(&Text::new(" ")).is_empty());
    }

    #[test]
    fn segments_end_with_sentences_and_hold_all_tokens() {
        let source = "قالت ميتا إنها تنمو. ".repeat(5000);
        let text = Text::new(&source);
        let parts: Vec<Text> = of(&text).into_iter().map(|segment| Text::new(&source[segment])).collect();
        assert_eq!(parts.iter().map(|part| part.tokens().len()).sum::<usize>(), text.tokens().len());
        assert!(parts.len() == 4 && parts.iter().all(|part| part.source().ends_with('.')), "{}", parts.len());
    }

    #[test]
    fn a_sentence_without_end_is_one_segment() {
        let source = "ميتا ".repeat(3 * TOKENS);
        assert_eq!(of(&Text::new(&source)).len(), 1);
    }

    #[test]
    fn stretches_are_counted_from_the_start_of_their_segment() {
        let spans = [Span::new(1, 3), Span::new(10, 14), Span::new(20, 22)];
        assert_eq!(within(&spans, &(10..15)), [Span::new(0, 4)]);
        assert_eq!(within(&spans, &(4..9)), []);
    }
}
