//! The program `khabar`, as a user or another program runs it.

mod analyze;
mod program;
mod score;
mod snapshots;
