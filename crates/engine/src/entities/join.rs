//! Joins names into groups.

use std::collections::HashMap;

use khabar_contract::MentionKind;

use super::{
    equation,
    form::{Form, class},
    skeleton::skeleton,
};
use crate::{
    names::{Name, gazetteer::Tags},
    text::Text,
};

/// For each name the number of its group; groups are numbered by their first name.
pub fn join(text: &Text, names: &[Name], forms: &[Form]) -> Vec<usize> {
    let mut groups = Groups::new(names.len());
    by_form(names, forms, &mut groups);
    for (one, other) in equation::equations(text, names, forms) {
        groups.join(one, other);
    }
    short_with_full(names, forms, &mut groups);
    groups.numbers()
}

/// Names of one form, one skeleton, or one listed identity.
fn by_form(names: &[Name], forms: &[Form], groups: &mut Groups) {
    let mut seen: HashMap<(u8, String), usize> = HashMap::new();
    for (index, (name, form)) in names.iter().zip(forms).enumerate() {
        let class = class(name.kind);
        for key in keys(form) {
            let first = *seen.entry((class, key)).or_insert(index);
            groups.join(first, index);
        }
    }
}

/// What a name is joined by. Names that the lists tell apart are not joined by their skeletons.
fn keys(form: &Form) -> impl Iterator<Item = String> {
    let words: Vec<String> = form.words.iter().map(|word| skeleton(bare(word))).collect();
    let skeleton = format!("={}", words.join(" "));
    let latin = form.latin().map(str::to_lowercase);
    let by_skeleton = latin.is_none().then_some(skeleton);
    [Some(form.folded()), latin, by_skeleton].into_iter().flatten()
}

/// A word without its article.
fn bare(word: &str) -> &str {
    word.strip_prefix("ال").filter(|stem| stem.chars().nth(2).is_some()).unwrap_or(word)
}

/// Short forms with the fuller ones that hold their words: surnames and given names with the person named last before them,
/// an organisation's short name with the only longer name that has it.
fn short_with_full(names: &[Name], forms: &[Form], groups: &mut Groups) {
    let mut full: HashMap<(u8, String), Full> = HashMap::new();
    for (index, (name, form)) in names.iter().zip(forms).enumerate() {
        if form.words.len() > 1 {
            for word in parts(name.kind, form) {
                full.entry((class(name.kind), word)).or_default().add(index, groups);
            }
        }
    }
    for (index, (name, form)) in names.iter().zip(forms).enumerate() {
        let key = short_key(name.kind, form).map(|key| (class(name.kind), key));
        let Some(full) = key.and_then(|key| full.get(&key)) else { continue };
        if name.kind == MentionKind::Person || !full.are_several {
            groups.join(full.nearest(index), index);
        }
    }
}

/// The longer names that share a word.
#[derive(Default)]
struct Full {
    names: Vec<usize>,
    /// Whether they name several things.
    are_several: bool,
}

impl Full {
    fn add(&mut self, name: usize, groups: &Groups) {
        self.are_several |= self.names.first().is_some_and(|first| groups.find(*first) != groups.find(name));
        self.names.push(name);
    }

    /// The last before a name, else the first after it.
    fn nearest(&self, name: usize) -> usize {
        let before = self.names.partition_point(|full| *full < name);
        self.names[before.saturating_sub(1)]
    }
}

/// The words by which a longer name can be called.
fn parts(kind: MentionKind, form: &Form) -> Vec<String> {
    let words: &[String] = match kind {
        MentionKind::Person => &form.words,
        MentionKind::Organization | MentionKind::Product => &form.words[..1],
        _ => &[],
    };
    let telling = words.iter().filter(|word| word.chars().count() > 2);
    telling.map(|word| skeleton(bare(word))).collect()
}

/// What a short form is looked up by; none where it is no short form.
fn short_key(kind: MentionKind, form: &Form) -> Option<String> {
    let [word] = form.words.as_slice() else { return None };
    let has_identity = form.entry.is_some_and(|entry| entry.tags.intersects(Tags::NAMES) && entry.latin().is_some());
    let may_be_short = kind == MentionKind::Person || !has_identity;
    may_be_short.then(|| skeleton(bare(word)))
}

/// Disjoint groups of names, each led by its first.
struct Groups(Vec<usize>);

impl Groups {
    fn new(len: usize) -> Self {
        Self((0..len).collect())
    }

    fn find(&self, mut name: usize) -> usize {
        while self.0[name] != name {
            name = self.0[name];
        }
        name
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.0[one.max(other)] = one.min(other);
    }

    fn numbers(&self) -> Vec<usize> {
        let mut numbers: Vec<usize> = Vec::with_capacity(self.0.len());
        let mut next = 0;
        for (name, leader) in self.0.iter().enumerate() {
            // A leader comes before the names it leads, so its number is known.
            numbers.push(if *leader == name { next } else { numbers[*leader] });
            next += usize::from(*leader == name);
        }
        numbers
    }
}
