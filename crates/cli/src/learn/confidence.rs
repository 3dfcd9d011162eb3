//! `khabar train-confidence`: learns how far to trust a fact from which of the engine's facts are right in annotated articles.

use std::{collections::BTreeMap, fmt::Write, path::PathBuf};

use khabar_engine::{
    facts::{self, Signs},
    text::Text,
};

use super::{
    LearnError,
    fit::{self, Question, Shape, Weights},
};
use crate::{
    failure::Failure,
    score::{self, Calibration, gold},
};

/// Learn how far to trust a fact
#[derive(clap::Args)]
#[command(name = "train-confidence")]
pub struct Arguments {
    /// The folders of the annotated articles.
    #[arg(long, num_args = 1.., default_values = ["crates/engine/tests/news/bundled", "crates/engine/tests/news/dev"])]
    news: Vec<PathBuf>,
    /// Where the table of weights goes; without it, only how well they do is told.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Reads the articles, tells how well weights from four fifths of them do on the others, and writes those from all.
pub fn run(arguments: &Arguments) -> Vec<Failure> {
    super::tell(learn(arguments))
}

fn learn(arguments: &Arguments) -> Result<String, LearnError> {
    let cases = cases(&arguments.news)?;
    super::write(arguments.out.as_ref(), || table(&cases))?;
    Ok(report(&cases))
}

/// A fact that an article is taken to tell.
struct Case {
    /// The number of the article.
    article: usize,
    signs: Signs,
    right: bool,
}

fn cases(news: &[PathBuf]) -> Result<Vec<Case>, LearnError> {
    let articles: Vec<_> = news.iter().map(|dir| gold::read_dir(dir)).collect::<Result<_, _>>()?;
    let mut cases = Vec::new();
    for (number, (_, article)) in articles.into_iter().flatten().enumerate() {
        let mut analysis = score::engine(&article.text, article.published);
        let tellings = facts::tellings(&Text::new(&article.text), &analysis.mentions, &analysis.entities);
        analysis.facts = tellings.iter().map(|telling| telling.fact.clone()).collect();
        let judged = tellings.into_iter().zip(score::judge(&article, &analysis));
        cases.extend(
            judged.filter_map(|(telling, right)| Some(Case { article: number, signs: telling.signs, right: right? })),
        );
    }
    Ok(cases)
}

/// How much the squares of the weights count against them.
const PENALTY: f64 = 5.0;

/// How often facts are right that are likely to be so, in articles that the weights were not learned from.
fn report(cases: &[Case]) -> String {
    let mut calibration = Calibration::default();
    for (held, learned) in super::parts(cases, |case| case.article) {
        let signs = Numbered::of(&learned);
        let weights = signs.fit(&learned);
        for case in held {
            calibration.count(weights.likelihoods(&signs.question(case))[RIGHT] as f32, case.right);
        }
    }
    let mut out = String::from("confidence  facts  right\n");
    for (step, counts) in calibration.steps() {
        let precision = 100.0 * counts.right as f64 / counts.found as f64;
        let _ = writeln!(out, "{step:>10.2}  {:>5}  {precision:>5.1}", counts.found);
    }
    let _ = writeln!(out, "expected calibration error {:.3}", calibration.error());
    out
}

fn table(cases: &[Case]) -> String {
    let cases: Vec<&Case> = cases.iter().collect();
    let signs = Numbered::of(&cases);
    let weights = signs.fit(&cases);
    let mut out =
        String::from("# What speaks for a fact, and what against it: khabar train-confidence\n# sign\tweight\n");
    for (name, number) in &signs.0 {
        let _ = writeln!(out, "{name}\t{:.2}", weights.of(0, *number));
    }
    out
}

/// The answers to whether a fact is right: yes, of which its signs speak, or no.
const RIGHT: usize = 0;
const WRONG: usize = 1;

/// The numbers of the signs.
struct Numbered<'a>(BTreeMap<&'a str, usize>);

impl<'a> Numbered<'a> {
    fn of(cases: &[&'a Case]) -> Self {
        let mut numbers = BTreeMap::new();
        for (name, _) in cases.iter().flat_map(|case| &case.signs) {
            let next = numbers.len();
            numbers.entry(name.as_str()).or_insert(next);
        }
        Self(numbers)
    }

    fn fit(&self, cases: &[&Case]) -> Weights {
        let questions: Vec<Question> = cases.iter().map(|case| self.question(case)).collect();
        let shape = Shape { sorts: 1, features: self.0.len(), penalty: PENALTY };
        fit::fit(questions.iter(), shape)
    }

    /// Whether the fact is right; a sign that no case had when the signs were numbered says nothing.
    fn question(&self, case: &Case) -> Question {
        let numbered = |(name, value): &(String, f32)| Some((*self.0.get(name.as_str())?, f64::from(*value)));
        let yes = case.signs.iter().filter_map(numbered).collect();
        Question { sort: 0, answers: vec![yes, Vec::new()], right: Some(if case.right { RIGHT } else { WRONG }) }
    }
}
