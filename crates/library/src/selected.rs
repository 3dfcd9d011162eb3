//! Facts by the selections that they are of.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashSet},
};

use khabar_contract::{Article, CardEntity, Choices, Digest, Selection};

use crate::excerpt::{self, Place};

/// How many names there are to choose from, those of most facts.
const NAMES_TO_CHOOSE_FROM: usize = 60;

/// Facts by the selections that they are of, in each in one order.
pub struct Selected<'a> {
    articles: &'a [Article],
    places: BTreeMap<Selection, Vec<Place>>,
}

impl<'a> Selected<'a> {
    /// Facts at these places, in this order.
    pub fn new(articles: &'a [Article], places: impl Iterator<Item = Place>) -> Self {
        let mut selected = BTreeMap::from([(Selection::default(), vec![])]);
        for place in places {
            for selection in Selection::of(excerpt::fact(place, articles)) {
                selected.entry(selection).or_default().push(place);
            }
        }
        Self { articles, places: selected }
    }

    /// The pages of each selection, whose facts `pages` lays out. Selections are read one after the other: the pages of all
    /// of them would not fit into memory.
    pub fn digests(self, pages: impl Fn(&[Place]) -> Vec<Vec<Place>>) -> impl Iterator<Item = (Selection, Digest)> {
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
            let keys: HashSet<_> =
                excerpt::fact(*place, self.articles).entities().map(|id| &analysis.entity(id).key).collect();
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
