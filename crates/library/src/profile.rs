//! What the whole library says of each entity.

use std::{cmp::Reverse, collections::BTreeMap};

use khabar_contract::{Article, Entity, Excerpt, Fact, FactId, Profile};

use crate::{claims::claims, excerpt};

/// How many articles a profile quotes, the newest ones: what all of ten thousand name would have a page of megabytes.
const ARTICLES: usize = 50;

/// Keys that no file system takes for a name of a file have no page.
const LONGEST_KEY: usize = 200;

/// What the library says of each entity, one after the other: all of them would not fit into memory.
pub fn profiles(articles: &[Article]) -> impl Iterator<Item = Profile> {
    let mut naming: BTreeMap<&str, Vec<(usize, &Entity)>> = BTreeMap::new();
    for (index, article) in articles.iter().enumerate() {
        for entity in &article.analysis.entities {
            naming.entry(&entity.key).or_default().push((index, entity));
        }
    }
    naming.retain(|key, _| (1..=LONGEST_KEY).contains(&key.len()));
    naming.into_iter().map(|(key, naming)| profile(key, &naming, articles))
}

/// The profile of the entity that is named, in each of these articles, as this.
fn profile(key: &str, naming: &[(usize, &Entity)], articles: &[Article]) -> Profile {
    let names = by_use(naming.iter().map(|(_, entity)| entity.name.as_str()));
    let aliases = naming.iter().flat_map(|(_, entity)| entity.aliases.iter().map(String::as_str));
    let spellings = by_use(names.iter().copied().chain(aliases));
    let mut indices: Vec<usize> = naming.iter().map(|(index, _)| *index).collect();
    indices.dedup();
    let excerpts: Vec<Excerpt> = indices.iter().take(ARTICLES).map(|index| about(key, &articles[*index])).collect();
    let (_, first) = naming[0];
    let known = naming.iter().map(|(_, entity)| *entity).find(|entity| !entity.transliterated).unwrap_or(first);
    Profile {
        key: key.to_owned(),
        name: names[0].to_owned(),
        kind: first.kind,
        latin: known.latin.clone(),
        transliterated: known.transliterated,
        aliases: spellings.into_iter().filter(|name| *name != names[0]).map(str::to_owned).collect(),
        articles: indices.len(),
        claims: claims(&excerpts),
        excerpts,
    }
}

/// The facts of an article in which an entity has a part.
fn about(key: &str, article: &Article) -> Excerpt {
    let analysis = &article.analysis;
    let has_part = |fact: &&Fact| fact.entities().any(|id| analysis.entity(id).key == key);
    let facts: Vec<FactId> = analysis.facts.iter().filter(has_part).map(|fact| fact.id).collect();
    excerpt::cut(article, &facts)
}

/// Each name once, those used most first, and of those used alike the first.
fn by_use<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts.into_iter().map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::articles;

    fn profile_of(key: &str, articles: &[Article]) -> Profile {
        profiles(articles).find(|profile| profile.key == key).expect("a profile")
    }

    const SALE: &str = "استحوذت شركة غوغل على شركة ويز مقابل 32 مليار دولار في مارس 2025.";
    const OTHER_SALE: &str = "استحوذت شركة جوجل على شركة ويز مقابل 30 مليار دولار في مارس 2025.";
    const OTHER_DAY: &str = "استحوذت شركة غوغل على شركة ويز مقابل 32 مليار دولار في أبريل 2025.";

    #[test]
    fn a_profile_joins_what_articles_say() {
        let articles = articles(&[
            ("old", Some("2025-03-19"), SALE),
            ("new", Some("2025-03-20"), OTHER_SALE),
            ("none", None, "قالت غوغل كلمة."),
        ]);
        let google = profile_of("google", &articles);
        assert_eq!((google.name.as_str(), google.latin.as_deref(), google.articles), ("غوغل", Some("Google"), 3));
        assert!(google.aliases.iter().any(|alias| alias.contains("جوجل")), "{:?}", google.aliases);
        let slugs: Vec<_> = google.excerpts.iter().map(|excerpt| excerpt.slug.as_str()).collect();
        assert_eq!(slugs, ["new", "old", "none"]);
    }

    #[test]
    fn where_articles_disagree_both_stand_side_by_side() {
        let check = |texts: &[&str], expect: &[(usize, bool, bool)]| {
            let sources: Vec<_> = texts.iter().zip(["a", "b", "c"]).map(|(text, slug)| (slug, None, *text)).collect();
            let claims = profile_of("google", &articles(&sources)).claims;
            let shown: Vec<_> =
                claims.iter().map(|claim| (claim.facts.len(), claim.amounts_differ, claim.times_differ)).collect();
            assert_eq!(shown, expect, "{texts:?}");
        };
        check(&[SALE], &[(1, false, false)]);
        check(&[SALE, SALE], &[(2, false, false)]);
        check(&[SALE, OTHER_SALE], &[(2, true, false)]);
        check(&[SALE, OTHER_DAY], &[(2, false, true)]);
        check(&[SALE, OTHER_SALE, OTHER_DAY], &[(3, true, true)]);
    }

    #[test]
    fn a_partner_has_the_other_for_a_partner() {
        let [one, other] = ["تعاونت غوغل مع سامسونغ.", "تعاونت سامسونغ مع غوغل."];
        let google = profile_of("google", &articles(&[("a", None, one), ("b", None, other)]));
        assert_eq!(google.claims.iter().map(|claim| claim.facts.len()).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_profile_quotes_the_newest_articles() {
        let slugs: Vec<String> = (0..60).map(|number| format!("a{number:02}")).collect();
        let sources: Vec<_> = slugs.iter().map(|slug| (slug.as_str(), None, "قالت غوغل كلمة.")).collect();
        let google = profile_of("google", &articles(&sources));
        assert_eq!((google.articles, google.excerpts.len()), (60, ARTICLES));
        assert_eq!(google.excerpts[0].slug, "a00");
    }
}
