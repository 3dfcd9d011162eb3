//! Who does what a verb says, before it: [ميتا] تستحوذ, [ميتا]، التي …، تستحوذ.

use super::{
    super::{
        discourse::{Discourse, How, Subject},
        document::UnitKind,
        lexicon::inflect::Form,
        phrase,
    },
    Subjects,
};

impl Subjects<'_> {
    /// The phrase from `left` on, where it is the subject of the verb.
    pub(super) fn preverbal(&self, left: usize, verb: usize, form: Form, discourse: &mut Discourse) -> Option<Subject> {
        let passes = |at: &usize| self.document.is(*at, "auxiliary") || self.document.is(*at, "adverb");
        let left = (left..verb).find(|at| !passes(at))?;
        if self.document.unit(left).prefix.preposition.is_some() {
            return None;
        }
        let phrase = phrase::at(self.document, left, verb)?;
        let how = self.reaches(phrase.units.end, verb)?;
        let subject = self.subject_of(&phrase, verb, how, discourse)?;
        if how == How::Beside {
            discourse.learn(self.document, &phrase, Some(form));
        }
        Some(subject)
    }

    /// [نيوكاسل] يخسر نجمه و[غلطة سراي] يخطف [أوسمينا]: the subject of a headline's second clause.
    pub(super) fn coordinated(
        &self,
        start: usize,
        verb: usize,
        form: Form,
        discourse: &mut Discourse,
    ) -> Option<Subject> {
        let name = (self.units.start + 1..start).rev().take(3).find(|at| self.document.name(*at).is_some())?;
        let opens = phrase::opens_clause(self.document, name, verb + 1);
        opens.then(|| self.preverbal(name, start, form, discourse)).flatten()
    }

    /// Whether a phrase that ends at `end` can be the subject of the verb at `verb`: nothing but an aside between them.
    fn reaches(&self, end: usize, verb: usize) -> Option<How> {
        if end == verb {
            return Some(How::Beside);
        }
        let between = end..verb;
        let opens = self.document.unit(end);
        let is_aside = opens.kind == UnitKind::Comma || self.document.is(end, "relative");
        // أما [الاتحاد للطيران]، فتستعد
        if opens.kind == UnitKind::Comma && end + 1 == verb && self.document.source(verb..verb + 1).starts_with('ف') {
            return Some(How::Clause);
        }
        if is_aside {
            let last = verb - 1;
            return (last > end && self.document.unit(last).kind == UnitKind::Comma).then_some(How::Clause);
        }
        let passes = |at: usize| {
            let unit = self.document.unit(at);
            !unit.finite && !unit.prefix.conjunction && unit.kind == UnitKind::Word && !self.document.is(at, "break")
        };
        (between.len() <= 4 && between.clone().all(passes)).then_some(How::Clause)
    }
}
