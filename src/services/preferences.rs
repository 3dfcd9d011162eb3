//! What the reader chose, kept from visit to visit.

use gloo::storage::{LocalStorage, Storage};

use crate::format::Digits;

const DIGITS: &str = "digits";

/// The digits that the reader chose, if any.
pub fn digits() -> Option<Digits> {
    LocalStorage::get::<String>(DIGITS).ok()?.parse().ok()
}

/// Keeps the digits that the reader chose. Where the browser keeps nothing, they last as long as the page.
pub fn set_digits(digits: Digits) {
    _ = LocalStorage::set(DIGITS, digits.to_string());
}
