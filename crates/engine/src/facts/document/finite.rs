//! Whether a word is a finite verb.

use std::ops::Range;

use khabar_contract::MentionKind;

use super::{
    super::lexicon::inflect::{Form, Part},
    Document, UnitKind,
};

impl Document<'_> {
    /// Whether the word is a finite verb here. Where it may be a noun as well (عقد, بيع, تراجع), the place decides.
    pub(super) fn reads_as_finite(&self, index: usize, sentence: &Range<usize>) -> bool {
        let unit = &self.units[index];
        if unit.kind != UnitKind::Word || unit.prefix.article || matches!(unit.prefix.preposition, Some("ب" | "ك")) {
            return false;
        }
        let has = |is: fn(&Form) -> bool| self.readings(index).iter().any(|reading| is(&reading.form));
        let verbal = has(|form| matches!(form.part, Part::Past | Part::Present));
        let nominal = has(|form| !matches!(form.part, Part::Past | Part::Present));
        if self.readings(index).is_empty() {
            return looks_like_present(self.folded(index));
        }
        if !(verbal && nominal) {
            return verbal;
        }
        if self.succeeds(index, sentence) {
            return true;
        }
        if has(|form| form.part == Part::Particle) || unit.prefix.preposition.is_some() {
            return false;
        }
        if index == sentence.start {
            return self.noun_follows(index, sentence);
        }
        let before = index - 1;
        let opens = ["perfect", "negation", "that", "break", "relative"].iter().any(|class| self.is(before, class));
        let goes_on = self.is(before, "auxiliary") && has(|form| form.part == Part::Present);
        // عقدا: more often a noun than a verb of two.
        let dual = self.folded(index).ends_with('ا');
        // قادتها [سنابل]: with its pronoun, a noun has no genitive behind it.
        let suffixed = self.has_pronoun(index);
        let with_subject = suffixed && self.names_subject(index + 1, sentence);
        // فتعاقد: no list of nouns goes on with ف.
        let then = unit.prefix.conjunction && self.folded(index).starts_with('ف');
        // استقالته, أتاحتها: alike, so that only a word before it makes a verb of it.
        let feminine = has(|form| form.feminine && matches!(form.part, Part::Masdar | Part::Noun));
        if suffixed && feminine {
            return opens || goes_on || with_subject;
        }
        opens
            || goes_on
            || then
            || with_subject
            || !dual && unit.prefix == Default::default() && self.is_predicate(index, sentence)
            || !dual
                && self.units[before].kind == UnitKind::Comma
                && self.noun_follows(index, sentence)
                && !self.resumes(before, sentence)
            || !dual && unit.prefix.conjunction && !self.in_list(index, sentence)
    }

    /// وخلفه [كامل], الذي خلفه في المنصب [كامل]: whether what may mean «behind him» says who comes after him.
    fn succeeds(&self, index: usize, sentence: &Range<usize>) -> bool {
        let prefix = self.units[index].prefix;
        let behind = matches!(self.folded(index).trim_start_matches('و'), "خلفه" | "خلفها" | "خلفهم");
        let opens = prefix.conjunction || index == sentence.start || self.is(index - 1, "relative");
        let person = |at: &usize| matches!(self.units[*at].kind, UnitKind::Name(_, MentionKind::Person, _));
        behind
            && opens
            && prefix.preposition.is_none()
            && (index + 1..sentence.end).take(MAX_TO_PERSON).any(|at| person(&at))
    }

    /// [سوناطراك] توقع عقدا: whether the word comes right after the name that opens its clause, with no verb before it.
    fn is_predicate(&self, index: usize, sentence: &Range<usize>) -> bool {
        let first = index.saturating_sub(MAX_SUBJECT).max(sentence.start);
        let opens =
            |at: &usize| self.units[*at].kind == UnitKind::Stop || self.is(*at, "that") || self.is(*at, "break");
        let start = (first..index).rev().find(opens).map_or(first, |at| at + 1);
        let starts_clause = start > first || first == sentence.start;
        let plain = |at: usize| {
            let unit = &self.units[at];
            !unit.finite
                && unit.prefix.preposition.is_none()
                && self.preposition(at).is_none()
                && unit.kind != UnitKind::Comma
        };
        starts_clause && self.name(index - 1).is_some() && (start..index).all(plain) && index + 1 < sentence.end
    }

    /// وقعت [ميتا]، مساء [الأحد]، عقد تشغيل: whether the comma closes an aside that holds nothing but a date, behind a verb.
    fn resumes(&self, comma: usize, sentence: &Range<usize>) -> bool {
        let first = comma.saturating_sub(MAX_DATE).max(sentence.start);
        let is_date = |at: usize| matches!(self.units[at].kind, UnitKind::Value(_, MentionKind::Date));
        let open = (first..comma).rev().find(|at| self.units[*at].kind == UnitKind::Comma);
        let dated = |open: usize| (open + 1..comma).all(|at| is_date(at) || self.is(at, "adverb")) && open + 1 < comma;
        let verb =
            |open: usize| (open.saturating_sub(MAX_SUBJECT).max(sentence.start)..open).any(|at| self.units[at].finite);
        open.is_some_and(|open| dated(open) && verb(open))
    }

    /// رفعتها [ألفا], رفعتها جمعية [ألفا]: whether a name or the class noun of one stands there, as no genitive does.
    fn names_subject(&self, index: usize, sentence: &Range<usize>) -> bool {
        let classed = index < sentence.end
            && self.units.get(index).is_some_and(|unit| unit.prefix == Default::default())
            && self.is(index, "body");
        self.plain_name(index, sentence) || classed && self.plain_name(index + 1, sentence)
    }

    fn plain_name(&self, index: usize, sentence: &Range<usize>) -> bool {
        index < sentence.end
            && self.units.get(index).is_some_and(|unit| unit.prefix == Default::default())
            && self.name(index).is_some()
    }

    fn noun_follows(&self, index: usize, sentence: &Range<usize>) -> bool {
        let next = index + 1;
        next < sentence.end && self.units[next].prefix.preposition.is_none() && self.preposition(next).is_none()
    }

    /// Whether the word with و goes on with a list of nouns: the unit before it is one.
    fn in_list(&self, index: usize, sentence: &Range<usize>) -> bool {
        let next = index + 1;
        let before = self.unit(index - 1);
        let masdar_before = self.readings(index - 1).iter().any(|reading| reading.form.part == Part::Masdar);
        masdar_before
            || (before.prefix.preposition.is_some() && before.kind == UnitKind::Word)
            || next >= sentence.end
            || self.preposition(next).is_some()
            || self.units[next].prefix.preposition.is_some()
    }
}

/// Whether an unknown word looks like a verb of the present: يحتفل, سيحتفل, ويحتفل. Nouns with ي are few, and listed.
fn looks_like_present(folded: &str) -> bool {
    let stem = folded.strip_prefix(['و', 'ف']).unwrap_or(folded);
    let (stem, future) = stem.strip_prefix('س').map_or((stem, false), |stem| (stem, true));
    stem.chars().nth(3).is_some() && (stem.starts_with('ي') || (future && stem.starts_with('ت')))
}

/// Whoever comes after someone is named at most so far behind the verb.
const MAX_TO_PERSON: usize = 4;

/// The longest aside that only says when.
const MAX_DATE: usize = 4;

/// The longest subject before its verb that is looked at.
const MAX_SUBJECT: usize = 8;
