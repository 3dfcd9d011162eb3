//! A unit of the text: a word, name, value or mark, and the particles attached to it.

use std::ops::Range;

use khabar_contract::{EntityId, MentionId, MentionKind, Span};

/// A word, name, value or mark.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// What is attached before it.
    pub prefix: Prefix,
    /// Whether it is a finite verb.
    pub finite: bool,
    /// Where it stands, proclitics left out.
    pub span: Span,
    /// Its first token.
    pub token: usize,
    /// Where its readings stand among the document's.
    pub readings: Range<usize>,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A name.
    Name(MentionId, MentionKind, EntityId),
    /// A value.
    Value(MentionId, MentionKind),
    /// A word or number.
    Word,
    /// A mark that parts phrases.
    Comma,
    /// A mark that parts clauses.
    Stop,
}

/// The particles attached before a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prefix {
    /// و or ف
    pub conjunction: bool,
    /// س
    pub future: bool,
    /// ب, ل or ك
    pub preposition: Option<&'static str>,
    /// ال
    pub article: bool,
}

impl Prefix {
    /// الشركة
    pub const ARTICLE: Self = Self { conjunction: false, future: false, preposition: None, article: true };

    /// The particles of a string such as `وب`.
    pub fn parse(particles: &str, article: bool) -> Self {
        Self {
            conjunction: particles.starts_with(['و', 'ف']),
            future: particles.ends_with('س'),
            preposition: ["ب", "ل", "ك"].into_iter().find(|preposition| particles.ends_with(preposition)),
            article,
        }
    }

    /// With the particles that stand by themselves before it.
    pub fn after(self, pending: Self) -> Self {
        Self {
            conjunction: self.conjunction || pending.conjunction,
            preposition: self.preposition.or(pending.preposition),
            ..self
        }
    }
}
