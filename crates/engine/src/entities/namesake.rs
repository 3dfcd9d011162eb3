//! Namesakes that their nationality tells apart: الأهلي المصري and الأهلي السعودي.

use std::collections::{HashMap, HashSet};

use super::form::Form;
use crate::{
    names::gazetteer::{Entry, Gazetteer, Tags},
    text::fold,
};

/// Parts a listed organisation from the nationality at its end, or takes that of a club from what follows it in the text.
/// A name that is listed with its nationality keeps that entry. What is given is as the text has it where it follows the name.
pub fn part(gazetteer: &Gazetteer, words: &mut Vec<String>, entry: &mut Option<Entry>, after: &str) -> Option<String> {
    if let Some((last, base)) = words.split_last().filter(|(_, base)| !base.is_empty()) {
        let known = gazetteer.get(&base.join(" ")).filter(|known| is_organization(*known))?;
        let nationality = Some(last).filter(|last| is_nationality(gazetteer, last))?.clone();
        *entry = entry.filter(|entry| entry.latin().is_some()).or(Some(known));
        words.pop();
        return known.tags.contains(Tags::CLUB).then_some(nationality);
    }
    entry.filter(|entry| is_organization(*entry) && entry.tags.contains(Tags::CLUB))?;
    let surface = after.strip_prefix(' ')?.split(|c: char| !c.is_alphabetic()).next()?;
    let next = Some(fold::fold(surface)).filter(|next| is_nationality(gazetteer, next) && !next.ends_with('ه'))?;
    *entry = gazetteer.get(&format!("{} {next}", words[0])).filter(|whole| whole.latin().is_some()).or(*entry);
    Some(surface.to_owned())
}

/// Leaves only the nationalities that tell namesakes apart, and shows a name with the one that follows it; a bare name among
/// them is the one last named before it.
pub fn settle(forms: &mut [Form]) {
    let mut nationalities: HashMap<String, HashSet<String>> = HashMap::new();
    for form in forms.iter() {
        if let Some(nationality) = &form.nationality {
            nationalities.entry(form.folded()).or_default().insert(fold::fold(nationality));
        }
    }
    let mut last: HashMap<String, (String, Option<Entry>)> = HashMap::new();
    for form in forms {
        let base = form.folded();
        match form.nationality.take() {
            _ if nationalities.get(&base).is_none_or(|several| several.len() < 2) => {}
            Some(surface) => {
                let nationality = fold::fold(&surface);
                if !fold::fold(&form.display).ends_with(&nationality) {
                    form.display = format!("{} {surface}", form.display);
                }
                last.insert(base, (nationality.clone(), form.entry));
                form.nationality = Some(nationality);
            }
            None => {
                if let Some((nationality, entry)) = last.get(&base) {
                    (form.nationality, form.entry) = (Some(nationality.clone()), *entry);
                }
            }
        }
    }
}

fn is_organization(entry: Entry) -> bool {
    entry.tags.contains(Tags::ORGANIZATION)
        && !entry.tags.contains(Tags::ORGANIZATION_OPENER)
        && entry.latin().is_some()
}

fn is_nationality(gazetteer: &Gazetteer, word: &str) -> bool {
    let entry = word.strip_prefix("ال").and_then(|stem| gazetteer.get(stem));
    entry.is_some_and(|entry| entry.tags.contains(Tags::NATIONALITY))
}
