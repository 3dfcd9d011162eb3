//! How much each of those whom the text has spoken of comes to mind: what decides who a left-out subject or «الشركة» is.
//!
//! Everyone who has been spoken of lately is a candidate. What speaks for and against one is added up, by the weights below;
//! how far the best is ahead of the next says how far to trust it.

use khabar_contract::{EntityId, MentionKind};

use super::{Discourse, How, Subject};

/// What speaks for a candidate, and against one. Set by hand, and checked on annotated articles that were not used for it.
pub(super) mod weights {
    /// Who does what a verb says: in the same sentence, in the one before, two and more before.
    pub const SUBJECT: [f32; 4] = [5.5, 3.0, 1.5, 0.5];
    /// Whose people or things do it: أرباح [ميتا] ارتفعت.
    pub const OWNER: [f32; 4] = [4.5, 2.5, 0.75, 0.25];
    /// Who does what a relative clause says.
    pub const ASIDE: [f32; 4] = [1.0, 0.5, 0.0, 0.0];
    /// Who is named as anything else.
    pub const NAMED: [f32; 4] = [1.5, 1.0, 0.5, 0.0];
    /// Who acted last.
    pub const LATEST: f32 = 1.5;
    /// The organisation that the text names most often.
    pub const TOPIC: f32 = 1.0;
    /// Who stands in the headline.
    pub const HEADLINE: f32 = 0.5;
    /// Who is known to be of the gender that is asked for.
    pub const GENDER: f32 = 1.0;
    /// Who was called by the noun that refers to it: «البنك» of [بنك المغرب].
    pub const CALLED: f32 = 3.0;
    /// The same of «الشركة», which any may be called.
    pub const CALLED_COMPANY: f32 = 0.5;
    /// Who only says what the article tells of, where the verb is none of speech.
    pub const SPEAKER: f32 = -1.5;
    /// Who spreads the news.
    pub const OUTLET: f32 = -3.0;
    /// A court or regulator that the text names just once.
    pub const AUTHORITY: f32 = -1.0;
}

/// Someone who may be meant.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// One, or several that are coordinated.
    pub subject: Subject,
    /// How much comes to mind of it.
    pub score: f32,
    /// The best of what it has been, and how many sentences ago.
    pub role: Role,
    /// How many sentences ago.
    pub distance: usize,
}

/// What someone was where the text spoke of him last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Subject,
    Owner,
    Aside,
    Named,
}

impl Role {
    fn weight(self, distance: usize) -> f32 {
        let weights = match self {
            Self::Subject => weights::SUBJECT,
            Self::Owner => weights::OWNER,
            Self::Aside => weights::ASIDE,
            Self::Named => weights::NAMED,
        };
        weights[distance.min(weights.len() - 1)]
    }
}

impl Discourse {
    /// Whoever the text has spoken of before the unit `at` of the sentence `sentence`, with what speaks for each whatever is
    /// asked for.
    pub(super) fn candidates(&self, sentence: usize, at: usize) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut add = |subject: &Subject, role: Role| {
            let distance = sentence.saturating_sub(subject.sentence);
            let score = role.weight(distance);
            match candidates.iter_mut().find(|candidate| candidate.subject.entities == subject.entities) {
                Some(known) if known.score < score => {
                    *known = Candidate { subject: subject.clone(), score, role, distance };
                }
                Some(_) => {}
                None => candidates.push(Candidate { subject: subject.clone(), score, role, distance }),
            }
        };
        let before = |subject: &&Subject| subject.at < at;
        for subject in self.subjects.iter().rev().filter(before).take(MAX_CANDIDATES) {
            add(subject, if subject.how == How::Relative { Role::Aside } else { Role::Subject });
        }
        for actor in self.actors.iter().rev().filter(before).take(MAX_CANDIDATES) {
            add(actor, Role::Owner);
        }
        for owner in self.owners.iter().rev().filter(before).take(MAX_CANDIDATES) {
            add(&Subject { how: How::Clause, ..owner.clone() }, Role::Owner);
        }
        let named = self.named.partition_point(|name| name.at < at);
        for name in self.named[..named].iter().rev().take(MAX_CANDIDATES) {
            add(&name.subject(), Role::Named);
        }
        let latest = self.subjects.iter().rev().filter(before).find(|subject| subject.how != How::Relative);
        let owner = self.owners.iter().rev().find(before);
        let latest = latest.into_iter().chain(owner).max_by_key(|subject| subject.at);
        for candidate in &mut candidates {
            let is_latest = latest.is_some_and(|latest| latest.entities == candidate.subject.entities);
            candidate.score += if is_latest { weights::LATEST } else { 0.0 } + self.standing(&candidate.subject);
        }
        candidates
    }

    /// What speaks for and against someone wherever he was spoken of.
    fn standing(&self, subject: &Subject) -> f32 {
        let &[entity] = subject.entities.as_slice() else { return 0.0 };
        let weigh = |holds: bool, weight: f32| if holds { weight } else { 0.0 };
        weigh(self.topic == Some(entity), weights::TOPIC)
            + weigh(self.headline.contains(&entity), weights::HEADLINE)
            + weigh(self.is_called(subject, "outlet"), weights::OUTLET)
            + weigh(self.is_called(subject, "authority") && !self.recurs(entity), weights::AUTHORITY)
    }

    /// Whether the text names it more than once.
    pub(super) fn recurs(&self, entity: EntityId) -> bool {
        self.recurs[entity.index()]
    }
}

/// The best of the candidates, and how far to trust it: the further ahead of the next, the more, and as far as `doubtful` says
/// where it is hardly ahead.
pub(super) fn best(candidates: Vec<Candidate>, doubtful: f32) -> Option<Subject> {
    let mut candidates = candidates;
    // The last of several that are as good: candidates stand with the latest first.
    let index = (0..candidates.len())
        .reduce(|one, other| if candidates[other].score > candidates[one].score { other } else { one })?;
    let best = candidates.swap_remove(index);
    let next = candidates.iter().map(|candidate| candidate.score).fold(0.0, f32::max);
    let trust = best.subject.trust * trust(best.score - next).unwrap_or(doubtful);
    Some(Subject { trust, ..best.subject })
}

/// How likely a candidate is the right one that is so far ahead of the next.
fn trust(ahead: f32) -> Option<f32> {
    TRUST.iter().find(|(least, _)| ahead >= *least).map(|(_, trust)| *trust)
}

/// Measured on the annotated articles.
const TRUST: [(f32, f32); 3] = [(3.0, 0.95), (2.0, 0.9), (1.0, 0.8)];

/// No more are looked at, so that each takes the same time however long the text is.
const MAX_CANDIDATES: usize = 18;

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
