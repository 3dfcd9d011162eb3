//! Raw news.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
};

use flate2::read::GzDecoder;

use super::TrainError;

/// Raw news articles: title and text of each.
pub fn read(data: &Path) -> Result<Vec<String>, TrainError> {
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
