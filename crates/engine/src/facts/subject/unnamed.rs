//! Subjects that the text does not name: أن لجنة التجارة فتحت, مصرف كان يمول. Where one stands, none is left out.

use super::{Found, How, Phrase, Subjects, UnitKind, phrase};
use crate::facts::lexicon::inflect::Part;

impl Subjects<'_> {
    /// أن [لجنة التجارة] فتحت, وكانت [الجمعية العمومية] انتخبت: what stands from `boundary`, where the clause starts, to `start`,
    /// where the words of the verb do, and is its subject, whoever that is.
    pub(super) fn unnamed_before(&self, boundary: usize, start: usize, verb: usize) -> Option<Found> {
        let comma = (boundary..start).rev().find(|at| self.document.unit(*at).kind == UnitKind::Comma);
        let auxiliary = (boundary..start).rev().find(|at| self.document.is(*at, "auxiliary"));
        let lefts = [Some(boundary), comma.map(|comma| comma + 1), auxiliary.map(|auxiliary| auxiliary + 1)];
        let phrase = lefts.into_iter().flatten().find_map(|left| self.unnamed_from(left, start, verb))?;
        let owner = phrase.inner.map(|(kind, entity)| self.subject(vec![entity], kind, verb, How::Relative));
        Some(owner.map_or(Found::Other, Found::Owned))
    }

    fn unnamed_from(&self, left: usize, start: usize, verb: usize) -> Option<Phrase> {
        let passes = |at: &usize| self.document.is(*at, "auxiliary") || self.document.is(*at, "adverb");
        let left = (left..start).find(|at| !passes(at))?;
        let prefix = self.document.unit(left).prefix;
        let adverbial = prefix.preposition.is_some() || self.document.is_bound(left) || self.is_circumstance(left);
        if adverbial || self.has_pronoun_object(verb) {
            return None;
        }
        phrase::at(self.document, left, start).filter(|phrase| phrase.units.end == start && phrase.kind.is_none())
    }

    /// خسرت عقودا، مما أثار قلقا; ما دفع: whether the word stands for all that the clause before it says.
    pub(super) fn is_outcome(&self, at: usize) -> bool {
        let comma = || at > self.units.start && self.document.unit(at - 1).kind == UnitKind::Comma;
        match self.document.folded(at) {
            "مما" => true,
            "ما" => comma(),
            _ => false,
        }
    }

    /// Whether the subject of the verb, which the text does not name, is called an organisation: إن [شركة النقل] ستستثمر.
    pub(super) fn is_unnamed_body(&self, verb: usize) -> bool {
        let start = self.skip_auxiliaries(verb);
        let boundary = self.clause_start(start);
        let before =
            (boundary..start).find(|at| self.document.unit(*at).kind == UnitKind::Word && !self.document.is_bound(*at));
        let beside = Some(verb + 1).filter(|at| *at < self.units.end);
        let is_body = |at: usize| {
            let unit = self.document.unit(at);
            let one = self.document.readings(at).iter().any(|reading| !reading.form.plural);
            one && unit.prefix.preposition.is_none() && !unit.finite && self.document.is(at, "body")
        };
        before.into_iter().chain(beside).any(is_body)
    }

    /// بعد انسحاب [مصرف] كان يمول: whether the verb says of an indefinite noun before it what it is.
    pub(super) fn is_said_of_noun(&self, start: usize, verb: usize) -> bool {
        let Some(noun) = start.checked_sub(1).filter(|noun| *noun >= self.units.start) else { return false };
        let unit = self.document.unit(noun);
        let attached = self.document.unit(start).prefix == Default::default();
        let indefinite = unit.kind == UnitKind::Word && !unit.prefix.article && !self.document.is_bound(noun);
        let suffixed = self.document.has_pronoun(noun);
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
