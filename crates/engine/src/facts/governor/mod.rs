//! What stands above a trigger: who plans, denies or fails at it, and who says so.
//!
//! | module | does |
//! | --- | --- |
//! | [`verb`] | what stands around a finite verb: سـ, لم |
//! | [`masdar`] | the words before a masdar that share their subject with it |
//! | [`speech`] | who says what |

mod masdar;
mod speech;
mod verb;

use khabar_contract::{EntityId, Modality};

use super::{
    discourse::{Discourse, Subject},
    document::Document,
    subject::Subjects,
};
use masdar::around_masdar;
use speech::{according, clause_opener, governor_of_that};
use verb::around_verb;

/// What stands above a trigger.
#[derive(Clone, Debug, Default)]
pub struct Governed {
    /// How certain what stands above makes it.
    pub modality: Option<Modality>,
    /// Whose plan, failure … it is.
    pub subject: Option<Subject>,
    /// Whether a word that shares its subject governs it: أعلنت استحواذها.
    pub controlled: bool,
    /// Whether it is only demanded, or what something else depends on: طالب بإقالته, إذا استقال.
    pub demanded: bool,
    /// Whether others expect it: توقع محللون أن تحقق [سابك] أرباحا.
    pub expected: bool,
    /// Who says so.
    pub attribution: Option<EntityId>,
    /// Whether what stands above is an offer that someone else made: رفضت عرضا لشراء.
    pub offered: bool,
    /// Who was made the offer.
    pub receiver: Option<Subject>,
}

impl Governed {
    fn add(&mut self, modality: Modality) {
        self.modality = Some(self.modality.map_or(modality, |known| stronger(known, modality)));
    }
}

/// The one of two that decides: what failed was planned too, and what hearsay says has failed has not been done.
fn stronger(one: Modality, other: Modality) -> Modality {
    let rank = |modality| match modality {
        Modality::Denied => 4,
        Modality::Failed => 3,
        Modality::Reported => 2,
        Modality::Planned => 1,
        Modality::Asserted => 0,
    };
    if rank(one) >= rank(other) { one } else { other }
}

/// What stands above the trigger at `trigger`.
pub fn above(document: &Document, discourse: &Discourse, subjects: &Subjects, trigger: usize) -> Governed {
    let mut governed = Governed::default();
    if document.unit(trigger).finite {
        around_verb(document, subjects, trigger, &mut governed);
    } else {
        around_masdar(document, discourse, subjects, trigger, &mut governed);
    }
    let mut at = trigger;
    for _ in 0..MAX_DEPTH {
        let Some(that) = clause_opener(document, &subjects.units, at) else { break };
        let Some(governor) = governor_of_that(document, subjects, that, &mut governed) else { break };
        at = governor;
    }
    if governed.attribution.is_none() {
        according(document, &subjects.units, &mut governed);
    }
    governed
}

/// Clauses nest at most so deep: قال إنه أكد أن…
const MAX_DEPTH: usize = 3;

/// A governor stands at most so far before what it governs.
const MAX_REACH: usize = 26;

/// «عن» stands at most so far behind the verb that it belongs to.
const MAX_TO_FROM: usize = 5;
