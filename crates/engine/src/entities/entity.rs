//! What a reader is told of an entity.

use khabar_contract::{Entity, EntityId, MentionKind};

use super::{
    form::{Form, class},
    skeleton::skeleton,
    transliterate::transliterate,
};
use crate::names::{Name, gazetteer::Entry};

/// The entity that the names at `members` name; its mentions are filled in later.
pub fn entity(id: EntityId, members: &[usize], names: &[Name], forms: &[Form]) -> Entity {
    let kind = most_common(members.iter().map(|member| names[*member].kind));
    let distinct = distinct(members, forms);
    let best = canonical(&distinct, kind);
    let listed = distinct.iter().rev().map(|(form, _)| *form).filter(|form| form.latin().is_some());
    let listed = listed.max_by_key(|form| form.display.split_whitespace().count());
    let known = listed.and_then(|form| form.entry);
    let written = distinct.iter().map(|(form, _)| *form).find(|form| form.is_latin());
    let latin = known.and_then(Entry::latin).or(written.map(|form| form.display.as_str()));
    let key = match latin {
        Some(latin) => {
            let namesake = listed.and_then(Form::namesake).map(|nationality| format!("-{}", skeleton(nationality)));
            let suffix = known.map_or("", |entry| suffix(entry, kind));
            slug(latin.split_whitespace()) + suffix + &namesake.unwrap_or_default()
        }
        None => slug(best.words.iter().map(|word| skeleton(word)).collect::<Vec<_>>().iter().map(String::as_str)),
    };
    Entity {
        id,
        key,
        name: best.display.clone(),
        kind,
        latin: Some(latin.map_or_else(|| transliterate(best, kind == MentionKind::Person), str::to_owned)),
        transliterated: latin.is_none(),
        aliases: distinct
            .iter()
            .map(|(form, _)| &form.display)
            .filter(|alias| **alias != best.display)
            .cloned()
            .collect(),
        mentions: Vec::new(),
    }
}

/// The distinct forms in order of first use, with how often each is used.
fn distinct<'f>(members: &[usize], forms: &'f [Form]) -> Vec<(&'f Form, usize)> {
    let mut distinct: Vec<(&Form, usize)> = Vec::new();
    for form in members.iter().map(|member| &forms[*member]) {
        match distinct.iter_mut().find(|(known, _)| known.display == form.display) {
            Some((_, count)) => *count += 1,
            None => distinct.push((form, 1)),
        }
    }
    distinct
}

/// The fullest common form: of a person the longest; of others the longest among those used at least a third as often as the
/// commonest. Arabic before Latin script.
fn canonical<'f>(distinct: &[(&'f Form, usize)], kind: MentionKind) -> &'f Form {
    let commonest = distinct.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let is_common = |count: usize| kind == MentionKind::Person || count * 3 >= commonest;
    let fullness = |(form, count): &(&Form, usize)| {
        (!form.is_latin(), is_common(*count), form.display.split_whitespace().count(), *count)
    };
    // `max_by_key` gives the last of equals; the first use is wanted.
    let best = distinct.iter().rev().max_by_key(|candidate| fullness(candidate));
    best.expect("an entity has at least one name").0
}

/// Tells a city from its club in the key, where the lists give both one name.
fn suffix(entry: Entry, kind: MentionKind) -> &'static str {
    let classes = crate::names::kinds(entry.tags).map(class).fold(0u8, |classes, class| classes | 1 << class);
    let is_ambiguous = classes.count_ones() > 1;
    match kind {
        _ if !is_ambiguous => "",
        MentionKind::Person => "-person",
        MentionKind::Place => "-place",
        MentionKind::Event => "-event",
        _ => "",
    }
}

fn slug<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let lower = words.collect::<Vec<_>>().join(" ").to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

fn most_common(kinds: impl Iterator<Item = MentionKind>) -> MentionKind {
    let mut counts = [0; MentionKind::ALL.len()];
    kinds.for_each(|kind| counts[kind as usize] += 1);
    let best = MentionKind::ALL.into_iter().rev().max_by_key(|kind| counts[*kind as usize]);
    best.expect("there are kinds")
}
