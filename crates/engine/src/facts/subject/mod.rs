//! Who does what a verb says: beside it, before a relative pronoun, or left out.

mod behind;
mod relative;
mod unnamed;

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use super::{
    discourse::{Anaphor, Discourse, How, Sort, Subject},
    document::{Document, Prefix, UnitKind},
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
        let stands_for_pronoun = start > self.units.start && self.stands_for_subject(start - 1);
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

    fn preverbal(&self, left: usize, verb: usize, form: Form, discourse: &mut Discourse) -> Option<Subject> {
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
    fn coordinated(&self, start: usize, verb: usize, form: Form, discourse: &mut Discourse) -> Option<Subject> {
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

    /// The subject right after the verb; `None` where what follows is no subject at all.
    fn beside(&self, verb: usize, form: Option<Form>, discourse: &mut Discourse) -> Option<Found> {
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
    fn is_adverbial(&self, at: usize) -> bool {
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

    /// إنها, لكنه: whether the word stands for the subject of the verb behind it.
    fn stands_for_subject(&self, at: usize) -> bool {
        self.document.is(at, "that") && self.document.folded(at).ends_with(['ه', 'ا', 'م'])
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

    /// أطلقها رئيس حزب: whether what stands beside the verb may be its subject, whoever that is.
    fn noun_follows(&self, verb: usize) -> bool {
        let next = (verb + 1..self.units.end).find(|at| !self.is_adverbial(*at));
        next.is_some_and(|at| self.document.unit(at).prefix.preposition.is_none() && !self.document.is_bound(at))
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
