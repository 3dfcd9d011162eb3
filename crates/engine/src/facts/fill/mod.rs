//! Fills the roles of one trigger from its subject, its arguments and what governs it.

mod purpose;

use khabar_contract::{EntityId, FactKind, MentionId, MentionKind, Modality, Object, Span};

use super::{
    clause::Argued,
    discourse::How,
    document::Document,
    document::UnitKind,
    frame::Role,
    lexicon::inflect::Part,
    occurrence::{Filling, Occurrence},
    office,
    phrase::Phrase,
};

/// A fact as one sentence states it, its subjects and objects not yet distributed.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub kind: FactKind,
    pub subjects: Vec<EntityId>,
    pub objects: Vec<Object>,
    pub amount: Option<MentionId>,
    pub time: Option<MentionId>,
    pub place: Option<EntityId>,
    pub title: Option<String>,
    pub former: bool,
    pub modality: Modality,
    pub attribution: Option<EntityId>,
    pub trigger: Span,
    pub sentence: usize,
    /// How its subject was found.
    pub how: How,
    /// Where its object stands, where that is a phrase.
    pub object_span: Option<Span>,
    /// How its object was found.
    pub how_object: How,
    /// How likely its subject and its object are those that are meant.
    pub trust: Trust,
    /// Whether it is what something else is for: عقدا لبناء مصنع.
    pub purpose: bool,
    /// Whether its title is one in something that is not understood, so that it is no fact by itself.
    pub unresolved: bool,
    /// Whether its title is one in a government, which need not be named: رئيسا للوزراء.
    pub in_government: bool,
    /// What the office that its title names is in charge of: العدل.
    pub charge: Option<String>,
}

/// How likely those are meant whom the text only refers to or leaves out: 1 where it names them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trust {
    pub subject: f32,
    pub object: f32,
}

/// The fact that the trigger states; `None` where a required role stays empty.
pub fn fill(occurrence: &Occurrence) -> Option<Candidate> {
    let expected = occurrence.governed.expected && occurrence.construction.kind == FactKind::Result;
    if occurrence.governed.demanded || expected {
        return None;
    }
    if occurrence.construction.about.is_some_and(|(class, wanted)| occurrence.discourse.is_about(class) != wanted) {
        return None;
    }
    if occurrence.construction.when.is_some_and(|when| when != occurrence.modality()) {
        return None;
    }
    let mut used = vec![false; occurrence.arguments.len()];
    let trigger = occurrence.document.unit(occurrence.trigger).span;
    let mut candidate = Candidate {
        modality: occurrence.modality(),
        attribution: occurrence.governed.attribution,
        purpose: purpose::is_purpose(occurrence),
        ..Candidate::new(occurrence.construction.kind, trigger, occurrence.sentence)
    };
    for spec in &occurrence.construction.roles {
        match occurrence.filling(spec, &mut used) {
            Some(_) if spec.role == Role::Never => return None,
            Some(filling) => candidate.set(spec.role, filling, occurrence),
            None if spec.required && !candidate.has(spec.role, occurrence) => return None,
            None => {}
        }
    }
    if occurrence.construction.mutual && candidate.objects.is_empty() && candidate.subjects.len() > 1 {
        candidate.objects = candidate.subjects.drain(1..).map(Object::Entity).collect();
    }
    if candidate.unresolved && candidate.how_object == How::LeftOut {
        candidate.objects.clear();
    }
    if candidate.kind == FactKind::Contract && candidate.objects.is_empty() {
        candidate.objects.extend(work(occurrence));
    }
    candidate.put_contractor_first(occurrence);
    candidate.unresolved |= candidate.kind == FactKind::Depart && candidate.title.is_none() && !names_post(occurrence);
    candidate.take_charge();
    candidate.belongs_to_the_past(occurrence);
    candidate.complete(occurrence);
    let is_object = |entity: &EntityId| candidate.objects.contains(&Object::Entity(*entity));
    let same = candidate.subjects.iter().any(is_object);
    candidate.attribution =
        candidate.attribution.filter(|source| !candidate.subjects.contains(source) && !is_object(source));
    (!candidate.subjects.is_empty() && !same).then_some(candidate)
}

/// مُنح [عقد استشارات المبنى] ل[دار الهندسة]: what a contract is for, where the text does not say who gives it.
fn work(occurrence: &Occurrence) -> Option<Object> {
    let specs = occurrence.construction.roles.iter().filter(|spec| spec.role == Role::With);
    let mut fillings = specs.filter_map(|spec| occurrence.filling(spec, &mut vec![false; occurrence.arguments.len()]));
    fillings.find_map(|filling| match filling {
        Filling::Noun(phrase) if phrase.units.len() > 1 && phrase.kind.is_none() => {
            Some(Object::Text(occurrence.document.source(phrase.units).to_owned()))
        }
        _ => None,
    })
}

/// أقيل من منصبه, اعتزل: whether whoever leaves leaves an office that he is known to have, or his calling.
fn names_post(occurrence: &Occurrence) -> bool {
    let document = occurrence.document;
    let is_post = |at: usize| document.is(at, "post") || document.is(at, "tenure");
    let calling = !occurrence.construction.roles.iter().any(|spec| spec.role == Role::Object);
    let mut phrases = occurrence.arguments.iter().filter(|argument| matches!(argument.filler, Argued::Phrase(_)));
    calling || phrases.any(|argument| is_post(argument.at))
}

/// على حساب [جين جي], عقد لتزويد [سيلزفورس]: whom a noun inside the phrase says that it is done to or for.
fn beneficiary(document: &Document, phrase: &Phrase) -> Option<EntityId> {
    // تزويد شركة [آي بي إل]
    let name = |at: usize| at + 1 + usize::from(document.has(at + 1) && document.is(at + 1, "body"));
    let named =
        |at: usize| Some(name(at)).filter(|name| phrase.units.contains(name)).and_then(|name| document.name(name));
    let whom = phrase.units.clone().filter(|at| document.is(*at, "account")).find_map(named);
    whom.filter(|(kind, _)| *kind == MentionKind::Organization).map(|(_, entity)| entity)
}

impl Candidate {
    /// A fact of this kind, asserted, of which nothing more is known.
    pub fn new(kind: FactKind, trigger: Span, sentence: usize) -> Self {
        Self {
            kind,
            subjects: Vec::new(),
            objects: Vec::new(),
            amount: None,
            time: None,
            place: None,
            title: None,
            former: false,
            modality: Modality::Asserted,
            attribution: None,
            trigger,
            sentence,
            how: How::Beside,
            object_span: None,
            how_object: How::Beside,
            trust: Trust { subject: 1.0, object: 1.0 },
            purpose: false,
            unresolved: false,
            in_government: false,
            charge: None,
        }
    }

    /// وقعت [وزارة النقل] عقدا مع [سيمنس]: the state gives the work, whoever signs first.
    fn put_contractor_first(&mut self, occurrence: &Occurrence) {
        let (&[subject], [Object::Entity(object)]) = (self.subjects.as_slice(), self.objects.as_slice()) else {
            return;
        };
        let is_state = |entity| occurrence.discourse.is_state(occurrence.document, entity);
        if occurrence.construction.either && is_state(subject) && !is_state(*object) {
            self.subjects = vec![*object];
            self.objects = vec![Object::Entity(subject)];
        }
    }

    /// Whether its object is there already, in what must be there besides (عاد إلى تدريب [الوداد]) or as one of several subjects
    /// (وقع لبنان وقبرص), no third side being told of (مع …).
    fn has(&self, role: Role, occurrence: &Occurrence) -> bool {
        let third = || occurrence.arguments.iter().any(|argument| argument.preposition == Some("مع"));
        let mutual = || occurrence.construction.mutual && self.subjects.len() > 1 && !third();
        role == Role::Object && (!self.objects.is_empty() || mutual())
    }

    fn set(&mut self, role: Role, filling: Filling, occurrence: &Occurrence) {
        match (role, filling) {
            (Role::Subject, Filling::Named(subject)) => {
                self.how = subject.how;
                self.trust.subject = subject.trust;
                self.subjects = subject.entities;
            }
            (Role::Subject, Filling::Noun(phrase)) => self.subjects = phrase.entities,
            (Role::Object, _) if !self.objects.is_empty() => {}
            (Role::Object, Filling::Named(subject)) => {
                self.how_object = subject.how;
                self.trust.object = subject.trust;
                self.objects = subject.entities.into_iter().map(Object::Entity).collect();
            }
            (Role::Object, Filling::Noun(phrase)) if !phrase.entities.is_empty() => {
                self.objects = phrase.entities.into_iter().map(Object::Entity).collect();
            }
            // على حساب [جين جي], عقد لتزويد [سيلزفورس]
            (Role::Object, Filling::Noun(phrase)) if let Some(entity) = beneficiary(occurrence.document, &phrase) => {
                self.objects = vec![Object::Entity(entity)];
            }
            (Role::Object, Filling::Noun(phrase)) => {
                let unit = |at: usize| occurrence.document.unit(at).span;
                self.object_span = Some(Span::new(unit(phrase.units.start).start, unit(phrase.units.end - 1).end));
                self.objects = vec![Object::Text(occurrence.document.source(phrase.units).to_owned())];
            }
            (Role::Object, Filling::Value(mention)) => {
                self.objects = vec![Object::Text(occurrence.document.mentions[mention as usize].surface.clone())];
            }
            (Role::Amount, Filling::Value(mention)) => self.amount = self.amount.or(Some(mention)),
            (Role::Time, Filling::Value(mention)) => self.time = self.time.or(Some(mention)),
            (Role::Place, Filling::Named(subject)) => self.place = self.place.or(subject.entities.first().copied()),
            (Role::With, Filling::Noun(phrase)) if matches!(self.kind, FactKind::Appoint | FactKind::Depart) => {
                let organization = phrase.inner.filter(|(kind, _)| *kind == MentionKind::Organization);
                let stated = || {
                    let office = office::read(occurrence.document, occurrence.discourse, &phrase);
                    office.of.filter(|of| !office.assumed && occurrence.document.is_organization(*of))
                };
                self.objects.extend(organization.map(|(_, entity)| entity).or_else(stated).map(Object::Entity));
            }
            (Role::Title, _) if self.title.is_some() => {}
            (Role::Title, Filling::Noun(phrase)) => {
                let office = office::read(occurrence.document, occurrence.discourse, &phrase);
                if self.objects.is_empty() {
                    self.objects.extend(office.of.map(Object::Entity));
                    self.trust.object = office.trust;
                }
                self.in_government = phrase.units.clone().any(|at| occurrence.document.is(at, "government"));
                self.title = Some(office.title);
                self.unresolved = office.unresolved;
                self.charge = office.charge;
            }
            _ => {}
        }
    }

    /// عين [فلان] وزيرا للعدل: whoever is given a portfolio is given no office in what the text is about.
    fn take_charge(&mut self) {
        let nowhere = self.objects.is_empty() || self.how_object == How::LeftOut;
        if self.kind == FactKind::Appoint && nowhere && self.charge.is_some() {
            self.how_object = How::Beside;
            self.trust.object = 1.0;
            self.objects = self.charge.take().map(Object::Text).into_iter().collect();
        }
    }

    /// كان يتولى رئاسة [ألفا], كانت تشغل منصب المديرة: what someone did until now is an office that he had.
    fn belongs_to_the_past(&mut self, occurrence: &Occurrence) {
        let (document, verb) = (occurrence.document, occurrence.trigger);
        let held = matches!(self.kind, FactKind::Appoint | FactKind::Role);
        let present = document.verb(verb).is_some_and(|reading| reading.form.part == Part::Present);
        let was = |at: usize| matches!(document.folded(at).trim_start_matches('و'), "كان" | "كانت");
        let start = document.sentences[occurrence.sentence].start;
        if held && present && verb > start && was(verb - 1) && self.title.is_some() {
            self.kind = FactKind::Role;
            self.former = true;
        }
    }

    /// Time, place and money stand alike in every clause.
    fn complete(&mut self, occurrence: &Occurrence) {
        use MentionKind::{Date, Money, Place};
        for argument in &occurrence.arguments {
            match &argument.filler {
                // عينت [هند]، رئيسة [ألفا] منذ [2018]، عضوا: since when she has had another office.
                Argued::Value(_, Date) if argument.preposition == Some("منذ") && !argument.close => {}
                Argued::Value(mention, Date) => self.time = self.time.or(Some(*mention)),
                Argued::Value(mention, Money) => self.amount = self.amount.or(Some(*mention)),
                Argued::Phrase(phrase)
                    if phrase.kind == Some(Place) && matches!(argument.preposition, Some("في" | "ب")) =>
                {
                    let place = phrase.entities[0];
                    let taken = self.subjects.contains(&place) || self.objects.contains(&Object::Entity(place));
                    self.place = self.place.or((!taken).then_some(place));
                }
                _ => {}
            }
        }
        self.dated_before(occurrence);
    }

    /// أعلنت ميتا الخميس استحواذها: the date before the trigger.
    fn dated_before(&mut self, occurrence: &Occurrence) {
        let document = occurrence.document;
        let start = document.sentences[occurrence.sentence].start.max(occurrence.trigger.saturating_sub(MAX_TO_DATE));
        let clause = (start..occurrence.trigger).rev().take_while(|at| document.unit(*at).kind != UnitKind::Stop);
        self.time = self.time.or_else(|| {
            clause.into_iter().find_map(|at| match document.unit(at).kind {
                UnitKind::Value(mention, MentionKind::Date) => Some(mention),
                _ => None,
            })
        });
    }
}

/// A date stands at most so far before the trigger.
const MAX_TO_DATE: usize = 14;
