//! The names that facts tie together, and their ties.

use khabar_contract::{Entity, Modality, excerpt::NAMES_ON_A_MAP};

use crate::{
    order::{greatest_first, sorted_by},
    state::Told,
};

/// The names that facts tie together, and their ties.
#[derive(Debug)]
pub struct Ties<'a> {
    /// The names, those tied to most others first, each once whatever article it is from.
    pub names: Vec<&'a Entity>,
    /// The ties, at most one between two names.
    pub ties: Vec<Tie>,
}

/// That two names are tied to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The indices of the two names, the smaller one first.
    pub ends: [usize; 2],
    /// Whether any fact states it for certain: what is planned, denied, failed or reported is not.
    pub is_certain: bool,
}

/// The two names that a fact ties together: its subject, and its object where that is another name.
pub fn tie<'a>(told: &Told<'a>) -> Option<[&'a Entity; 2]> {
    let (subject, party) = (told.subject(), told.party()?);
    (subject.key != party.key).then_some([subject, party])
}

/// Of facts that tie names, those of the ties that most of them state, as far as the map has room for their names.
pub fn strongest<'a>(told: &[Told<'a>]) -> Vec<Told<'a>> {
    let pairs = greatest_first(&Told::alike(told, is_same_pair), Vec::len);
    let mut names: Vec<&str> = Vec::new();
    let mut shown = Vec::new();
    for pair in pairs {
        let Some(ends) = tie(&pair[0]) else { continue };
        let new: Vec<&str> =
            ends.map(|name| name.key.as_str()).into_iter().filter(|key| !names.contains(key)).collect();
        if names.len() + new.len() <= NAMES_ON_A_MAP {
            names.extend(new);
            shown.extend(pair);
        }
    }
    shown
}

fn is_same_pair(a: &Told, b: &Told) -> bool {
    let pair = |told: &Told| tie(told).map(|ends| ends.map(|name| name.key.clone()));
    let (a, b) = (pair(a), pair(b));
    a == b || a == b.map(|[from, to]| [to, from])
}

impl<'a> Ties<'a> {
    /// The ties that facts state.
    pub fn of(told: &[Told<'a>]) -> Self {
        let mut names: Vec<&'a Entity> = Vec::new();
        let mut ties: Vec<Tie> = Vec::new();
        for told in told {
            let Some(ends) = tie(told) else { continue };
            let ends = in_order(ends.map(|name| index(name, &mut names)));
            let is_certain = told.fact.modality == Modality::Asserted;
            match ties.iter_mut().find(|tie| tie.ends == ends) {
                Some(tie) => tie.is_certain |= is_certain,
                None => ties.push(Tie { ends, is_certain }),
            }
        }
        Self { names, ties }.most_tied_first()
    }

    /// The name with this key, as the map has it: articles may spell it otherwise.
    pub fn name(&self, key: &str) -> Option<&'a Entity> {
        self.names.iter().copied().find(|name| name.key == key)
    }

    /// The indices of the names that a name is tied to, in their order.
    pub fn neighbours(&self, name: usize) -> Vec<usize> {
        let other = |tie: &Tie| match tie.ends {
            [a, b] if a == name => Some(b),
            [a, b] if b == name => Some(a),
            _ => None,
        };
        let neighbours: Vec<usize> = self.ties.iter().filter_map(other).collect();
        sorted_by(&neighbours, usize::cmp)
    }

    fn most_tied_first(self) -> Self {
        let names: Vec<usize> = (0..self.names.len()).collect();
        let order = greatest_first(&names, |name| self.neighbours(*name).len());
        let rank = |name: usize| order.iter().position(|other| *other == name).unwrap_or_default();
        let renumbered = |tie: &Tie| Tie { ends: in_order(tie.ends.map(rank)), ..*tie };
        let ties = self.ties.iter().map(renumbered).collect();
        Self { ties, names: order.iter().map(|name| self.names[*name]).collect() }
    }
}

fn index<'a>(name: &'a Entity, names: &mut Vec<&'a Entity>) -> usize {
    let known = names.iter().position(|other| other.key == name.key);
    known.unwrap_or_else(|| {
        names.push(name);
        names.len() - 1
    })
}

fn in_order([a, b]: [usize; 2]) -> [usize; 2] {
    [a.min(b), a.max(b)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::ties;

    #[test]
    fn names_are_joined_and_the_most_tied_comes_first() {
        let document = ties(&["أ ب", "ج ب", "ب أ", "ج ج"]);
        let ties = Ties::of(&Told::of_article(document.article()));
        assert_eq!(ties.names.iter().map(|name| name.name.as_str()).collect::<Vec<_>>(), ["ب", "أ", "ج"]);
        assert_eq!(ties.ties.iter().map(|tie| tie.ends).collect::<Vec<_>>(), [[0, 1], [0, 2]]);
        assert_eq!(ties.neighbours(0), [1, 2]);
        assert_eq!(ties.neighbours(2), [0]);
    }

    #[test]
    fn the_strongest_ties_come_first_and_not_too_many() {
        let pairs: Vec<String> = (0..NAMES_ON_A_MAP + 10).map(|name| format!("أ اسم{name}")).collect();
        let twice = ["اسم30 أ".to_owned()];
        let pairs: Vec<&str> = pairs.iter().chain(&twice).map(String::as_str).collect();
        let document = ties(&pairs);
        let shown = strongest(&Told::of_article(document.article()));
        assert_eq!(shown.len(), NAMES_ON_A_MAP, "a tie for each name but the first, and one of them twice");
        assert_eq!(shown[0].party().map(|name| name.name.as_str()), Some("اسم30"));
    }

    #[test]
    fn facts_of_one_name_tie_nothing() {
        let document = crate::fixture::document("[ميتا]", &[crate::fixture::fact(khabar_contract::FactKind::Plan)]);
        assert!(Ties::of(&Told::of_article(document.article())).names.is_empty());
    }
}
