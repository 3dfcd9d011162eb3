//! Who does what a verb says, behind what it is done to or where: واستقال من المجلس [فهد], ويقود البنك [رفيق].

use khabar_contract::{FactKind, MentionKind};

use super::{
    super::{
        discourse::{How, Subject},
        document::UnitKind,
        frame::Construction,
        phrase::{self, Phrase},
    },
    Subjects,
};

impl Subjects<'_> {
    /// استقال من عضوية المجلس [فهد], خلفه في المنصب [كامل], يقود البنك [رفيق]: the person right behind the phrase that starts at
    /// `at`, where the verb is one of coming, going or leading, which has no place for a person as its object.
    pub(super) fn person_behind(&self, verb: usize, at: usize) -> Option<Subject> {
        let document = self.document;
        if at >= self.units.end || !self.moves_its_subject(verb) {
            return None;
        }
        let particle = document.preposition(at).is_some();
        if document.pronoun(at).is_some() {
            return None;
        }
        let place = phrase::at(document, at + usize::from(particle), self.units.end)?;
        let marked = particle || document.unit(at).prefix.preposition.is_some();
        let behind = self.end_of_place(&place)?;
        // غادر رئيس [سابك]: who goes himself, and فريق المدرب [سالم], whose title ends the phrase.
        let is_title = |at: usize| document.unit(at).kind == UnitKind::Word && document.is(at, "office");
        let titled = !marked && is_title(place.head) || is_title(behind - 1);
        let person = phrase::at(document, behind, self.units.end)?;
        let prefix = document.unit(person.units.start).prefix;
        // ترك [ألفا] نجمه [سالم]: one of its own.
        let owned = !marked && document.has_pronoun(person.units.start);
        let plain = prefix.preposition.is_none() && !prefix.conjunction && !owned;
        let is_person = person.kind == Some(MentionKind::Person);
        (plain && is_person && !titled).then(|| self.subject(person.entities, MentionKind::Person, verb, How::Clause))
    }

    /// Where the phrase ends behind which a person may stand: its own end, or the end of the noun in المنصب [كامل], which reads
    /// like a title of his. None where it is a person.
    fn end_of_place(&self, place: &Phrase) -> Option<usize> {
        if place.kind != Some(MentionKind::Person) {
            return Some(place.units.end);
        }
        let noun = place.units.start;
        let is_any = |classes: [&str; 3]| classes.iter().any(|class| self.document.is(noun, class));
        let is_place = is_any(["post", "body", "firm"]) && !self.document.is(noun, "office");
        (is_place && self.document.unit(noun).prefix.article).then_some(noun + 1)
    }

    /// استقال, انضم, تولى, خلفه: whether the verb says of a person what he does with an office or club, and not what is done to
    /// him.
    fn moves_its_subject(&self, verb: usize) -> bool {
        let Some(reading) = self.document.verb(verb) else { return false };
        let mut constructions = self.document.lexicon.constructions_of(&reading);
        let of_person = |one: &Construction| {
            matches!(one.kind, FactKind::Appoint | FactKind::Depart | FactKind::Role | FactKind::Transfer)
                && one.doers(reading.form.passive).any(|kind| kind == MentionKind::Person)
        };
        let moved = constructions.clone().any(Construction::subject_is_patient);
        !reading.form.passive && (reading.suffixed || !moved) && constructions.any(of_person)
    }
}
