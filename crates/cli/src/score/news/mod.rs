//! `khabar score --facts DIR`: names, values, entities and facts against annotated articles.
//!
//! | module | says |
//! | --- | --- |
//! | [`mentions`] | which spans are right, and which values |
//! | [`entities`] | which entity is which; B-cubed |
//! | [`facts`] | which fact is which, and which of its parts are right |
//! | [`given`] | what the engine makes of an article whose names and values it is given |
//! | [`calibration`] | how far the confidence of facts is from their precision |
//! | [`diff`] | what is missing and what is wrong, in words |
//! | [`table`] | the scores as a table |

mod calibration;
mod diff;
mod entities;
mod facts;
mod given;
mod mentions;
mod table;

pub use calibration::Calibration;
pub use given::mentions as given_mentions;

use std::{collections::BTreeMap, ops::AddAssign, path::Path};

use khabar_contract::{Analysis, FactKind, MentionKind};

use self::{
    entities::{Alignment, BCubed},
    facts::Readings,
};
use super::{
    engine,
    gold::{self, Article, GoldError},
    tally::{Rate, Tally},
};

/// Scores the engine against the articles of a folder: a line for each, one for each sub-folder, one for all, and
/// mentions and facts by kind. With `diff`, what is missing and wrong in each article as well; with `given`, the facts that
/// the engine finds when it is given the annotated names and values.
pub fn report(dir: &Path, diff: bool, given: bool) -> Result<String, GoldError> {
    let mut details = String::new();
    let mut rows = Vec::new();
    for (path, article) in gold::read_dir(dir)? {
        let analysis = if given { given::analysis(&article) } else { engine(&article.text, article.published) };
        let alignment = Alignment::new(&article, &analysis);
        let readings = Readings { article: &article, analysis: &analysis, alignment: &alignment };
        if diff {
            details += &diff::of(&path, &readings);
        }
        rows.push((path, Scores::of(&readings)));
    }
    Ok(details + &table::of(dir, &rows))
}

/// Whether each fact of an analysis of the article is right; `None` where the gold leaves it open.
pub fn judge(article: &Article, analysis: &Analysis) -> Vec<Option<bool>> {
    let readings = Readings { article, analysis, alignment: &Alignment::new(article, analysis) };
    let pairs = readings.matching().pairs;
    let judged = |fact| match pairs.iter().find(|pair| pair.1 == fact) {
        Some((gold, _)) => (!article.facts[*gold].optional).then_some(true),
        None => Some(false),
    };
    (0..analysis.facts.len()).map(judged).collect()
}

/// What is counted of one article, or of many.
#[derive(Clone, Debug, Default)]
struct Scores {
    /// Exact spans, for each kind in the order of [`MentionKind::ALL`].
    kinds: [Tally; MentionKind::ALL.len()],
    /// The same, where the value must be right too.
    valued: [Tally; MentionKind::ALL.len()],
    /// How well names are joined to entities.
    entities: BCubed,
    /// Facts by kind; one with several right kinds counts under the one found, or else under its first.
    facts: BTreeMap<FactKind, Tally>,
    /// Facts that the gold does not leave open, by their confidence.
    calibration: Calibration,
    /// Of the right facts: those with the right sentence, modality, time, place and speaker.
    evidence: Rate,
    modality: Rate,
    time: Rate,
    place: Rate,
    attribution: Rate,
}

impl Scores {
    fn of(readings: &Readings) -> Self {
        let Readings { article, analysis, alignment } = readings;
        let mut scores = Self {
            kinds: MentionKind::ALL.map(|kind| mentions::spans(article, analysis, kind)),
            valued: MentionKind::ALL.map(|kind| mentions::values(article, analysis, kind)),
            entities: alignment.b_cubed(),
            ..Self::default()
        };
        scores.count_facts(readings);
        scores
    }

    fn count_facts(&mut self, readings: &Readings) {
        let Readings { article, analysis, .. } = readings;
        let pairs = readings.matching().pairs;
        for (index, gold) in article.facts.iter().enumerate().filter(|(_, gold)| !gold.optional) {
            let found = pairs.iter().find(|pair| pair.0 == index).map(|pair| analysis.facts[pair.1].kind);
            self.facts.entry(found.unwrap_or(gold.kinds[0])).or_default().gold += 1;
        }
        for fact in &analysis.facts {
            self.facts.entry(fact.kind).or_default().found += 1;
        }
        for (fact, judged) in analysis.facts.iter().zip(judge(article, analysis)) {
            judged.into_iter().for_each(|right| self.calibration.count(fact.confidence, right));
        }
        for (gold, fact) in pairs {
            let (gold, fact) = (&article.facts[gold], &analysis.facts[fact]);
            let tally = self.facts.entry(fact.kind).or_default();
            if gold.optional {
                tally.found -= 1;
                continue;
            }
            tally.right += 1;
            let parts = readings.parts(gold, fact);
            self.evidence.count(parts.evidence);
            self.modality.count(parts.modality);
            for (rate, part) in [
                (&mut self.time, parts.time),
                (&mut self.place, parts.place),
                (&mut self.attribution, parts.attribution),
            ] {
                part.into_iter().for_each(|right| rate.count(right));
            }
        }
    }

    fn names(&self) -> Tally {
        sum(self.kinds, MentionKind::is_name)
    }

    fn value_spans(&self) -> Tally {
        sum(self.kinds, |kind| !kind.is_name())
    }

    fn values(&self) -> Tally {
        sum(self.valued, |kind| !kind.is_name())
    }

    fn facts(&self) -> Tally {
        self.facts.values().copied().sum()
    }
}

/// The tallies of some kinds, of all that stand in the order of [`MentionKind::ALL`].
fn sum(kinds: [Tally; MentionKind::ALL.len()], of: impl Fn(MentionKind) -> bool) -> Tally {
    MentionKind::ALL.into_iter().zip(kinds).filter(|(kind, _)| of(*kind)).map(|(_, tally)| tally).sum()
}

impl AddAssign for Scores {
    fn add_assign(&mut self, other: Self) {
        self.kinds.iter_mut().zip(other.kinds).for_each(|(sum, tally)| *sum += tally);
        self.valued.iter_mut().zip(other.valued).for_each(|(sum, tally)| *sum += tally);
        self.entities += other.entities;
        other.facts.into_iter().for_each(|(kind, tally)| *self.facts.entry(kind).or_default() += tally);
        self.calibration += other.calibration;
        self.evidence += other.evidence;
        self.modality += other.modality;
        self.time += other.time;
        self.place += other.place;
        self.attribution += other.attribution;
    }
}
