//! A finite verb: its subject, and what may stand where its object would.

use khabar_contract::{EntityId, MentionKind};

use super::{
    super::{
        clause::{Argued, Argument},
        discourse::{Anaphor, How, Sort, Subject},
        document::{Document, Prefix, UnitKind},
        fill::{self, Candidate},
        frame::{Construction, Marker},
        lexicon::inflect::{Form, Part},
        occurrence::Occurrence,
        phrase::Phrase,
    },
    Trigger,
};

impl Trigger<'_> {
    pub(super) fn verb(&self, construction: &Construction) -> Option<Candidate> {
        let subject = self.subjects.of_verb(self.at).cloned();
        let mut occurrence = self.occurrence(construction);
        occurrence.antecedent = self.subjects.resumed(self.at);
        if self.reading.form.passive {
            occurrence.patient = subject;
            return fill::fill(&occurrence);
        }
        let all = occurrence.arguments.clone();
        if let Some(subject) = &subject {
            occurrence.arguments.retain(|argument| !self.is_subject(argument, subject));
        }
        occurrence.agent = subject;
        occurrence.unknown_agent = self.subjects.is_unknown(self.at);
        let taken_up = self.reading.suffixed && occurrence.antecedent.is_none();
        if taken_up {
            let agent = occurrence.agent.as_ref().map_or(&[][..], |agent| &agent.entities);
            occurrence.patient = self.object_pronoun(agent);
            return fill::fill(&occurrence);
        }
        if self.has_other_subject(&occurrence) {
            return None;
        }
        if let Some(candidate) = fill::fill(&occurrence) {
            return Some(candidate);
        }
        self.without_subject(construction, occurrence, all)
    }

    /// What stands beside the verb was not its subject but its object: وعيّنت [فلانا], عُيّن [فلان].
    fn without_subject(
        &self,
        construction: &Construction,
        mut occurrence: Occurrence,
        all: Vec<Argument>,
    ) -> Option<Candidate> {
        let taken = occurrence.arguments.len() < all.len();
        if !construction.has_patient() || !taken || self.subjects.leaves_nobody_out(self.at) {
            return None;
        }
        let left_out = self.left_out.get_or_init(|| {
            if self.is_aim() {
                return self.aiming();
            }
            let anaphor = self.anaphor(self.reading.form, &[]);
            self.discourse.left_out(self.document, Anaphor { sort: Sort::Beside, ..anaphor })
        });
        // أن تكون قد منحت [هيونداي] الصفقة: two objects, and whoever gives is left out.
        let has_receiver = construction.is_ditransitive() && (left_out.is_some() || !construction.has_agent());
        let is_office = |argument: &Argument| {
            let named = matches!(&argument.filler, Argued::Phrase(phrase) if phrase.kind.is_some());
            !named && self.document.is(argument.at, "office")
        };
        // A definite object after a name reads like the name's adjective: واشترى [فلان] الأحلام.
        let may_do = |phrase: &Phrase| phrase.kind.is_some_and(|kind| construction.accepts(&Marker::Agent, kind));
        let swallowed = all.first().is_some_and(
            |argument| matches!(&argument.filler, Argued::Phrase(phrase) if has_adjective(self.document, phrase) && may_do(phrase)),
        );
        let has_object =
            swallowed || occurrence.arguments.first().is_some_and(|argument| is_bare(argument) && !is_office(argument));
        // تعتزم النقابة تنظيم …: whom a definite noun calls an organisation does it, whoever that is.
        let body = |at: usize| self.document.unit(at).prefix == Prefix::ARTICLE && self.document.is(at, "body");
        let has_body = self.at + 1 < self.subjects.units.end && body(self.at + 1);
        let has_object = self.reading.suffixed || has_body || has_object && !has_receiver;
        if has_object {
            return None;
        }
        occurrence.arguments = all;
        occurrence.agent = left_out.clone().map(|who| Subject { trust: who.trust * BESIDE_OBJECT, ..who });
        fill::fill(&occurrence)
    }

    /// Whether the verb says what something else is done for: لينافس.
    fn is_aim(&self) -> bool {
        self.document.unit(self.at).prefix.preposition == Some("ل")
    }

    /// دخلت [كيتا] السوق لتنافس [جاهز]: whoever does the one thing for the other; طرحت [هونر] [ماجيك] لينافس [آيفون]: what is named
    /// last, where that is not of the form of the verb.
    fn aiming(&self) -> Option<Subject> {
        let does = self.subjects.before(self.at).filter(|who| self.discourse.agrees(who, self.reading.form));
        does.or_else(|| self.nearest(&[]))
    }

    /// حين اشترتها [بيونتيك]: whom the pronoun on the verb stands for, unless for a sum before it: منها 15% باعتها.
    pub(super) fn object_pronoun(&self, agent: &[EntityId]) -> Option<Subject> {
        let before = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start);
        if before.is_some_and(|before| matches!(self.document.unit(before).kind, UnitKind::Value(..))) {
            return None;
        }
        let word = self.document.folded(self.at);
        let feminine = word.ends_with("ها");
        let form = Form { feminine, ..Form::of(Part::Particle) };
        (feminine || word.ends_with('ه'))
            .then(|| {
                self.discourse.pronoun(self.document, Anaphor { sort: Sort::Pronoun, ..self.anaphor(form, agent) })
            })
            .flatten()
    }

    /// Someone of this form, other than these, whom the verb leaves out or takes up.
    fn anaphor<'w>(&self, form: Form, not: &'w [EntityId]) -> Anaphor<'w> {
        let (sentence, at) = (self.sentence, self.at);
        Anaphor { sort: Sort::LeftOut, sentence, at, form: Some(form), not }
    }

    /// واستحوذت العاشر من رمضان على مصنع: whether a noun right behind the verb that can be nothing else is its subject, so that
    /// none is left out.
    fn has_other_subject(&self, occurrence: &Occurrence) -> bool {
        let left_out = occurrence.agent.as_ref().is_some_and(|agent| agent.how == How::LeftOut);
        let passes =
            |at: usize| self.document.is(at, "adverb") || matches!(self.document.unit(at).kind, UnitKind::Value(..));
        let first = occurrence.arguments.first().filter(|first| left_out && first.preposition.is_none());
        first.is_some_and(|first| {
            let phrase = matches!(first.filler, Argued::Phrase(_));
            phrase && (self.at + 1..first.at).all(passes) && !occurrence.has_place_for(first)
        })
    }
}

fn has_adjective(document: &Document, phrase: &Phrase) -> bool {
    document.name(phrase.units.end - 1).is_none()
}

/// Whether it may be the object of the verb: a phrase, or a number of things (باع [أربعة أطنان]).
fn is_bare(argument: &Argument) -> bool {
    let object = match &argument.filler {
        Argued::Phrase(_) => true,
        Argued::Value(_, kind) => matches!(kind, MentionKind::Quantity | MentionKind::Percent),
        Argued::Pronoun(_) => false,
    };
    argument.preposition.is_none() && argument.close && object
}

/// How likely a name beside a verb is its object, and its subject left out: كما اشترت [إنستغرام].
const BESIDE_OBJECT: f32 = 0.85;
