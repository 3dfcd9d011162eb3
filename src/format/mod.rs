//! Numbers, dates, durations and facts in the words and digits of the reader.
//!
//! | module | writes |
//! | --- | --- |
//! | [`digits`] | digits of either shape |
//! | [`number`] | numbers with their thousands apart, counted nouns |
//! | [`iso`] | what ISO 8601 dates and durations say |
//! | [`time`] | when a fact happened |
//! | [`value`] | the readings of a value: in figures, as a code, what was assumed |
//! | [`sentence`] | a fact as a sentence of its parts |

pub mod digits;
pub mod iso;
pub mod number;
pub mod sentence;
pub mod time;
pub mod value;

use crate::strings::{ARABIC, Noun, Strings};
pub use digits::Digits;

/// The language and the digits in which a page is written.
#[derive(Clone, Copy)]
pub struct Locale {
    /// The words of the interface.
    pub strings: &'static Strings,
    /// The shape of its digits.
    pub digits: Digits,
}

impl Locale {
    /// A whole number, its thousands apart, in the reader's digits.
    pub fn number(&self, number: usize) -> String {
        self.digits.write(&number::grouped(number as f64))
    }

    /// A counted noun: ثلاث حقائق, ١٢ حقيقة.
    pub fn count(&self, number: usize, noun: Noun) -> String {
        let form = noun.form((self.strings.plural)(number as u64));
        form.replace("{}", &self.number(number))
    }
}

impl Default for Locale {
    fn default() -> Self {
        Self { strings: &ARABIC, digits: Digits::default() }
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.strings, other.strings) && self.digits == other.digits
    }
}
