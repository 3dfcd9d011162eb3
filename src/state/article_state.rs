//! What of an article is open, filtered and hidden.
//!
//! The query of the page's address is the only place that keeps it, so that a link shows its receiver what its sender
//! saw, and back and reload need no code of their own.

use khabar_contract::{FactId, FactKind, MentionId, Modality};
use serde::{Deserialize, Deserializer, Serialize};

use super::KindSet;

/// What of an article is open, filtered and hidden.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleState {
    /// What is open, if anything.
    pub open: Option<Open>,
    /// Which list the panel shows; `None` where nobody chose one: the first of them beside the text, and below a
    /// narrow text none.
    pub view: Option<View>,
    /// Which facts the panel lists.
    pub filter: FactFilter,
    /// In which order it lists them.
    pub order: Order,
    /// The kinds that are not marked in the text.
    pub hidden: KindSet,
}

/// What a reader can open.
#[derive(Clone, Debug, PartialEq)]
pub enum Open {
    /// An entity, at one of its mentions or at none.
    Entity {
        /// Its key across articles.
        key: String,
        /// The mention that the reader is at.
        mention: Option<MentionId>,
    },
    /// A value, by a mention of it.
    Value(MentionId),
    /// A fact.
    Fact(FactId),
}

/// The lists of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// What happened.
    #[default]
    Facts,
    /// Who and what is named.
    Entities,
    /// Amounts, percentages, dates.
    Values,
    /// Who is tied to whom.
    Map,
}

/// Which facts the panel lists: those that meet every part that is set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FactFilter {
    /// The key of an entity that has a part in the fact.
    pub who: Option<String>,
    /// What happened.
    pub kind: Option<FactKind>,
    /// How certain it is.
    pub modality: Option<Modality>,
    /// The index of the sentence that states it.
    pub sentence: Option<usize>,
}

/// The order in which facts are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// As the text states them.
    #[default]
    Text,
    /// Those of a kind together.
    Kind,
    /// The latest first, and last those that have no time.
    Time,
}

impl View {
    /// Every list, in the order of the tabs.
    pub const ALL: [Self; 4] = [Self::Facts, Self::Entities, Self::Values, Self::Map];
}

impl ArticleState {
    /// Reads the query of an address, with or without its question mark. Parts that cannot be read are left out.
    pub fn from_query(query: &str) -> Self {
        serde_urlencoded::from_str::<Query>(query.trim_start_matches('?')).unwrap_or_default().into()
    }

    /// The query that [`from_query`](Self::from_query) reads back as this state, without a question mark; empty for
    /// an article as one first sees it.
    pub fn query(&self) -> String {
        serde_urlencoded::to_string(Query::from(self)).unwrap_or_default()
    }

    /// The state in which this is open, and everything else as it was.
    pub fn opening(&self, open: Open) -> Self {
        Self { open: Some(open), ..self.clone() }
    }

    /// The state in which an entity is open, at none of its mentions.
    pub fn opening_entity(&self, key: &str) -> Self {
        self.opening(Open::Entity { key: key.to_owned(), mention: None })
    }

    /// The state in which a list is shown and nothing is open.
    pub fn showing(&self, view: View) -> Self {
        Self { open: None, view: Some(view), ..self.clone() }
    }

    /// The state in which the facts that meet the filter are listed and nothing is open.
    pub fn filtering(&self, filter: FactFilter) -> Self {
        Self { filter, ..self.showing(View::Facts) }
    }

    /// The state in which nothing is open, and the lists are as they were.
    pub fn closed(&self) -> Self {
        Self { open: None, ..self.clone() }
    }

    /// The state in which, below a narrow text, no list is shown either.
    pub fn dismissed(&self) -> Self {
        Self { open: None, view: None, ..self.clone() }
    }

    /// The list that the panel shows where it shows one: an open fact is shown in its list.
    pub fn list(&self) -> View {
        match self.open {
            Some(Open::Fact(_)) => View::Facts,
            _ => self.view.unwrap_or_default(),
        }
    }

    /// Whether the panel covers a part of a narrow text.
    pub fn is_panel_open(&self) -> bool {
        self.open.is_some() || self.view.is_some()
    }
}

/// The state as the query of an address writes it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Query {
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    entity: Option<String>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    mention: Option<MentionId>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    value: Option<MentionId>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    fact: Option<FactId>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    view: Option<View>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    who: Option<String>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    kind: Option<FactKind>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    modality: Option<Modality>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    sentence: Option<usize>,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    order: Order,
    #[serde(deserialize_with = "lenient", skip_serializing_if = "is_default")]
    hide: KindSet,
}

impl From<Query> for ArticleState {
    fn from(query: Query) -> Self {
        let Query { entity, mention, value, fact, view, who, kind, modality, sentence, order, hide } = query;
        let open = match (entity, value, fact) {
            (Some(key), _, _) => Some(Open::Entity { key, mention }),
            (_, Some(value), _) => Some(Open::Value(value)),
            (_, _, Some(fact)) => Some(Open::Fact(fact)),
            _ => None,
        };
        Self { open, view, filter: FactFilter { who, kind, modality, sentence }, order, hidden: hide }
    }
}

impl From<&ArticleState> for Query {
    fn from(state: &ArticleState) -> Self {
        let FactFilter { who, kind, modality, sentence } = state.filter.clone();
        let lists = Self {
            view: state.view,
            who,
            kind,
            modality,
            sentence,
            order: state.order,
            hide: state.hidden,
            ..Self::default()
        };
        match state.open.clone() {
            Some(Open::Entity { key, mention }) => Self { entity: Some(key), mention, ..lists },
            Some(Open::Value(value)) => Self { value: Some(value), ..lists },
            Some(Open::Fact(fact)) => Self { fact: Some(fact), ..lists },
            None => lists,
        }
    }
}

fn lenient<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    Ok(T::deserialize(deserializer).unwrap_or_default())
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[cfg(test)]
mod tests {
    use khabar_contract::MentionKind;

    use super::*;

    #[track_caller]
    fn check(query: &str, expect: &ArticleState) {
        assert_eq!(ArticleState::from_query(query), *expect, "reading «{query}»");
        assert_eq!(expect.query(), query, "writing «{query}»");
    }

    #[test]
    fn an_address_holds_the_whole_state() {
        let first = ArticleState::default();
        check("", &first);
        check("view=values", &first.showing(View::Values));
        check("entity=scale-ai", &first.opening_entity("scale-ai"));
        check("entity=meta&mention=7", &first.opening(Open::Entity { key: "meta".into(), mention: Some(7) }));
        check("value=12", &first.opening(Open::Value(12)));
        check("fact=f3", &first.opening(Open::Fact("f3".parse().unwrap())));
        check(
            "hide=place%2Cmoney",
            &ArticleState {
                hidden: KindSet::default().toggled(MentionKind::Money).toggled(MentionKind::Place),
                ..first.clone()
            },
        );
        let filter = FactFilter {
            who: Some("meta".into()),
            kind: Some(FactKind::Acquire),
            modality: Some(Modality::Failed),
            sentence: Some(4),
        };
        check(
            "view=facts&who=meta&kind=acquire&modality=failed&sentence=4&order=kind",
            &ArticleState { order: Order::Kind, ..first.filtering(filter) },
        );
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let open = ArticleState::default().opening_entity("meta");
        for query in ["entity=meta&mention=x", "?entity=meta&hide=colour", "entity=meta&fact=3&view=&page=2"] {
            assert_eq!(ArticleState::from_query(query), open, "{query}");
        }
        assert_eq!(ArticleState::from_query("%%%&=&&fact=f0"), ArticleState::default());
    }

    #[test]
    fn keys_in_any_script_survive_the_address() {
        for key in ["ميتا", "a&b=c", "100%", "x y+z"] {
            let state = ArticleState::default().opening_entity(key);
            assert_eq!(ArticleState::from_query(&state.query()), state);
        }
    }
}
