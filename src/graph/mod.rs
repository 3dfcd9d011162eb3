//! The map of who is tied to whom: what is drawn, and where.
//!
//! | module | holds |
//! | --- | --- |
//! | [`ties`] | the names that facts tie together, and their ties |
//! | [`spine`] | where on the map each name stands, and the lines between them |
//! | [`label`] | a name broken into lines that fit its box |

pub mod label;
pub mod spine;
pub mod ties;

pub use ties::{Ties, strongest, tie};
