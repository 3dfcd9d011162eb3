//! The analysis of Arabic news text.
