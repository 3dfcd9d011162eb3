//! Organisations that a text speaks of without a name that is known: مؤسسة الموانئ.

use std::ops::Range;

use khabar_contract::MentionKind;

use super::Discourse;
use crate::facts::{
    document::{Document, UnitKind},
    phrase,
};

impl Discourse {
    /// تقدم [مدير عام مؤسسة الموانئ]: whether the sentence that is read speaks of an organisation whose name is not known, in these
    /// units, with which it starts. Only the last of them are looked at again, so that long sentences take linear time.
    pub(super) fn names_another(&self, document: &Document, units: Range<usize>) -> bool {
        let near = units.end.saturating_sub(MAX_BODY).max(units.start);
        self.unknown_body.is_some_and(|body| body < near)
            || (near..units.end).any(|at| is_unknown_body(document, at, units.end))
    }
}

/// What such an organisation is called is no longer than this.
const MAX_BODY: usize = 32;

/// مؤسسة الموانئ, مجلس إدارة البحري: whether a noun, with what stands behind it, is an organisation that has no mention.
pub fn is_unknown_body(document: &Document, at: usize, end: usize) -> bool {
    let plain = |at: usize| document.unit(at).kind == UnitKind::Word && !document.is_bound(at);
    let bare = |at: usize| {
        let suffixed = document.readings(at).iter().any(|reading| reading.suffixed || reading.form.plural);
        plain(at) && !document.unit(at).prefix.article && !suffixed
    };
    if !bare(at) || !document.is(at, "body") || document.is(at, "office") {
        return false;
    }
    let complement = (at + 1..end).find(|at| !(bare(*at) && document.is(*at, "organ")));
    let Some(complement) = complement.filter(|at| plain(*at)) else { return false };
    // تسويق النفط
    let chained = bare(complement) && complement + 1 < end && plain(complement + 1);
    let last = if chained { complement + 1 } else { complement };
    let unit = document.unit(last);
    let part = ["firm", "organ", "inside"].iter().any(|class| document.is(complement, class));
    let unnamed = |phrase: phrase::Phrase| {
        phrase.kind.is_none() && phrase.inner.is_none_or(|(kind, _)| kind == MentionKind::Person)
    };
    !part
        && unit.prefix.preposition.is_none()
        && unit.prefix.article
        && phrase::at(document, at, end).is_some_and(unnamed)
}
