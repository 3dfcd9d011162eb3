//! Subjects that the text does not name: أن لجنة التجارة فتحت, مصرف كان يمول. Where one stands, none is left out.

use super::{Subjects, UnitKind, phrase};
use crate::facts::lexicon::inflect::Part;

impl Subjects<'_> {
    /// أن [لجنة التجارة] فتحت, وكانت [الجمعية العمومية] انتخبت: whether what stands from `boundary`, where the clause starts,
    /// to the verb is its subject, whoever that is.
    pub(super) fn has_unnamed_subject(&self, boundary: usize, verb: usize) -> bool {
        let comma = (boundary..verb).rev().find(|at| self.document.unit(*at).kind == UnitKind::Comma);
        let auxiliary = (boundary..verb).rev().find(|at| self.document.is(*at, "auxiliary"));
        let lefts = [Some(boundary), comma.map(|comma| comma + 1), auxiliary.map(|auxiliary| auxiliary + 1)];
        lefts.into_iter().flatten().any(|left| self.is_unnamed_subject(left, verb))
    }

    fn is_unnamed_subject(&self, left: usize, verb: usize) -> bool {
        let passes = |at: &usize| self.document.is(*at, "auxiliary") || self.document.is(*at, "adverb");
        let Some(left) = (left..verb).find(|at| !passes(at)) else { return false };
        let prefix = self.document.unit(left).prefix;
        if prefix.preposition.is_some() || self.is_circumstance(left) {
            return false;
        }
        phrase::at(self.document, left, verb).is_some_and(|phrase| phrase.units.end == verb)
    }

    /// بعد انسحاب [مصرف] كان يمول: whether the verb says of an indefinite noun before it what it is.
    pub(super) fn is_said_of_noun(&self, start: usize, verb: usize) -> bool {
        let Some(noun) = start.checked_sub(1).filter(|noun| *noun >= self.units.start) else { return false };
        let unit = self.document.unit(noun);
        let attached = self.document.unit(start).prefix == Default::default();
        let indefinite = unit.kind == UnitKind::Word && !unit.prefix.article && !self.document.is_bound(noun);
        let suffixed = self.document.readings(noun).iter().any(|reading| reading.suffixed);
        attached && indefinite && !suffixed && !self.is_circumstance(noun) && !self.has_resumptive_pronoun(verb)
    }

    /// مساء, مؤخرا: whether the word may say when or how, and not who.
    fn is_circumstance(&self, at: usize) -> bool {
        let nominal = |part: Part| matches!(part, Part::Noun | Part::Masdar | Part::Participle);
        let known = self.document.readings(at).iter().any(|reading| nominal(reading.form.part));
        let accusative = self.document.folded(at).ends_with('ا') && !known;
        accusative
            || self.document.is(at, "adverb")
            || self.document.is(at, "period")
            || self.document.is(at, "daytime")
    }
}
