//! Fills the roles of one trigger from its subject, its arguments and what governs it.

use khabar_contract::{EntityId, FactKind, MentionId, MentionKind, Modality, Object, Span};

use super::{
    clause::{Argued, Argument},
    discourse::{Discourse, How, Subject},
    document::Document,
    frame::{Construction, Filler, Marker, Role, RoleSpec},
    governor::Governed,
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
    /// Whether its object stands close to the trigger.
    pub close: bool,
}

/// What is there to fill roles from.
pub struct Occurrence<'d> {
    pub document: &'d Document<'d>,
    pub discourse: &'d Discourse,
    pub construction: &'d Construction,
    pub sentence: usize,
    /// The unit of the trigger.
    pub trigger: usize,
    /// Who does it, where that is known.
    pub agent: Option<Subject>,
    /// Whom it is done to, where its place in the sentence tells: the subject of a passive.
    pub patient: Option<Subject>,
    pub arguments: Vec<Argument>,
    pub governed: Governed,
}

/// What fills a role.
enum Filling {
    Named(Subject),
    Noun(Phrase),
    Value(MentionId),
}

/// The fact that the trigger states; `None` where a required role stays empty.
pub fn fill(occurrence: &Occurrence) -> Option<Candidate> {
    let mut used = vec![false; occurrence.arguments.len()];
    let mut candidate = Candidate {
        kind: occurrence.construction.kind,
        subjects: Vec::new(),
        objects: Vec::new(),
        amount: None,
        time: None,
        place: None,
        title: None,
        former: false,
        modality: occurrence.modality(),
        attribution: occurrence.governed.attribution,
        trigger: occurrence.document.unit(occurrence.trigger).span,
        sentence: occurrence.sentence,
        how: How::Beside,
        close: true,
    };
    for spec in &occurrence.construction.roles {
        match occurrence.filling(spec, &mut used) {
            Some(filling) => candidate.set(spec.role, filling, occurrence),
            None if spec.required => return None,
            None => {}
        }
    }
    if occurrence.construction.mutual && candidate.objects.is_empty() && candidate.subjects.len() > 1 {
        candidate.objects = candidate.subjects.drain(1..).map(Object::Entity).collect();
    }
    candidate.complete(occurrence);
    candidate.attribution = candidate.attribution.filter(|source| !candidate.subjects.contains(source));
    let same = candidate
        .objects
        .iter()
        .any(|object| matches!(object, Object::Entity(entity) if candidate.subjects.contains(entity)));
    (!candidate.subjects.is_empty() && !same).then_some(candidate)
}

impl Occurrence<'_> {
    fn modality(&self) -> Modality {
        let own = self.construction.modality;
        match (self.governed.modality, own) {
            (Some(Modality::Asserted) | None, own) => own.unwrap_or(Modality::Asserted),
            (Some(above), _) => above,
        }
    }

    fn filling(&self, spec: &RoleSpec, used: &mut [bool]) -> Option<Filling> {
        spec.markers.iter().find_map(|marker| match marker {
            Marker::Agent => self.placed(self.agent.as_ref(), spec).or_else(|| self.argument(spec, "قبل", used)),
            Marker::Patient => self.placed(self.patient.as_ref(), spec).or_else(|| self.bare(spec, used)),
            Marker::Preposition(preposition) => self.argument(spec, preposition, used),
            Marker::Clause => self.anywhere(spec, used),
            Marker::Context => self.context(spec),
        })
    }

    /// The organisation that the text is about.
    fn context(&self, spec: &RoleSpec) -> Option<Filling> {
        let entities = vec![self.discourse.organization()?];
        let subject =
            Subject { entities, kind: MentionKind::Organization, sentence: self.sentence, how: How::Reference };
        self.placed(Some(&subject), spec)
    }

    fn placed(&self, subject: Option<&Subject>, spec: &RoleSpec) -> Option<Filling> {
        let subject = subject?;
        spec.fillers.contains(&Filler::Mention(subject.kind)).then(|| Filling::Named(subject.clone()))
    }

    /// The object of an active verb or the genitive of a masdar: the first phrase without a preposition.
    fn bare(&self, spec: &RoleSpec, used: &mut [bool]) -> Option<Filling> {
        let bare = |argument: &Argument| argument.preposition.is_none() && argument.close;
        let masdar_object = |argument: &Argument| argument.preposition == Some("ل") && argument.close;
        self.pick(spec, used, bare).or_else(|| {
            if self.document.unit(self.trigger).finite { None } else { self.pick(spec, used, masdar_object) }
        })
    }

    fn argument(&self, spec: &RoleSpec, preposition: &str, used: &mut [bool]) -> Option<Filling> {
        self.pick(spec, used, |argument| argument.preposition == Some(preposition))
    }

    fn anywhere(&self, spec: &RoleSpec, used: &mut [bool]) -> Option<Filling> {
        self.pick(spec, used, |_| true)
    }

    fn pick(&self, spec: &RoleSpec, used: &mut [bool], marked: impl Fn(&Argument) -> bool) -> Option<Filling> {
        for (index, argument) in self.arguments.iter().enumerate() {
            if !used[index]
                && marked(argument)
                && let Some(filling) = self.fits(argument, spec)
            {
                used[index] = true;
                return Some(filling);
            }
        }
        None
    }

    fn fits(&self, argument: &Argument, spec: &RoleSpec) -> Option<Filling> {
        match &argument.filler {
            Argued::Value(mention, kind) => {
                spec.fillers.contains(&Filler::Mention(*kind)).then_some(Filling::Value(*mention))
            }
            Argued::Phrase(phrase) => {
                let referent = self.discourse.referent(self.document, phrase);
                let named = phrase.kind.map(|kind| Subject {
                    entities: phrase.entities.clone(),
                    kind,
                    sentence: 0,
                    how: How::Beside,
                });
                let named = named.or(referent);
                let is_class = |class: &str| self.document.is(phrase.head, class);
                for filler in &spec.fillers {
                    match (filler, &named) {
                        (Filler::Mention(kind), Some(subject)) if subject.kind == *kind => {
                            return Some(Filling::Named(subject.clone()));
                        }
                        (Filler::Class(class), _) if is_class(class) => return Some(Filling::Noun(phrase.clone())),
                        (Filler::Text, None) => return Some(Filling::Noun(phrase.clone())),
                        _ => {}
                    }
                }
                None
            }
        }
    }
}

impl Candidate {
    fn set(&mut self, role: Role, filling: Filling, occurrence: &Occurrence) {
        match (role, filling) {
            (Role::Subject, Filling::Named(subject)) => {
                self.how = subject.how;
                self.subjects = subject.entities;
            }
            (Role::Object, _) if !self.objects.is_empty() => {}
            (Role::Object, Filling::Named(subject)) => {
                self.objects = subject.entities.into_iter().map(Object::Entity).collect();
            }
            (Role::Object, Filling::Noun(phrase)) => {
                self.objects = vec![Object::Text(occurrence.document.source(phrase.units).to_owned())];
            }
            (Role::Amount, Filling::Value(mention)) => self.amount = self.amount.or(Some(mention)),
            (Role::Time, Filling::Value(mention)) => self.time = self.time.or(Some(mention)),
            (Role::Place, Filling::Named(subject)) => self.place = self.place.or(subject.entities.first().copied()),
            (Role::Title, Filling::Noun(phrase)) => {
                let office = office::read(occurrence.document, &phrase);
                if self.objects.is_empty() {
                    self.objects.extend(office.of.map(Object::Entity));
                }
                self.title = Some(office.title);
            }
            _ => {}
        }
    }

    /// Time, place and money stand alike in every clause.
    fn complete(&mut self, occurrence: &Occurrence) {
        use MentionKind::{Date, Money, Place};
        for argument in &occurrence.arguments {
            match &argument.filler {
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
    }
}
