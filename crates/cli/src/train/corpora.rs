//! The data, without the parts that are held back for development: those are scored, never trained on.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
};

use flate2::read::GzDecoder;

use super::{
    TrainError,
    page::{self, Sentence},
};
use crate::corpus::{Corpus, CorpusError};

/// The sentences to train on, corpus by corpus. Held back: the last sixth of ANERcorp's and the last three eighths of
/// AQMAR's, in document order; Wojood comes with a development part of its own.
pub fn annotated(data: &Path) -> Result<Vec<Vec<Sentence>>, CorpusError> {
    let read = |name: &str| Corpus::read(&data.join("ner").join(name)).map(|corpus| page::sentences(&corpus));
    let (mut anercorp, mut aqmar) = (read("anercorp-train.tsv")?, read("aqmar-train.tsv")?);
    anercorp.truncate(anercorp.len() * 5 / 6);
    aqmar.truncate(aqmar.len() * 5 / 8);
    Ok(vec![anercorp, aqmar, read("wojood-sample-train.tsv")?])
}

/// Raw news articles: title and text of each.
pub fn raw(data: &Path) -> Result<Vec<String>, TrainError> {
    let path = data.join("raw/ant-news.jsonl.gz");
    let file = |source| TrainError::File { path: path.clone(), source };
    let lines = BufReader::new(GzDecoder::new(File::open(&path).map_err(file)?)).lines();
    lines
        .map(|line| {
            let row: serde_json::Value = serde_json::from_str(&line.map_err(file)?)
                .map_err(|source| TrainError::Json { path: path.clone(), source })?;
            let part = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
            Ok(part("title") + "\n" + &part("text"))
        })
        .collect()
}
