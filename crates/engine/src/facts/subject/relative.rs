//! Relative clauses: X التي استحوذت عليها [ميتا], عقد وقعته [ميتا].

use super::{Discourse, Form, Found, How, Phrase, Subject, Subjects, UnitKind, backgrounded, phrase};

impl Subjects<'_> {
    /// What the verb of a relative clause is said of other than as its subject: X التي استحوذت عليها ميتا, عقد وقعته ميتا.
    pub fn resumed(&self, verb: usize) -> Option<Phrase> {
        let start = self.skip_auxiliaries(verb);
        let relative = start.checked_sub(1).filter(|at| *at >= self.units.start && self.document.is(*at, "relative"));
        match relative {
            Some(relative) => {
                let named = || self.phrase_before(relative, |phrase| phrase.kind.is_some());
                let before = || named().or_else(|| self.phrase_before(relative, |_| true));
                (self.has_resumptive_pronoun(verb) && !self.is_of_another(relative, verb)).then(before).flatten()
            }
            None => self.bare_antecedent(start, verb),
        }
    }

    /// الذي تملك فيه [مصدر], مصرف كان يمول: whether the verb has its subject in a clause that says of something what it is.
    pub fn leaves_nobody_out(&self, verb: usize) -> bool {
        let start = self.skip_auxiliaries(verb);
        let relative = start > self.units.start && self.document.is(start - 1, "relative");
        let resumed = || self.has_resumptive_pronoun(verb) && !self.is_of_another(start - 1, verb);
        relative && resumed() || self.is_said_of_noun(start, verb)
    }

    /// جولة [قادتها سنابل]: the indefinite noun that a clause without a relative pronoun is about.
    pub(super) fn bare_antecedent(&self, start: usize, verb: usize) -> Option<Phrase> {
        if self.document.unit(start).prefix != Default::default() || !self.has_resumptive_pronoun(verb) {
            return None;
        }
        let passes = |at: &usize| {
            let value_next = *at + 1 < start && matches!(self.document.unit(*at + 1).kind, UnitKind::Value(..));
            match self.document.unit(*at).kind {
                UnitKind::Value(..) => true,
                UnitKind::Comma => *at + 1 == start,
                _ if self.document.is(*at, "amounting") => true,
                _ => value_next && self.document.preposition(*at).is_some(),
            }
        };
        let end = (self.units.start..start).rev().find(|at| !passes(at))? + 1;
        self.phrase_before(end, |phrase| {
            // في وقت تسعى فيه [ميتا]: when, and not what.
            let when = self.document.is(phrase.head, "period");
            phrase.kind.is_none() && !when && !self.document.unit(phrase.units.start).prefix.article
        })
    }

    /// سبق ل[أرامكو] أن استحوذت: who stands before «أن» as the one who has done before what follows.
    ///
    /// لم يسبق له أن: what has never been is no news of anyone.
    pub(super) fn dative(&self, start: usize, verb: usize, form: Form, discourse: &Discourse) -> Option<Found> {
        let that = start.checked_sub(1).filter(|at| *at > self.units.start)?;
        if !matches!(self.document.folded(that), "ان" | "بان") {
            return None;
        }
        let to = |phrase: &Phrase| self.document.unit(phrase.units.start).prefix.preposition == Some("ل");
        let phrase = self.phrase_before(that, to)?;
        let subject = self.subject_of(&phrase, verb, How::Clause, discourse)?;
        let mut before = (self.units.start..phrase.units.start).rev();
        before.next().filter(|at| self.document.is(*at, "precedence"))?;
        let never = before.next().is_some_and(|at| self.document.is(at, "negation"));
        discourse.agrees(&subject, form).then_some(if never { Found::Other } else { Found::Named(subject) })
    }

    /// سبق ل[أرامكو] شراء, الذي سبق له شراء: who stands behind the verb as the one who has done what follows.
    pub(super) fn experienced(&self, start: usize, verb: usize, discourse: &mut Discourse) -> Option<Subject> {
        let to = Some(verb + 1).filter(|to| *to < self.units.end)?;
        let Some(("ل", pronoun)) = self.document.pronoun(to) else {
            let phrase = phrase::at(self.document, to, self.units.end)?;
            let marked = self.document.unit(to).prefix.preposition == Some("ل");
            return marked.then(|| self.subject_of(&phrase, verb, How::Clause, discourse)).flatten();
        };
        if let Some(relative) = start.checked_sub(1).filter(|at| self.document.is(*at, "relative")) {
            return self.antecedent(relative, verb, discourse);
        }
        let preverbal = self.preverbal(self.clause_start(start), start, pronoun, discourse);
        preverbal.or_else(|| match self.left_out(verb, pronoun, discourse) {
            Found::Named(subject) => Some(subject),
            _ => None,
        })
    }

    /// لم يسبق أن استحوذت: what has never been, and is no news of anyone.
    pub(super) fn has_never_been(&self, start: usize) -> bool {
        let that = start.checked_sub(1).filter(|that| *that > self.units.start);
        that.is_some_and(|that| {
            self.document.opens_precedence(that) && self.document.is_negated(that - 1, self.units.start)
        })
    }

    /// The longest phrase right before `end`, or before a comma there, that is fit.
    fn phrase_before(&self, end: usize, fit: impl Fn(&Phrase) -> bool) -> Option<Phrase> {
        let first = end.saturating_sub(MAX_ANTECEDENT).max(self.units.start);
        (first..end).find_map(|start| {
            let phrase = phrase::at(self.document, start, end)?;
            let stop = phrase.units.end;
            let touches = stop == end || (stop + 1 == end && self.document.unit(stop).kind == UnitKind::Comma);
            (touches && fit(&phrase)).then_some(phrase)
        })
    }

    pub(super) fn of_relative(&self, relative: usize, verb: usize, discourse: &mut Discourse) -> Found {
        let of_another = self.is_of_another(relative, verb);
        if !of_another
            && self.has_resumptive_pronoun(verb)
            && let Some(found) = self.beside(verb, None, discourse)
        {
            return backgrounded(found);
        }
        let antecedent = self.antecedent(relative, verb, discourse).map(Found::Named);
        // X التي كانت قد أطلقتها: whoever the sentence is about.
        let resumes = !of_another && self.has_pronoun_object(verb) && !self.noun_follows(verb);
        let left_out = || resumes.then(|| backgrounded(self.left_out(verb, self.document.verb_form(verb), discourse)));
        antecedent.filter(|_| !resumes).or_else(left_out).unwrap_or(Found::Other)
    }

    /// What the relative pronoun at `relative` stands for.
    fn antecedent(&self, relative: usize, verb: usize, discourse: &Discourse) -> Option<Subject> {
        let is_subject = |phrase: &Phrase| self.subject_of(phrase, verb, How::Relative, discourse).is_some();
        let phrase = self.phrase_before(relative, is_subject)?;
        self.subject_of(&phrase, verb, How::Relative, discourse)
    }
}

/// An antecedent stands at most so far before its pronoun.
const MAX_ANTECEDENT: usize = 4;
