//! `khabar score`: how good the engine is, against what people have annotated.
//!
//! | module | scores |
//! | --- | --- |
//! | [`names`] | names in token-per-line corpora, as conlleval counts |
//! | [`news`] | names, values, entities and facts in annotated articles |
//! | [`gold`] | reads annotated articles |
//! | [`tally`] | counts precision, recall and F1 |
//! | [`fold`] | makes spellings alike
//! | [`same`] | compares values |

mod fold;
pub mod gold;
mod names;
mod news;
mod same;
mod tally;

pub use news::{Calibration, given_mentions, judge};

use std::{
    io::{self, Write},
    path::PathBuf,
};

use khabar_contract::{Analysis, Day};
use khabar_engine::Context;

use crate::{
    corpora,
    corpus::{Corpus, CorpusError},
    failure::Failure,
};

/// Score the engine against what people have annotated
#[derive(clap::Args)]
pub struct Arguments {
    /// Corpora: a token, a tab and its tags (B-PER, I-ORG, O …) on each line, a blank line after each sentence
    #[arg(value_name = "FILE.tsv", required_unless_present_any = ["facts", "held_out"])]
    files: Vec<PathBuf>,

    /// The folder that the names model was trained from: score the parts of its corpora that were held back
    #[arg(long, value_name = "DATA", conflicts_with_all = ["files", "facts"])]
    held_out: Option<PathBuf>,

    /// A folder of annotated articles: names, values, entities and facts
    #[arg(long, value_name = "DIR", conflicts_with = "files")]
    facts: Option<PathBuf>,

    /// With --facts: list what is missing (-), wrong (+) or nearly right (~) in each article
    #[arg(long, requires = "facts")]
    diff: bool,

    /// With --facts: give the engine the annotated names and values, so that only its facts are scored
    #[arg(long, requires = "facts")]
    given: bool,

    /// Of corpora: list so many of the most frequent errors of each sort
    #[arg(long, value_name = "N", default_value_t = 0, conflicts_with = "facts")]
    errors: usize,

    /// Of corpora: how many sentences the engine reads as one article
    #[arg(long, value_name = "N", default_value_t = 20, conflicts_with = "facts")]
    sentences: usize,
}

/// What was annotated cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ScoreError {
    /// A corpus.
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    /// An article.
    #[error(transparent)]
    Gold(#[from] gold::GoldError),
}

/// Prints the tables; gives what went wrong.
pub fn run(arguments: &Arguments) -> Vec<Failure> {
    let tables = match report(arguments) {
        Ok(tables) => tables,
        Err(error) => return vec![Failure::Annotation(error)],
    };
    let written = io::stdout().write_all(tables.as_bytes());
    written.err().map(Failure::Output).into_iter().collect()
}

fn report(arguments: &Arguments) -> Result<String, ScoreError> {
    if let Some(dir) = &arguments.facts {
        return Ok(news::report(dir, arguments.diff, arguments.given)?);
    }
    let corpora = match &arguments.held_out {
        Some(data) => corpora::read(data)?.into_iter().map(|part| (part.name.to_owned(), part.held_out)).collect(),
        None => files(&arguments.files)?,
    };
    Ok(names::report(&corpora, arguments.sentences, arguments.errors))
}

fn files(paths: &[PathBuf]) -> Result<Vec<(String, Corpus)>, CorpusError> {
    paths.iter().map(|path| Ok((path.display().to_string(), Corpus::read(path)?))).collect()
}

/// What the whole product says of a text.
pub fn engine(text: &str, published: Option<Day>) -> Analysis {
    khabar_engine::analyze(text, &Context { published })
}
