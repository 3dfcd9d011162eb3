//! What the gazetteers know of a text's words: evidence for rules and recogniser, never a verdict.
//!
//! The tables are in `data/gazetteers`; the build script compiles them into one transducer, which is read in place.

pub mod format;

mod evidence;

use fst::raw::Fst;

pub use evidence::{Evidence, Match, TokenTags, evidence};
pub use format::Tags;

use format::{Packed, SEPARATOR, key_byte};

/// What the gazetteers say of one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is, all readings together.
    pub tags: Tags,
    latin: Option<u32>,
}

impl Entry {
    /// Its name in Latin script, where known. Forms with one Latin name name the same thing.
    pub fn latin(self) -> Option<&'static str> {
        let rest = &LATIN_NAMES[self.latin? as usize..];
        rest.split('\n').next()
    }

    fn from_number(number: u64) -> Self {
        let Packed { set, latin } = Packed::from_number(number);
        Self { tags: TAG_SETS[set as usize], latin }
    }
}

/// The gazetteers that the engine embeds. Making one costs nothing.
pub struct Gazetteer {
    fst: Fst<&'static [u8]>,
}

impl Gazetteer {
    /// The embedded gazetteers.
    pub fn new() -> Self {
        Self { fst: Fst::new(FORMS).expect("the build script wrote it, and a test reads it") }
    }

    /// What is known of a name, its words in normal form (see [`fold`](crate::text::fold)) and parted by single spaces.
    pub fn get(&self, folded: &str) -> Option<Entry> {
        let mut key = Vec::with_capacity(folded.len());
        for c in folded.chars() {
            key.push(if c == ' ' { SEPARATOR } else { key_byte(c)? });
        }
        self.fst.get(key).map(|output| Entry::from_number(output.value()))
    }
}

impl Default for Gazetteer {
    fn default() -> Self {
        Self::new()
    }
}

static FORMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.fst"));
static TAG_SETS: &[Tags] = include!(concat!(env!("OUT_DIR"), "/gazetteer_sets.rs"));
static LATIN_NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/gazetteer_latin.txt"));
