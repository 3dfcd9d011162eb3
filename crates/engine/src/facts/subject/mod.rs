//! Who does what a verb says: beside it, before a relative pronoun, or left out.

mod behind;
mod beside;
mod preverbal;
mod relative;
mod unnamed;

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use super::{
    discourse::{Anaphor, Discourse, How, Sort, Subject},
    document::{Document, UnitKind},
    lexicon::inflect::{Form, Part},
    phrase::{self, Phrase},
};

/// The verbs of one sentence and who does what they say.
pub struct Subjects<'d> {
    document: &'d Document<'d>,
    /// The units of the sentence.
    pub units: Range<usize>,
    number: usize,
    found: Vec<(usize, Found)>,
}

/// What is known of the subject of a verb.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// It is someone that the text names.
    Named(Subject),
    /// It is something that belongs to someone whom the text names: استثمارات ميتا.
    Owned(Subject),
    /// It is something else: أسعار النفط.
    Other,
    /// It is left out, and nobody fits.
    Missing,
}

impl<'d> Subjects<'d> {
    /// Finds the subjects of the verbs of sentence `number`, in order, and tells the discourse of them.
    pub fn of(document: &'d Document<'d>, discourse: &mut Discourse, number: usize) -> Self {
        let units = document.sentences[number].clone();
        discourse.read(document, &units, number);
        let mut subjects = Self { document, units: units.clone(), number, found: Vec::new() };
        if let Some(topic) = subjects.topic(discourse) {
            discourse.record(&topic, false);
        }
        for at in units {
            if !document.unit(at).finite {
                continue;
            }
            let found = subjects.find(at, document.verb_form(at), discourse);
            if let Found::Named(subject) | Found::Owned(subject) = &found {
                discourse.record_actor(subject);
            }
            if let Found::Named(subject) = &found {
                discourse.record(subject, document.is(at, "speech"));
            }
            if found == Found::Other && subjects.is_unnamed_body(at) {
                discourse.record_unnamed(at);
            }
            subjects.found.push((at, found));
        }
        subjects
    }

    /// أما [ميتا] فلم تنقطع خدماتها: whom the sentence says something about.
    fn topic(&self, discourse: &Discourse) -> Option<Subject> {
        let opens = |at: &usize| matches!(self.document.folded(*at), "اما" | "واما");
        let first = Some(self.units.start).filter(|at| *at + 1 < self.units.end && opens(at))?;
        let phrase = phrase::at(self.document, first + 1, self.units.end)?;
        self.subject_of(&phrase, first, How::Clause, discourse)
    }

    /// The subject of the verb at `verb`.
    pub fn of_verb(&self, verb: usize) -> Option<&Subject> {
        let index = self.found.binary_search_by_key(&verb, |(at, _)| *at).ok()?;
        named(&self.found[index].1)
    }

    /// Whether the verb has a subject that is only described by a name: بطل [لبنان].
    pub fn is_unknown(&self, verb: usize) -> bool {
        let index = self.found.binary_search_by_key(&verb, |(at, _)| *at);
        index.is_ok_and(|index| matches!(self.found[index].1, Found::Owned(_)))
    }

    /// What a pronoun on a masdar at `at` stands for: the agent of a masdar right before it (إعلان [ميتا] استحواذها), or the
    /// subject of the nearest verb.
    pub fn before(&self, at: usize) -> Option<Subject> {
        let nearest = self.found.partition_point(|(verb, _)| *verb < at);
        let from = nearest.checked_sub(1).map_or(self.units.start, |index| self.found[index].0 + 1);
        let agent = (from.max(at.saturating_sub(MAX_TO_AGENT)) + 1..at).rev().find_map(|name| self.agent_at(name));
        agent.or_else(|| {
            let verbs = self.found[..nearest].iter().rev().take(MAX_BACK);
            // أن إيراداتها ارتفعت فيما انخفضت أرباحها: what figures do is done by nobody.
            let of_figure = |verb: usize| self.document.is(verb, "moving");
            let mut verbs =
                verbs.filter(|(verb, found)| !(self.is_source(*verb) || *found == Found::Other && of_figure(*verb)));
            verbs.find_map(|(verb, found)| match found {
                Found::Named(subject) if subject.how == How::Relative && self.has_comma(*verb..at) => None,
                Found::Named(subject) | Found::Owned(subject) => Some(Some(subject.clone())),
                Found::Other => Some(None),
                Found::Missing => None,
            })?
        })
    }

    /// كشفت [أكديطال]، خلال ندوة احتضنتها [الرباط]، عن توقيعها: whether what the verb says aside is over before the masdar.
    fn has_comma(&self, mut units: Range<usize>) -> bool {
        units.any(|at| self.document.unit(at).kind == UnitKind::Comma)
    }

    /// تقدمت به [ميتا]: who makes the offer, or brings the suit, that the text speaks of at `at`.
    pub fn offerer_after(&self, at: usize) -> Option<Subject> {
        let next = self.found.partition_point(|(verb, _)| *verb <= at);
        let (verb, found) = self.found.get(next)?;
        let makes = ["offering", "suing"].iter().any(|class| self.document.is(*verb, class));
        let offers = makes && self.has_resumptive_pronoun(*verb);
        named(found).filter(|_| offers).cloned()
    }

    /// إعلان [ميتا]: the name at `name`, where a masdar of saying or planning governs it.
    fn agent_at(&self, name: usize) -> Option<Subject> {
        let (kind, entity) = self.document.name(name)?;
        let masdar = self.document.readings(name - 1).iter().any(|reading| {
            let lemma = &self.document.lexicon.lemmas[reading.lemma];
            let shares = lemma.control().is_some() && !lemma.is("permitting") || lemma.is("speech");
            reading.form.part == Part::Masdar && !reading.suffixed && shares
        });
        let genitive = masdar
            && self.document.unit(name).prefix == Default::default()
            && !self.document.unit(name - 1).prefix.article;
        genitive.then(|| self.subject(vec![entity], kind, name - 1, How::Clause))
    }

    /// ما أوردته [رويترز]: a verb that only names a source.
    fn is_source(&self, verb: usize) -> bool {
        let suffixed = self.document.has_pronoun(verb);
        suffixed && self.document.is(verb, "speech")
    }

    fn find(&self, verb: usize, form: Form, discourse: &mut Discourse) -> Found {
        let start = self.skip_auxiliaries(verb);
        if self.document.is(verb, "precedence")
            && let Some(subject) = self.experienced(start, verb, discourse)
        {
            return Found::Named(subject);
        }
        if start > self.units.start && self.document.is(start - 1, "relative") {
            return self.of_relative(start - 1, verb, discourse);
        }
        if start > self.units.start && self.is_outcome(start - 1) {
            return Found::Other;
        }
        if self.has_never_been(start) {
            return Found::Other;
        }
        if let Some(found) = self.dative(start, verb, form, discourse) {
            return found;
        }
        if self.bare_antecedent(start, verb).is_some()
            && let Some(found) = self.beside(verb, Some(form), discourse)
        {
            return backgrounded(found);
        }
        if let Some(subject) = self.coordinated(start, verb, form, discourse) {
            return Found::Named(subject);
        }
        let boundary = self.clause_start(start);
        let comma = (boundary..start).rev().find(|at| self.document.unit(*at).kind == UnitKind::Comma);
        for left in [Some(boundary), comma.map(|comma| comma + 1)].into_iter().flatten() {
            if let Some(subject) = self.preverbal(left, start, form, discourse) {
                return Found::Named(subject);
            }
        }
        if let Some(found) = self.unnamed_before(boundary, start, verb) {
            return found;
        }
        let stands_for_pronoun = start > self.units.start && self.document.stands_for_subject(start - 1);
        if !stands_for_pronoun && let Some(found) = self.beside(verb, Some(form), discourse) {
            return found;
        }
        if self.is_said_of_noun(start, verb) {
            return Found::Other;
        }
        self.left_out(verb, form, discourse)
    }

    /// Who an earlier verb of the sentence, or the text before it, is about.
    fn left_out(&self, verb: usize, form: Form, discourse: &Discourse) -> Found {
        let sentence = self.number;
        let anaphor = Anaphor { sort: Sort::LeftOut, sentence, at: verb, form: Some(form), not: &[] };
        let placed = |subject| Subject { sentence, at: verb, ..subject };
        discourse.left_out(self.document, anaphor).map(placed).map_or(Found::Missing, Found::Named)
    }

    /// The first of the words before the verb that belong to it: قد, لم, سوف.
    fn skip_auxiliaries(&self, verb: usize) -> usize {
        self.document.auxiliaries(self.units.start, verb)
    }

    /// Where the clause of the verb starts: after a stop, «أن», «بينما» …
    fn clause_start(&self, verb: usize) -> usize {
        let bounds = |at: &usize| {
            self.document.unit(*at).kind == UnitKind::Stop
                || self.document.is(*at, "that")
                || self.document.is(*at, "break")
        };
        let first = verb.saturating_sub(MAX_CLAUSE).max(self.units.start);
        (first..verb).rev().find(bounds).map_or(first, |at| at + 1)
    }

    fn subject_of(&self, phrase: &Phrase, verb: usize, how: How, discourse: &Discourse) -> Option<Subject> {
        // اشترت حصة في [أبو عوف]: what is bought, or what rises, and not who does it.
        if phrase.kind.is_some() && self.document.is(phrase.head, "share") {
            return None;
        }
        match phrase.kind {
            Some(kind) => Some(self.subject(phrase.entities.clone(), kind, verb, how)),
            None => {
                if let Some(whole) = phrase.whole(self.document) {
                    return Some(self.subject(vec![whole], MentionKind::Organization, verb, How::Clause));
                }
                let referent = discourse.referent(self.document, phrase);
                let referent = referent.or_else(|| discourse.own_firm(self.document, phrase));
                let referent = referent.or_else(|| discourse.own_board(self.document, phrase))?;
                Some(Subject { sentence: self.number, at: verb, ..referent })
            }
        }
    }

    fn subject(&self, entities: Vec<EntityId>, kind: MentionKind, verb: usize, how: How) -> Subject {
        Subject::new(entities, kind, self.number, verb, how)
    }

    /// التي استحوذت عليها ميتا: whether a pronoun close behind the verb takes up the antecedent.
    fn has_resumptive_pronoun(&self, verb: usize) -> bool {
        self.has_pronoun_object(verb) || (verb + 1 < self.units.end && self.takes_up(verb + 1))
    }

    /// [فلان] الذي غادرها: whether the pronoun on the verb cannot be what the relative one at `relative` stands for.
    fn is_of_another(&self, relative: usize, verb: usize) -> bool {
        let feminine = self.document.folded(verb).ends_with("ها");
        let follows = verb + 1 < self.units.end && self.takes_up(verb + 1);
        let masculine = self.document.folded(relative).ends_with("لذي");
        self.has_pronoun_object(verb) && masculine && feminine && !follows
    }

    /// أطلقتها: whether the pronoun is on the verb itself.
    fn has_pronoun_object(&self, verb: usize) -> bool {
        self.document.has_pronoun(verb)
    }

    /// عليها, فيه: a preposition with a pronoun.
    fn takes_up(&self, at: usize) -> bool {
        let pronoun = ["ها", "ه", "هم", "هما"].iter().any(|pronoun| self.document.folded(at).ends_with(pronoun));
        pronoun && self.document.preposition(at).is_some()
    }
}

/// No clause is read further back than this, and no more verbs are asked for a subject that is left out.
const MAX_CLAUSE: usize = 64;
const MAX_BACK: usize = 8;
/// The agent of a masdar that shares it with another stands at most so far before that.
const MAX_TO_AGENT: usize = 10;

/// As what a relative clause says of someone: the text goes on about others.
fn backgrounded(found: Found) -> Found {
    match found {
        Found::Named(subject) => Found::Named(Subject { how: How::Relative, ..subject }),
        found => found,
    }
}

fn named(found: &Found) -> Option<&Subject> {
    match found {
        Found::Named(subject) => Some(subject),
        _ => None,
    }
}
