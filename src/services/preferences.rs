//! What the reader chose, kept from visit to visit.

use web_sys::Storage;

use crate::format::Digits;

const DIGITS: &str = "digits";

/// The digits that the reader chose, if any.
pub fn digits() -> Option<Digits> {
    storage()?.get_item(DIGITS).ok()??.parse().ok()
}

/// Keeps the digits that the reader chose. Where the browser keeps nothing, they last as long as the page.
pub fn set_digits(digits: Digits) {
    if let Some(storage) = storage() {
        _ = storage.set_item(DIGITS, &digits.to_string());
    }
}

/// Where the reader lets no site keep anything, there is none.
fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok()?
}
