//! The first stage: a text as tokens and sentences.
//!
//! | module | does |
//! | --- | --- |
//! | [`fold`] | the normal form in which spellings of one word are equal |
//! | [`token`] | cuts a text into words, numbers, Latin words, marks |
//! | [`proclitic`] | how a word may be cut into proclitics and stem |
//! | [`sentence`] | where sentences end |
//!
//! Tokens never overlap and stand in order; tokens and what lies between them (white space and invisible
//! marks) concatenate to the text. A normal form never moves an offset: [`Text::source_offset`] leads back.

pub mod fold;
mod presentation_forms;
pub mod proclitic;
pub mod sentence;
pub mod token;

use khabar_contract::Span;

pub use proclitic::Segmentation;
pub use sentence::Sentence;
pub use token::{Token, TokenKind};

/// A text as tokens and sentences.
#[derive(Debug)]
pub struct Text<'a> {
    source: &'a str,
    folded: String,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
}

impl<'a> Text<'a> {
    /// Reads a text of any content and length, in linear time.
    pub fn new(source: &'a str) -> Self {
        let mut folded = String::with_capacity(source.len());
        let tokens = token::tokenize(source, &mut folded);
        let mut text = Self { source, folded, tokens, sentences: Vec::new() };
        text.sentences = sentence::split(&text);
        text
    }

    /// The exact input.
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// The tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The sentences, in order; every token is in exactly one.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The index of the sentence that holds the token at `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= index)
    }

    /// The token at `index` as the source spells it.
    pub fn surface(&self, index: usize) -> &'a str {
        &self.source[self.tokens[index].span().range()]
    }

    /// The normal form of the token at `index`: see [`fold`].
    pub fn folded(&self, index: usize) -> &str {
        &self.folded[self.tokens[index].folded_range()]
    }

    /// Where in the source the first `prefix` bytes of the token's normal form end, marks on the last letter included.
    pub fn source_offset(&self, index: usize, prefix: usize) -> usize {
        self.tokens[index].span().start + fold::source_len(self.surface(index), prefix)
    }

    /// Whether nothing that shows, not even white space, lies between the token at `index` and the one before it.
    pub fn is_glued(&self, index: usize) -> bool {
        index > 0 && self.gap(index).chars().all(fold::is_invisible)
    }

    /// What lies between the token at `index` and the one before it; empty where there is none before.
    pub fn gap(&self, index: usize) -> &'a str {
        let before = index.checked_sub(1).map_or(0, |before| self.tokens[before].span().end);
        &self.source[before..self.tokens[index].span().start]
    }

    /// The stretch from the start of the token at `first` to the end of the token at `last`.
    pub fn span(&self, first: usize, last: usize) -> Span {
        Span::new(self.tokens[first].span().start, self.tokens[last].span().end)
    }
}
