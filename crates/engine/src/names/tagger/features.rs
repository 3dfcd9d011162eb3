//! The features of a word, defined once for training and tagging.
//!
//! A feature is a template with a value, hashed into one of [`SLOTS`] slots. None is ever spelled out, so none
//! allocates.

use super::{
    Label,
    hash::Hash,
    memory::Elsewhere,
    word::{AFFIXES, Word},
};
use crate::names::{clues::Hint, gazetteer::Tags};

/// How many bits the number of a slot has.
pub const SLOT_BITS: u32 = 22;
/// How many slots features are hashed into.
pub const SLOTS: usize = 1 << SLOT_BITS;

/// What a feature looks at. Training leaves whole groups out at random, so that none is relied on alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The words around.
    Context,
    /// The word itself.
    Identity,
    /// The letters at the ends of words, the outlines of words, quotation marks.
    Form,
    /// The class of the word in the lexicon, with the classes beside it.
    Cluster,
    /// What the gazetteers say of the word.
    Listed,
    /// What the rules take the word for.
    Hint,
    /// How raw news uses the word.
    Usage,
    /// The first reading: there is none while the first reading is being made.
    Second,
}

impl Group {
    /// All groups, in order of their numbers.
    pub const ALL: [Self; 8] =
        [Self::Context, Self::Identity, Self::Form, Self::Cluster, Self::Listed, Self::Hint, Self::Usage, Self::Second];
}

/// Calls `sink` with the group and the slot of each feature of the word at `at`.
pub fn emit(words: &[Word], at: usize, sink: &mut impl FnMut(Group, u32)) {
    let mut out = Templates { sink, group: Group::Context, next: 0 };
    let near = |offset: isize| at.checked_add_signed(offset).and_then(|index| words.get(index));
    let this = &words[at];
    let form = |offset: isize| near(offset).map_or(EDGE, |word| word.form);
    let shape = |offset: isize| near(offset).map_or(EDGE, |word| Hash::EMPTY.and(word.shape));
    let cluster = |offset: isize| near(offset).map_or(EDGE, |word| Hash::EMPTY.and(u64::from(word.cluster)));
    let listed = |offset: isize| near(offset).map_or(EDGE, |word| Hash::EMPTY.and(tags(word)));

    out.feature(Hash::EMPTY);
    for offset in [-2, -1, 1, 2] {
        out.feature(form(offset));
        out.feature(cluster(offset));
        out.features(bits(near(offset).map_or(0, tags)));
    }
    for offset in [-1, 1] {
        out.features(near(offset).map_or(&[EDGE][..], Word::stems).iter().copied());
        out.affixes(near(offset));
        out.feature(shape(offset));
        out.feature(listed(offset));
    }
    for (left, right) in [(-2, -1), (-1, 1), (1, 2)] {
        out.feature(form(left).join(form(right)));
        out.feature(cluster(left).join(cluster(right)));
    }

    out.group = Group::Identity;
    out.feature(form(0));
    out.features(this.stems().iter().copied());
    out.feature(form(-1).join(form(0)));
    out.feature(form(0).join(form(1)));

    out.group = Group::Form;
    out.affixes(Some(this));
    out.feature(this.skeleton);
    out.feature(shape(0));
    out.feature(shape(-1).join(shape(0)));
    out.feature(shape(0).join(shape(1)));
    let quote = Hash::EMPTY.and(u64::from(this.quote.before) | u64::from(this.quote.after) << 1);
    out.feature(quote);
    out.feature(quote.and(u64::from(this.quote.length)));

    out.group = Group::Cluster;
    out.feature(cluster(0));
    out.feature(cluster(-1).join(cluster(0)));
    out.feature(cluster(0).join(cluster(1)));

    out.group = Group::Listed;
    out.features(bits(tags(this)));
    out.feature(listed(0));
    out.feature(listed(-1).join(listed(0)));
    out.feature(listed(0).join(listed(1)));
    out.feature(Hash::EMPTY.and(u64::from(this.listed)).and(u64::from((this.tags.begins & Tags::NAMES).bits())));

    out.group = Group::Hint;
    let hinted = |offset: isize| near(offset).map_or(EDGE, |word| hint(word, false));
    out.feature(hinted(-1));
    out.feature(hinted(0));
    out.feature(hinted(1));
    out.feature(hint(this, true));
    out.feature(hinted(0).join(hinted(1)));
    out.feature(hinted(0).join(listed(0)));

    let subject = Hash::EMPTY.and(u64::from(this.in_sport));
    out.feature(subject.join(hinted(0)));
    out.feature(subject.join(listed(0)));
    out.feature(subject.join(cluster(-1)));
    out.feature(subject.join(shape(0)));

    out.group = Group::Usage;
    let usage = |offset: isize| near(offset).map_or(EDGE, |word| Hash::EMPTY.and(u64::from(word.usage)));
    let used_as = |offset: isize| near(offset).map_or(EDGE, |word| Hash::EMPTY.and(u64::from(word.usage >> 2)));
    out.feature(usage(-1));
    out.feature(usage(0));
    out.feature(usage(1));
    out.feature(used_as(0));
    out.feature(used_as(-1).join(used_as(0)));
    out.feature(used_as(0).join(used_as(1)));
    out.feature(used_as(0).join(cluster(-1)));
    out.feature(used_as(0).join(cluster(1)));
    out.feature(used_as(0).join(subject));
}

/// What the rules say, as a value of features.
fn hint(word: &Word, with_strength: bool) -> Hash {
    match word.hint {
        Hint::None => Hash::EMPTY.and(0),
        Hint::Value => Hash::EMPTY.and(1),
        Hint::Name(kind, first, strength) => {
            let strength = if with_strength { u64::from(strength) + 1 } else { 0 };
            Hash::EMPTY.and(2 + kind as u64).and(u64::from(first)).and(strength)
        }
    }
}

/// How a word was read the first time, and what is known of it from elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// The label of the first reading.
    pub label: Label,
    /// What other places say.
    pub elsewhere: Elsewhere,
}

/// Calls `sink` with the features that the second reading has besides those of the first.
pub fn emit_second(readings: &[Reading], at: usize, sink: &mut impl FnMut(Group, u32)) {
    let mut out = Templates { sink, group: Group::Second, next: 1000 };
    let near = |offset: isize| at.checked_add_signed(offset).and_then(|index| readings.get(index));
    let label = |offset: isize| near(offset).map_or(EDGE, |reading| Hash::EMPTY.and(reading.label.index() as u64));
    let elsewhere = |offset| near(offset).map_or(EDGE, |reading| Hash::EMPTY.and(u64::from(reading.elsewhere.label)));
    let this = readings[at].elsewhere;
    for offset in -2..=2 {
        out.feature(label(offset));
    }
    for offset in -1..=1 {
        out.feature(elsewhere(offset));
    }
    let share = elsewhere(0).and(u64::from(this.share));
    out.feature(share);
    out.feature(share.and(u64::from(this.names)));
    out.feature(elsewhere(0).join(label(0)));
    out.feature(elsewhere(0).join(elsewhere(1)));
    out.feature(elsewhere(-1).join(elsewhere(0)));
}

/// What stands before the first and after the last word.
const EDGE: Hash = Hash(1);

fn tags(word: &Word) -> u64 {
    u64::from(word.tags.begins.bits()) | u64::from((word.tags.inside & Tags::NAMES).bits()) << 32
}

fn bits(mut set: u64) -> impl Iterator<Item = Hash> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros();
        set &= set.checked_sub(1)?;
        Some(Hash::EMPTY.and(u64::from(bit)))
    })
}

/// Hands out the numbers of the templates in the order in which they are written.
struct Templates<'a, S> {
    sink: &'a mut S,
    group: Group,
    next: u64,
}

impl<S: FnMut(Group, u32)> Templates<'_, S> {
    fn feature(&mut self, value: Hash) {
        self.features([value]);
    }

    /// Features of one template.
    fn features(&mut self, values: impl IntoIterator<Item = Hash>) {
        self.next += 1;
        for value in values {
            (self.sink)(self.group, value.and(self.next.wrapping_mul(0x9e37_79b9_7f4a_7c15)).slot(SLOT_BITS));
        }
    }

    fn affixes(&mut self, word: Option<&Word>) {
        for affix in 0..AFFIXES {
            self.feature(word.map_or(EDGE, |word| word.prefixes[affix]));
            self.feature(word.map_or(EDGE, |word| word.suffixes[affix]));
        }
    }
}
