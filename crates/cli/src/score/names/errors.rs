//! Which mistakes are the most frequent, each with a place where it happens.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use super::{Corpus, Name};
use crate::score::fold::fold;

/// So many tokens of context are shown on each side.
const CONTEXT: usize = 6;

/// What went wrong with one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    /// Nothing was found where the gold has a name.
    Missed,
    /// Something was found where the gold has nothing.
    Spurious,
    /// The right span, the wrong class.
    Class,
    /// A name that overlaps the gold's, longer or shorter.
    Boundary,
}

struct Mistake {
    sort: Sort,
    gold: Option<Name>,
    found: Option<Name>,
}

/// The `limit` most frequent mistakes of each sort, with counts; empty where `limit` is 0.
pub fn listing(corpus: &Corpus, found: &BTreeSet<Name>, limit: usize) -> String {
    let mut out = String::new();
    if limit == 0 {
        return out;
    }
    let mut sorts: BTreeMap<Sort, Vec<Mistake>> = BTreeMap::new();
    for mistake in mistakes(&corpus.names, found) {
        sorts.entry(mistake.sort).or_default().push(mistake);
    }
    for (sort, mistakes) in sorts {
        let _ = writeln!(out, "{sort:?}: {}", mistakes.len());
        for (count, example) in most_frequent(corpus, &mistakes).into_iter().take(limit) {
            let _ = writeln!(out, "{count:5}  {}", describe(corpus, example));
        }
        out.push('\n');
    }
    out
}

fn mistakes(gold: &BTreeSet<Name>, found: &BTreeSet<Name>) -> Vec<Mistake> {
    let missing = gold.difference(found).map(|&name| match overlapping(found, name) {
        None => Mistake { sort: Sort::Missed, gold: Some(name), found: None },
        Some(other) if (other.start, other.end) == (name.start, name.end) => {
            Mistake { sort: Sort::Class, gold: Some(name), found: Some(other) }
        }
        Some(other) => Mistake { sort: Sort::Boundary, gold: Some(name), found: Some(other) },
    });
    let spurious = found.difference(gold).filter(|name| overlapping(gold, **name).is_none());
    let spurious = spurious.map(|&name| Mistake { sort: Sort::Spurious, gold: None, found: Some(name) });
    missing.chain(spurious).collect()
}

/// A name of the set that shares a token with `name`. The names of a set do not overlap, so that of all that start
/// before its end only the last can.
fn overlapping(names: &BTreeSet<Name>, name: Name) -> Option<Name> {
    let before_end = Name { start: name.end, end: 0, ..name };
    names.range(..before_end).next_back().copied().filter(|other| other.end > name.start)
}

fn most_frequent<'a>(corpus: &Corpus, mistakes: &'a [Mistake]) -> Vec<(usize, &'a Mistake)> {
    let mut groups: BTreeMap<_, (usize, &Mistake)> = BTreeMap::new();
    for mistake in mistakes {
        let key = [mistake.gold, mistake.found].map(|name| name.map(|name| (fold(&surface(corpus, name)), name.class)));
        groups.entry(key).or_insert((0, mistake)).0 += 1;
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.sort_by_key(|(count, _)| usize::MAX - count);
    groups
}

fn describe(corpus: &Corpus, mistake: &Mistake) -> String {
    let side = |name: Option<Name>| {
        name.map_or("-".to_owned(), |name| format!("{} {}", name.class.label(), surface(corpus, name)))
    };
    let at = mistake.gold.or(mistake.found).map_or(0, |name| name.start);
    let context = &corpus.tokens[at.saturating_sub(CONTEXT)..(at + CONTEXT).min(corpus.tokens.len())];
    format!("gold: {} | found: {} | {}", side(mistake.gold), side(mistake.found), context.join(" "))
}

fn surface(corpus: &Corpus, name: Name) -> String {
    corpus.tokens[name.start..name.end].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::names::Class;

    #[test]
    fn each_mistake_has_its_sort() {
        let corpus = Corpus::parse("أ\tB-PER\nب\tO\nج\tB-LOC\nد\tI-LOC\nه\tB-ORG\nو\tB-LOC\n").unwrap();
        let found = [(1, 2, Class::Person), (2, 3, Class::Place), (4, 5, Class::Place), (5, 6, Class::Place)];
        let found = found.map(|(start, end, class)| Name { start, end, class }).into();
        let sorts: Vec<Sort> = mistakes(&corpus.names, &found).iter().map(|mistake| mistake.sort).collect();
        assert_eq!(sorts, [Sort::Missed, Sort::Boundary, Sort::Class, Sort::Spurious]);
        let listing = listing(&corpus, &found, 3);
        assert!(listing.contains("Class: 1\n    1  gold: organization ه | found: place ه | أ ب ج د ه و"), "{listing}");
    }
}
