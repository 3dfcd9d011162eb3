//! What a construction says of the places of its roles.

use khabar_contract::{FactKind, MentionKind};

use super::super::{
    clause::{Argued, Argument},
    document::Document,
    frame::{Construction, Filler, Marker, Role, RoleSpec},
    phrase::Phrase,
};

impl Construction {
    /// توسيع [ميتا] ل[منصتها], بيع [ميتا] ل[حصتها]: whether ل marks what is done to, and not to whom: بيع [ويز] ل[غوغل].
    pub fn is_masdar_object(&self, document: &Document, argument: &Argument) -> bool {
        let theirs = |phrase: &Phrase| document.is(phrase.head, "share") || document.has_pronoun(phrase.head);
        let patient = || !self.dative || matches!(&argument.filler, Argued::Phrase(phrase) if theirs(phrase));
        argument.preposition == Some("ل") && argument.close && patient()
    }

    pub(super) fn has_patient(&self) -> bool {
        self.roles.iter().any(|role| role.markers.contains(&Marker::Patient))
    }

    /// Whether there is no fact without its patient: إطلاق.
    pub(super) fn has_required_patient(&self) -> bool {
        self.roles.iter().any(|role| role.required && role.markers.contains(&Marker::Patient))
    }

    /// Whether it tells of a sum of money.
    pub(super) fn has_sum(&self) -> bool {
        let mut amounts = self.roles.iter().filter(|role| role.role == Role::Amount);
        amounts.any(|role| role.fillers.contains(&Filler::Mention(MentionKind::Money)))
    }

    pub(super) fn has_agent(&self) -> bool {
        self.roles.iter().any(|role| role.markers.contains(&Marker::Agent))
    }

    /// Whether its verb has two objects, whom it is done to and what is done: منح [سيمنس] عقدا.
    pub(super) fn is_ditransitive(&self) -> bool {
        let thing = self.roles.iter().any(|role| role.role == Role::With && role.markers.contains(&Marker::Patient));
        thing && self.subject_is_patient()
    }

    /// Whether the one whom the fact is about is whom it is done to: أقال.
    pub fn subject_is_patient(&self) -> bool {
        self.roles.iter().any(|role| role.role == Role::Subject && role.markers.contains(&Marker::Patient))
    }

    /// Whether it says that someone is given an office or loses it: عين, أقال.
    pub fn moves_someone(&self) -> bool {
        matches!(self.kind, FactKind::Appoint | FactKind::Depart) && self.subject_is_patient()
    }

    /// Whether its patient is a noun of the class of the one at `head`: رفع حصتها.
    pub(super) fn takes(&self, document: &Document, head: usize) -> bool {
        let patients = self.roles.iter().filter(|role| role.markers.contains(&Marker::Patient));
        let mut classes = patients.flat_map(|role| &role.fillers);
        document.is(head, "share")
            || classes.any(|filler| matches!(filler, Filler::Class(class) if document.is(head, class)))
    }

    pub(super) fn accepts(&self, marker: &Marker, kind: MentionKind) -> bool {
        let takes = |role: &&RoleSpec| role.markers.contains(marker);
        self.roles.iter().filter(takes).any(|role| role.fillers.contains(&Filler::Mention(kind)))
    }
}
