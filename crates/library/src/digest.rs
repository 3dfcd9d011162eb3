//! What the library says as a whole: its facts by time, and who is tied to whom.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use khabar_contract::{Article, Digest, Fact, Moment};

use crate::excerpt::{self, Place};

/// How many facts a page of the timeline holds.
const FACTS_ON_A_PAGE: usize = 60;

/// How many names the map shows, those with the most ties: more than these nobody reads in one picture.
const NAMES_ON_THE_MAP: usize = 25;

/// How many facts the map gives for one tie, the newest ones.
const FACTS_OF_A_TIE: usize = 3;

/// The facts that have a time, the latest first, page by page; one empty page where there are none.
pub fn timeline(articles: &[Article]) -> Vec<Digest> {
    let dated = |(index, article): (usize, &Article)| -> Vec<(Moment, Place)> {
        let moment = |fact: &Fact| Some((article.analysis.moment(fact)?, (index, fact.id)));
        article.analysis.facts.iter().filter_map(moment).collect()
    };
    let mut dated: Vec<_> = articles.iter().enumerate().flat_map(dated).collect();
    dated.sort_by_key(|(moment, _)| Reverse(*moment));
    let places: Vec<Place> = dated.into_iter().map(|(_, place)| place).collect();
    let pages = places.len().div_ceil(FACTS_ON_A_PAGE).max(1);
    let page = |number: usize| {
        let places = places.iter().skip((number - 1) * FACTS_ON_A_PAGE).take(FACTS_ON_A_PAGE);
        let excerpts = excerpt::collect(articles, &places.copied().collect::<Vec<_>>());
        Digest { page: number, pages, excerpts }
    };
    (1..=pages).map(page).collect()
}

/// The ties that most facts state, between as many names as the map shows.
pub fn map(articles: &[Article]) -> Digest {
    let mut ties: HashMap<[&str; 2], Vec<Place>> = HashMap::new();
    for (index, article) in articles.iter().enumerate() {
        for fact in &article.analysis.facts {
            if let Some(tie) = tie(fact, article) {
                ties.entry(tie).or_default().push((index, fact.id));
            }
        }
    }
    let mut ties: Vec<_> = ties.into_iter().collect();
    ties.sort_by(|(names, a), (other_names, b)| b.len().cmp(&a.len()).then(a.cmp(b)).then(names.cmp(other_names)));
    let mut names: HashSet<&str> = HashSet::new();
    let mut places = Vec::new();
    for (tie, facts) in &ties {
        let new = tie.iter().filter(|name| !names.contains(*name)).count();
        if names.len() + new <= NAMES_ON_THE_MAP {
            names.extend(tie.iter());
            places.extend(facts.iter().take(FACTS_OF_A_TIE));
        }
    }
    Digest { page: 1, pages: 1, excerpts: excerpt::collect(articles, &places) }
}

/// The keys of the two that a fact ties to each other, in their order: a fact between two names.
fn tie<'a>(fact: &Fact, article: &'a Article) -> Option<[&'a str; 2]> {
    let mut keys = [fact.subject, fact.party()?].map(|id| article.analysis.entity(id).key.as_str());
    keys.sort();
    (keys[0] != keys[1]).then_some(keys)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::articles;

    #[test]
    fn the_timeline_starts_with_the_latest() {
        let articles = articles(&[
            (
                "a",
                None,
                "استحوذت ميتا على آبل في مارس 2024. استحوذت ميتا على غوغل في أبريل الماضي. أعلنت ميتا نتائجها.",
            ),
            ("b", None, "استحوذت غوغل على آبل في مارس 2025."),
        ]);
        let [Digest { page: 1, pages: 1, excerpts }] = &timeline(&articles)[..] else { panic!("one page") };
        let shown: Vec<_> = excerpts.iter().map(|excerpt| (excerpt.slug.as_str(), excerpt.facts.len())).collect();
        assert_eq!(shown, [("b", 1), ("a", 2)]);
    }

    #[test]
    fn a_long_timeline_has_pages() {
        let text = "استحوذت ميتا على آبل في مارس 2024.";
        let slugs: Vec<String> = (0..FACTS_ON_A_PAGE + 1).map(|number| number.to_string()).collect();
        let sources: Vec<_> = slugs.iter().map(|slug| (slug.as_str(), None, text)).collect();
        let facts: Vec<usize> = timeline(&articles(&sources)).iter().map(|page| page.excerpts.len()).collect();
        assert_eq!(facts, [FACTS_ON_A_PAGE, 1]);
    }

    #[test]
    fn a_library_without_dates_has_one_empty_page() {
        let pages = timeline(&articles(&[("a", None, "عنوان")]));
        assert_eq!(pages, [Digest { page: 1, pages: 1, excerpts: vec![] }]);
    }

    #[test]
    fn the_map_keeps_the_strongest_ties() {
        let acquire = |name: &str| format!("استحوذت ميتا على {name} في مارس 2024.");
        let text = [acquire("آبل"), acquire("غوغل"), "أعلنت ميتا نتائجها.".into()].join(" ");
        let again = acquire("غوغل");
        let sources = [("a", text.as_str()), ("b", &again), ("c", &again), ("d", &again), ("e", &again)];
        let articles = articles(&sources.map(|(slug, text)| (slug, None, text)));
        let map = map(&articles);
        let shown: Vec<_> = map.excerpts.iter().map(|excerpt| (excerpt.slug.as_str(), excerpt.facts.len())).collect();
        assert_eq!(shown, [("a", 2), ("b", 1), ("c", 1)]);
    }
}
