//! A fact and where it is told.

use khabar_contract::{Analysis, Article, Entity, EntityId, Excerpt, Fact, FactId};

/// A fact and where it is told.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The fact.
    pub fact: &'a Fact,
    /// What its numbers count in: the whole article, or an excerpt of it.
    pub analysis: &'a Analysis,
    /// What its article is called in addresses.
    pub slug: &'a str,
    /// The headline of its article.
    pub headline: &'a str,
    /// Its number in its article.
    pub id: FactId,
}

impl<'a> Told<'a> {
    /// The facts of an article, in the order of the text.
    pub fn of_article(article: &'a Article) -> Vec<Self> {
        let Article { slug, metadata, analysis, .. } = article;
        let told = |fact: &'a Fact| Self { fact, analysis, slug, headline: &metadata.headline, id: fact.id };
        analysis.facts.iter().map(told).collect()
    }

    /// A fact of an excerpt, by its index there. Panics where the excerpt has no such fact.
    pub fn of_excerpt(excerpt: &'a Excerpt, index: usize) -> Self {
        let Excerpt { slug, headline, facts, analysis, .. } = excerpt;
        Self { fact: &analysis.facts[index], analysis, slug, headline, id: facts[index] }
    }

    /// The facts of excerpts, those of each together.
    pub fn of_excerpts(excerpts: &'a [Excerpt]) -> Vec<Self> {
        let of_one = |excerpt: &'a Excerpt| (0..excerpt.facts.len()).map(move |index| Self::of_excerpt(excerpt, index));
        excerpts.iter().flat_map(of_one).collect()
    }

    /// Who did it.
    pub fn subject(&self) -> &'a Entity {
        self.entity(self.fact.subject)
    }

    /// To whom, where that is a named thing.
    pub fn party(&self) -> Option<&'a Entity> {
        self.fact.party().map(|id| self.entity(id))
    }

    /// Those that have a part in it, as subject, object, place or source.
    pub fn entities(&self) -> impl Iterator<Item = &'a Entity> {
        let analysis = self.analysis;
        self.fact.entities().map(|id| analysis.entity(id))
    }

    /// The sentences that state it.
    pub fn sentences(&self) -> impl Iterator<Item = &'a str> {
        self.fact.statements().map(|span| &self.analysis.text[span.range()])
    }

    /// Whether another fact is stated by the same sentences.
    pub fn is_stated_with(&self, other: &Self) -> bool {
        self.slug == other.slug && self.sentences().eq(other.sentences())
    }

    /// Facts that are alike, together, in the order in which the first of them come.
    pub fn alike(told: &[Self], are_alike: fn(&Self, &Self) -> bool) -> Vec<Vec<Self>> {
        let mut groups: Vec<Vec<Self>> = Vec::new();
        for told in told {
            match groups.iter_mut().find(|group| are_alike(&group[0], told)) {
                Some(group) => group.push(*told),
                None => groups.push(vec![*told]),
            }
        }
        groups
    }

    fn entity(&self, id: EntityId) -> &'a Entity {
        self.analysis.entity(id)
    }
}
