//! What of an article is open, filtered and hidden.
//!
//! The query of the page's address is the only place that keeps it, so that a link shows its receiver what its sender
//! saw, and back and reload need no code of their own.

use khabar_contract::{FactId, MentionId};
use serde::Deserialize;

use super::{FactFilter, KindSet, query::Query};
use crate::kind;

/// What of an article is open, filtered and hidden.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleState {
    /// What is open, if anything.
    pub open: Option<Open>,
    /// Which list the panel shows; `None` where nobody chose one: the first of them beside the text, and below a
    /// narrow text none.
    pub view: Option<View>,
    /// Which facts the panel lists and ties together.
    pub filter: FactFilter,
    /// The index of the sentence whose facts alone these are.
    pub sentence: Option<usize>,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
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

/// The order in which facts are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
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
        let query = Query::read(query);
        let entity =
            query.get("entity").map(|key| Open::Entity { key: key.to_owned(), mention: query.parsed("mention") });
        let value = || query.parsed("value").map(Open::Value);
        let fact = || query.parsed("fact").map(Open::Fact);
        Self {
            open: entity.or_else(value).or_else(fact),
            view: query.get("view").and_then(kind::find),
            filter: FactFilter::read(&query),
            sentence: query.parsed("sentence"),
            order: query.get("order").and_then(kind::find).unwrap_or_default(),
            hidden: query.parsed("hide").unwrap_or_default(),
        }
    }

    /// The query that [`from_query`](Self::from_query) reads back as this state; empty for an article as one first
    /// sees it.
    pub fn query(&self) -> Query {
        let Self { open, view, filter, sentence, order, hidden } = self;
        let mut query = Query::default();
        match open {
            Some(Open::Entity { key, mention }) => {
                query.add("entity", Some(key));
                query.add("mention", *mention);
            }
            Some(Open::Value(value)) => query.add("value", Some(value)),
            Some(Open::Fact(fact)) => query.add("fact", Some(fact)),
            None => {}
        }
        query.add("view", view.map(View::name));
        filter.write(&mut query);
        query.add("sentence", *sentence);
        query.add("order", (*order != Order::default()).then(|| order.name()));
        query.add("hide", (*hidden != KindSet::default()).then_some(hidden));
        query
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

    /// The state in which the facts that meet the filter are shown, in their list or on the map, and nothing is open.
    pub fn filtering(&self, filter: FactFilter) -> Self {
        let view = if self.list() == View::Map { View::Map } else { View::Facts };
        Self { filter, ..self.showing(view) }
    }

    /// The state in which the facts of a sentence are listed, all of them, and nothing is open.
    pub fn listing(&self, sentence: usize) -> Self {
        Self { sentence: Some(sentence), ..self.unfiltered().showing(View::Facts) }
    }

    /// The state in which all facts are shown and nothing is open.
    pub fn unfiltered(&self) -> Self {
        Self { sentence: None, ..self.filtering(FactFilter::default()) }
    }

    /// Whether not all facts are shown.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_open() || self.sentence.is_some()
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

impl View {
    fn name(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Entities => "entities",
            Self::Values => "values",
            Self::Map => "map",
        }
    }
}

impl Order {
    fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Kind => "kind",
            Self::Time => "time",
        }
    }
}

#[cfg(test)]
mod tests {
    use khabar_contract::{FactKind, MentionKind, Modality};

    use super::*;

    #[track_caller]
    fn check(query: &str, expect: &ArticleState) {
        assert_eq!(ArticleState::from_query(query), *expect, "reading «{query}»");
        assert_eq!(expect.query().write(), query, "writing «{query}»");
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
        let filter =
            FactFilter { who: Some("meta".into()), kind: Some(FactKind::Acquire), modality: Some(Modality::Failed) };
        check(
            "view=facts&who=meta&kind=acquire&modality=failed&sentence=4&order=kind",
            &ArticleState { order: Order::Kind, sentence: Some(4), ..first.filtering(filter.clone()) },
        );
    }

    #[test]
    fn filtering_stays_on_the_map_and_a_sentence_lists_its_facts() {
        let map = ArticleState::default().showing(View::Map);
        let filtered = map.filtering(FactFilter::of("meta"));
        assert_eq!((filtered.list(), filtered.is_filtered()), (View::Map, true));
        assert_eq!(filtered.unfiltered(), map);
        let listed = filtered.listing(3);
        assert_eq!((listed.list(), listed.sentence, listed.filter.is_open()), (View::Facts, Some(3), true));
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
            assert_eq!(ArticleState::from_query(&state.query().write()), state);
        }
    }
}
