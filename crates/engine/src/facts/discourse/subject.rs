//! Who does what a verb says, how that was found, and how far to trust it.

use khabar_contract::{EntityId, MentionKind};

/// Who does what a verb says.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// One, or several that are coordinated.
    pub entities: Vec<EntityId>,
    /// What they are.
    pub kind: MentionKind,
    /// The sentence that names them.
    pub sentence: usize,
    /// The unit of the verb.
    pub at: usize,
    /// How they were found.
    pub how: How,
    /// How likely they are the ones that are meant, whom the text only refers to or leaves out: 1 where it names them.
    pub trust: f32,
}

impl Subject {
    /// Someone whom the text names.
    pub fn new(entities: Vec<EntityId>, kind: MentionKind, sentence: usize, at: usize, how: How) -> Self {
        Self { entities, kind, sentence, at, how, trust: 1.0 }
    }
}

/// How a subject was found, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It stands beside the verb.
    Beside,
    /// It stands elsewhere in the clause.
    Clause,
    /// Before a relative pronoun.
    Relative,
    /// Through a noun: الشركة.
    Reference,
    /// It is left out, and taken from the clause or sentence before.
    LeftOut,
}
