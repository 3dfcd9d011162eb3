//! `khabar train-salience`: learns how much each of those whom a text has spoken of comes to mind, from anaphora that people
//! have resolved.

use std::{fmt::Write, path::PathBuf};

use khabar_engine::facts::{FEATURES, Sort};

use super::{
    LearnError,
    anaphora::{self, Case},
    fit::{self, Shape, Weights},
};
use crate::failure::Failure;

/// Learn whom left-out subjects and nouns such as «الشركة» stand for
#[derive(clap::Args)]
#[command(name = "train-salience")]
pub struct Arguments {
    /// The folder of the answers, one file for each annotated article.
    #[arg(long, default_value = "crates/engine/tests/anaphora")]
    anaphora: PathBuf,
    /// The folder of the articles.
    #[arg(long, default_value = "crates/engine/tests/news")]
    news: PathBuf,
    /// Where the table of weights goes; without it, only how well they do is told.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Reads the answers, tells how well weights from four fifths of the articles do on the others, and writes those from all.
pub fn run(arguments: &Arguments) -> Vec<Failure> {
    super::tell(learn(arguments))
}

const SHAPE: Shape = Shape { sorts: Sort::WEIGHED, features: FEATURES.len(), penalty: 0.3 };

fn learn(arguments: &Arguments) -> Result<String, LearnError> {
    let cases = anaphora::read(&arguments.anaphora, &arguments.news)?;
    let weights = || fit::fit(cases.iter().map(|case| &case.question), SHAPE);
    super::write(arguments.out.as_ref(), || table(&weights()))?;
    Ok(report(&cases))
}

/// How often each sort is answered right: in articles that were not learned from, by the weights and by the embedded ones.
fn report(cases: &[Case]) -> String {
    let mut counts = [[0usize; 4]; Sort::WEIGHED];
    for (held, learned) in super::parts(cases, |case| case.article) {
        let weights = fit::fit(learned.iter().map(|case| &case.question), SHAPE);
        for Case { question, embedded, .. } in held {
            let counts = &mut counts[question.sort];
            counts[0] += 1;
            counts[1] += usize::from(question.right.is_some());
            counts[2] += usize::from(question.right == Some(weights.best(question)));
            counts[3] += usize::from(question.right == Some(*embedded));
        }
    }
    let mut out = String::from("             asked  possible  learned  embedded\n");
    for (sort, [asked, possible, learned, embedded]) in
        [Sort::LeftOut, Sort::Beside, Sort::Noun, Sort::Office].iter().zip(counts)
    {
        let share = |count: usize| 100.0 * count as f64 / asked.max(1) as f64;
        let _ = writeln!(
            out,
            "{:<12} {asked:>5}  {:>8.1}  {:>7.1}  {:>8.1}",
            format!("{sort:?}"),
            share(possible),
            share(learned),
            share(embedded)
        );
    }
    out
}

fn table(weights: &Weights) -> String {
    let mut out = String::from(
        "# What speaks for each of those who may be meant: khabar train-salience\n# feature\tleft out\tbeside\tnoun\toffice\n",
    );
    for (index, name) in FEATURES.iter().enumerate() {
        let weights = (0..Sort::WEIGHED).map(|sort| format!("\t{:.2}", weights.of(sort, index)));
        let _ = writeln!(out, "{name}{}", weights.collect::<String>());
    }
    out
}
