//! Pages as features, and the weights that fit them.

use khabar_contract::Span;
use khabar_engine::{
    Context,
    names::{
        Clues,
        tagger::{self, Label, Model, features, memory::Memory, model::Learned, word},
    },
    text::Text,
    values,
};

use super::{
    crf::{Crf, Instance, Settings},
    page::Page,
};

/// How much training to spend.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// How often to go over the pages.
    pub epochs: usize,
    /// In how many random orders: the weights are the mean of what each of them gives, which varies less with chance.
    pub orders: u64,
}

/// A feature that is seen less often is not learned.
const LEAST: u32 = 2;
/// The weights are the mean of those after so many last epochs.
const AVERAGED: usize = 4;
/// Weights are kept as so many steps to one.
const SCALE: f32 = 24.0;

/// What lists and rules say of a text, as the engine asks them.
pub fn clues(text: &Text) -> Clues {
    let values: Vec<Span> = values::find(text, &Context::default()).iter().map(|value| value.span).collect();
    Clues::new(text, &values)
}

/// What is known of words, with weights that fit the pages: those of the first reading, and, where first readings are given,
/// of the second.
pub fn fit(pages: &[&Page], first: &[Vec<Label>], lexicon: &Learned, effort: Effort) -> Learned {
    let file = lexicon.to_bytes();
    let mut instances = instances(pages, first, &Model::read(&file).expect("it has just been written"));
    let slots = number(&mut instances);
    let settings = Settings {
        epochs: effort.epochs,
        averaged: AVERAGED,
        rate: 0.1,
        l1: 0.0001,
        dropout: 0.1,
        group_dropout: features::Group::ALL.map(|group| match group {
            features::Group::Context | features::Group::Form => 0.0,
            features::Group::Identity => 0.3,
            features::Group::Cluster | features::Group::Listed | features::Group::Hint => 0.1,
            features::Group::Usage => 0.2,
            features::Group::Second => 0.5,
        }),
        seed: 1,
    };
    let mut mean = Crf::new(slots.len());
    for seed in 1..=effort.orders {
        let mut crf = Crf::new(slots.len());
        crf.train(&instances, &Settings { seed, ..settings });
        mean.add(&crf, 1.0 / effort.orders as f32);
    }
    Learned { clusters: lexicon.clusters.clone(), usage: lexicon.usage.clone(), ..quantised(&mean, &slots) }
}

/// The sentences of the pages with the features of the first reading, and, where first readings are given, of the second.
fn instances(pages: &[&Page], first: &[Vec<Label>], lexicon: &Model) -> Vec<Instance> {
    let pages = pages.iter().enumerate();
    pages.flat_map(|(number, page)| of_page(page, first.get(number).map(Vec::as_slice), lexicon)).collect()
}

fn of_page(page: &Page, first: Option<&[Label]>, lexicon: &Model) -> Vec<Instance> {
    let text = Text::new(&page.source);
    let clues = clues(&text);
    let first = first.map(|labels| (labels, Memory::new(&text, labels)));
    let (mut words, mut readings) = (Vec::new(), Vec::new());
    let sentences = text.sentences().iter();
    sentences
        .map(|sentence| {
            word::read(&text, sentence.tokens.clone(), &clues, lexicon, &mut words);
            if let Some((labels, memory)) = &first {
                tagger::read_again(&text, sentence.tokens.clone(), labels, memory, &mut readings);
            }
            let mut instance = Instance::default();
            for (at, word) in words.iter().enumerate() {
                let mut sink = |group, slot| {
                    instance.features.push(slot);
                    instance.groups.push(group);
                };
                features::emit(&words, at, &mut sink);
                if first.is_some() {
                    features::emit_second(&readings, at, &mut sink);
                }
                let before = instance.labels.last().map(|label| Label::from_index(usize::from(*label)));
                let label = begun(before, page.labels[word.token as usize]);
                instance.labels.push(label.index() as u8);
                instance.ends.push(instance.features.len() as u32);
            }
            instance
        })
        .collect()
}

/// The label, or, where it goes on with a name that began in the sentence before, the one that begins a name.
fn begun(before: Option<Label>, label: Label) -> Label {
    match label.class() {
        Some(class) if !label.may_follow(before) => Label::begin(class),
        _ => label,
    }
}

/// Numbers the features that are seen often enough, drops the others, and gives the slot of each number.
fn number(instances: &mut [Instance]) -> Vec<u32> {
    let mut counts = vec![0u32; features::SLOTS];
    instances.iter().flat_map(|instance| &instance.features).for_each(|slot| counts[*slot as usize] += 1);
    let slots: Vec<u32> = (0..features::SLOTS as u32).filter(|slot| counts[*slot as usize] >= LEAST).collect();
    let mut numbers = vec![None; features::SLOTS];
    slots.iter().enumerate().for_each(|(number, slot)| numbers[*slot as usize] = Some(number as u32));
    for instance in instances {
        let old = std::mem::take(instance);
        instance.labels = old.labels;
        let mut start = 0;
        for end in old.ends {
            for at in start..end as usize {
                if let Some(number) = numbers[old.features[at] as usize] {
                    instance.features.push(number);
                    instance.groups.push(old.groups[at]);
                }
            }
            instance.ends.push(instance.features.len() as u32);
            start = end as usize;
        }
    }
    slots
}

fn quantised(crf: &Crf, slots: &[u32]) -> Learned {
    let rows = slots.iter().zip(&crf.weights);
    let rows = rows.map(|(slot, row)| (*slot, row.map(|weight| (weight * SCALE).round().clamp(-127.0, 127.0) as i8)));
    Learned {
        transitions: crf.transitions.map(|row| row.map(|weight| (weight * SCALE).round() as i16)),
        weights: rows.filter(|(_, row)| row.iter().any(|weight| *weight != 0)).collect(),
        ..Learned::default()
    }
}
