//! `khabar score FILE.tsv…`: the names that the engine finds in an annotated corpus, counted as conlleval counts.
//!
//! The engine reads what a person would paste: the tokens joined by spaces, a line for each sentence, so many
//! sentences at a time as an article has. What it finds is mapped back to tokens: a name covers each token that it
//! overlaps, for the corpora leave proclitics on the token. Nested annotation (Wojood) counts by its outermost
//! names; nationalities, offices and values are left out.

mod errors;

use std::collections::BTreeSet;

use khabar_contract::Day;

use super::{engine, tally::Tally};
use crate::corpus::{Class, Corpus, Name};

/// Scores each corpus by its title, and all together; with `errors`, lists so many of the most frequent errors of each sort.
pub fn report(corpora: &[(String, Corpus)], sentences: usize, errors: usize) -> String {
    let mut out = String::new();
    let mut total = [Tally::default(); Class::ALL.len()];
    for (title, corpus) in corpora {
        let found = find(corpus, sentences);
        let tallies = tally(&corpus.names, &found);
        out += &table(title, &tallies);
        out += &errors::listing(corpus, &found, errors);
        for (sum, tally) in total.iter_mut().zip(tallies) {
            *sum += tally;
        }
    }
    if corpora.len() > 1 {
        out += &table("all", &total);
    }
    out
}

/// What the engine finds, `sentences` of them at a time.
fn find(corpus: &Corpus, sentences: usize) -> BTreeSet<Name> {
    let mut found = BTreeSet::new();
    let mut first = 0;
    for ends in corpus.sentence_ends.chunks(sentences.max(1)) {
        let page = Page::new(corpus, first, ends);
        let analysis = engine(&page.text, None::<Day>);
        found.extend(analysis.mentions.iter().filter_map(|mention| {
            let class = Class::of_kind(mention.kind)?;
            let (start, end) = page.tokens(mention.start, mention.end);
            Some(Name { start: first + start, end: first + end, class })
        }));
        first = ends.last().copied().unwrap_or(first);
    }
    found
}

/// Some sentences as a reader would paste them.
struct Page {
    text: String,
    /// Where each token starts and ends in the text.
    bounds: Vec<(usize, usize)>,
}

impl Page {
    fn new(corpus: &Corpus, first: usize, sentence_ends: &[usize]) -> Self {
        let mut page = Self { text: String::new(), bounds: Vec::new() };
        let mut start = first;
        for &end in sentence_ends {
            for token in &corpus.tokens[start..end] {
                let at = page.text.len();
                page.text.push_str(token);
                page.bounds.push((at, page.text.len()));
                page.text.push(' ');
            }
            page.text.pop();
            page.text.push('\n');
            start = end;
        }
        page
    }

    /// The tokens that a span of the text overlaps.
    fn tokens(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.bounds.partition_point(|bound| bound.1 <= start);
        let after = self.bounds.partition_point(|bound| bound.0 < end);
        (first, after)
    }
}

fn tally(gold: &BTreeSet<Name>, found: &BTreeSet<Name>) -> [Tally; Class::ALL.len()] {
    Class::ALL.map(|class| {
        let count = |names: &BTreeSet<Name>| names.iter().filter(|name| name.class == class).count();
        let right = gold.intersection(found).filter(|name| name.class == class).count();
        Tally { gold: count(gold), found: count(found), right }
    })
}

/// One line for each class, and one for person, organization and place together.
fn table(title: &str, tallies: &[Tally]) -> String {
    let mut out = format!("{title}\n{:14} {:>6} {:>6} {:>6}  prec.   rec.     F1\n", "", "gold", "found", "right");
    let mut micro = Tally::default();
    let mut row = |label: &str, tally: &Tally| {
        out += &format!("{label:14} {:6} {:6} {:6} {tally}\n", tally.gold, tally.found, tally.right);
    };
    for (class, tally) in Class::ALL.iter().zip(tallies) {
        if *class == Class::Misc {
            row("the three", &micro);
        }
        row(class.label(), tally);
        micro += *tally;
    }
    out + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(start: usize, end: usize, class: Class) -> Name {
        Name { start, end, class }
    }

    #[test]
    fn a_mention_covers_the_tokens_that_it_overlaps() {
        let corpus = Corpus::parse("قال\tO\nلزهدي\tB-PER\nباكير\tI-PER\n\nإن\tO\n").unwrap();
        let page = Page::new(&corpus, 0, &corpus.sentence_ends);
        assert_eq!(page.text, "قال لزهدي باكير\nإن\n");
        let at = |part: &str| page.text.find(part).map(|start| page.tokens(start, start + part.len()));
        assert_eq!(at("زهدي باكير"), Some((1, 3)));
        assert_eq!(at("باكير"), Some((2, 3)));
        assert_eq!(at("إن"), Some((3, 4)));
    }

    #[test]
    fn only_exact_spans_of_the_same_class_count() {
        let gold = [(0, 2, Class::Person), (3, 4, Class::Place), (5, 6, Class::Place), (7, 8, Class::Misc)];
        let found = [(0, 1, Class::Person), (3, 4, Class::Organization), (5, 6, Class::Place), (7, 8, Class::Misc)];
        let set = |names: &[(usize, usize, Class)]| names.iter().map(|&(a, b, c)| name(a, b, c)).collect();
        let tallies = tally(&set(&gold), &set(&found));
        assert_eq!(tallies[0], Tally { gold: 1, found: 1, right: 0 });
        assert_eq!(tallies[1], Tally { gold: 0, found: 1, right: 0 });
        assert_eq!(tallies[2], Tally { gold: 2, found: 1, right: 1 });
        assert!(table("", &tallies).contains("the three           3      3      1  33.33  33.33  33.33"));
    }
}
