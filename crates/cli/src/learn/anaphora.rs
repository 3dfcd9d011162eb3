//! Which anaphor of an annotated article stands for whom: lines of an offset, a word and a label.

use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
};

use khabar_contract::{Entity, EntityId, Mention};
use khabar_engine::{
    facts::{self, Features, Question, Sort},
    text::Text,
};

use super::fit;
use crate::score::{
    self,
    gold::{Article, GoldError},
};

/// A question that an annotator has answered: the answers are those who may be meant, the last is nobody.
#[derive(Clone, Debug)]
pub struct Case {
    /// The number of its article.
    pub article: usize,
    /// What is asked.
    pub question: fit::Question,
    /// Whom the engine takes.
    pub embedded: usize,
}

/// The answers cannot be read.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the messages are the documentation")]
pub enum AnaphoraError {
    #[error(transparent)]
    Article(#[from] GoldError),
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
    #[error("{path}:{line}: a line is an offset, what is asked, a word and a label, parted by tabs")]
    Line { path: PathBuf, line: usize },
    #[error("{path}: no article of this name")]
    NoArticle { path: PathBuf },
}

/// The cases of every file of `answers`, of the articles of the same names in the folders of `news`.
pub fn read(answers: &Path, news: &Path) -> Result<Vec<Case>, AnaphoraError> {
    let articles: HashMap<_, _> =
        score::gold::read_dir(news)?.into_iter().map(|(path, article)| (stem(&path), article)).collect();
    let io = |source| AnaphoraError::Io { path: answers.to_owned(), source };
    let mut paths: Vec<PathBuf> = fs::read_dir(answers)
        .map_err(io)?
        .map(|entry| Ok(entry.map_err(io)?.path()))
        .collect::<Result<_, AnaphoraError>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    paths.sort();
    let mut cases = Vec::new();
    for (number, path) in paths.iter().enumerate() {
        let article = articles.get(&stem(path)).ok_or_else(|| AnaphoraError::NoArticle { path: path.clone() })?;
        let source = fs::read_to_string(path).map_err(|source| AnaphoraError::Io { path: path.clone(), source })?;
        let labels = labels(path, &source)?;
        cases.extend(of_article(number, article, &labels));
    }
    Ok(cases)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The label of each offset and sort; several joined by `+`, `-` for nobody.
fn labels<'a>(path: &Path, source: &'a str) -> Result<HashMap<(usize, &'a str), &'a str>, AnaphoraError> {
    let lines = source.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let label = |(index, line): (usize, &'a str)| {
        let mut columns = line.split('\t');
        let mut answer = || Some(((columns.next()?.parse().ok()?, columns.next()?), columns.nth(1)?));
        answer().ok_or_else(|| AnaphoraError::Line { path: path.to_owned(), line: index + 1 })
    };
    lines.map(label).collect()
}

fn of_article(number: usize, article: &Article, labels: &HashMap<(usize, &str), &str>) -> Vec<Case> {
    let (mentions, entities) = score::given_mentions(article);
    let mut asked = Vec::new();
    let mut cases = Vec::new();
    for question in facts::questions(&Text::new(&article.text), &mentions, &entities) {
        let at = question.span.start;
        let Some(label) = labels.get(&(at, name(question.sort))).filter(|label| **label != "?") else { continue };
        if !asked.contains(&(at, question.sort)) {
            asked.push((at, question.sort));
            let label = if stands_behind(&mentions, &entities, question.span.end, label) { "-" } else { label };
            cases.push(case(number, question, label, &entities));
        }
    }
    cases
}

/// What the tables call an anaphor of this sort.
fn name(sort: Sort) -> &'static str {
    match sort {
        Sort::LeftOut | Sort::Beside | Sort::Pronoun => "left out",
        Sort::Noun => "noun",
        Sort::Office => "office",
    }
}

/// ترد [أونور]: whether whoever is meant is named right behind, so that nobody is left out.
fn stands_behind(mentions: &[Mention], entities: &[Entity], end: usize, label: &str) -> bool {
    let next = mentions.partition_point(|mention| mention.start < end);
    let behind = mentions[next..].iter().take_while(|mention| mention.start < end + MAX_BEHIND);
    let mut names = behind.filter_map(|mention| mention.entity);
    names.any(|entity| label.split('+').any(|label| entities[entity.index()].key == label))
}

/// In bytes: some three words.
const MAX_BEHIND: usize = 36;

fn case(article: usize, question: Question, label: &str, entities: &[Entity]) -> Case {
    let nobody = question.candidates.len() - 1;
    let mut meant: Vec<&str> = label.split('+').collect();
    meant.sort_unstable();
    let is_meant = |candidate: &(Vec<EntityId>, Features)| {
        let mut labels: Vec<&str> = candidate.0.iter().map(|entity| entities[entity.index()].key.as_str()).collect();
        labels.sort_unstable();
        labels == meant
    };
    let right = if label == "-" { Some(nobody) } else { question.candidates.iter().position(is_meant) };
    let candidates: Vec<Features> = question.candidates.iter().map(|(_, features)| *features).collect();
    let likelihoods = facts::likelihoods(question.sort, &candidates);
    let embedded = (0..candidates.len()).max_by(|one, other| likelihoods[*one].total_cmp(&likelihoods[*other]));
    let answers =
        candidates.iter().map(|features| features.indices().map(|feature| (feature, 1.0)).collect()).collect();
    let question = fit::Question { sort: question.sort as usize, answers, right };
    Case { article, question, embedded: embedded.unwrap_or(nobody) }
}
