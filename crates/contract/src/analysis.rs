//! What the engine says of one text.

use std::iter;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    id::{EntityId, FactId, MentionId},
    kind::{FactKind, MentionKind, Modality},
    span::Span,
    value::{RawValue, Value},
};

/// The version of the JSON form.
pub const SCHEMA: u32 = 1;

/// What the engine says of one text. Spans are byte ranges of `text`; the JSON form counts Unicode scalar values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub struct Analysis {
    /// The version of the JSON form, [`SCHEMA`].
    pub schema: u32,
    /// The exact input.
    pub text: String,
    /// The direction in which most of the text runs.
    pub direction: Direction,
    /// The sentences, in order, apart from the white space between them.
    pub sentences: Vec<Span>,
    /// Names and values, in order, never overlapping.
    pub mentions: Vec<Mention>,
    /// What the named mentions name, in order of first mention.
    pub entities: Vec<Entity>,
    /// Who did what, in order of their evidence.
    pub facts: Vec<Fact>,
}

/// The direction in which a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Right to left.
    Rtl,
    /// Left to right.
    Ltr,
}

/// A name or a value where it stands in the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawMention")]
pub struct Mention {
    /// Its index in [`Analysis::mentions`].
    pub id: MentionId,
    /// Where it starts, after attached proclitics.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// The text of the span.
    pub surface: String,
    /// What it is.
    pub kind: MentionKind,
    /// What it names: present for names, absent for values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
    /// What it means: present for values, absent for names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

/// One thing that the text names, by whatever spelling.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Its number in this analysis.
    pub id: EntityId,
    /// The same in every article that names it, and from run to run: lower-case words joined by hyphens.
    pub key: String,
    /// Its fullest common form.
    pub name: String,
    /// What it is; always a named kind.
    pub kind: MentionKind,
    /// Its name in Latin script, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latin: Option<String>,
    /// Whether `latin` is only a transliteration.
    #[serde(default, skip_serializing_if = "is_false")]
    pub transliterated: bool,
    /// The other forms that the text uses, in order of first use.
    pub aliases: Vec<String>,
    /// Its mentions, in order.
    pub mentions: Vec<MentionId>,
}

/// Who did what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Its number in this analysis.
    pub id: FactId,
    /// What happened.
    pub kind: FactKind,
    /// Who did it.
    pub subject: EntityId,
    /// To whom or to what.
    pub object: Option<Object>,
    /// For how much: a money, percent or quantity mention.
    pub amount: Option<MentionId>,
    /// When: a date or duration mention.
    pub time: Option<MentionId>,
    /// Where.
    pub place: Option<EntityId>,
    /// The office or position, for facts about one: الرئيس التنفيذي.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the office or position is a past one.
    #[serde(default, skip_serializing_if = "is_false")]
    pub former: bool,
    /// How certain the text is.
    pub modality: Modality,
    /// Who says so.
    pub attribution: Option<EntityId>,
    /// The word or words that state it.
    pub trigger: Span,
    /// The sentence that states it.
    pub evidence: Span,
    /// Sentences that state it again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_evidence: Vec<Span>,
    /// How far to trust the extraction, 0 to 1.
    pub confidence: f32,
}

/// What a fact is about, besides its subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Object {
    /// A named thing.
    Entity(EntityId),
    /// Words of the text.
    Text(String),
}

impl Analysis {
    /// The mention with this number. Panics where the number is of another analysis.
    pub fn mention(&self, id: MentionId) -> &Mention {
        &self.mentions[id as usize]
    }

    /// The entity with this number. Panics where the number is of another analysis.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.index()]
    }

    /// The index of the sentence that a byte of the text lies in; `None` for the white space between sentences.
    pub fn sentence_at(&self, byte: usize) -> Option<usize> {
        let index = self.sentences.partition_point(|sentence| sentence.end <= byte);
        self.sentences.get(index).filter(|sentence| sentence.start <= byte).map(|_| index)
    }

    fn spans_mut(&mut self) -> impl Iterator<Item = (&mut usize, &mut usize)> {
        let sentences = self.sentences.iter_mut();
        let facts = self
            .facts
            .iter_mut()
            .flat_map(|fact| [&mut fact.trigger, &mut fact.evidence].into_iter().chain(&mut fact.further_evidence));
        let spans = sentences.chain(facts).map(|span| (&mut span.start, &mut span.end));
        spans.chain(self.mentions.iter_mut().map(|mention| (&mut mention.start, &mut mention.end)))
    }
}

impl Fact {
    /// A fact asserted and trusted fully, of which nothing more is known; its number is 0.
    pub fn new(kind: FactKind, subject: EntityId, trigger: Span, evidence: Span) -> Self {
        Self {
            id: FactId::from_index(0),
            kind,
            subject,
            object: None,
            amount: None,
            time: None,
            place: None,
            title: None,
            former: false,
            modality: Modality::Asserted,
            attribution: None,
            trigger,
            evidence,
            further_evidence: Vec::new(),
            confidence: 1.0,
        }
    }

    /// To whom or to what, where that is a named thing.
    pub fn party(&self) -> Option<EntityId> {
        match self.object {
            Some(Object::Entity(entity)) => Some(entity),
            _ => None,
        }
    }

    /// The entities that have a part in it: as subject, object, place, source.
    pub fn entities(&self) -> impl Iterator<Item = EntityId> {
        [Some(self.subject), self.party(), self.place, self.attribution].into_iter().flatten()
    }

    /// The mentions of its values: amount, time.
    pub fn values(&self) -> impl Iterator<Item = MentionId> {
        [self.amount, self.time].into_iter().flatten()
    }

    /// The sentences that state it, its evidence first.
    pub fn statements(&self) -> impl Iterator<Item = Span> {
        iter::once(self.evidence).chain(self.further_evidence.iter().copied())
    }
}

impl Mention {
    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

impl Serialize for Analysis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let chars = CharOffsets::new(&self.text);
        let mut counted = self.clone();
        for (start, end) in counted.spans_mut() {
            (*start, *end) = (chars.of_byte(*start), chars.of_byte(*end));
        }
        Self::serialize(&counted, serializer)
    }
}

impl<'de> Deserialize<'de> for Analysis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut analysis = Self::deserialize(deserializer)?;
        let bytes: Vec<usize> = analysis.text.char_indices().map(|(at, _)| at).chain([analysis.text.len()]).collect();
        let last = bytes.len() - 1;
        for (start, end) in analysis.spans_mut() {
            (*start, *end) = (bytes[(*start).min(last)], bytes[(*end).min(last)]);
        }
        Ok(analysis)
    }
}

/// Character offsets at every 64th byte, so that a look-up counts at most 64 bytes.
struct CharOffsets<'a> {
    text: &'a str,
    checkpoints: Vec<usize>,
}

impl<'a> CharOffsets<'a> {
    const STEP: usize = 64;

    fn new(text: &'a str) -> Self {
        let mut checkpoints = vec![0];
        let mut chars = 0;
        for chunk in text.as_bytes().chunks(Self::STEP) {
            chars += count_chars(chunk);
            checkpoints.push(chars);
        }
        Self { text, checkpoints }
    }

    fn of_byte(&self, byte: usize) -> usize {
        let step = byte / Self::STEP;
        self.checkpoints[step] + count_chars(&self.text.as_bytes()[step * Self::STEP..byte])
    }
}

fn count_chars(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count()
}

pub(crate) fn is_false(flag: &bool) -> bool {
    !flag
}

#[derive(Deserialize)]
struct RawMention {
    id: MentionId,
    start: usize,
    end: usize,
    surface: String,
    kind: MentionKind,
    entity: Option<EntityId>,
    value: Option<RawValue>,
}

/// A mention lacks a part that its kind needs.
#[derive(Debug, thiserror::Error)]
#[error("mention {0}: the value does not fit the kind")]
struct MentionError(MentionId);

impl TryFrom<RawMention> for Mention {
    type Error = MentionError;

    fn try_from(raw: RawMention) -> Result<Self, MentionError> {
        let RawMention { id, start, end, surface, kind, entity, value } = raw;
        let value = match value {
            Some(value) => Some(value.into_value(kind).ok_or(MentionError(id))?),
            None => None,
        };
        Ok(Self { id, start, end, surface, kind, entity, value })
    }
}

#[cfg(test)]
mod tests;
