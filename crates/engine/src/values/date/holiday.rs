//! Days that have a name: عيد الفطر, رأس السنة.

use super::{Reader, Reading, month::Month, vocabulary::Word};
use crate::values::words::Attached;

impl Reader<'_> {
    /// A day that has a name, with what tells its year: عيد الفطر الماضي, رأس السنة 2016.
    pub(super) fn holiday(&self, at: usize, attached: Attached) -> Option<Reading> {
        let found = self.word(at, attached, |word| match word {
            Word::Holiday(calendar, month, day, is_definite) => Some((calendar, month, day, is_definite)),
            _ => None,
        })?;
        let (calendar, number, day, is_definite) = found.what;
        // عيد ميلاد is anyone's.
        let is_named = !is_definite || self.words.folded(found.end - 1).starts_with("ال");
        if !is_named || self.names_another(found.end) {
            return None;
        }
        let month = Month { calendar, number, is_ambiguous: false, start: found.start, end: found.end };
        self.with_year(Some(day), &month)
    }

    /// Whether an adjective follows that makes the day another: رأس السنة الصينية.
    fn names_another(&self, at: usize) -> bool {
        let next = self.words.folded(at);
        next.starts_with("ال") && next.ends_with("يه") && self.relative(at).is_none()
    }
}
