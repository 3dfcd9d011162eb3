//! What a text leaves out or only refers to.

use khabar_contract::EntityId;

use super::super::lexicon::inflect::Form;

/// Something that stands for someone whom the text has spoken of.
#[derive(Clone, Copy, Debug)]
pub struct Anaphor<'a> {
    /// What it is.
    pub sort: Sort,
    /// Its sentence.
    pub sentence: usize,
    /// Its unit.
    pub at: usize,
    /// What its spelling says of whom it stands for, where that is known.
    pub form: Option<Form>,
    /// Whom it cannot stand for.
    pub not: &'a [EntityId],
}

/// How a text speaks of someone without his name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A verb that leaves its subject out: وأطلقت.
    LeftOut,
    /// A verb whose subject is left out, if what stands behind it is not its subject but its object: اشترت [إنستغرام].
    Beside,
    /// A noun: الشركة.
    Noun,
    /// An office or event of which the text does not say where: الرئيس التنفيذي, عُيّن.
    Office,
    /// A pronoun: عليها. It is weighed like a verb that leaves its subject out.
    Pronoun,
}

impl Sort {
    /// How many sorts have weights of their own.
    pub const WEIGHED: usize = 4;

    /// Whether it is a verb.
    pub fn is_verb(self) -> bool {
        matches!(self, Self::LeftOut | Self::Beside)
    }
}
