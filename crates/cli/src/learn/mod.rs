//! `khabar train-salience`, `khabar train-confidence`: learn the weights by which the engine decides, from what people have
//! answered and marked.
//!
//! | module | does |
//! | --- | --- |
//! | [`salience`] | how much each of those whom a text has spoken of comes to mind |
//! | [`anaphora`] | reads which anaphor stands for whom |
//! | [`confidence`] | how far to trust a fact |
//! | [`fit`] | the weights that make what is right likely |

mod anaphora;
pub mod confidence;
mod fit;
pub mod salience;

use std::{fs, io, path::PathBuf};

use crate::{failure::Failure, score::gold::GoldError};

/// Why nothing was learned.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the messages are the documentation")]
pub enum LearnError {
    #[error(transparent)]
    Anaphora(#[from] anaphora::AnaphoraError),
    #[error(transparent)]
    Article(#[from] GoldError),
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: io::Error },
}

/// Prints how well the weights do, or says why there are none.
fn tell(report: Result<String, LearnError>) -> Vec<Failure> {
    match report {
        Ok(report) => {
            print!("{report}");
            Vec::new()
        }
        Err(error) => vec![Failure::Learning(error)],
    }
}

/// Writes a table of weights where it is wanted.
fn write(out: Option<&PathBuf>, table: impl FnOnce() -> String) -> Result<(), LearnError> {
    let Some(path) = out else { return Ok(()) };
    fs::write(path, table()).map_err(|source| LearnError::Write { path: path.clone(), source })
}

/// In so many parts the articles are dealt, each tried on the weights of the others.
const PARTS: usize = 5;

/// For each part its cases, which are held back, and those of the other parts, to learn from.
fn parts<T>(cases: &[T], article: impl Fn(&T) -> usize) -> impl Iterator<Item = (Vec<&T>, Vec<&T>)> {
    (0..PARTS).map(move |part| cases.iter().partition(|case| article(case) % PARTS == part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_article_is_held_back_once() {
        let articles: Vec<usize> = (0..7).collect();
        let held: Vec<Vec<usize>> = parts(&articles, |article| *article)
            .map(|(held, learned)| {
                assert_eq!(held.len() + learned.len(), articles.len());
                held.into_iter().copied().collect()
            })
            .collect();
        assert_eq!(held, [vec![0, 5], vec![1, 6], vec![2], vec![3], vec![4]]);
    }
}
