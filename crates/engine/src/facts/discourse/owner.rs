//! Whose office a title is that does not say so: رئيسها, المدير العام.

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use super::{Discourse, How, Subject};
use crate::facts::{
    document::{Document, UnitKind},
    phrase,
};

impl Discourse {
    /// رئيسها, مدربه: whose office a title with a pronoun behind `units` is, which start with the sentence.
    ///
    /// `None` where the pronoun stands for something that has no name: لجنة الاتصالات، ورئيسها.
    pub fn owner(&self, document: &Document, units: Range<usize>, feminine: bool) -> Option<Subject> {
        let known = |entity: EntityId| self.known[entity.index()].feminine;
        let agrees = |entity: EntityId| {
            known(entity).is_none_or(|known| known == feminine) && !self.is_entity_called(entity, "outlet")
        };
        let actors = self.actors.iter().rev().take_while(|actor| actor.at >= units.start);
        let mut actors = actors.filter(|actor| actor.at < units.end && actor.entities.len() == 1);
        let actor = actors
            .find(|actor| agrees(actor.entities[0]))
            .map(|actor| trusted(actor.entities[0], ACTS * actor.trust.max(LEAST)));
        let is_state = |at: usize| {
            document.unit(at).prefix == Default::default() && at > units.start && document.unit(at - 1).finite
        };
        for at in units.clone().rev() {
            match document.name(at) {
                Some((MentionKind::Organization, entity)) if agrees(entity) => {
                    return actor.or_else(|| Some(trusted(entity, NAMED)));
                }
                Some((MentionKind::Place, entity)) if is_state(at) => return Some(trusted(entity, NAMED)),
                Some(_) => {}
                None if self.is_unnamed_body(document, at, units.end)
                    && document.folded(at).ends_with('ه') == feminine =>
                {
                    let phrase = phrase::at(document, at, at + 1).filter(|_| document.unit(at).prefix.article)?;
                    return self.referent(document, &phrase).or_else(|| self.organization(document, units, &[]));
                }
                None => {}
            }
        }
        actor.or_else(|| self.organization(document, units, &[]))
    }

    /// لجنة الاتصالات, الشركة: whether the word stands for an organisation that is not named beside it.
    fn is_unnamed_body(&self, document: &Document, at: usize, end: usize) -> bool {
        let plural = document.readings(at).iter().any(|reading| reading.form.plural);
        let predicate = at > 0 && document.is(at - 1, "negation");
        let noun = document.is(at, "firm") && !document.unit(at).finite && !plural && !predicate;
        noun && phrase::at(document, at, end).is_none_or(|phrase| phrase.kind.is_none())
    }

    /// The last organisation that is named in these units, other than these; no outlet or authority.
    fn named_last(&self, units: &Range<usize>, other_than: &[EntityId]) -> Option<EntityId> {
        let among = |at: usize| self.named.partition_point(|name| name.at < at);
        let named = self.named[among(units.start)..among(units.end)].iter().rev();
        let organizations = named.filter(|name| name.kind == MentionKind::Organization);
        organizations.map(|name| name.entity).find(|entity| !self.is_aside(*entity) && !other_than.contains(entity))
    }

    /// Whether it only spreads the news, or is a court or regulator that the text names just once.
    fn is_aside(&self, entity: EntityId) -> bool {
        let is = |class: &str| self.is_entity_called(entity, class);
        is("outlet") || is("authority") && !self.recurs(entity)
    }

    /// The organisation that the text is about behind `units`, which start with the sentence: one that acts in it, or else
    /// that it names, or else one that has acted before.
    pub fn organization(&self, document: &Document, units: Range<usize>, other_than: &[EntityId]) -> Option<Subject> {
        let at = units.end;
        let fits = |subject: &&Subject| {
            let &[entity] = subject.entities.as_slice() else { return false };
            let organization = subject.kind == MentionKind::Organization && !self.is_aside(entity);
            subject.at < at && organization && !other_than.contains(&entity)
        };
        let recurs = |subject: &&Subject| at - subject.at < NEAR || self.recurs(subject.entities[0]);
        let found = |subject: &Subject, trust: f32| trusted(subject.entities[0], trust * subject.trust.max(LEAST));
        let recent = || self.actors.iter().rev().filter(fits);
        let here = recent().next().filter(|subject| subject.at >= units.start).map(|subject| found(subject, ACTS));
        let here = here.or_else(|| self.named_last(&units, other_than).map(|entity| trusted(entity, NAMED)));
        if here.is_some() || self.names_another(document, &units) {
            return here;
        }
        let acted = recent().find(recurs).map(|subject| found(subject, ACTED));
        let topic = self.topic.filter(|topic| !other_than.contains(topic)).map(|topic| trusted(topic, TOPIC));
        acted.or(topic).or_else(|| recent().next().map(|subject| found(subject, ACTED_ONCE)))
    }

    /// تقدم [مدير عام مؤسسة الموانئ]: whether the sentence speaks of an organisation whose name is not known.
    fn names_another(&self, document: &Document, units: &Range<usize>) -> bool {
        units.clone().any(|at| is_unknown_body(document, at, units.end))
    }
}

/// مؤسسة الموانئ, مجلس إدارة البحري: whether a noun, with what stands behind it, is an organisation that has no mention.
pub fn is_unknown_body(document: &Document, at: usize, end: usize) -> bool {
    let plain = |at: usize| document.unit(at).kind == UnitKind::Word && !document.is_bound(at);
    let bare = |at: usize| {
        let suffixed = document.readings(at).iter().any(|reading| reading.suffixed || reading.form.plural);
        plain(at) && !document.unit(at).prefix.article && !suffixed
    };
    if !bare(at) || !document.is(at, "body") || document.is(at, "office") {
        return false;
    }
    let complement = (at + 1..end).find(|at| !(bare(*at) && document.is(*at, "organ")));
    let Some(complement) = complement.filter(|at| plain(*at)) else { return false };
    // تسويق النفط
    let chained = bare(complement) && complement + 1 < end && plain(complement + 1);
    let last = if chained { complement + 1 } else { complement };
    let unit = document.unit(last);
    let part = ["firm", "organ", "inside"].iter().any(|class| document.is(complement, class));
    let unnamed = |phrase: phrase::Phrase| {
        phrase.kind.is_none() && phrase.inner.is_none_or(|(kind, _)| kind == MentionKind::Person)
    };
    !part
        && unit.prefix.preposition.is_none()
        && unit.prefix.article
        && phrase::at(document, at, end).is_some_and(unnamed)
}

fn trusted(entity: EntityId, trust: f32) -> Subject {
    Subject { trust, ..Subject::organization(entity, 0, How::LeftOut) }
}

/// How likely it is the organisation that is meant: one that acts in the sentence, one that the sentence names, one that acted
/// before, the one that the text names most often, and one that acted once. Measured on the annotated articles.
const ACTS: f32 = 0.85;
const NAMED: f32 = 0.65;
const ACTED: f32 = 0.65;
const TOPIC: f32 = 0.6;
const ACTED_ONCE: f32 = 0.4;
/// Whoever acted is likely what the text is about even where it is not sure that it acted.
const LEAST: f32 = 0.8;

/// So many units back a subject counts even where the text names it just once.
const NEAR: usize = 30;
