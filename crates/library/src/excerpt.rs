//! Cuts facts out of their articles.

use std::iter;

use khabar_contract::{
    Analysis, Article, Entity, EntityId, Excerpt, Fact, FactId, Mention, MentionId, Object, Span, analysis::SCHEMA,
};

/// A fact of an article: the article's index, and the fact's number there.
pub type Place = (usize, FactId);

/// The fact at a place.
pub fn fact((article, fact): Place, articles: &[Article]) -> &Fact {
    &articles[article].analysis.facts[fact.index()]
}

/// Facts from all over the library, one excerpt an article, in the order in which the articles first come.
pub fn collect(articles: &[Article], places: &[Place]) -> Vec<Excerpt> {
    let mut by_article: Vec<(usize, Vec<FactId>)> = Vec::new();
    for (article, fact) in places {
        match by_article.iter_mut().find(|(known, _)| known == article) {
            Some((_, facts)) => facts.push(*fact),
            None => by_article.push((*article, vec![*fact])),
        }
    }
    by_article.into_iter().map(|(article, facts)| cut(&articles[article], &facts)).collect()
}

/// An article cut down to some of its facts: the sentences that state them, and the entities and values that they
/// are made of.
pub fn cut(article: &Article, facts: &[FactId]) -> Excerpt {
    let mut facts = facts.to_vec();
    facts.sort();
    facts.dedup();
    let analysis = Cut::new(&article.analysis, &facts).analysis();
    let published = article.metadata.published;
    Excerpt { slug: article.slug.clone(), headline: article.metadata.headline.clone(), published, facts, analysis }
}

/// What is kept of an analysis, each in its order.
struct Cut<'a> {
    whole: &'a Analysis,
    facts: Vec<&'a Fact>,
    sentences: Vec<Span>,
    mentions: Vec<MentionId>,
    entities: Vec<EntityId>,
}

impl<'a> Cut<'a> {
    fn new(whole: &'a Analysis, facts: &[FactId]) -> Self {
        let facts: Vec<&Fact> = facts.iter().map(|id| &whole.facts[id.index()]).collect();
        let values = facts.iter().flat_map(|fact| fact.values());
        let places = facts.iter().flat_map(|fact| {
            let values = fact.values().map(|id| whole.mention(id).start);
            iter::once(fact.trigger).chain(fact.statements()).map(|span| span.start).chain(values)
        });
        let sentences = ordered(places.filter_map(|place| whole.sentence_at(place)));
        let sentences: Vec<Span> = sentences.into_iter().map(|index| whole.sentences[index]).collect();
        let is_whole = |id: &MentionId| sentences.iter().any(|sentence| sentence.contains(whole.mention(*id).span()));
        let mentions = ordered(values.filter(is_whole));
        let entities = ordered(facts.iter().flat_map(|fact| fact.entities()));
        Self { whole, facts, sentences, mentions, entities }
    }

    fn analysis(&self) -> Analysis {
        let lines: Vec<&str> = self.sentences.iter().map(|sentence| &self.whole.text[sentence.range()]).collect();
        Analysis {
            schema: SCHEMA,
            text: lines.join("\n"),
            direction: self.whole.direction,
            sentences: self.sentences.iter().map(|sentence| self.span(*sentence)).collect(),
            mentions: self.mentions.iter().map(|id| self.mention(*id)).collect(),
            entities: self.entities.iter().map(|id| self.entity(*id)).collect(),
            facts: self.facts.iter().enumerate().map(|(index, fact)| self.fact(index, fact)).collect(),
        }
    }

    fn mention(&self, id: MentionId) -> Mention {
        let mention = self.whole.mention(id);
        let Span { start, end } = self.span(mention.span());
        let id = self.mention_id(id).expect("only mentions that are kept");
        Mention { id, start, end, entity: None, ..mention.clone() }
    }

    fn entity(&self, id: EntityId) -> Entity {
        let entity = self.whole.entity(id);
        Entity { id: self.entity_id(id), aliases: vec![], mentions: vec![], ..entity.clone() }
    }

    fn fact(&self, index: usize, fact: &Fact) -> Fact {
        let object = fact.object.clone().map(|object| match object {
            Object::Entity(id) => Object::Entity(self.entity_id(id)),
            Object::Text(text) => Object::Text(text),
        });
        Fact {
            id: FactId::from_index(index),
            subject: self.entity_id(fact.subject),
            object,
            amount: fact.amount.and_then(|id| self.mention_id(id)),
            time: fact.time.and_then(|id| self.mention_id(id)),
            place: fact.place.map(|id| self.entity_id(id)),
            attribution: fact.attribution.map(|id| self.entity_id(id)),
            trigger: self.span(fact.trigger),
            evidence: self.span(fact.evidence),
            further_evidence: fact.further_evidence.iter().map(|span| self.span(*span)).collect(),
            ..fact.clone()
        }
    }

    fn mention_id(&self, id: MentionId) -> Option<MentionId> {
        self.mentions.binary_search(&id).ok().map(|index| index as MentionId)
    }

    fn entity_id(&self, id: EntityId) -> EntityId {
        EntityId::from_index(self.entities.binary_search(&id).expect("every entity of a fact is kept"))
    }

    /// Where a stretch of the whole text stands in what is kept, cut at the end of the sentence that it starts in.
    fn span(&self, span: Span) -> Span {
        let mut at = 0;
        for sentence in &self.sentences {
            if sentence.start <= span.start && span.start < sentence.end {
                let end = span.end.min(sentence.end);
                return Span::new(at + span.start - sentence.start, at + end - sentence.start);
            }
            at += sentence.end - sentence.start + "\n".len();
        }
        Span::new(0, 0)
    }
}

fn ordered<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    items.sort();
    items.dedup();
    items
}

#[cfg(test)]
mod tests {
    use crate::fixture::article;

    use super::*;

    /// Each fact of an excerpt: its number in the article, subject, object, amount, time, trigger, evidence.
    fn shown(excerpt: &Excerpt) -> Vec<String> {
        let analysis = &excerpt.analysis;
        let fact = |(fact, id): (&Fact, &FactId)| {
            let entity = |id: EntityId| analysis.entity(id).key.as_str();
            let value = |id: Option<MentionId>| id.map_or("–", |id| &analysis.mention(id).surface);
            let object = match &fact.object {
                Some(Object::Entity(id)) => entity(*id),
                Some(Object::Text(text)) => text,
                None => "–",
            };
            let [trigger, evidence] = [fact.trigger, fact.evidence].map(|span| &analysis.text[span.range()]);
            let parts = [entity(fact.subject), object, value(fact.amount), value(fact.time), trigger, evidence];
            format!("{id} {}", parts.join(" | "))
        };
        analysis.facts.iter().zip(&excerpt.facts).map(fact).collect()
    }

    #[test]
    fn an_excerpt_holds_its_facts_and_their_sentences() {
        let article =
            article("x", "باعت ميتا أصولا. استحوذت ميتا على آبل مقابل 5 مليار دولار. أعلنت آبل نتائجها في أبريل.");
        let all = &article.analysis.facts;
        let acquire = all.iter().find(|fact| fact.amount.is_some()).expect("a fact with an amount");
        let excerpt = cut(&article, &[acquire.id]);
        assert_eq!(
            shown(&excerpt),
            [format!(
                "{} meta | apple | 5 مليار دولار | – | استحوذت | استحوذت ميتا على آبل مقابل 5 مليار دولار.",
                acquire.id
            )]
        );
        assert_eq!(excerpt.analysis.text, "استحوذت ميتا على آبل مقابل 5 مليار دولار.");
        assert_eq!(excerpt.analysis.mentions.len(), 1);
    }

    #[test]
    fn every_fact_of_an_article_survives_the_cut() {
        let text = std::fs::read_to_string("../../articles/004_374096957b9cdd49.txt").expect("a bundled article");
        let article = article("x", &text);
        let facts: Vec<FactId> = article.analysis.facts.iter().map(|fact| fact.id).collect();
        let whole = Excerpt {
            slug: "x".into(),
            headline: String::new(),
            published: None,
            facts: facts.clone(),
            analysis: article.analysis.clone(),
        };
        assert_eq!(shown(&cut(&article, &facts)), shown(&whole));
        let singles: Vec<String> = facts.iter().flat_map(|id| shown(&cut(&article, &[*id]))).collect();
        assert_eq!(singles, shown(&whole));
    }

    #[test]
    fn an_excerpt_of_nothing_is_empty() {
        let excerpt = cut(&article("x", "نص"), &[]);
        assert_eq!((excerpt.analysis.text.as_str(), excerpt.facts.len()), ("", 0));
    }
}
