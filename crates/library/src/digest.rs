//! What the library says as a whole: its facts by time, and who is tied to whom.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use khabar_contract::{Article, Digest, Fact, Moment, Selection, excerpt::NAMES_ON_A_MAP};

use crate::{
    excerpt::{self, Place},
    selected::Selected,
};

/// How many facts a page of the timeline holds.
const FACTS_ON_A_PAGE: usize = 60;

/// How many facts the map gives for one tie, the newest ones.
const FACTS_OF_A_TIE: usize = 3;

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
        if let Some(tie) = tie(excerpt::fact(*place, articles), &articles[place.0]) {
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
        if names.len() + new <= NAMES_ON_A_MAP {
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

#[cfg(test)]
mod tests {
    use khabar_contract::{Choices, FactKind, Modality};

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
        let mut texts: Vec<String> = (0..NAMES_ON_A_MAP).map(pair).collect();
        texts.push("استحوذت ميتا على آبل. استحوذت ميتا على غوغل. استحوذت ميتا على أمازون.".into());
        let slugs: Vec<String> = (0..texts.len()).map(|number| format!("a{number:02}")).collect();
        let sources: Vec<_> =
            slugs.iter().zip(&texts).map(|(slug, text)| (slug.as_str(), None, text.as_str())).collect();
        let articles = articles(&sources);
        let map = of_all(map(&articles));
        let star = map[0].excerpts.iter().find(|excerpt| excerpt.slug == slugs[NAMES_ON_A_MAP]);
        assert_eq!(star.map(|excerpt| excerpt.facts.len()), Some(3));
    }

    #[test]
    fn each_selection_has_its_facts_and_leads_to_none_that_is_empty() {
        let articles = articles(&[
            ("a", None, "استحوذت ميتا على آبل في مارس 2024. تخطط غوغل لخفض إنفاقها في مارس 2026."),
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
