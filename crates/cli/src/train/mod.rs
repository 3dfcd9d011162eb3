//! `khabar train`: learns the model of names from annotated corpora, a list of names and raw news.
//!
//! | module | does |
//! | --- | --- |
//! | [`raw`] | reads raw news |
//! | [`press`] | articles of today written for training |
//! | [`page`] | annotated sentences as the engine reads them |
//! | [`augment`] | more sentences: names exchanged, patterns of today's news filled |
//! | [`clusters`] | classes of words, from raw text |
//! | [`usage`] | what a first model takes words for in raw text |
//! | [`fit`] | features of pages, and the weights that fit them |
//! | [`crf`], [`lattice`] | the conditional random field |
//! | [`random`] | random numbers that are the same on every machine |

mod augment;
mod clusters;
mod crf;
mod fit;
mod lattice;
mod page;
mod press;
mod random;
mod raw;
mod usage;

use std::{fs, io, path::PathBuf};

use khabar_engine::{
    names::tagger::{
        self, Label, Model,
        hash::Hash,
        model::{CLUSTER_BITS, Learned},
    },
    text::Text,
};

use self::{
    augment::Pool,
    fit::Effort,
    page::{Page, Sentence},
    press::Article,
};
use crate::{corpora, corpus::CorpusError, failure::Failure, marks::MarkError};

/// Train the model of names from annotated corpora and raw news; the same data gives the same bytes
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder of the corpora: ner/*.tsv, gazetteer-anetac.tsv, arwikicats/, raw/ant-news.jsonl.gz
    #[arg(long, value_name = "DIR")]
    data: PathBuf,

    /// Where to write the model
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Training is not possible.
#[derive(Debug, thiserror::Error)]
pub enum TrainError {
    /// A corpus cannot be read.
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is not JSON of the expected form.
    #[error("{}: {source}", path.display())]
    Json {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: serde_json::Error,
    },
    /// An article that was written for training has a mark that cannot be read.
    #[error("{}:{line}: {source}", path.display())]
    Mark {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
        /// Why.
        source: MarkError,
    },
    /// The corpora hold no names to learn from.
    #[error("{}: the corpora and lists hold no names", .0.display())]
    Empty(PathBuf),
}

/// How many sentences make a page, which is what the tagger takes for a text.
const PAGE: usize = 20;
/// So many pages in a row, likely of the same articles, are kept together when pages label each other.
const NEIGHBOURS: usize = 5;
/// What share of the names of the corpora is exchanged on the second copy of their pages.
const EXCHANGED: f32 = 0.5;
/// How often each pattern is filled.
const PATTERNS: usize = 8;
/// In so many parts pages are labelled by models of the other parts.
const FOLDS: usize = 3;
/// For a model that labels other pages.
const FIRST: Effort = Effort { epochs: 6, orders: 1 };
/// For the model that is shipped.
const LAST: Effort = Effort { epochs: 9, orders: 3 };

/// Trains; gives what went wrong.
pub fn run(arguments: &Arguments) -> Vec<Failure> {
    let written = learn(arguments).and_then(|learned| {
        let file = |source| TrainError::File { path: arguments.out.clone(), source };
        fs::write(&arguments.out, learned.to_bytes()).map_err(file)
    });
    written.err().map(Failure::Training).into_iter().collect()
}

fn learn(arguments: &Arguments) -> Result<Learned, TrainError> {
    let parts = corpora::read(&arguments.data)?.map(|corpus| page::sentences(&corpus.training));
    let chunks: Vec<&[Sentence]> = parts.iter().flat_map(|part| part.chunks(PAGE)).collect();
    let press = press::read()?;
    let mut pages: Vec<Page> = numbered(chunks.iter().map(|chunk| chunk.to_vec())).collect();
    pages.extend(of_press(press.iter().cloned()));
    let raw = raw::read(&arguments.data)?;
    let clusters = word_classes(&pages, &raw);
    let named: Vec<Sentence> = parts.iter().flatten().cloned().chain(press.iter().flat_map(Article::names)).collect();
    let mut pool = Pool::read(&arguments.data, &named)?;
    pages.extend(numbered(chunks.iter().map(|chunk| pool.exchange(chunk, EXCHANGED))));
    pages.extend(of_press(press.iter().map(|article| pool.exchange_in(article, EXCHANGED))));
    pages.extend(pool.patterns(PATTERNS).iter().map(|(origin, page)| Page::new(page, *origin)));

    let lexicon = Learned { clusters, ..Learned::default() };
    let all: Vec<&Page> = pages.iter().collect();
    let usage = usage::of_words(&fit_first(&all, &lexicon), &raw);
    let lexicon = Learned { usage, ..lexicon };
    let first = first_readings(&pages, &lexicon);
    Ok(fit::fit(&all, &first, &lexicon, LAST))
}

fn numbered(chunks: impl Iterator<Item = Vec<Sentence>>) -> impl Iterator<Item = Page> {
    chunks.enumerate().map(|(at, chunk)| Page::new(&chunk, at / NEIGHBOURS))
}

fn of_press(articles: impl Iterator<Item = Article>) -> impl Iterator<Item = Page> {
    articles.enumerate().map(|(at, article)| Page::of_text(article.source, &article.names, at / NEIGHBOURS))
}

/// The slots of words with their classes, from the text of the pages and from raw text.
fn word_classes(pages: &[Page], raw: &[String]) -> Vec<(u32, u8)> {
    let texts = pages.iter().map(|page| page.source.as_str()).chain(raw.iter().map(String::as_str));
    let settings = clusters::Settings { classes: 255, least: 4, rounds: 8 };
    let mut slots: Vec<(u32, u8)> = clusters::clusters(texts, &settings)
        .iter()
        .map(|(word, class)| (Hash::of(word).slot(CLUSTER_BITS), *class as u8 + 1))
        .collect();
    // Of words that share a slot, the most frequent one, which comes first, has it.
    slots.sort_by_key(|(slot, _)| *slot);
    slots.dedup_by_key(|(slot, _)| *slot);
    slots
}

/// A model of the first reading alone.
fn fit_first(pages: &[&Page], lexicon: &Learned) -> Learned {
    fit::fit(pages, &[], lexicon, FIRST)
}

/// What a model trained on other pages says of each page: what a second reading will have to go by.
fn first_readings(pages: &[Page], lexicon: &Learned) -> Vec<Vec<Label>> {
    let mut labels = vec![Vec::new(); pages.len()];
    for fold in 0..FOLDS {
        let others: Vec<&Page> = pages.iter().filter(|page| page.origin % FOLDS != fold).collect();
        let file = fit_first(&others, lexicon).to_bytes();
        let model = Model::read(&file).expect("it has just been written");
        for (page, labels) in pages.iter().zip(&mut labels).filter(|(page, _)| page.origin % FOLDS == fold) {
            let text = Text::new(&page.source);
            *labels = tagger::first_labels(&text, &fit::clues(&text), &model);
        }
    }
    labels
}
