//! An article with what its page looks up in it.

mod check;
mod values;

use khabar_contract::{Analysis, Article, Entity, EntityId, Fact, FactId, MentionId, MentionKind};

use super::{ArticleState, Open, Order, Told};
use crate::{layout::Layout, order::greatest_first};
pub use check::{Inconsistent, check_excerpts, check_profile};
pub use values::ValueGroup;

/// An article with what its page looks up in it, computed once, when its data arrives.
#[derive(Debug)]
pub struct Document {
    article: Article,
    layout: Layout,
    values: Vec<ValueGroup>,
    facts_by_sentence: Vec<Vec<FactId>>,
}

impl Document {
    /// The document of an article whose parts fit together: every number leads to something and every span lies in
    /// the text, so that nothing that shows it has to ask again.
    pub fn new(article: Article) -> Result<Self, Inconsistent> {
        check::check(&article.analysis)?;
        let analysis = &article.analysis;
        let mut facts_by_sentence = vec![Vec::new(); analysis.sentences.len()];
        for fact in &analysis.facts {
            for sentence in sentences_of(fact, analysis) {
                facts_by_sentence[sentence].push(fact.id);
            }
        }
        Ok(Self { layout: Layout::of(analysis), values: values::groups(analysis), facts_by_sentence, article })
    }

    /// The article.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// Its text and what the engine says of it.
    pub fn analysis(&self) -> &Analysis {
        &self.article.analysis
    }

    /// How its text is laid out.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Its values, equal ones joined, by kind and amount.
    pub fn values(&self) -> &[ValueGroup] {
        &self.values
    }

    /// The value that a mention belongs to; `None` where the mention is of no value of this article.
    pub fn value(&self, mention: MentionId) -> Option<&ValueGroup> {
        self.values.iter().find(|group| group.mentions.contains(&mention))
    }

    /// The entity with this key.
    pub fn entity(&self, key: &str) -> Option<&Entity> {
        self.analysis().entities.iter().find(|entity| entity.key == key)
    }

    /// The state without what it has open, where this article has no such thing: an address may be old, or of another
    /// article.
    pub fn known(&self, state: ArticleState) -> ArticleState {
        let is_known = match &state.open {
            Some(Open::Entity { key, .. }) => self.entity(key).is_some(),
            Some(Open::Value(mention)) => self.value(*mention).is_some(),
            Some(Open::Fact(id)) => self.fact(*id).is_some(),
            None => true,
        };
        if is_known { state } else { state.closed() }
    }

    /// The entities of a kind, those named most first.
    pub fn entities(&self, kind: MentionKind) -> Vec<&Entity> {
        let entities: Vec<_> = self.analysis().entities.iter().filter(|entity| entity.kind == kind).collect();
        greatest_first(&entities, |entity| entity.mentions.len())
    }

    /// The fact with this number; `None` where the number is of another article.
    pub fn fact(&self, id: FactId) -> Option<&Fact> {
        self.analysis().facts.get(id.index())
    }

    /// The facts that a sentence states.
    pub fn facts_in(&self, sentence: usize) -> &[FactId] {
        self.facts_by_sentence.get(sentence).map_or(&[], Vec::as_slice)
    }

    /// The facts in which an entity has a part, in the order of the text.
    pub fn facts_of(&self, entity: EntityId) -> Vec<&Fact> {
        self.analysis().facts.iter().filter(|fact| fact.entities().any(|part| part == entity)).collect()
    }

    /// The facts in which a value has a part, in the order of the text.
    pub fn facts_with(&self, value: &ValueGroup) -> Vec<&Fact> {
        let has_value = |mention: Option<MentionId>| mention.is_some_and(|id| value.mentions.contains(&id));
        self.analysis().facts.iter().filter(|fact| has_value(fact.amount) || has_value(fact.time)).collect()
    }

    /// The facts that a state lists, in the order of the text.
    pub fn listed(&self, state: &ArticleState) -> Vec<Told<'_>> {
        let mut told = self.told(state.sentence);
        told.retain(|told| state.filter.admits(told));
        told
    }

    /// The facts of a sentence, or of the whole article, in the order of the text.
    pub fn told(&self, sentence: Option<usize>) -> Vec<Told<'_>> {
        let mut told = Told::of_article(&self.article);
        told.retain(|told| sentence.is_none_or(|sentence| self.facts_in(sentence).contains(&told.id)));
        told
    }

    /// The facts that a state lists, in its order.
    pub fn facts(&self, state: &ArticleState) -> Vec<&Fact> {
        let facts: Vec<_> = self.listed(state).into_iter().map(|told| told.fact).collect();
        match state.order {
            Order::Text => facts,
            Order::Time => greatest_first(&facts, |fact| self.analysis().moment(fact)),
            Order::Kind => distinct(facts.iter().map(|fact| fact.kind))
                .into_iter()
                .flat_map(|kind| facts.iter().copied().filter(move |fact| fact.kind == kind))
                .collect(),
        }
    }

    /// The index of the sentence that a position lies in.
    pub fn sentence_at(&self, position: usize) -> Option<usize> {
        self.analysis().sentence_at(position)
    }

    /// The index of the sentence that first states a fact.
    pub fn evidence(&self, fact: &Fact) -> Option<usize> {
        self.sentence_at(fact.evidence.start)
    }

    /// The text of a sentence; empty where the article has no such sentence.
    pub fn sentence(&self, index: usize) -> &str {
        let analysis = self.analysis();
        analysis.sentences.get(index).map_or("", |span| &analysis.text[span.range()])
    }

    /// The kinds that the article mentions, and how often.
    pub fn kinds(&self) -> Vec<(MentionKind, usize)> {
        let count = |kind| self.analysis().mentions.iter().filter(|mention| mention.kind == kind).count();
        MentionKind::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|(_, count)| *count > 0).collect()
    }
}

/// Each item once, in the order in which they first come. For few distinct items.
pub fn distinct<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.fold(Vec::new(), |mut found, item| {
        if !found.contains(&item) {
            found.push(item);
        }
        found
    })
}

fn sentences_of(fact: &Fact, analysis: &Analysis) -> Vec<usize> {
    let mut sentences: Vec<_> = fact.statements().filter_map(|span| analysis.sentence_at(span.start)).collect();
    sentences.dedup();
    sentences
}

#[cfg(test)]
mod tests;
