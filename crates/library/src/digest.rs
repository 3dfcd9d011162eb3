//! What the library says as a whole: its facts by time, and who is tied to whom.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap, HashSet},
};

use khabar_contract::{Article, CardEntity, Choices, Digest, Fact, Moment, Selection};

use crate::excerpt::{self, Place};

/// How many facts a page of the timeline holds.
const FACTS_ON_A_PAGE: usize = 60;

/// How many names the map shows, those with the most ties: more than these nobody reads in one picture.
const NAMES_ON_THE_MAP: usize = 25;

/// How many facts the map gives for one tie, the newest ones.
const FACTS_OF_A_TIE: usize = 3;

/// How many names there are to choose from, those of most facts.
const NAMES_TO_CHOOSE_FROM: usize = 60;

/// The facts that have a time, the latest first, page by page, of each selection; of all, there is a page in any case.
pub fn timeline(articles: &[Article]) -> impl Iterator<Item = (Selection, Digest)> {
    let dated = |(index, article): (usize, &Article)| -> Vec<(Moment, Place)> {
        let moment = |fact: &Fact| Some((article.analysis.moment(fact)?, (index, fact.id)));
        article.analysis.facts.iter().filter_map(moment).collect()
    };
    let mut dated: Vec<_> = articles.iter().enumerate().flat_map(dated).collect();
    dated.sort_by_key(|(moment, _)| Reverse(*moment));
    let selected = Selected::new(articles, dated.into_iter().map(|(_, place)| place));
    selected.digests(|places| match places {
        [] => vec![vec![]],
        places => places.chunks(FACTS_ON_A_PAGE).map(<[Place]>::to_vec).collect(),
    })
}

/// The ties that most facts state, between as many names as the map shows, of each selection.
pub fn map(articles: &[Article]) -> impl Iterator<Item = (Selection, Digest)> {
    let ties = |(index, article): (usize, &Article)| -> Vec<Place> {
        let ties = article.analysis.facts.iter().filter(|fact| tie(fact, article).is_some());
        ties.map(|fact| (index, fact.id)).collect()
    };
    let selected = Selected::new(articles, articles.iter().enumerate().flat_map(ties));
    selected.digests(|places| vec![strongest(places, articles)])
}

/// Of facts that tie names, those of the ties that most of them state, and of equal ones those of the names with the most
/// ties: what hangs together says more than as many pairs.
fn strongest(places: &[Place], articles: &[Article]) -> Vec<Place> {
    let mut ties: HashMap<[&str; 2], Vec<Place>> = HashMap::new();
    for place in places {
        if let Some(tie) = tie(fact(*place, articles), &articles[place.0]) {
            ties.entry(tie).or_default().push(*place);
        }
    }
    let mut degrees: HashMap<&str, usize> = HashMap::new();
    for name in ties.keys().flatten() {
        *degrees.entry(name).or_default() += 1;
    }
    let mut ties: Vec<_> = ties.into_iter().collect();
    ties.sort_by_cached_key(|(names, facts)| {
        let degree = names.iter().map(|name| degrees[name]).max();
        (Reverse(facts.len()), Reverse(degree), facts.clone(), *names)
    });
    let mut names: HashSet<&str> = HashSet::new();
    let mut shown = Vec::new();
    for (tie, facts) in &ties {
        let new = tie.iter().filter(|name| !names.contains(*name)).count();
        if names.len() + new <= NAMES_ON_THE_MAP {
            names.extend(tie.iter());
            shown.extend(facts.iter().take(FACTS_OF_A_TIE));
        }
    }
    shown
}

/// The keys of the two that a fact ties to each other, in their order: a fact between two names.
fn tie<'a>(fact: &Fact, article: &'a Article) -> Option<[&'a str; 2]> {
    let mut keys = [fact.subject, fact.party()?].map(|id| article.analysis.entity(id).key.as_str());
    keys.sort();
    (keys[0] != keys[1]).then_some(keys)
}

fn fact((article, fact): Place, articles: &[Article]) -> &Fact {
    &articles[article].analysis.facts[fact.index()]
}

/// Facts by the selections that they are of, in each in one order.
struct Selected<'a> {
    articles: &'a [Article],
    places: BTreeMap<Selection, Vec<Place>>,
}

impl<'a> Selected<'a> {
    fn new(articles: &'a [Article], places: impl Iterator<Item = Place>) -> Self {
        let mut selected = BTreeMap::from([(Selection::default(), vec![])]);
        for place in places {
            for selection in Selection::of(fact(place, articles)) {
                selected.entry(selection).or_default().push(place);
            }
        }
        Self { articles, places: selected }
    }

    /// The pages of each selection, whose facts `pages` lays out. They are made one after the other: all of them would
    /// not fit into memory.
    fn digests(self, pages: impl Fn(&[Place]) -> Vec<Vec<Place>>) -> impl Iterator<Item = (Selection, Digest)> {
        let selections: Vec<Selection> = self.places.keys().copied().collect();
        selections.into_iter().flat_map(move |selection| {
            let places = &self.places[&selection];
            let (choices, pages) = (self.choices(selection), pages(places));
            let digest = |(index, page): (usize, &Vec<Place>)| Digest {
                page: index + 1,
                pages: pages.len(),
                total: places.len(),
                choices: choices.clone(),
                excerpts: excerpt::collect(self.articles, page),
            };
            pages.iter().enumerate().map(|page| (selection, digest(page))).collect::<Vec<_>>()
        })
    }

    fn choices(&self, selection: Selection) -> Choices {
        let beside = |is_beside: fn(Selection, Selection) -> bool| {
            self.places.iter().filter(move |(other, _)| is_beside(**other, selection))
        };
        let kinds = beside(|other, this| other.modality == this.modality);
        let modalities = beside(|other, this| other.kind == this.kind);
        Choices {
            names: self.names(selection),
            kinds: most_first(kinds.filter_map(|(other, places)| Some((other.kind?, places.len())))),
            modalities: most_first(modalities.filter_map(|(other, places)| Some((other.modality?, places.len())))),
        }
    }

    /// The names that have a part in most facts.
    fn names(&self, selection: Selection) -> Vec<CardEntity> {
        let mut counts: BTreeMap<&str, (CardEntity, usize)> = BTreeMap::new();
        for place in &self.places[&selection] {
            let analysis = &self.articles[place.0].analysis;
            let keys: HashSet<_> = fact(*place, self.articles).entities().map(|id| &analysis.entity(id).key).collect();
            for entity in analysis.entities.iter().filter(|entity| keys.contains(&entity.key)) {
                let card = || CardEntity { key: entity.key.clone(), name: entity.name.clone(), kind: entity.kind };
                counts.entry(&entity.key).or_insert_with(|| (card(), 0)).1 += 1;
            }
        }
        let mut names = most_first(counts.into_values());
        names.truncate(NAMES_TO_CHOOSE_FROM);
        names
    }
}

/// What is counted, the most first; of equals the first.
fn most_first<T>(counts: impl Iterator<Item = (T, usize)>) -> Vec<T> {
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts.into_iter().map(|(counted, _)| counted).collect()
}

#[cfg(test)]
mod tests {
    use khabar_contract::{FactKind, Modality};

    use super::*;
    use crate::fixture::articles;

    fn of_all(digests: impl Iterator<Item = (Selection, Digest)>) -> Vec<Digest> {
        digests.filter(|(selection, _)| *selection == Selection::default()).map(|(_, digest)| digest).collect()
    }

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
        let [Digest { page: 1, pages: 1, total: 3, excerpts, .. }] = &of_all(timeline(&articles))[..] else {
            panic!("one page")
        };
        let shown: Vec<_> = excerpts.iter().map(|excerpt| (excerpt.slug.as_str(), excerpt.facts.len())).collect();
        assert_eq!(shown, [("b", 1), ("a", 2)]);
    }

    #[test]
    fn a_long_timeline_has_pages() {
        let text = "استحوذت ميتا على آبل في مارس 2024.";
        let slugs: Vec<String> = (0..FACTS_ON_A_PAGE + 1).map(|number| number.to_string()).collect();
        let sources: Vec<_> = slugs.iter().map(|slug| (slug.as_str(), None, text)).collect();
        let facts: Vec<usize> = of_all(timeline(&articles(&sources))).iter().map(|page| page.excerpts.len()).collect();
        assert_eq!(facts, [FACTS_ON_A_PAGE, 1]);
    }

    #[test]
    fn a_library_without_dates_has_one_empty_page() {
        let pages: Vec<_> = timeline(&articles(&[("a", None, "عنوان")])).collect();
        let empty = Digest { page: 1, pages: 1, total: 0, choices: Choices::default(), excerpts: vec![] };
        assert_eq!(pages, [(Selection::default(), empty)]);
    }

    #[test]
    fn the_map_keeps_the_strongest_ties() {
        let acquire = |name: &str| format!("استحوذت ميتا على {name} في مارس 2024.");
        let text = [acquire("آبل"), acquire("غوغل"), "أعلنت ميتا نتائجها.".into()].join(" ");
        let again = acquire("غوغل");
        let sources = [("a", text.as_str()), ("b", &again), ("c", &again), ("d", &again), ("e", &again)];
        let articles = articles(&sources.map(|(slug, text)| (slug, None, text)));
        let map = of_all(map(&articles));
        let shown: Vec<_> =
            map[0].excerpts.iter().map(|excerpt| (excerpt.slug.as_str(), excerpt.facts.len())).collect();
        assert_eq!(shown, [("a", 2), ("b", 1), ("c", 1)]);
    }

    #[test]
    fn of_equal_ties_the_map_keeps_those_that_hang_together() {
        let pair = |number: usize| format!("تعاونت شركة ألف{number} مع شركة باء{number}.");
        let mut texts: Vec<String> = (0..NAMES_ON_THE_MAP).map(pair).collect();
        texts.push("استحوذت ميتا على آبل. استحوذت ميتا على غوغل. استحوذت ميتا على أمازون.".into());
        let slugs: Vec<String> = (0..texts.len()).map(|number| format!("a{number:02}")).collect();
        let sources: Vec<_> =
            slugs.iter().zip(&texts).map(|(slug, text)| (slug.as_str(), None, text.as_str())).collect();
        let articles = articles(&sources);
        let map = of_all(map(&articles));
        let star = map[0].excerpts.iter().find(|excerpt| excerpt.slug == slugs[NAMES_ON_THE_MAP]);
        assert_eq!(star.map(|excerpt| excerpt.facts.len()), Some(3));
    }

    #[test]
    fn each_selection_has_its_facts_and_leads_to_none_that_is_empty() {
        let articles = articles(&[
            ("a", None, "استحوذت ميتا على آبل في مارس 2024. تخطط غوغل للاستحواذ على ويز في مارس 2026."),
            ("b", None, "استحوذت غوغل على مايكروسوفت في أبريل 2025. أطلقت غوغل جهازا."),
        ]);
        let digests: HashMap<Selection, Digest> = timeline(&articles).collect();
        for (selection, digest) in &digests {
            let facts: Vec<&Fact> = digest.excerpts.iter().flat_map(|excerpt| &excerpt.analysis.facts).collect();
            assert!(facts.iter().all(|fact| Selection::of(fact).contains(selection)), "{selection:?}");
            assert_eq!(facts.len(), digest.total);
            for kind in &digest.choices.kinds {
                assert!(digests[&Selection { kind: Some(*kind), ..*selection }].total > 0);
            }
            for modality in &digest.choices.modalities {
                assert!(digests[&Selection { modality: Some(*modality), ..*selection }].total > 0);
            }
        }
        let of = |kind, modality| &digests[&Selection { kind, modality }];
        assert_eq!(of(None, None).total, 3);
        let Digest { total, choices, .. } = of(Some(FactKind::Acquire), None);
        assert_eq!((*total, choices.modalities.as_slice()), (2, &[Modality::Asserted][..]));
        assert_eq!(choices.kinds, [FactKind::Acquire, FactKind::Plan], "what most facts have comes first");
        let mut names: Vec<&str> = choices.names.iter().map(|name| name.key.as_str()).collect();
        names.sort();
        assert_eq!(names, ["apple", "google", "meta", "microsoft"]);
        assert_eq!(of(None, Some(Modality::Planned)).choices.kinds, [FactKind::Plan]);
    }
}
