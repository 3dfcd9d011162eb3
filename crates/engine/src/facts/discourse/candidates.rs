//! Those whom the text has spoken of before an anaphor, each with what speaks for it.

use khabar_contract::{EntityId, MentionKind};

use super::{
    Anaphor, Discourse, How, Sort, Subject,
    salience::{Feature, Features},
};
use crate::facts::{
    document::{Document, UnitKind},
    lexicon::inflect::Part,
};

/// Someone who may be meant.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// One, or several that are coordinated.
    pub subject: Subject,
    /// What speaks for it.
    pub features: Features,
}

/// No more of each sort are looked at, so that each takes the same time however long the text is.
const MAX_SUBJECTS: usize = 12;
const MAX_NAMES: usize = 16;
/// So many names behind an office may be those of what it is one of.
const MAX_AHEAD: usize = 2;

/// A name as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// Its unit.
    pub at: usize,
    pub kind: MentionKind,
    pub entity: EntityId,
    pub sentence: usize,
}

impl Named {
    pub fn subject(&self) -> Subject {
        Subject::new(vec![self.entity], self.kind, self.sentence, self.at, How::Reference)
    }
}

impl Discourse {
    /// Whoever the text has spoken of before the anaphor.
    pub(super) fn candidates(&self, document: &Document, anaphor: Anaphor) -> Vec<Candidate> {
        let mut found = Found { candidates: Vec::new() };
        self.add_actors(anaphor, &mut found);
        self.add_names(document, anaphor, &mut found);
        let mut candidates = found.candidates;
        let scene = Scene::new(self, document, anaphor);
        for candidate in &mut candidates {
            self.describe(&scene, candidate);
        }
        candidates
    }

    /// What speaks for it that nobody is meant.
    pub(super) fn nobody(&self, document: &Document, anaphor: Anaphor, candidates: &[Candidate]) -> Features {
        use Feature::*;
        let scene = Scene::new(self, document, anaphor);
        let at = anaphor.at;
        let mut features = Features::default();
        features.add(Nobody, true);
        let latest = self.subjects.iter().rev().find(|subject| subject.at < at && subject.how != How::Relative);
        features.add(NobodyHere, latest.is_none_or(|latest| latest.sentence < anaphor.sentence));
        features.add(NobodyActed, latest.is_none_or(|latest| latest.sentence + 1 < anaphor.sentence));
        let since = latest.map_or(0, |latest| latest.at);
        features.add(NobodyUnnamed, self.unnamed.is_some_and(|unnamed| since < unnamed && unnamed < at));
        features.add(NobodyOpens, scene.opens);
        features.add(NobodyBody, self.names_another(document, &(scene.start..at)));
        let noun = |at: usize| {
            let unit = document.unit(at);
            unit.kind == UnitKind::Word && unit.prefix.preposition.is_none() && !document.is_bound(at)
        };
        if anaphor.sort.is_verb() {
            let before = scene.verb_start.checked_sub(1).filter(|before| *before >= scene.start);
            let indefinite = |before: usize| noun(before) && !document.unit(before).prefix.article;
            let described = before.is_some_and(indefinite);
            features.add(NobodyNounBefore, described && !document.has_pronoun(at));
            features.add(NobodyTakenUp, described && document.has_pronoun(at));
            let behind = Some(at + 1).filter(|behind| *behind < scene.end && noun(*behind));
            let definite = behind.is_some_and(|behind| document.unit(behind).prefix.article);
            features.add(NobodyDefiniteBehind, definite);
            features.add(NobodyNounBehind, behind.is_some() && !definite);
            let next = (at + 1..scene.end).find(|next| !matches!(document.unit(*next).kind, UnitKind::Value(..)));
            let name = next.filter(|next| document.unit(*next).prefix.preposition.is_none());
            let name = name.and_then(|next| document.name(next));
            features.add(NobodyNameBehind, name.is_some());
            features.add(NobodyDoerBehind, name.is_some_and(|(kind, _)| scene.doers.contains(&kind)));
            let may_not = |(kind, _)| !scene.doers.is_empty() && !scene.doers.contains(&kind);
            features.add(NobodyOtherBehind, name.is_some_and(may_not));
            let preposition =
                |next: usize| document.unit(next).prefix.preposition.is_some() || document.preposition(next).is_some();
            features.add(NobodyParticle, next.is_some_and(preposition));
            let verb = document.verb(at);
            features.add(NobodyPassive, verb.is_some_and(|verb| verb.form.passive));
            features.add(NobodyUnknown, verb.is_none());
            features
                .add(NobodyTrigger, verb.is_some_and(|verb| !document.lexicon.lemmas[verb.lemma].triggers.is_empty()));
            let nominal = |part: Part| !matches!(part, Part::Past | Part::Present);
            features.add(NobodyNominal, document.readings(at).iter().any(|reading| nominal(reading.form.part)));
            features.add(NobodyJoined, scene.joined);
            features.add(NobodyEmbedded, scene.embedded);
            features.add(NobodyPronoun, document.has_pronoun(at));
            features.add(NobodySpeech, scene.speaks);
            features.add(NobodyPlural, anaphor.form.is_some_and(|form| form.plural));
        }
        if anaphor.sort == Sort::Noun {
            let called =
                |candidate: &Candidate| candidate.features.has(Called) || candidate.features.has(CalledCompany);
            features.add(NobodyCalled, !candidates.iter().any(called));
        }
        features
    }

    fn add_actors(&self, anaphor: Anaphor, found: &mut Found) {
        use Feature::*;
        let before = |subject: &&Subject| subject.at < anaphor.at;
        let ago = |subject: &Subject| anaphor.sentence.saturating_sub(subject.sentence);
        let mut latest = true;
        for subject in self.subjects.iter().rev().filter(before).take(MAX_SUBJECTS) {
            let (features, first) = found.of(subject);
            if subject.how == How::Relative {
                if !features.has_any([Aside0, Aside1, Aside2, Aside3]) {
                    features.add_at([Aside0, Aside1, Aside2, Aside3], ago(subject));
                }
                continue;
            }
            if first || !features.has_any([Subject0, Subject1, Subject2, Subject3]) {
                features.add_at([Subject0, Subject1, Subject2, Subject3], ago(subject));
            }
            features.add(LatestSubject, std::mem::take(&mut latest));
        }
        let mut latest = true;
        let mut owners: Vec<&Subject> = self.actors.iter().rev().filter(before).take(MAX_SUBJECTS).collect();
        owners.extend(self.owners.iter().rev().filter(before).take(MAX_SUBJECTS));
        owners.sort_by_key(|owner| std::cmp::Reverse(owner.at));
        for owner in owners {
            let (features, _) = found.of(owner);
            if !features.has_any([Owner0, Owner1, Owner2, Owner3]) {
                features.add_at([Owner0, Owner1, Owner2, Owner3], ago(owner));
            }
            features.add(LatestOwner, std::mem::take(&mut latest));
        }
    }

    fn add_names(&self, document: &Document, anaphor: Anaphor, found: &mut Found) {
        use Feature::*;
        let named = self.named.partition_point(|name| name.at < anaphor.at);
        let mut kinds = Vec::new();
        let mut rank = 0;
        for name in self.named[..named].iter().rev().take(MAX_NAMES) {
            let (features, _) = found.of(&name.subject());
            if features.has_any([Named0, Named1, Named2, Named3]) {
                continue;
            }
            features.add_at([Named0, Named1, Named2, Named3], anaphor.sentence.saturating_sub(name.sentence));
            features.add(LatestName, rank == 0);
            features.add(SecondName, rank == 1);
            rank += 1;
            features.add(LatestOfKind, !kinds.contains(&name.kind));
            kinds.push(name.kind);
            features.add(Paragraph, paragraph(document, name.sentence) == paragraph(document, anaphor.sentence));
            add_particle(document, name.at, features);
        }
        if anaphor.sort == Sort::Office && !document.unit(anaphor.at).finite {
            let ahead = self.named[named..].iter().filter(|name| name.at > anaphor.at).take(MAX_AHEAD);
            ahead.for_each(|name| found.of(&name.subject()).0.add(Ahead, true));
        }
        // What the text is about comes to mind however far back it was named.
        let topic = self.topic.and_then(|topic| self.named[..named].iter().find(|name| name.entity == topic));
        if let Some(topic) = topic {
            let (features, first) = found.of(&topic.subject());
            features.add(Named3, first);
        }
    }

    /// Adds what speaks for a candidate wherever it was spoken of.
    fn describe(&self, scene: &Scene, candidate: &mut Candidate) {
        use Feature::*;
        let Candidate { subject, features } = candidate;
        let kind = match subject.kind {
            MentionKind::Person => Person,
            MentionKind::Organization => Organization,
            MentionKind::Place => Place,
            MentionKind::Product => Product,
            _ => Event,
        };
        features.add(kind, true);
        features.add(Doer, scene.doers.contains(&subject.kind));
        features.add(NoDoer, !scene.doers.is_empty() && !scene.doers.contains(&subject.kind));
        let latest = features.has(LatestSubject);
        features.add(OpensLatest, scene.opens && latest);
        features.add(LatestHere, latest && features.has(Subject0));
        features.add(LatestHereJoined, latest && features.has(Subject0) && scene.joined);
        features.add(JoinedLatest, scene.joined && latest);
        let speaks = self.speakers.contains(&subject.at);
        features.add(Speaker, speaks && !scene.speaks);
        features.add(SpeaksAgain, speaks && scene.speaks);
        features.add(EmbeddedSpeaker, speaks && scene.embedded && latest);
        features.add(LatestSpeaker, latest && speaks && scene.speaks);
        let &[entity] = subject.entities.as_slice() else {
            features.add(Several, true);
            return;
        };
        features.add(Topic, self.topic == Some(entity));
        features.add(OpensTopic, scene.opens && self.topic == Some(entity));
        features.add(Headline, self.headline.contains(&entity));
        features.add(HeadlineFirst, self.headline.first() == Some(&entity));
        let mentions = scene.document.entities[entity.index()].mentions.len();
        // In a text of two sentences everyone is named once, which says nothing.
        if self.recurring {
            features.add_at([Once, Once, Twice, Often, Often, Most], mentions);
        }
        let gender = scene.feminine.zip(self.known[entity.index()].feminine);
        features.add(Gender, gender.is_some_and(|(one, other)| one == other));
        let unknown = scene.feminine.filter(|_| self.known[entity.index()].feminine.is_none());
        let organization = subject.kind == MentionKind::Organization;
        features.add(UnknownShe, organization && unknown == Some(true));
        features.add(UnknownHe, organization && unknown == Some(false));
        features.add(UnknownClub, organization && unknown == Some(false) && scene.sporting);
        features.add(UnknownWoman, subject.kind == MentionKind::Person && unknown == Some(true));
        let agrees = features.has(Gender);
        features.add(LatestGender, latest && agrees);
        features.add(TopicGender, self.topic == Some(entity) && agrees);
        features.add(TopicDoer, self.topic == Some(entity) && features.has(Doer));
        features.add(OtherGender, gender.is_some_and(|(one, other)| one != other));
        features.add(Outlet, self.is_called(subject, "outlet"));
        features.add(Authority, self.is_called(subject, "authority") && !self.recurs(entity));
        features.add(Employer, scene.employer == Some(entity));
        features.add(EmbeddedEmployer, scene.embedded && scene.employer == Some(entity));
    }
}

/// What is known of the anaphor that is the same for each candidate.
struct Scene<'d> {
    document: &'d Document<'d>,
    start: usize,
    end: usize,
    verb_start: usize,
    opens: bool,
    joined: bool,
    embedded: bool,
    speaks: bool,
    feminine: Option<bool>,
    sporting: bool,
    doers: Vec<MentionKind>,
    employer: Option<EntityId>,
}

impl<'d> Scene<'d> {
    fn new(discourse: &Discourse, document: &'d Document<'d>, anaphor: Anaphor) -> Self {
        let units = document.sentences[anaphor.sentence].clone();
        let verb = anaphor.sort.is_verb();
        let belongs = |at: usize| document.is(at, "auxiliary") || document.is(at, "negation");
        let verb_start =
            (units.start..anaphor.at).rev().find(|at| !verb || !belongs(*at)).map_or(units.start, |at| at + 1);
        let before = verb_start.checked_sub(1).filter(|before| *before >= units.start);
        let stands_for = |at: usize| document.is(at, "that") && document.folded(at).ends_with(['ه', 'ا', 'م']);
        let also = before.is_some_and(|before| document.folded(before) == "كما");
        let latest =
            discourse.subjects.iter().rev().find(|subject| subject.at < anaphor.at && subject.how != How::Relative);
        Self {
            document,
            start: units.start,
            end: units.end,
            verb_start,
            opens: verb_start <= units.start + 1
                && (anaphor.sentence == 0
                    || paragraph(document, anaphor.sentence) != paragraph(document, anaphor.sentence - 1)),
            joined: also || document.unit(verb_start).prefix.conjunction,
            embedded: verb && before.is_some_and(stands_for),
            speaks: verb && document.is(anaphor.at, "speech"),
            feminine: anaphor.form.filter(|form| !form.plural).map(|form| form.feminine),
            sporting: discourse.is_about("sporting"),
            doers: if verb { document.doers(anaphor.at) } else { Vec::new() },
            employer: latest.and_then(|latest| discourse.employer(latest)).map(|employer| employer.entities[0]),
        }
    }
}

/// Candidates as they are found, one for each that may be meant.
struct Found {
    candidates: Vec<Candidate>,
}

impl Found {
    /// The features of a candidate, and whether it is new.
    fn of(&mut self, subject: &Subject) -> (&mut Features, bool) {
        let known = self.candidates.iter().position(|known| known.subject.entities == subject.entities);
        let index = known.unwrap_or_else(|| {
            self.candidates.push(Candidate { subject: subject.clone(), features: Features::default() });
            self.candidates.len() - 1
        });
        (&mut self.candidates[index].features, known.is_none())
    }
}

/// Behind which particle or noun the name at `at` stands.
fn add_particle(document: &Document, at: usize, features: &mut Features) {
    use Feature::*;
    let before = at.checked_sub(1).filter(|before| document.unit(*before).kind == UnitKind::Word);
    let particle =
        document.unit(at).prefix.preposition.or_else(|| before.and_then(|before| document.preposition(before)));
    let behind = match particle {
        Some("ل" | "الي") => BehindTo,
        Some("مع") => BehindWith,
        Some("في" | "ب") => BehindIn,
        Some("من" | "عن") => BehindFrom,
        Some("علي") => BehindOn,
        Some(_) => BehindOther,
        None if before.is_some_and(|before| !document.is_bound(before)) => Genitive,
        None => return,
    };
    features.add(behind, true);
}

fn paragraph(document: &Document, sentence: usize) -> u32 {
    document.text.sentences()[sentence].paragraph
}
