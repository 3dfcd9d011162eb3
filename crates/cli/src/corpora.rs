//! The annotated corpora of the data folder, each parted into what is trained on and what is held back for development.

use std::path::Path;

use crate::corpus::{Corpus, CorpusError};

/// A corpus in two parts.
pub struct Parted {
    /// What tables call it.
    pub name: &'static str,
    /// What is trained on.
    pub training: Corpus,
    /// What is scored and never trained on.
    pub held_out: Corpus,
}

/// The three corpora. Held back, in document order: the last sixth of ANERcorp's sentences and the last three eighths of
/// AQMAR's; Wojood comes with a development part of its own.
pub fn read(data: &Path) -> Result<[Parted; 3], CorpusError> {
    let corpus = |name: &str| Corpus::read(&data.join("ner").join(name));
    let parted = |name, corpus: Corpus, share: (usize, usize)| {
        let sentences = corpus.sentence_ends.len() * share.0 / share.1;
        let (training, held_out) = corpus.split_at(sentences);
        Parted { name, training, held_out }
    };
    Ok([
        parted("ANERcorp, last sixth", corpus("anercorp-train.tsv")?, (5, 6)),
        parted("AQMAR, last three eighths", corpus("aqmar-train.tsv")?, (5, 8)),
        Parted {
            name: "Wojood, development part",
            training: corpus("wojood-sample-train.tsv")?,
            held_out: corpus("wojood-sample-dev.tsv")?,
        },
    ])
}
