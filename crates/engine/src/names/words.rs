//! A text's words as the name rules see them.

use std::collections::HashMap;

use super::gazetteer::{Evidence, Match, Tags};
use crate::text::{Text, TokenKind};

/// A text with what the gazetteers and the text itself say of its words.
pub struct Words<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// What the gazetteers say of it.
    pub evidence: &'a Evidence,
    /// How often each word stands in it.
    counts: HashMap<&'a str, u32>,
    about: About,
}

/// What a text is about, as far as it tells what names in it name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Sport: a city's name may be its club's.
    pub sport: bool,
    /// Computing or the like: so much of it is in Latin script that a Latin name is likely that of a thing.
    pub computing: bool,
}

impl<'a> Words<'a> {
    /// Counts the words.
    pub fn new(text: &'a Text<'a>, evidence: &'a Evidence) -> Self {
        let mut counts = HashMap::new();
        for token in 0..text.tokens().len() {
            *counts.entry(text.folded(token)).or_default() += 1;
        }
        let is_sport = |token: &usize| evidence.tags(*token).begins.contains(Tags::SPORT);
        let sport = (0..text.tokens().len()).filter(is_sport).nth(SPORT_WORDS - 1).is_some();
        let latin = text.tokens().iter().filter(|token| token.kind == TokenKind::Latin).count();
        let computing = latin >= LATIN_WORDS && latin * LATIN_SHARE > text.tokens().len();
        Self { text, evidence, counts, about: About { sport, computing } }
    }

    /// What the text is about.
    pub fn about(&self) -> About {
        self.about
    }

    /// How often a word in normal form stands in the text.
    pub fn count(&self, folded: &str) -> u32 {
        self.counts.get(folded).copied().unwrap_or(0)
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.text.tokens().len()
    }

    /// The kind of a token; a mark past the end.
    pub fn kind(&self, token: usize) -> TokenKind {
        self.text.tokens().get(token).map_or(TokenKind::Mark, |token| token.kind)
    }

    /// Whether a token is this mark or word, as the source spells it.
    pub fn is(&self, token: usize, surface: &str) -> bool {
        token < self.len() && self.text.surface(token) == surface
    }

    /// What a single token is under the cut that takes this many bytes of proclitics off.
    pub fn tags(&self, token: usize, proclitics: usize) -> Tags {
        let same_cut = |found: &&Match| found.tokens.len() == 1 && found.cut.proclitics == proclitics;
        let tags = self.evidence.matches_at(token).iter().filter(same_cut);
        let tags = tags.fold(Tags::empty(), |tags, found| tags | tags_of(found));
        // Folding makes على and علي one: the first is a preposition, the second a name.
        match self.text.surface(token) {
            "علي" => tags - Tags::FUNCTION - Tags::WORD,
            "على" => tags - NAME_PARTS,
            _ => tags,
        }
    }

    /// Whether the token, under some cut, has one of the tags.
    pub fn begins(&self, token: usize, tags: Tags) -> bool {
        token < self.len() && self.evidence.tags(token).begins.intersects(tags)
    }

    /// Whether a token is a word of the language, or inflected like one, and no known part of a name.
    pub fn is_ordinary(&self, token: usize) -> bool {
        const ORDINARY: Tags =
            Tags::WORD.union(Tags::FUNCTION).union(Tags::NATIONALITY).union(Tags::TITLE).union(Tags::ACT).union(HEADS);
        let tags = self.evidence.tags(token).begins;
        let is_known = tags.intersects(NAME_PARTS | Tags::NAMES | Tags::LETTER);
        tags.intersects(ORDINARY) || !is_known && looks_inflected(self.text.folded(token), self.text.surface(token))
    }

    /// Whether a token spells a Latin letter: إم, إس, إل.
    pub fn is_letter(&self, token: usize) -> bool {
        self.kind(token) == TokenKind::Word && self.tags(token, 0).contains(Tags::LETTER)
    }

    /// Whether a token may be part of a name by its looks alone: an unknown word, or a known part of names.
    pub fn is_name_like(&self, token: usize) -> bool {
        match self.kind(token) {
            TokenKind::Word => !self.is_ordinary(token) && self.text.folded(token).chars().nth(1).is_some(),
            TokenKind::Latin => true,
            TokenKind::Number | TokenKind::Mark => false,
        }
    }

    /// Whether a token has the article and is a word of the language: الصناعي.
    pub fn is_definite(&self, token: usize) -> bool {
        self.kind(token) == TokenKind::Word
            && self.text.folded(token).starts_with("ال")
            && self.text.folded(token).chars().count() > 4
    }

    /// Whether a token is an adjective that may stand between a class noun and its name: nationality, definite adjective.
    pub fn is_adjective(&self, token: usize) -> bool {
        self.begins(token, Tags::NATIONALITY) || self.is_definite(token) && self.is_ordinary(token)
    }

    /// Whether the token goes on with the words before it: on the same line, with no mark between.
    pub fn follows_on(&self, token: usize) -> bool {
        token > 0
            && token < self.len()
            && self.kind(token) != TokenKind::Mark
            && self.kind(token - 1) != TokenKind::Mark
            && {
                let gap = self.text.tokens()[token - 1].span().end..self.text.tokens()[token].span().start;
                !self.text.source()[gap].contains('\n')
            }
    }
}

/// The tags of a match; a form that the text puts an article before is no name that the lists have without it.
fn tags_of(found: &Match) -> Tags {
    if found.definite { found.entry.tags - Tags::NAMES - NAME_PARTS - Tags::LETTER } else { found.entry.tags }
}

/// The tags of words that name parts of people's names.
pub const NAME_PARTS: Tags = Tags::GIVEN.union(Tags::FAMILY).union(Tags::NAME_WORD);

/// So many words of sport make a text be about it.
const SPORT_WORDS: usize = 3;
/// So many words in Latin script, and one of so many of all tokens, make a text be of computing.
const LATIN_WORDS: usize = 12;
const LATIN_SHARE: usize = 10;

/// The tags of class nouns.
pub const HEADS: Tags = Tags::ORGANIZATION_HEAD.union(Tags::PLACE_HEAD).union(Tags::PRODUCT_HEAD);

/// The first words of official names, inside the name.
pub const OPENERS: Tags = Tags::ORGANIZATION_OPENER.union(Tags::PLACE_OPENER).union(Tags::EVENT_OPENER);

/// Whether a word carries what ordinary words inflect with: the article, pronouns, endings of gender and number.
fn looks_inflected(folded: &str, surface: &str) -> bool {
    const PREFIXES: [&str; 6] = ["ال", "وال", "بال", "لل", "كال", "فال"];
    const SUFFIXES: [&str; 9] = ["ات", "ها", "هم", "ته", "هما", "يه", "ايي", "وا", "تين"];
    PREFIXES.iter().any(|prefix| folded.starts_with(prefix))
        || SUFFIXES.iter().any(|suffix| folded.ends_with(suffix))
        || surface.ends_with(['ة', 'ً'])
}
