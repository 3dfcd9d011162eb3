//! Those whom the text has spoken of before an anaphor, each with what speaks for it.

use khabar_contract::{EntityId, MentionKind};

use super::{
    Anaphor, Discourse, How, Sort, Subject,
    salience::{Feature, Features},
    scene::{Scene, paragraph},
};
use crate::facts::document::{Document, UnitKind};

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
    pub(super) fn candidates(&self, scene: &Scene) -> Vec<Candidate> {
        let mut found = Found { candidates: Vec::new() };
        self.add_actors(scene.anaphor, &mut found);
        self.add_names(scene, &mut found);
        let mut candidates = found.candidates;
        for candidate in &mut candidates {
            self.describe(scene, candidate);
        }
        candidates
    }

    fn add_actors(&self, anaphor: Anaphor, found: &mut Found) {
        use Feature::*;
        let before = |subject: &&Subject| subject.at < anaphor.at;
        let ago = |subject: &Subject| anaphor.sentence.saturating_sub(subject.sentence);
        let mut latest = true;
        for subject in self.subjects.iter().rev().filter(before).take(MAX_SUBJECTS) {
            let (features, _) = found.of(subject);
            if subject.how == How::Relative {
                if !features.has_any([Aside0, Aside1, Aside2, Aside3]) {
                    features.add_at([Aside0, Aside1, Aside2, Aside3], ago(subject));
                }
                continue;
            }
            if !features.has_any([Subject0, Subject1, Subject2, Subject3]) {
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

    fn add_names(&self, scene: &Scene, found: &mut Found) {
        use Feature::*;
        let (document, anaphor) = (scene.document, scene.anaphor);
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
        if let Some(topic) = self.topic_named.filter(|topic| topic.at < anaphor.at) {
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
        features.add(LatestAlike, scene.alike && latest);
        features.add(LatestGoesOn, scene.goes_on && latest && features.has(Subject0));
        features.add(LatestPronoun, scene.pronoun && latest);
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
