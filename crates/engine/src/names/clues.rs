//! What lists and rules say of a text's tokens before the tagger reads them.

use khabar_contract::{MentionKind, Span};

use super::{
    classed, gazetteer,
    gazetteer::Evidence,
    latin, listed, people, quotes, second_pass,
    spans::{self, Candidate, Strength},
    versions,
    words::{About, Words},
};
use crate::text::Text;

/// What lists and rules say.
#[derive(Clone, Debug, Default)]
pub struct Clues {
    /// What the gazetteers say.
    pub evidence: Evidence,
    /// For each token, what the rules take it for.
    pub hints: Vec<Hint>,
    /// What the text is about.
    pub about: About,
    /// Names of several words that a list has whole.
    pub listed: Vec<Candidate>,
}

/// What the rules take a token for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hint {
    /// Nothing.
    #[default]
    None,
    /// Part of a value.
    Value,
    /// Part of a name: its kind, whether it is the first token, and how sure the rule is, from 0.
    Name(MentionKind, bool, u8),
}

impl Clues {
    /// Reads a text, with the stretches of the values that were found in it.
    pub fn new(text: &Text, values: &[Span]) -> Self {
        let evidence = gazetteer::evidence(text);
        let words = Words::new(text, &evidence);
        let mut hints = vec![Hint::None; text.tokens().len()];
        for tokens in spans::tokens_of_values(text, values) {
            hints[tokens].fill(Hint::Value);
        }
        let mut candidates = candidates(&words, values);
        for candidate in &candidates {
            for token in candidate.tokens.clone() {
                hints[token] = Hint::Name(candidate.kind, token == candidate.tokens.start, candidate.strength as u8);
            }
        }
        candidates.retain(|candidate| candidate.tokens.len() > 1 && candidate.strength >= Strength::Listed);
        Self { about: words.about(), hints, listed: candidates, evidence }
    }
}

/// What the rules take for names.
fn candidates(words: &Words, values: &[Span]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    listed::find(words, &mut candidates);
    quotes::find(words, &mut candidates);
    people::find(words, &mut candidates);
    classed::find(words, &mut candidates);
    latin::find(words, &mut candidates);
    versions::lengthen(words, &mut candidates);
    let names = spans::resolve(words.text, candidates, values);
    let mut again = names.clone();
    second_pass::find(words, &names, &mut again);
    versions::lengthen(words, &mut again);
    spans::resolve(words.text, again, values)
}
