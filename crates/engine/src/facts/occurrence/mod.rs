//! One trigger with all that may fill its roles.

mod fit;

use khabar_contract::{FactKind, MentionId, MentionKind, Modality};

use super::{
    clause::{Argued, Argument},
    discourse::{Discourse, How, Subject, is_unknown_body},
    document::{Document, UnitKind},
    frame::{Construction, Filler, Marker, Role, RoleSpec},
    governor::Governed,
    lexicon::inflect::Part,
    phrase::Phrase,
};

/// What is there to fill roles from.
pub struct Occurrence<'d> {
    /// The text.
    pub document: &'d Document<'d>,
    /// What the text is about here.
    pub discourse: &'d Discourse,
    /// How the trigger expresses its roles.
    pub construction: &'d Construction,
    /// The sentence.
    pub sentence: usize,
    /// The unit of the trigger.
    pub trigger: usize,
    /// Who does it, where that is known.
    pub agent: Option<Subject>,
    /// Whether somebody else does it, whom the text does not name.
    pub unknown_agent: bool,
    /// Whom it is done to, where its place in the sentence tells: the subject of a passive.
    pub patient: Option<Subject>,
    /// Whom it is done to where nothing in the clause is: رفضت [ميتا] عرضا للاستحواذ.
    pub other_patient: Option<Subject>,
    /// What a relative clause is about, where it is not its subject: X التي استحوذت عليها.
    pub antecedent: Option<Phrase>,
    /// Who offers what is spoken of: فازت [غلفار] بمناقصة طرحتها [أسياد].
    pub offerer: Option<Subject>,
    /// What stands behind the trigger in its clause.
    pub arguments: Vec<Argument>,
    /// What stands above it.
    pub governed: Governed,
}

/// What fills a role.
pub enum Filling {
    /// Something named.
    Named(Subject),
    /// A phrase without a name at its head.
    Noun(Phrase),
    /// A value.
    Value(MentionId),
}

impl Occurrence<'_> {
    /// How certain the text is of it.
    pub fn modality(&self) -> Modality {
        let own = self.construction.modality;
        match (self.governed.modality, own) {
            (Some(Modality::Asserted) | None, own) => own.unwrap_or(Modality::Asserted),
            (Some(Modality::Reported), Some(Modality::Failed)) => Modality::Failed,
            // سيبقى [فلان] رئيسا, تسعى [بوينغ] للحاق بمنافستها: that they are already.
            (Some(Modality::Planned | Modality::Failed), Some(Modality::Asserted)) => Modality::Asserted,
            (Some(above), _) => above,
        }
    }

    /// What fills a role; what it takes from the arguments is marked as used.
    pub fn filling(&self, spec: &RoleSpec, used: &mut [bool]) -> Option<Filling> {
        spec.markers.iter().find_map(|marker| match marker {
            Marker::Agent if spec.role == Role::Object => {
                let agent = self.agent.clone().map(|agent| Subject { how: How::LeftOut, ..agent });
                self.placed(agent.as_ref(), spec)
            }
            Marker::Agent => self
                .placed(self.employer().filter(|_| self.speaks_for_others()).as_ref(), spec)
                .or_else(|| self.placed(self.agent.as_ref(), spec))
                .or_else(|| self.argument(spec, "قبل", used))
                .or_else(|| self.placed(self.employer().as_ref(), spec)),
            Marker::Patient => self
                .placed(self.patient.as_ref(), spec)
                .or_else(|| self.bare(spec, used))
                .or_else(|| self.elsewhere(spec)),
            Marker::Preposition(preposition) => self.argument(spec, preposition, used).or_else(|| self.elsewhere(spec)),
            Marker::Clause => self.pick(spec, used, |_| true),
            Marker::Close => self.pick(spec, used, |argument| argument.close && argument.preposition != Some("مقابل")),
            Marker::Context if self.unknown_agent => None,
            Marker::Context if self.is_indefinite_noun() || self.is_someones() => None,
            Marker::Context if spec.markers.contains(&Marker::Patient) && self.has_other_patient() => None,
            Marker::Context if spec.markers.contains(&Marker::Agent) && self.is_persons() => None,
            Marker::Context => self.context(spec),
            Marker::Trigger => Some(Filling::Noun(self.own_phrase())),
            Marker::Content => self.content(),
            Marker::Offerer => self.placed(self.offerer.as_ref(), spec),
        })
    }

    /// وقع [المدير العام للمصنع] عقدا: the organisation that acts through its head.
    fn employer(&self) -> Option<Subject> {
        self.agent.as_ref().and_then(|agent| self.discourse.employer(agent))
    }

    /// أعلن [الرئيس التنفيذي] إطلاق: whether what a person does is done for whom he works.
    fn speaks_for_others(&self) -> bool {
        let announced = self.governed.controlled && self.governed.attribution.is_some();
        announced || self.construction.kind == FactKind::Agreement
    }

    /// أرباحا: earnings that are nobody's in particular.
    fn is_indefinite_noun(&self) -> bool {
        let document = self.document;
        let definite = |at: usize| document.unit(at).prefix.article || document.has_pronoun(at);
        let is_noun = self.is_noun();
        let net = usize::from(document.is(self.trigger, "net"));
        let next = self.trigger + 1;
        let of_time =
            next < document.sentences[self.sentence].end && matches!(document.unit(next).kind, UnitKind::Value(..));
        is_noun && !definite(self.trigger + net) && !of_time
    }

    /// وعد [فلان] بالتعاقد, عينت [الهند] سفيرا: what a person or state does is not what the organisation does that the text
    /// is about.
    fn is_persons(&self) -> bool {
        let state = |kind| kind == MentionKind::Place && self.construction.kind == FactKind::Appoint;
        self.agent.as_ref().is_some_and(|agent| agent.kind == MentionKind::Person || state(agent.kind))
    }

    /// عائداتها: earnings of whom the pronoun stands for, which nothing has named.
    fn is_someones(&self) -> bool {
        let mut readings = self.document.readings(self.trigger).iter();
        self.is_noun() && readings.any(|reading| reading.form.part == Part::Noun && reading.suffixed)
    }

    /// Whether the trigger is a noun that is no masdar as well: أرباح, but not استقالة.
    fn is_noun(&self) -> bool {
        let is = |part: Part| self.document.readings(self.trigger).iter().any(|reading| reading.form.part == part);
        is(Part::Noun) && !is(Part::Masdar)
    }

    /// غادر [ماكرون] [باريس]: something else stands where the patient would.
    fn has_other_patient(&self) -> bool {
        let is_patient = |argument: &Argument| {
            let marked = matches!(argument.preposition, None | Some("ل" | "الي" | "من"));
            marked && argument.close && matches!(argument.filler, Argued::Phrase(_))
        };
        self.arguments.iter().any(is_patient)
    }

    /// The trigger, a noun, with what belongs to it: صافي الربح.
    fn own_phrase(&self) -> Phrase {
        let net = usize::from(self.document.is(self.trigger, "net"));
        let units = self.trigger..self.trigger + 1 + net;
        Phrase { units, entities: Vec::new(), kind: None, head: self.trigger, inner: None }
    }

    /// What is said: the clause that «أن» opens behind the trigger.
    fn content(&self) -> Option<Filling> {
        let end = self.document.sentences[self.sentence].end;
        let reach = end.min(self.trigger + MAX_TO_CONTENT);
        let own = (self.trigger + 1..reach).take_while(|at| !self.document.unit(*at).finite);
        let mut own = own.into_iter().take_while(|at| !self.document.is(*at, "break"));
        let opens = |at: &usize| self.document.is(*at, "that") && !self.document.folded(*at).contains("لكن");
        let that = own.find(opens)?;
        let stops = |at: &usize| matches!(self.document.unit(*at).kind, UnitKind::Stop | UnitKind::Comma);
        let last = end.min(that + MAX_CONTENT);
        let stop = (that + 1..last).find(stops).unwrap_or(last);
        let head = Some(that + 1).filter(|head| *head < stop)?;
        Some(Filling::Noun(Phrase { units: head..stop, entities: Vec::new(), kind: None, head, inner: None }))
    }

    /// استقال من إدارة [ميناء ألخثيراس]: whether the clause says where, in words that name nothing known.
    fn names_another_place(&self) -> bool {
        let end = self.document.sentences[self.sentence].end;
        let mut phrases = self.arguments.iter().filter_map(|argument| match &argument.filler {
            Argued::Phrase(phrase) if phrase.kind != Some(MentionKind::Person) => Some(phrase.units.clone()),
            _ => None,
        });
        phrases.any(|mut units| units.any(|at| is_unknown_body(self.document, at, end))) || self.leaves_another()
    }

    /// رحل عن الفريق: whether the clause says where from, by a class noun that refers to nothing that comes to mind.
    fn leaves_another(&self) -> bool {
        self.arguments.iter().any(|argument| match &argument.filler {
            Argued::Phrase(phrase) if matches!(argument.preposition, Some("من" | "عن")) => {
                let refers = phrase.kind.is_none() && self.document.unit(phrase.head).prefix.article;
                refers && self.document.is(phrase.head, "firm")
            }
            _ => false,
        })
    }

    /// The organisation that the text is about.
    fn context(&self, spec: &RoleSpec) -> Option<Filling> {
        let agent = self.agent.as_ref().filter(|_| spec.role == Role::Object);
        let other_than = agent.map_or(&[][..], |agent| &agent.entities);
        let sentence = self.document.sentences[self.sentence].start;
        if self.names_another_place() {
            return None;
        }
        let found = self.discourse.organization(self.document, sentence..self.trigger, None, other_than)?;
        let subject = Subject { sentence: self.sentence, at: self.trigger, how: How::LeftOut, ..found };
        self.placed(Some(&subject), spec)
    }

    fn placed(&self, subject: Option<&Subject>, spec: &RoleSpec) -> Option<Filling> {
        // عُيّن المهندس [سالم] مديرا: what he is called already is not what he becomes.
        let subject = subject.filter(|_| spec.role != Role::Title)?;
        let fits = spec.fillers.iter().any(|filler| match filler {
            Filler::Mention(kind) => *kind == subject.kind,
            // محكمة [غراتس]: a court of the place, which is no court.
            Filler::Class(class) => subject.kind != MentionKind::Place && self.discourse.is_called(subject, class),
            Filler::Text => false,
        });
        fits.then(|| Filling::Named(subject.clone()))
    }

    /// What the clause takes up from before it.
    fn elsewhere(&self, spec: &RoleSpec) -> Option<Filling> {
        let antecedent = self.antecedent.as_ref().and_then(|phrase| self.phrase_fits(phrase, spec));
        antecedent.or_else(|| self.placed(self.other_patient.as_ref(), spec))
    }

    /// The object of an active verb or the genitive of a masdar: the first phrase without a preposition.
    fn bare(&self, spec: &RoleSpec, used: &mut [bool]) -> Option<Filling> {
        // أنهى [القادسية] إجراءات ضم [دي كيتيلاري]: a person whom the object only tells of is not the object.
        let is_phrase = |argument: &Argument| matches!(argument.filler, Argued::Phrase(_));
        let unmarked = |argument: &&Argument| argument.preposition.is_none() && argument.close && is_phrase(argument);
        let first = self.arguments.iter().find(unmarked).map(|argument| argument.at);
        let is_person = |argument: &Argument| matches!(&argument.filler, Argued::Phrase(phrase) if phrase.kind == Some(MentionKind::Person));
        let touches = |argument: &Argument| {
            first.is_none_or(|first| argument.at <= first || !is_person(argument) || self.is_apart(first, argument.at))
        };
        let bare = |argument: &Argument| argument.preposition.is_none() && argument.close && touches(argument);
        let masdar_object = |argument: &Argument| self.construction.is_masdar_object(self.document, argument);
        // تكليف [منال] بأعمال المدير لشركة [مزون]: its object stands right behind it already.
        let is_object = |first: &Argument| first.at == self.trigger + 1 && bare(first);
        let finite = self.document.unit(self.trigger).finite;
        let has_object = || self.arguments.first().is_some_and(is_object);
        self.pick(spec, used, bare)
            .or_else(|| if finite || has_object() { None } else { self.pick(spec, used, masdar_object) })
    }

    /// Whether a phrase at `at` does not stand right behind the one at `first`, which would then be all one phrase.
    fn is_apart(&self, first: usize, at: usize) -> bool {
        let first = self.arguments.iter().find_map(|argument| match &argument.filler {
            Argued::Phrase(phrase) if argument.at == first => Some(phrase),
            _ => None,
        });
        first.is_none_or(|phrase| {
            phrase.kind.is_some() || phrase.units.end < at || self.document.is(phrase.head, "body")
        })
    }

    fn argument(&self, spec: &RoleSpec, preposition: &str, used: &mut [bool]) -> Option<Filling> {
        self.pick(spec, used, |argument| argument.preposition == Some(preposition))
    }

    fn pick(&self, spec: &RoleSpec, used: &mut [bool], marked: impl Fn(&Argument) -> bool) -> Option<Filling> {
        for (index, argument) in self.arguments.iter().enumerate() {
            let fills = !matches!(spec.role, Role::With | Role::Never);
            if !(fills && used[index])
                && marked(argument)
                && let Some(filling) = self.fits(argument, spec)
            {
                used[index] |= fills;
                return Some(filling);
            }
        }
        None
    }
}

/// «أن» stands at most so far behind the verb that it belongs to, and what it opens is shown so far.
const MAX_TO_CONTENT: usize = 14;
const MAX_CONTENT: usize = 16;
