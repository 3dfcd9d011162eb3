//! Analyses the articles and ties them together.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use khabar_contract::{Analysis, Article, Card, CardEntity, Elsewhere, Library};
use khabar_engine::Context;

use crate::source::Source;

/// How many entities a card shows.
const ENTITIES_ON_A_CARD: usize = 5;

/// How many other articles an entity leads to; without a limit, what a library of ten thousand says of a country
/// that all of them name would grow with the square of its size.
const ELSEWHERE_PER_ENTITY: usize = 8;

/// Words an adult reads in a minute, silently, in Arabic: M. Brysbaert, How many words do we read per minute? A review
/// and meta-analysis of reading rate, Journal of Memory and Language 109 (2019), 104047.
const WORDS_PER_MINUTE: usize = 181;

/// The library page and the articles, both newest first; those without a date come last, and the slug decides between
/// equals.
pub fn assemble(mut sources: Vec<Source>) -> (Library, Vec<Article>) {
    sources.sort_by(|a, b| {
        let newest_first = Reverse(a.metadata.published).cmp(&Reverse(b.metadata.published));
        newest_first.then_with(|| a.slug.cmp(&b.slug))
    });
    let mut articles: Vec<Article> = sources.into_iter().map(analyse).collect();
    tie_together(&mut articles);
    (Library { cards: articles.iter().map(card).collect() }, articles)
}

fn analyse(source: Source) -> Article {
    let Source { slug, metadata, text } = source;
    let analysis = khabar_engine::analyze(&text, &Context { published: metadata.published });
    Article { slug, metadata, minutes: minutes(&text), analysis, elsewhere: Vec::new() }
}

fn minutes(text: &str) -> u32 {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let nearest = (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE;
    u32::try_from(nearest).unwrap_or(u32::MAX).max(1)
}

fn card(article: &Article) -> Card {
    let mut entities: Vec<_> = article.analysis.entities.iter().collect();
    entities.sort_by_key(|entity| Reverse(entity.mentions.len()));
    entities.truncate(ENTITIES_ON_A_CARD);
    let entities = entities
        .into_iter()
        .map(|entity| CardEntity { key: entity.key.clone(), name: entity.name.clone(), kind: entity.kind })
        .collect();
    Card { slug: article.slug.clone(), metadata: article.metadata.clone(), minutes: article.minutes, entities }
}

/// Fills in, for each article's entities, the other articles that name them, the newest ones.
fn tie_together(articles: &mut [Article]) {
    let elsewhere: Vec<_> = {
        let naming = articles_by_key(articles);
        articles.iter().enumerate().map(|(index, article)| others(index, article, articles, &naming)).collect()
    };
    for (article, elsewhere) in articles.iter_mut().zip(elsewhere) {
        article.elsewhere = elsewhere;
    }
}

/// For each key the articles that name it: one more than are shown, as an article does not lead to itself.
fn articles_by_key(articles: &[Article]) -> HashMap<&str, Vec<usize>> {
    let mut naming: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, article) in articles.iter().enumerate() {
        for key in keys(&article.analysis) {
            let indices = naming.entry(key).or_default();
            if indices.len() <= ELSEWHERE_PER_ENTITY {
                indices.push(index);
            }
        }
    }
    naming
}

fn others(index: usize, article: &Article, articles: &[Article], naming: &HashMap<&str, Vec<usize>>) -> Vec<Elsewhere> {
    let of_key = |key| {
        let others = naming[key].iter().filter(move |other| **other != index).take(ELSEWHERE_PER_ENTITY);
        others.map(move |other| (key, &articles[*other]))
    };
    keys(&article.analysis)
        .flat_map(of_key)
        .map(|(key, other)| Elsewhere {
            key: key.to_owned(),
            slug: other.slug.clone(),
            headline: other.metadata.headline.clone(),
        })
        .collect()
}

/// The keys of the entities, each once, in order of first mention.
fn keys(analysis: &Analysis) -> impl Iterator<Item = &str> {
    let mut seen = HashSet::new();
    analysis.entities.iter().map(|entity| entity.key.as_str()).filter(move |key| seen.insert(*key))
}

#[cfg(test)]
mod tests {
    use khabar_contract::{Direction, Entity, EntityId, MentionKind, Metadata};

    use super::*;

    #[test]
    fn reading_time_is_at_least_a_minute() {
        for (words, expected) in [(0, 1), (1, 1), (271, 1), (272, 2), (181 * 10, 10)] {
            assert_eq!(minutes(&"كلمة – ".repeat(words)), expected, "{words} words");
        }
    }

    #[test]
    fn newest_come_first_and_undated_last() {
        let dates =
            [("b", None), ("c", Some("2024-05-01")), ("a", None), ("e", Some("2025-01-01")), ("d", Some("2024-05-01"))];
        let sources = dates.map(|(slug, date)| Source {
            slug: slug.into(),
            metadata: Metadata { published: date.map(|date| date.parse().unwrap()), ..Metadata::default() },
            text: "عنوان".into(),
        });
        let (library, articles) = assemble(sources.into());
        let order: String = library.cards.iter().map(|card| card.slug.as_str()).collect();
        assert_eq!(order, "ecdab");
        assert!(articles.iter().zip(&library.cards).all(|(article, card)| article.slug == card.slug));
    }

    #[test]
    fn a_card_shows_the_entities_named_most() {
        let card = card(&article("x", &[("a", 1), ("b", 2), ("c", 1), ("d", 3), ("e", 1), ("f", 1)]));
        assert_eq!(card.entities.iter().map(|entity| entity.key.as_str()).collect::<String>(), "dbace");
    }

    #[test]
    fn articles_that_name_the_same_lead_to_each_other() {
        let mut articles = [
            article("x", &[("a", 1), ("b", 1), ("a", 1)]),
            article("y", &[("b", 2)]),
            article("z", &[("b", 1), ("a", 1)]),
        ];
        tie_together(&mut articles);
        let shown = articles.map(|article| {
            let pairs = article.elsewhere.iter().map(|other| format!("{}:{}", other.key, other.slug));
            pairs.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(shown, ["a:z b:y b:z", "b:x b:z", "b:x b:y a:x"]);
    }

    #[test]
    fn an_entity_that_all_name_leads_to_the_newest() {
        let mut articles: Vec<Article> = (0..50).map(|number| article(&number.to_string(), &[("a", 1)])).collect();
        tie_together(&mut articles);
        for (article, first, last) in [(0, "1", "8"), (4, "0", "8"), (49, "0", "7")] {
            let elsewhere = &articles[article].elsewhere;
            assert_eq!(elsewhere.len(), ELSEWHERE_PER_ENTITY);
            assert_eq!((elsewhere[0].slug.as_str(), elsewhere[ELSEWHERE_PER_ENTITY - 1].slug.as_str()), (first, last));
        }
    }

    /// An article with these keys, each mentioned so many times.
    fn article(slug: &str, entities: &[(&str, u32)]) -> Article {
        let entity = |(index, (key, mentions)): (usize, &(&str, u32))| Entity {
            id: EntityId::from_index(index),
            key: (*key).into(),
            name: (*key).into(),
            kind: MentionKind::Organization,
            latin: None,
            transliterated: false,
            aliases: vec![],
            mentions: (0..*mentions).collect(),
        };
        let analysis = Analysis {
            schema: 1,
            text: String::new(),
            direction: Direction::Rtl,
            sentences: vec![],
            mentions: vec![],
            entities: entities.iter().enumerate().map(entity).collect(),
            facts: vec![],
        };
        Article { slug: slug.into(), metadata: Metadata::default(), minutes: 1, analysis, elsewhere: vec![] }
    }
}
