//! The model file: what training has learned, read in place.

use super::{
    Label, features,
    format::{self, ModelError},
    hash::Hash,
    table::Table,
};

/// A learned model.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    transitions: &'a [u8],
    weights: Table<'a>,
    clusters: Table<'a>,
    usage: Table<'a>,
}

/// What training has learned, to be written.
#[derive(Clone, Debug, Default)]
pub struct Learned {
    /// The weight of each label after each label, and first that of each label at the start.
    pub transitions: [[i16; Label::COUNT]; Label::COUNT + 1],
    /// The slots that have weights, sorted.
    pub weights: Vec<(u32, [i8; Label::COUNT])>,
    /// The slots of words with their classes, sorted.
    pub clusters: Vec<(u32, u8)>,
    /// The slots of words with how raw news uses them, sorted: see [`Model::usage`].
    pub usage: Vec<(u32, u8)>,
}

/// How many bits the slot of a word of the lexicon has.
pub const CLUSTER_BITS: u32 = 20;

static EMBEDDED: &[u8] = include_bytes!("../../../model/names.khm");

impl<'a> Model<'a> {
    /// The model that the engine embeds.
    pub fn embedded() -> Model<'static> {
        Model::parts(EMBEDDED).expect("the build script has checked it")
    }

    /// Reads a model in place, once it is known to be whole.
    pub fn read(file: &'a [u8]) -> Result<Self, ModelError> {
        format::check(file)?;
        Self::parts(file).ok_or(ModelError::Parts)
    }

    /// The parts of a file; `None` where it has not so many bytes.
    fn parts(file: &'a [u8]) -> Option<Self> {
        let mut rest = file.get(format::HEADER..)?;
        let transitions = rest.split_off(..2 * Label::COUNT * (Label::COUNT + 1))?;
        let weights = Table::take(&mut rest, features::SLOT_BITS, Label::COUNT)?;
        let clusters = Table::take(&mut rest, CLUSTER_BITS, 1)?;
        let usage = Table::take(&mut rest, CLUSTER_BITS, 1)?;
        Some(Self { transitions, weights, clusters, usage })
    }

    /// The weight of `label` after `before`, `None` being the start of a sentence.
    pub fn transition(&self, before: Option<Label>, label: Label) -> i32 {
        let row = before.map_or(0, |before| 1 + before.index());
        let at = 2 * (row * Label::COUNT + label.index());
        i32::from(i16::from_le_bytes([self.transitions[at], self.transitions[at + 1]]))
    }

    /// The weights of the labels for the feature in this slot, where it has any.
    pub fn weights(&self, slot: u32) -> Option<&'a [u8]> {
        self.weights.row(slot)
    }

    /// The class of the word with this hash; 0 where it is not known.
    pub fn cluster(&self, word: Hash) -> u16 {
        self.clusters.row(word.slot(CLUSTER_BITS)).map_or(0, |row| u16::from(row[0]))
    }

    /// How raw news uses the word with this hash: four times the number of the label that it mostly has there, and the share
    /// of that label, from 0 to 3; 0 where it is no name.
    pub fn usage(&self, word: Hash) -> u8 {
        self.usage.row(word.slot(CLUSTER_BITS)).map_or(0, |row| row[0])
    }
}

impl Learned {
    /// The model file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Vec::new();
        self.transitions.iter().flatten().for_each(|weight| body.extend_from_slice(&weight.to_le_bytes()));
        let rows: Vec<(u32, [u8; Label::COUNT])> =
            self.weights.iter().map(|(slot, row)| (*slot, row.map(|weight| weight as u8))).collect();
        Table::write(&mut body, features::SLOT_BITS, rows.iter().map(|(slot, row)| (*slot, &row[..])));
        for lexicon in [&self.clusters, &self.usage] {
            let rows = lexicon.iter().map(|(slot, value)| (*slot, std::slice::from_ref(value)));
            Table::write(&mut body, CLUSTER_BITS, rows);
        }
        format::wrap(&body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let row = std::array::from_fn(|label| label as i8 - 3);
        let word = Hash::of("كلمة");
        let slot = word.slot(CLUSTER_BITS);
        let mut learned = Learned { weights: vec![(7, row)], clusters: vec![(slot, 9)], ..Learned::default() };
        learned.transitions[0][2] = -300;
        let file = learned.to_bytes();
        let model = Model::read(&file).unwrap();
        assert_eq!(model.weights(7).unwrap(), row.map(|weight| weight as u8));
        assert_eq!(model.weights(8), None);
        assert_eq!(model.transition(None, Label::from_index(2)), -300);
        assert_eq!((model.cluster(word), model.usage(word)), (9, 0));
    }

    #[test]
    fn what_is_no_model_is_told() {
        let file = Learned::default().to_bytes();
        assert!(Model::read(&file).is_ok());
        assert_eq!(Model::read(&file[..file.len() / 2]).unwrap_err(), ModelError::Checksum);
        assert_eq!(Model::read(b"<!doctype html>").unwrap_err(), ModelError::Magic);
        assert_eq!(Model::read(&[]).unwrap_err(), ModelError::Magic);
        assert_eq!(Model::read(&format::wrap(b"too little")).unwrap_err(), ModelError::Parts);
        let mut newer = file;
        newer[4] += 1;
        assert_eq!(Model::read(&newer).unwrap_err(), ModelError::Version(format::VERSION + 1));
    }

    #[test]
    fn the_embedded_model_is_whole() {
        assert!(Model::read(EMBEDDED).is_ok());
    }
}
