//! What pages of many articles show: facts cut out of their articles.

use serde::{Deserialize, Serialize};

use crate::{Analysis, Day, Fact, FactId, FactKind, MentionKind, Modality, analysis::is_false, article::CardEntity};

/// Some facts of an article, with the sentences that state them and nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Excerpt {
    /// What the article is called in addresses.
    pub slug: String,
    /// The article's headline.
    pub headline: String,
    /// The day on which the article was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Day>,
    /// The number that each fact of `analysis` has in the article.
    pub facts: Vec<FactId>,
    /// The sentences and what they say: its text is theirs alone, and its numbers count in it alone.
    pub analysis: Analysis,
}

/// Some of the facts of the library: those of a kind, or of a modality, or of both; where neither is chosen, all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Selection {
    /// What happened.
    pub kind: Option<FactKind>,
    /// How certain it is.
    pub modality: Option<Modality>,
}

impl Selection {
    /// Every selection that a fact is one of.
    pub fn of(fact: &Fact) -> [Self; 4] {
        let (kind, modality) = (Some(fact.kind), Some(fact.modality));
        [(None, None), (kind, None), (None, modality), (kind, modality)].map(|(kind, modality)| Self { kind, modality })
    }

    /// What its files are called: `all`, `acquire`, `failed`, `acquire-failed`.
    pub fn name(self) -> String {
        match (self.kind.map(FactKind::name), self.modality.map(Modality::name)) {
            (None, None) => "all".to_owned(),
            (Some(name), None) | (None, Some(name)) => name.to_owned(),
            (Some(kind), Some(modality)) => format!("{kind}-{modality}"),
        }
    }
}

/// What a list of facts can be narrowed down to without coming out empty: each part beside the others as they are. What
/// most facts have comes first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    /// Names that have a part in the facts.
    pub names: Vec<CardEntity>,
    /// What happened.
    pub kinds: Vec<FactKind>,
    /// How certain it is.
    pub modalities: Vec<Modality>,
}

/// How many names a map shows, those with the most ties: more than these nobody reads in one picture.
pub const NAMES_ON_A_MAP: usize = 25;

/// A page of facts from all over the library.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Digest {
    /// Which page it is, from 1.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
    /// How many facts there are on all of them.
    pub total: usize,
    /// What all of them can be narrowed down to.
    pub choices: Choices,
    /// The facts, by article.
    pub excerpts: Vec<Excerpt>,
}

/// What the library says of an entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Its key across articles.
    pub key: String,
    /// The name that most articles call it by.
    pub name: String,
    /// What it is.
    pub kind: MentionKind,
    /// Its name in Latin script, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latin: Option<String>,
    /// Whether `latin` is only a transliteration.
    pub transliterated: bool,
    /// The other forms of the name, those that most articles use first.
    pub aliases: Vec<String>,
    /// How many articles name it.
    pub articles: usize,
    /// The newest of these articles, each with the facts in which the entity has a part.
    pub excerpts: Vec<Excerpt>,
    /// Every fact of the excerpts, those that say the same thing together; the latest first.
    pub claims: Vec<Claim>,
}

/// A fact, or facts of several articles that say one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// For each fact the index of its excerpt and its index there; at least one.
    pub facts: Vec<[usize; 2]>,
    /// Whether two articles give different amounts.
    #[serde(default, skip_serializing_if = "is_false")]
    pub amounts_differ: bool,
    /// Whether two articles give different times.
    #[serde(default, skip_serializing_if = "is_false")]
    pub times_differ: bool,
}
