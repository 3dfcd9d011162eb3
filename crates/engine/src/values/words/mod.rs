//! A text as the words that the grammar of values sees: proclitics put aside, senses looked up.

use khabar_contract::Span;

mod look_up;

pub(in crate::values) use super::clitics::{Attached, Clitics};
use super::{date, lexicon::Sense};
use crate::text::{Text, TokenKind, fold::is_invisible};

/// How many groups of digits are one number at most: 1 250 000 000.
pub(in crate::values) const MAX_GROUPS: usize = 4;

/// The words of a text, in order, with the senses of the phrases that start at each of them.
pub(in crate::values) struct Words<'t> {
    text: &'t Text<'t>,
    words: Vec<Word>,
    matches: Vec<Match>,
}

/// A token together with a proclitic that is written apart from it (بـ 50, و500), or the end of a sentence.
#[derive(Clone, Copy)]
struct Word {
    /// The token; `None` at the end of a sentence.
    token: Option<u32>,
    /// What a mark shows; NUL where the token is none.
    mark: char,
    apart: Clitics,
    first_match: u32,
}

/// A sense of the phrase that starts at a word.
#[derive(Clone, Copy)]
struct Match {
    sense: Sense,
    words: u32,
    start: u32,
    clitics: Clitics,
}

/// A phrase with a sense that was asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::values) struct Found<T> {
    /// What was asked for.
    pub(in crate::values) what: T,
    /// Where it starts in the source, after proclitics.
    pub(in crate::values) start: usize,
    /// The word after it.
    pub(in crate::values) end: usize,
    /// What is attached to it.
    pub(in crate::values) clitics: Clitics,
}

impl<'t> Words<'t> {
    /// Reads a text in linear time.
    pub(in crate::values) fn new(text: &'t Text<'t>) -> Self {
        let mut words = Self { text, words: Vec::with_capacity(text.tokens().len() + 1), matches: Vec::new() };
        for sentence in text.sentences() {
            words.add_sentence(sentence.tokens.clone());
        }
        words.look_up();
        words
    }

    /// How many words there are, the ends of sentences included.
    pub(in crate::values) fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether a value can start at a word: it is a number, has a sense, or is a sign with one that a number follows.
    pub(in crate::values) fn is_promising(&self, at: usize) -> bool {
        let has_sense = || !self.matches_at(at).is_empty();
        let is_fraction = || self.matches_at(at).iter().any(|found| matches!(found.sense, Sense::Fraction(_)));
        // -5, -$5
        let leads = || match self.kind(at + 1) {
            Some(TokenKind::Mark) => self.kind(at + 2) == Some(TokenKind::Number),
            next => next == Some(TokenKind::Number),
        };
        match self.kind(at) {
            Some(TokenKind::Number) => !self.is_among_numbers(at),
            Some(TokenKind::Mark) => has_sense() && (leads() || is_fraction()),
            _ => has_sense(),
        }
    }

    /// Whether only numbers stand around a number, apart or joined, more of them than make one value: a table, a code.
    fn is_among_numbers(&self, at: usize) -> bool {
        let is_bare = |at: usize| self.kind(at) == Some(TokenKind::Number) && self.apart(at) == Clitics::default();
        let joins = |at: usize| self.is_joint(at, &['/', '-', '–', ':', '.', ',', '،']);
        let are_apart = || at > 0 && (at - 1..=at + MAX_GROUPS).all(is_bare);
        // 1/2/3/4/5
        let are_joined =
            || at > 1 && (at - 2..=at + 6).step_by(2).all(is_bare) && (at - 1..=at + 5).step_by(2).all(joins);
        are_apart() || are_joined()
    }

    /// The longest phrase at a word whose sense is wanted.
    pub(in crate::values) fn find<T>(
        &self,
        at: usize,
        attached: Attached,
        wanted: impl Fn(Sense) -> Option<T>,
    ) -> Option<Found<T>> {
        let fitting = self.matches_at(at).iter().filter(|found| found.clitics.fit(attached));
        let found = fitting.filter_map(|found| {
            let end = at + found.words as usize;
            wanted(found.sense).map(|what| Found { what, start: found.start as usize, end, clitics: found.clitics })
        });
        // `max_by_key` takes the last of equals, and what is listed first is cut least.
        found.rev().max_by_key(|found| found.end)
    }

    /// The phrase, of at most two words, that ends right before a word and whose sense is wanted, with its first word.
    pub(in crate::values) fn find_before<T>(
        &self,
        end: usize,
        wanted: impl Fn(Sense) -> Option<T>,
    ) -> Option<(usize, T)> {
        (1..=2.min(end)).map(|words| end - words).find_map(|at| {
            let found = self.find(at, Attached::Any, &wanted).filter(|found| found.end == end)?;
            Some((at, found.what))
        })
    }

    /// The senses of the phrases that start at each word.
    pub(in crate::values) fn senses(&self) -> impl Iterator<Item = (usize, Sense)> + '_ {
        (0..self.words.len()).flat_map(|at| self.matches_at(at).iter().map(move |found| (at, found.sense)))
    }

    /// Whether one of so many words before a word, in its sentence, has a sense that is wanted.
    pub(in crate::values) fn is_near_after(
        &self,
        at: usize,
        words: usize,
        wanted: impl Fn(Sense, Clitics) -> bool,
    ) -> bool {
        let mut before = (at.saturating_sub(words)..at).rev().take_while(|before| self.token(*before).is_some());
        before.any(|before| self.matches_at(before).iter().any(|found| wanted(found.sense, found.clitics)))
    }

    /// The number of the sentence that holds a word.
    pub(in crate::values) fn sentence(&self, at: usize) -> usize {
        self.text
            .sentence_of(self.words[..=at].iter().rev().find_map(|word| word.token).map_or(0, |token| token as usize))
    }

    /// What a word's token is; `None` at the end of a sentence and of the text.
    pub(in crate::values) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|token| self.text.tokens()[token].kind)
    }

    /// A word in normal form, proclitics included; empty at the end of a sentence.
    pub(in crate::values) fn folded(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| self.text.folded(token))
    }

    /// A word as the source spells it; empty at the end of a sentence.
    pub(in crate::values) fn surface(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| self.text.surface(token))
    }

    /// The character that a mark is; NUL for any other word.
    pub(in crate::values) fn mark(&self, at: usize) -> char {
        self.words.get(at).map_or('\0', |word| word.mark)
    }

    /// Whether a word is one of some marks and joins what stands around it, with nothing between: 10-15.
    pub(in crate::values) fn is_joint(&self, at: usize, marks: &[char]) -> bool {
        marks.contains(&self.mark(at)) && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// The stretch of a word in the source, a proclitic written apart from it left out.
    pub(in crate::values) fn span(&self, at: usize) -> Span {
        self.token(at).map_or(Span::new(0, 0), |token| self.text.tokens()[token].span())
    }

    /// What is attached to a number or a sign.
    pub(in crate::values) fn apart(&self, at: usize) -> Clitics {
        self.words.get(at).map_or(Clitics::default(), |word| word.apart)
    }

    /// Whether what starts at a word has attached to it what is asked for.
    pub(in crate::values) fn has_attached(&self, at: usize, attached: Attached) -> bool {
        attached == Attached::Nothing || self.apart(at).fit(attached) || self.find(at, attached, Some).is_some()
    }

    /// Where in the source the phrase ends that ends before a word.
    pub(in crate::values) fn end_before(&self, end: usize) -> usize {
        self.span(end - 1).end
    }

    /// Whether nothing lies between a word and the one before it.
    pub(in crate::values) fn is_glued(&self, at: usize) -> bool {
        at > 0 && self.token(at - 1).is_some() && self.token(at).is_some_and(|token| self.text.is_glued(token))
    }

    /// Whether just one white space, of any width, lies between a word and the one before it, marks of direction aside.
    pub(in crate::values) fn is_one_space_after(&self, at: usize) -> bool {
        let token = self.token(at).filter(|_| at > 0 && self.token(at - 1).is_some());
        let mut shown = token.map_or("", |token| self.text.gap(token)).chars().filter(|c| !is_invisible(*c));
        shown.next().is_some_and(char::is_whitespace) && shown.next().is_none()
    }

    fn token(&self, at: usize) -> Option<usize> {
        self.words.get(at)?.token.map(|token| token as usize)
    }

    fn matches_at(&self, at: usize) -> &[Match] {
        let Some(word) = self.words.get(at) else { return &[] };
        let end = self.words.get(at + 1).map_or(self.matches.len(), |next| next.first_match as usize);
        &self.matches[word.first_match as usize..end]
    }

    fn add_sentence(&mut self, tokens: std::ops::Range<usize>) {
        let mut apart = Clitics::default();
        for token in tokens.clone() {
            match Clitics::written_apart(self.text, token, tokens.end) {
                Some(clitics) if apart == Clitics::default() => apart = clitics,
                _ => {
                    let is_mark = self.text.tokens()[token].kind == TokenKind::Mark;
                    let mark = if is_mark { self.text.surface(token).chars().next() } else { None };
                    let mark = mark.unwrap_or('\0');
                    self.words.push(Word { token: Some(token as u32), mark, apart, first_match: 0 });
                    apart = Clitics::default();
                }
            }
        }
        self.words.push(Word { token: None, mark: '\0', apart, first_match: 0 });
    }

    /// Whether a word is من.
    pub(in crate::values) fn is_of(&self, at: usize) -> bool {
        let is_of = |sense| (sense == Sense::Date(date::Word::Of)).then_some(());
        self.find(at, Attached::Nothing, is_of).is_some()
    }

    /// Whether a word ends in a possessive pronoun.
    pub(in crate::values) fn is_possessed(&self, at: usize) -> bool {
        ["ه", "ها", "هم"].iter().any(|pronoun| self.surface(at).ends_with(pronoun))
    }
}
