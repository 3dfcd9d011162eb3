//! Lists of names: the engine's gazetteers, the parts of invented names, and what the data folder has.

use std::{fs, path::Path};

use khabar_engine::names::tagger::Class;

use super::super::{TrainError, page::Sentence};

/// What names are put together from.
pub struct Parts {
    pub tails: Vec<String>,
    pub letters: Vec<String>,
    pub feminine: Vec<String>,
    pub masculine: Vec<String>,
    pub heads: Vec<String>,
    pub fields: Vec<String>,
    pub honours: Vec<String>,
    pub houses: Vec<String>,
    pub realms: Vec<String>,
    pub of_realms: Vec<String>,
    pub sites: Vec<String>,
    pub nisbas: Vec<String>,
    pub fathers: Vec<String>,
}

impl Parts {
    /// Reads `data/name-parts.tsv`.
    pub fn read() -> Self {
        let part = |wanted: &str| {
            let lines = include_str!("../../../data/name-parts.tsv").lines().filter_map(|line| line.split_once('\t'));
            lines
                .filter(|(part, _)| *part == wanted)
                .flat_map(|(_, forms)| forms.split('|'))
                .map(str::to_owned)
                .collect()
        };
        Self {
            tails: part("tail"),
            letters: part("letter"),
            feminine: part("state-feminine"),
            masculine: part("state-masculine"),
            heads: part("office-head"),
            fields: part("office-field"),
            honours: part("honour"),
            houses: part("house"),
            realms: part("realm"),
            of_realms: part("of-realm"),
            sites: part("site"),
            nisbas: part("nisba"),
            fathers: part("father"),
        }
    }
}

/// The forms of a gazetteer's table that have a tag, those in Arabic script.
pub fn forms(table: &str, tag: &str) -> Vec<String> {
    rows(table)
        .filter(|(_, tags, _)| tags.split(',').any(|known| known == tag))
        .flat_map(|(forms, ..)| forms.split('|'))
        .filter(|form| !form.contains(|c: char| c.is_ascii_alphabetic()))
        .map(str::to_owned)
        .collect()
}

/// The Latin names of a gazetteer's table.
pub fn latin(table: &str) -> Vec<String> {
    rows(table).map(|(.., latin)| latin.to_owned()).filter(|latin| !latin.is_empty()).collect()
}

fn rows(table: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next().unwrap_or_default()))
    })
}

/// The names of a class in a corpus, word by word.
pub fn names_of(corpus: &[Sentence], class: Class) -> impl Iterator<Item = Vec<String>> {
    corpus.iter().flat_map(move |sentence| {
        let names = sentence.names.iter().filter(move |name| name.2 == class);
        names.map(|name| sentence.tokens[name.0..name.1].to_vec())
    })
}

/// Names of a corpus as one string, without those that may start with a proclitic.
pub fn whole(corpus: &[Sentence], class: Class) -> impl Iterator<Item = String> {
    names_of(corpus, class).map(|words| words.join(" ")).filter(|name| !name.starts_with(['و', 'ل', 'ب']))
}

/// The Arabic spellings of ANETAC that are one word of middling length.
pub fn foreign(data: &Path) -> Result<Vec<String>, TrainError> {
    let words = read(data, "gazetteer-anetac.tsv")?;
    let words = words.lines().filter_map(|line| line.rsplit_once('\t')).map(|(_, word)| word);
    Ok(words.filter(|word| (4..=9).contains(&word.chars().count()) && !word.contains(' ')).map(str::to_owned).collect())
}

/// The definite adjectives of nationalities, of one word: masculine, feminine.
pub fn nationalities(data: &Path) -> Result<Vec<(String, String)>, TrainError> {
    let name = "arwikicats/nationalities_data.json";
    let rows: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&read(data, name)?)
        .map_err(|source| TrainError::Json { path: data.join(name), source })?;
    let pairs = rows.values().filter_map(|row| Some((row["the_male"].as_str()?, row["the_female"].as_str()?)));
    let pairs = pairs.filter(|(male, female)| !male.is_empty() && !female.is_empty() && !male.contains(' '));
    Ok(pairs.map(|(male, female)| (male.to_owned(), female.to_owned())).collect())
}

fn read(data: &Path, name: &str) -> Result<String, TrainError> {
    let path = data.join(name);
    fs::read_to_string(&path).map_err(|source| TrainError::File { path, source })
}
