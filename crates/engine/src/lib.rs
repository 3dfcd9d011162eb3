//! The analysis of Arabic news text: [`analyze`] turns any text into an [`Analysis`].
//!
//! Data flows one way; each stage is a pure function over what the stages before it made.
//!
//! | stage | makes |
//! | --- | --- |
//! | [`text`] | tokens with their normal forms, proclitics, sentences |
//! | [`values`] | numbers, money, percentages, dates, durations, quantities |
//! | [`names`] | names of people, organisations, places, products and events |
//! | [`entities`] | names that name the same thing, joined |
//! | [`facts`] | who did what, to whom, for how much, when, where, said by whom, how certain |
//!
//! The engine does no I/O, reads no clock, keeps no global state, and never fails: any `&str` gives an
//! [`Analysis`], the same on every machine and in the browser.

pub mod entities;
pub mod facts;
pub mod names;
pub mod text;
pub mod values;

mod analyze;
mod table;

pub use analyze::{Context, analyze};
pub use khabar_contract as contract;
pub use khabar_contract::Analysis;
