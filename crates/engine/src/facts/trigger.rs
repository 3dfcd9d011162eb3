//! From a trigger to the fact that it states: which phrase is its agent, which its patient, what governs it.

use khabar_contract::{EntityId, FactKind, MentionKind};

use super::{
    clause::{self, Argued, Argument},
    discourse::{Discourse, How, Subject, Wanted},
    document::{Document, UnitKind},
    fill::{self, Candidate},
    frame::{Construction, Filler, Marker, Role},
    governor,
    lexicon::{
        Reading,
        inflect::{Form, Part},
    },
    occurrence::Occurrence,
    phrase::{self, Phrase},
    subject::Subjects,
};

/// What the sentence of `subjects` states, trigger by trigger.
pub fn candidates(document: &Document, discourse: &Discourse, subjects: &Subjects, sentence: usize) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for at in subjects.units.clone() {
        let finite = document.unit(at).finite;
        if document.unit(at).kind != UnitKind::Word {
            continue;
        }
        for reading in document.readings(at) {
            let lemma = &document.lexicon.lemmas[reading.lemma];
            if lemma.triggers.is_empty() || finite != matches!(reading.form.part, Part::Past | Part::Present) {
                continue;
            }
            if reading.form.passive && document.is(at, "speech") {
                continue;
            }
            let trigger = Trigger { document, discourse, subjects, sentence, at, reading: *reading };
            let found = lemma.triggers.iter().find_map(|index| trigger.read(&document.lexicon.constructions[*index]));
            candidates.extend(found);
        }
    }
    candidates
}

struct Trigger<'d> {
    document: &'d Document<'d>,
    discourse: &'d Discourse,
    subjects: &'d Subjects<'d>,
    sentence: usize,
    at: usize,
    reading: Reading,
}

impl Trigger<'_> {
    fn read(&self, construction: &Construction) -> Option<Candidate> {
        match self.reading.form.part {
            Part::Past | Part::Present => self.verb(construction),
            Part::Participle => self.participle(construction),
            _ => self.masdar(construction),
        }
    }

    fn verb(&self, construction: &Construction) -> Option<Candidate> {
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
        // What stands beside the verb was not its subject but its object: وعيّنت [فلانا], عُيّن [فلان].
        let left_out = self.discourse.left_out(self.wanted(self.reading.form, &[]));
        // أن تكون قد منحت [هيونداي] الصفقة: two objects, and whoever gives is left out.
        let has_receiver = construction.is_ditransitive() && (left_out.is_some() || !construction.has_agent());
        let is_office = |argument: &Argument| {
            let named = matches!(&argument.filler, Argued::Phrase(phrase) if phrase.kind.is_some());
            !named && self.document.is(argument.at, "office")
        };
        // A definite object after a name reads like the name's adjective: واشترى [فلان] الأحلام.
        let swallowed = all.first().is_some_and(
            |argument| matches!(&argument.filler, Argued::Phrase(phrase) if has_adjective(self.document, phrase)),
        );
        let has_object =
            swallowed || occurrence.arguments.first().is_some_and(|argument| is_bare(argument) && !is_office(argument));
        let has_object = self.reading.suffixed || has_object && !has_receiver;
        if has_object || !construction.has_patient() || occurrence.arguments.len() == all.len() {
            return None;
        }
        if self.subjects.leaves_nobody_out(self.at) {
            return None;
        }
        occurrence.arguments = all;
        occurrence.agent = left_out.map(|who| Subject { trust: who.trust * BESIDE_OBJECT, ..who });
        fill::fill(&occurrence)
    }

    /// حين اشترتها [بيونتيك]: whom the pronoun on the verb stands for, unless for a sum before it: منها 15% باعتها.
    fn object_pronoun(&self, agent: &[EntityId]) -> Option<Subject> {
        let before = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start)?;
        if matches!(self.document.unit(before).kind, UnitKind::Value(..)) {
            return None;
        }
        let word = self.document.folded(self.at);
        let feminine = word.ends_with("ها");
        let form = Form { feminine, ..Form::of(Part::Particle) };
        (feminine || word.ends_with('ه')).then(|| self.discourse.pronoun(self.wanted(form, agent))).flatten()
    }

    /// Someone of this form, other than these, whom the verb leaves out or takes up.
    fn wanted<'w>(&self, form: Form, not: &'w [EntityId]) -> Wanted<'w> {
        let (sentence, at) = (self.sentence, self.at);
        Wanted { form, sentence, at, kinds: &[], speaks: self.document.is(at, "speech"), not }
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

    fn masdar(&self, construction: &Construction) -> Option<Candidate> {
        let mut occurrence = self.occurrence(construction);
        let beside = construction.mutual && self.document.unit(self.at).prefix.preposition == Some("ب");
        let joined = beside.then(|| self.joined()).flatten();
        let manner = beside && joined.is_none();
        // أرباح [بيتك] الصافية: an adjective.
        let adjective = self.document.is(self.at, "net") && self.document.unit(self.at).prefix.article;
        // هيئة الانتخابات: what is held, not who is elected.
        let held = construction.kind == FactKind::Appoint && self.document.is(self.at, "contest");
        if manner || adjective || held || self.is_compared() || self.is_class_noun() {
            return None;
        }
        let own = self.genitive(&occurrence.arguments, construction);
        if joined.is_some() {
            occurrence.agent = joined;
        } else if let Some(agent) = own {
            occurrence.arguments.retain(|argument| !self.is_subject(argument, &agent));
            occurrence.agent = Some(agent);
        } else if self.is_genitive() {
            return None;
        } else if self.reading.suffixed {
            let theirs = self.document.folded(self.at).ends_with("هم");
            let fits = |subject: &Subject| !theirs || subject.entities.len() > 1 || subject.kind != MentionKind::Person;
            let before = self.subjects.before(self.at);
            let subject = before.or_else(|| occurrence.governed.subject.clone()).filter(fits);
            occurrence.agent = subject.map(|subject| Subject { how: How::Clause, ..subject });
        } else if let Some(receiver) = occurrence.governed.receiver.take() {
            occurrence.agent = self.offerer(&occurrence.arguments);
            occurrence.other_patient = Some(receiver);
        } else if occurrence.governed.controlled {
            occurrence.agent = occurrence.governed.subject.clone();
        } else if construction.has_patient() && self.is_means() {
            occurrence.agent = self.subjects.before(self.at).map(|subject| Subject { how: How::Clause, ..subject });
        }
        fill::fill(&occurrence)
    }

    /// [تكستور] المستقيل, المدرب المقال [شيل]: what is said of the person beside the participle.
    fn participle(&self, construction: &Construction) -> Option<Candidate> {
        let prefix = self.document.unit(self.at).prefix;
        let of_person = matches!(construction.kind, FactKind::Appoint | FactKind::Depart | FactKind::Transfer);
        if !of_person || !prefix.article || prefix.preposition.is_some() || prefix.conjunction {
            return None;
        }
        let passive = construction.subject_is_patient();
        let before = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start)?;
        let behind = Some(self.at + 1).filter(|behind| *behind < self.subjects.units.end);
        let titled = |behind: &usize| {
            self.document.is(before, "office") && self.document.unit(*behind).prefix == Default::default()
        };
        // What is written like a passive participle may be a noun after a name: نشر [سالم] المقال.
        let mut people = [Some(before).filter(|_| !passive), behind.filter(titled)].into_iter().flatten();
        let person = people.find_map(|at| self.document.name(at).filter(|(kind, _)| *kind == MentionKind::Person))?.1;
        let (entities, kind) = (vec![person], MentionKind::Person);
        let person = Some(Subject::new(entities, kind, self.sentence, self.at, How::Relative));
        let mut occurrence = self.occurrence(construction);
        if passive {
            occurrence.patient = person;
        } else {
            occurrence.agent = person;
        }
        fill::fill(&occurrence)
    }

    /// تؤسس [مصر للطيران] أكاديمية بالشراكة مع: the organisation that works with the one behind.
    fn joined(&self) -> Option<Subject> {
        let partner = self.document.is(self.at, "joint");
        let subject = self.subjects.before(self.at).filter(|who| partner && who.kind == MentionKind::Organization)?;
        (subject.how != How::LeftOut).then_some(subject)
    }

    fn is_subject(&self, argument: &Argument, subject: &Subject) -> bool {
        let Argued::Phrase(phrase) = &argument.filler else { return false };
        let refers = || {
            let referent = self.discourse.referent(self.document, phrase);
            subject.how == How::Reference && referent.is_some_and(|who| who.entities == subject.entities)
        };
        let whole = || phrase.whole(self.document).is_some_and(|whole| subject.entities == [whole]);
        argument.preposition.is_none() && (phrase.entities == subject.entities || refers() || whole())
    }

    /// عرضا لشراء … تقدمت به [ميتا], عرضا من [ميتا]: who makes an offer.
    fn offerer(&self, arguments: &[Argument]) -> Option<Subject> {
        let from = arguments.iter().find_map(|argument| match &argument.filler {
            Argued::Phrase(phrase) if matches!(argument.preposition, Some("من" | "قبل")) => Some(phrase),
            _ => None,
        });
        let named = from.and_then(|phrase| {
            let (entities, kind) = (phrase.entities.clone(), phrase.kind?);
            Some(Subject::new(entities, kind, self.sentence, self.at, How::Clause))
        });
        named.or_else(|| self.offerer_before()).or_else(|| self.subjects.offerer_after(self.at))
    }

    /// تحالف من [نسما] و[بن لادن]: whether the noun only says what the names behind it are.
    fn is_class_noun(&self) -> bool {
        // ومنافستها [صابانجي]: whose rival it is.
        if self.reading.suffixed {
            return false;
        }
        let named = |phrase: Phrase| phrase.kind.is_some() && phrase.head == self.at;
        let lemma = |reading: &Reading| &self.document.lexicon.lemmas[reading.lemma];
        let head = &lemma(&self.reading).head;
        let body = |reading: &Reading| lemma(reading).is("body") && lemma(reading).head == *head;
        self.document.readings(self.at).iter().any(body)
            && phrase::at(self.document, self.at, self.subjects.units.end).is_some_and(named)
    }

    /// عرضا من [ميتا] لشراء …
    fn offerer_before(&self) -> Option<Subject> {
        let document = self.document;
        let first = self.subjects.units.start + 1;
        let before = (first.max(self.at.saturating_sub(MAX_TO_OFFERER))..self.at).rev();
        let mut clause = before.take_while(|at| !document.unit(*at).finite);
        let name = clause.find(|at| document.name(*at).is_some() && document.preposition(*at - 1) == Some("من"))?;
        let (kind, entity) = document.name(name)?;
        Some(Subject::new(vec![entity], kind, self.sentence, self.at, How::Clause))
    }

    /// مقابل خسارة قدرها, بقيمة استثمار: what the news is compared with.
    fn is_compared(&self) -> bool {
        let before = (self.subjects.units.start..self.at).rev().take(2);
        let valued = |at: usize| {
            at + 1 == self.at && matches!(self.document.preposition(at), Some("بقيمه" | "بمبلغ" | "بكلفه" | "بتكلفه"))
        };
        before.into_iter().any(|at| self.document.is(at, "comparison") || valued(at))
    }

    /// موسم افتتاح المدينة: whether a noun that says something else has the masdar as its genitive.
    fn is_genitive(&self) -> bool {
        let document = self.document;
        let unit = document.unit(self.at);
        let Some(before) = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start) else {
            return false;
        };
        let noun = document.unit(before);
        let governs =
            document.readings(before).iter().any(|reading| document.lexicon.lemmas[reading.lemma].control().is_some());
        let is_noun = noun.kind == UnitKind::Word
            && !noun.prefix.article
            && !document.is_bound(before)
            && !has_pronoun(document, before);
        let attached = unit.prefix.preposition.is_none() && !unit.prefix.conjunction;
        attached && is_noun && !governs && !document.is(before, "transparent") && !document.is(before, "adverb")
    }

    /// سمحت [كانفا] لموظفيها ببيع: whether the verb of the clause lets or tells another do it.
    fn is_assigned(&self) -> bool {
        let first = self.subjects.units.start.max(self.at.saturating_sub(MAX_TO_OFFERER));
        let verb = (first..self.at).rev().find(|at| self.document.unit(*at).finite);
        verb.is_some_and(|verb| self.document.is(verb, "assigning"))
    }

    /// عوضه [نيوكاسل] بضم …: whether the masdar is how the subject of the clause does it.
    fn is_means(&self) -> bool {
        let before = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start);
        let through = before.is_some_and(|before| matches!(self.document.preposition(before), Some("عبر" | "خلال")));
        let with = self.document.unit(self.at).prefix.preposition == Some("ب");
        through || with && !self.is_assigned() && before.is_some_and(|before| !self.document.unit(before).finite)
    }

    /// The agent of a masdar in the genitive: استحواذ [ميتا] على, but not بيع [إنستغرام].
    fn genitive(&self, arguments: &[Argument], construction: &Construction) -> Option<Subject> {
        if self.document.unit(self.at).prefix.article {
            return None;
        }
        let first =
            arguments.first().filter(|argument| argument.at == self.at + 1 && argument.preposition.is_none())?;
        let Argued::Phrase(phrase) = &first.filler else { return None };
        let subject = match phrase.kind {
            Some(kind) => Subject::new(phrase.entities.clone(), kind, self.sentence, self.at, How::Beside),
            None => self.discourse.referent(self.document, phrase)?,
        };
        if !construction.accepts(&Marker::Agent, subject.kind) || construction.takes(self.document, phrase.head) {
            return None;
        }
        let is_patient = |phrase: &Phrase| match phrase.kind {
            Some(kind) => construction.accepts(&Marker::Patient, kind),
            None => construction.takes(self.document, phrase.head),
        };
        let has_other_patient = || {
            arguments[1..].iter().any(|argument| {
                let marked = construction.is_masdar_object(self.document, argument)
                    || (argument.preposition.is_none() && argument.close);
                marked && matches!(&argument.filler, Argued::Phrase(phrase) if is_patient(phrase))
            })
        };
        (!construction.accepts(&Marker::Patient, subject.kind) || has_other_patient()).then_some(subject)
    }

    fn occurrence<'a>(&'a self, construction: &'a Construction) -> Occurrence<'a> {
        Occurrence {
            document: self.document,
            discourse: self.discourse,
            construction,
            sentence: self.sentence,
            trigger: self.at,
            agent: None,
            patient: None,
            unknown_agent: false,
            other_patient: None,
            antecedent: None,
            offerer: self.subjects.offerer_after(self.at),
            arguments: clause::arguments(self.document, self.at, self.subjects.units.end),
            governed: governor::above(self.document, self.discourse, self.subjects, self.at),
        }
    }
}

/// How likely a name beside a verb is its object, and its subject left out: كما اشترت [إنستغرام].
const BESIDE_OBJECT: f32 = 0.85;

/// Who makes an offer is named at most so far before what it is for.
const MAX_TO_OFFERER: usize = 10;

fn has_adjective(document: &Document, phrase: &Phrase) -> bool {
    document.name(phrase.units.end - 1).is_none()
}

fn has_pronoun(document: &Document, at: usize) -> bool {
    document.readings(at).iter().any(|reading| reading.suffixed)
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

impl Construction {
    /// توسيع [ميتا] ل[منصتها], بيع [ميتا] ل[حصتها]: whether ل marks what is done to, and not to whom: بيع [ويز] ل[غوغل].
    pub fn is_masdar_object(&self, document: &Document, argument: &Argument) -> bool {
        let theirs = |phrase: &Phrase| document.is(phrase.head, "share") || has_pronoun(document, phrase.head);
        let patient = || !self.dative || matches!(&argument.filler, Argued::Phrase(phrase) if theirs(phrase));
        argument.preposition == Some("ل") && argument.close && patient()
    }

    fn has_patient(&self) -> bool {
        self.roles.iter().any(|role| role.markers.contains(&Marker::Patient))
    }

    fn has_agent(&self) -> bool {
        self.roles.iter().any(|role| role.markers.contains(&Marker::Agent))
    }

    /// Whether its verb has two objects, whom it is done to and what is done: منح [سيمنس] عقدا.
    fn is_ditransitive(&self) -> bool {
        let thing = self.roles.iter().any(|role| role.role == Role::With && role.markers.contains(&Marker::Patient));
        thing && self.subject_is_patient()
    }

    /// Whether the one whom the fact is about is whom it is done to: أقال.
    fn subject_is_patient(&self) -> bool {
        self.roles.iter().any(|role| role.role == Role::Subject && role.markers.contains(&Marker::Patient))
    }

    /// Whether its patient is a noun of the class of the one at `head`: رفع حصتها.
    fn takes(&self, document: &Document, head: usize) -> bool {
        let patients = self.roles.iter().filter(|role| role.markers.contains(&Marker::Patient));
        let mut classes = patients.flat_map(|role| &role.fillers);
        document.is(head, "share")
            || classes.any(|filler| matches!(filler, Filler::Class(class) if document.is(head, class)))
    }

    fn accepts(&self, marker: &Marker, kind: MentionKind) -> bool {
        let takes = |role: &&super::frame::RoleSpec| role.markers.contains(marker);
        self.roles.iter().filter(takes).any(|role| role.fillers.contains(&Filler::Mention(kind)))
    }
}
