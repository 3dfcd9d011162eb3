//! Joins names into groups.

use std::collections::HashMap;

use khabar_contract::MentionKind;

use super::{
    equation,
    form::{Form, PERSON, class},
    gender::{self, Gender},
    skeleton::skeleton,
};
use crate::{
    names::{Name, gazetteer::Tags, is_link},
    text::Text,
};

/// For each name the number of its group; groups are numbered by their first name.
pub fn join(text: &Text, names: &[Name], forms: &[Form]) -> Vec<usize> {
    let mut groups = Groups::new(names.len());
    // A person's bare surname may be anyone's who has it: it waits for the full names.
    let (short, full): (Vec<usize>, Vec<usize>) =
        (0..names.len()).partition(|name| class(names[*name].kind) == PERSON && is_surname(&forms[*name]));
    by_form(&full, names, forms, &mut groups);
    for (one, other) in equation::equations(text, names, forms) {
        groups.join(one, other);
    }
    let unclaimed = short_with_full(names, forms, &gender::genders(text, names), &mut groups);
    by_form(&short.into_iter().filter(|name| unclaimed[*name]).collect::<Vec<_>>(), names, forms, &mut groups);
    groups.numbers()
}

/// Of these names, those of one form, one skeleton, or one listed identity.
fn by_form(members: &[usize], names: &[Name], forms: &[Form], groups: &mut Groups) {
    let mut seen: HashMap<(u8, String), usize> = HashMap::new();
    for index in members.iter().copied() {
        let class = class(names[index].kind);
        for key in keys(&forms[index]) {
            let first = *seen.entry((class, key)).or_insert(index);
            groups.join(first, index);
        }
    }
}

/// What a name is joined by. Names that the lists tell apart are not joined by their skeletons.
fn keys(form: &Form) -> impl Iterator<Item = String> {
    let skeleton = format!("={}", skeletons(&form.words));
    let latin = form.latin().map(str::to_lowercase);
    let by_skeleton = latin.is_none().then_some(skeleton);
    let namesake = form.nationality.as_ref().map_or_else(String::new, |nationality| format!("+{nationality}"));
    [Some(form.folded()), latin, by_skeleton].into_iter().flatten().map(move |key| key + &namesake)
}

/// A word without its article.
fn bare(word: &str) -> &str {
    word.strip_prefix("ال").filter(|stem| stem.chars().nth(2).is_some()).unwrap_or(word)
}

/// Short forms with the fuller ones that hold their words: surnames and given names with the person of that name whom the
/// text names first, of the gender that verb or title show; an organisation's short name with the only longer name that has it.
/// For each name whether it was joined with none.
fn short_with_full(names: &[Name], forms: &[Form], genders: &[Option<Gender>], groups: &mut Groups) -> Vec<bool> {
    let mut unclaimed = vec![true; names.len()];
    let gender_of_group = gender_of_group(forms, genders, groups);
    let mut full: HashMap<(u8, String), Full> = HashMap::new();
    for (index, (name, form)) in names.iter().zip(forms).enumerate() {
        if form.words.len() > 1 && !(name.kind == MentionKind::Person && is_surname(form)) {
            let group = groups.find(index);
            for word in parts(name.kind, form) {
                full.entry((class(name.kind), word)).or_default().add(group, gender_of_group.get(&group).copied());
            }
        }
    }
    for (index, (name, form)) in names.iter().zip(forms).enumerate() {
        let key = short_key(name.kind, form).map(|key| (class(name.kind), key));
        let Some(full) = key.and_then(|key| full.get(&key)) else { continue };
        let full = full.of_gender(genders[index]).filter(|_| name.kind == MentionKind::Person || !full.are_several);
        if let Some(full) = full {
            groups.join(full, index);
            unclaimed[index] = false;
        }
    }
    unclaimed
}

/// The gender of those whose full name follows a word that shows it.
fn gender_of_group(forms: &[Form], genders: &[Option<Gender>], groups: &Groups) -> HashMap<usize, Gender> {
    let mut known = HashMap::new();
    for (index, gender) in genders.iter().enumerate() {
        if let Some(gender) = gender.filter(|_| !is_surname(&forms[index])) {
            known.entry(groups.find(index)).or_insert(gender);
        }
    }
    known
}

/// The longer names that share a word.
#[derive(Default)]
struct Full {
    /// The first group that has it, of each gender and of none that is known.
    men: Option<usize>,
    women: Option<usize>,
    unknown: Option<usize>,
    /// Whether they name several things.
    are_several: bool,
}

impl Full {
    fn add(&mut self, group: usize, gender: Option<Gender>) {
        self.are_several |= self.first().is_some_and(|first| first != group);
        let slot = match gender {
            Some(Gender::Masculine) => &mut self.men,
            Some(Gender::Feminine) => &mut self.women,
            None => &mut self.unknown,
        };
        slot.get_or_insert(group);
    }

    fn first(&self) -> Option<usize> {
        [self.men, self.women, self.unknown].into_iter().flatten().min()
    }

    /// The first of a gender, else the first whose gender is not known; where none is asked for, the first.
    fn of_gender(&self, gender: Option<Gender>) -> Option<usize> {
        match gender {
            Some(Gender::Masculine) => self.men.or(self.unknown),
            Some(Gender::Feminine) => self.women.or(self.unknown),
            None => self.first(),
        }
    }
}

/// The words by which a longer name can be called.
fn parts(kind: MentionKind, form: &Form) -> Vec<String> {
    let words = match kind {
        MentionKind::Person => form.words.as_slice(),
        MentionKind::Organization | MentionKind::Product => &form.words[..1],
        _ => &[],
    };
    let single = words.iter().filter(|word| word.chars().count() > 2).map(std::slice::from_ref);
    let linked = (1..words.len()).filter(|at| is_link(&words[*at])).map(|at| &words[at..]);
    single.chain(linked).map(skeletons).collect()
}

fn skeletons(words: &[String]) -> String {
    words.iter().map(|word| skeleton(bare(word))).collect::<Vec<_>>().join(" ")
}

/// What a short form is looked up by; none where it is no short form.
fn short_key(kind: MentionKind, form: &Form) -> Option<String> {
    let has_identity = form.entry.is_some_and(|entry| entry.tags.intersects(Tags::NAMES) && entry.latin().is_some());
    let may_be_short = match kind {
        MentionKind::Person => is_surname(form),
        _ => form.words.len() == 1 && !has_identity,
    };
    may_be_short.then(|| skeletons(&form.words))
}

/// Whether a person's name is so short that others may have it too: one word, or what a link ties to it (بن سلمان).
fn is_surname(form: &Form) -> bool {
    form.words.len() == 1 || form.words.first().is_some_and(|word| is_link(word))
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
