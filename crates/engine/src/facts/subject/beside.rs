//! Who does what a verb says, right behind it: استحوذت أمس [ميتا].

use super::{
    super::{
        discourse::{Discourse, How, Subject},
        document::{Prefix, UnitKind},
        lexicon::inflect::Form,
        phrase::{self, Phrase},
    },
    Found, Subjects,
};

impl Subjects<'_> {
    /// The subject right after the verb; `None` where what follows is no subject at all.
    pub(super) fn beside(&self, verb: usize, form: Option<Form>, discourse: &mut Discourse) -> Option<Found> {
        let mut at = verb + 1;
        while at < self.units.end && self.is_adverbial(at) {
            at += 1;
        }
        if let Some(person) = self.person_behind(verb, at) {
            return Some(Found::Named(person));
        }
        if at >= self.units.end || self.document.unit(at).prefix.preposition.is_some() {
            return None;
        }
        let phrase = phrase::at(self.document, at, self.units.end)?;
        if let Some(subject) = self.subject_of(&phrase, verb, How::Beside, discourse) {
            discourse.learn(self.document, &phrase, form);
            return Some(Found::Named(subject));
        }
        if let Some(subject) = self.apposed_behind(&phrase, verb) {
            return Some(Found::Named(subject));
        }
        let next = phrase.units.end;
        let then_object = || {
            let noun = self.document.unit(next).kind == UnitKind::Word && !self.document.is(next, "adverb");
            noun && self.document.unit(next).prefix == Default::default() && !self.document.is_bound(next)
        };
        // باعت صناديق استثمار حصصا: who does it, though the text names nobody.
        let body = self.document.is(phrase.head, "body") && next < self.units.end && then_object();
        let definite = self.document.unit(at).prefix.article || phrase.inner.is_some() || body;
        // What its members do it does, what its things do it does not.
        let how = if self.document.is(phrase.head, "constituent") { How::Clause } else { How::Relative };
        let owner = phrase.inner.map(|(kind, entity)| self.subject(vec![entity], kind, verb, how));
        definite.then(|| owner.map_or(Found::Other, Found::Owned))
    }

    /// حققت وحدته المدرجة، [ألفا]، ربحا: the name between commas that says who the phrase before it is.
    fn apposed_behind(&self, phrase: &Phrase, verb: usize) -> Option<Subject> {
        let comma = |at: usize| at < self.units.end && self.document.unit(at).kind == UnitKind::Comma;
        let passes = |at: &usize| self.document.unit(*at).prefix == Prefix::ARTICLE && !self.document.is_bound(*at);
        let open = (phrase.units.end..self.units.end).take(4).find(|at| !passes(at)).filter(|at| comma(*at))?;
        let told = self.document.is(phrase.head, "firm") || self.document.is(phrase.head, "office");
        let (kind, entity) = self.document.name(open + 1).filter(|_| told && comma(open + 2))?;
        let bare = self.document.unit(open + 1).prefix == Prefix::default();
        bare.then(|| self.subject(vec![entity], kind, verb, How::Clause))
    }

    /// أمس, أيضا, في سبتمبر, (يحل) محله: what may stand between a verb and its subject.
    pub(super) fn is_adverbial(&self, at: usize) -> bool {
        let value_next = || at + 1 < self.units.end && matches!(self.document.unit(at + 1).kind, UnitKind::Value(..));
        match self.document.unit(at).kind {
            UnitKind::Value(..) => true,
            UnitKind::Word if self.document.is(at, "adverb") || self.takes_up(at) => true,
            UnitKind::Word if self.is_his_place(at) => true,
            UnitKind::Word => self.document.preposition(at).is_some() && value_next(),
            _ => false,
        }
    }

    /// يحل محله
    fn is_his_place(&self, at: usize) -> bool {
        let document = self.document;
        document.is(at, "stead") && document.has_pronoun(at) && document.is(at - 1, "replacing")
    }

    /// أطلقها رئيس حزب: whether what stands beside the verb may be its subject, whoever that is.
    pub(super) fn noun_follows(&self, verb: usize) -> bool {
        let next = (verb + 1..self.units.end).find(|at| !self.is_adverbial(*at));
        next.is_some_and(|at| self.document.unit(at).prefix.preposition.is_none() && !self.document.is_bound(at))
    }
}
