//! The scores as a table.

use std::{
    collections::BTreeMap,
    fmt::{Debug, Write},
    path::{Path, PathBuf},
};

use khabar_contract::MentionKind;

use super::Scores;
use crate::score::tally::Tally;

/// A line for each article, one for each sub-folder, one for all; then mentions and facts by kind and
/// sub-folder.
pub fn of(dir: &Path, rows: &[(PathBuf, Scores)]) -> String {
    let mut folders: BTreeMap<String, Scores> = BTreeMap::new();
    let mut out = header();
    for (path, scores) in rows {
        let name = path.strip_prefix(dir).unwrap_or(path).with_extension("").display().to_string();
        if let Some((folder, _)) = name.rsplit_once('/') {
            *folders.entry(folder.to_owned()).or_default() += scores.clone();
        }
        *folders.entry("all".to_owned()).or_default() += scores.clone();
        out += &line(&name, scores);
    }
    out.push('\n');
    out += &header();
    // What is not in a sub-folder is in «all» only.
    let all = folders.remove("all");
    let sums: Vec<_> = folders.into_iter().chain(all.map(|all| ("all".to_owned(), all))).collect();
    for (name, scores) in &sums {
        out += &line(name, scores);
    }
    for (name, scores) in &sums {
        out += &kinds(name, scores);
        out += &calibration(name, scores);
    }
    out
}

fn calibration(name: &str, scores: &Scores) -> String {
    let mut out = format!("\n{name:16} confidence  found  right  prec.\n");
    for (confidence, step) in scores.calibration.steps() {
        let precision = 100.0 * step.right as f64 / step.found as f64;
        let _ = writeln!(out, "{:16} {confidence:>10.2} {:>6} {:>6} {precision:>6.2}", "", step.found, step.right);
    }
    let _ = writeln!(out, "{:16} expected calibration error {:.3}", "", scores.calibration.error());
    out
}

fn header() -> String {
    format!(
        "{:28} {:^20}  {:^20}  {:>6} {:>6}  {:>5} {:>5} {:>5} {:>6} {:>6}  {:>6} {:>6} {:>6} {:>6} {:>6}\n",
        "",
        "names P R F1",
        "values P R F1",
        "value",
        "B3",
        "gold",
        "found",
        "right",
        "P",
        "R",
        "evid.",
        "modal.",
        "time",
        "place",
        "attr."
    )
}

fn line(name: &str, scores: &Scores) -> String {
    let Scores { entities, evidence, modality, time, place, attribution, .. } = scores;
    let facts = scores.facts();
    format!(
        "{name:28} {}  {}  {:6.2} {:6.2}  {:5} {:5} {:5} {:6.2} {:6.2}  {evidence} {modality} {time} {place} {attribution}\n",
        scores.names(),
        scores.value_spans(),
        100.0 * scores.values().f1(),
        100.0 * entities.f1(),
        facts.gold,
        facts.found,
        facts.right,
        100.0 * facts.precision(),
        100.0 * facts.recall(),
    )
}

/// Mentions and facts by kind; behind the F1 of the spans of values that of spans whose value is right.
fn kinds(name: &str, scores: &Scores) -> String {
    let mut out = format!("\n{name:14} {:>6} {:>6} {:>6}  prec.   rec.     F1  value\n", "gold", "found", "right");
    let mut row = |kind: &dyn Debug, tally: &Tally, valued: Option<&Tally>| {
        let label = format!("{kind:?}").to_lowercase();
        let value = valued.map_or_else(String::new, |valued| format!(" {:6.2}", 100.0 * valued.f1()));
        let _ = writeln!(out, "{label:14} {:6} {:6} {:6} {tally}{value}", tally.gold, tally.found, tally.right);
    };
    for ((kind, tally), valued) in MentionKind::ALL.iter().zip(&scores.kinds).zip(&scores.valued) {
        row(kind, tally, Some(valued).filter(|_| !kind.is_name()));
    }
    scores.facts.iter().for_each(|(kind, tally)| row(kind, tally, None));
    out
}
