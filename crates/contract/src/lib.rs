//! The data contract: what every program that speaks with Khabar relies on.
//!
//! | module | holds |
//! | --- | --- |
//! | [`analysis`] | what the engine says of one text: mentions, entities, facts |
//! | [`kind`] | what mentions are, what facts tell, and how certain they are |
//! | [`value`] | normalised values: money, percentages, dates, durations, quantities |
//! | [`article`] | a bundled article as the site serves it, and its card in the library |
//! | [`excerpt`] | facts cut out of their articles, for pages of many articles |
//! | [`day`] | a calendar day |
//! | [`moment`] | when a fact happened, as far as a line of time can place it |
//!
//! The engine makes these types, the reader shows them, and their JSON form is what `khabar analyze`
//! prints. This crate holds no analysis, so that the reader's wasm carries none.

pub mod analysis;
pub mod article;
pub mod day;
pub mod excerpt;
pub mod id;
pub mod kind;
pub mod moment;
pub mod span;
pub mod value;

pub use analysis::{Analysis, Direction, Entity, Fact, Mention, Object};
pub use article::{Article, Card, CardEntity, Elsewhere, Library, Metadata};
pub use day::Day;
pub use excerpt::{Choices, Claim, Digest, Excerpt, Profile, Selection};
pub use id::{EntityId, FactId, MentionId};
pub use kind::{FactKind, MentionKind, Modality};
pub use moment::{Moment, PartialDate};
pub use span::Span;
pub use value::Value;
