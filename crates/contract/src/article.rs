//! A bundled article as the site serves it, and its card in the library.

use serde::{Deserialize, Serialize};

use crate::{Analysis, Day, MentionKind};

/// The library page: one card an article, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Library {
    /// The cards, in the order shown.
    pub cards: Vec<Card>,
}

/// What the library page shows of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// What the article is called in addresses.
    pub slug: String,
    /// What is known about the article.
    pub metadata: Metadata,
    /// How long a reader takes, in minutes, at least 1.
    pub minutes: u32,
    /// The entities named most, at most five.
    pub entities: Vec<CardEntity>,
}

/// An entity on a card, or among those to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CardEntity {
    /// Its key across articles.
    pub key: String,
    /// Its name, in the article where it is of one.
    pub name: String,
    /// What it is.
    pub kind: MentionKind,
}

/// A whole article: everything that its page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// What the article is called in addresses.
    pub slug: String,
    /// What is known about the article.
    pub metadata: Metadata,
    /// How long a reader takes, in minutes, at least 1.
    pub minutes: u32,
    /// The text and what the engine says of it.
    pub analysis: Analysis,
    /// The other bundled articles that name an entity of this one.
    pub elsewhere: Vec<Elsewhere>,
}

/// What is known about an article besides its text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Metadata {
    /// The first line of the text.
    pub headline: String,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The day on which it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Day>,
    /// Where it was published: an http or https address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// Another bundled article that names the same entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// The entity's key across articles.
    pub key: String,
    /// The other article.
    pub slug: String,
    /// The other article's headline.
    pub headline: String,
}
