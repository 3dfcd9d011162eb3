//! A participle that says of a person what has been done (المدرب المقال), or what he says besides (نافيا).

use khabar_contract::{FactKind, MentionKind};

use super::{
    super::{
        discourse::{How, Subject},
        document::UnitKind,
        fill::{self, Candidate},
        frame::Construction,
    },
    Trigger,
};

impl Trigger<'_> {
    /// [تكستور] المستقيل, المدرب المقال [شيل]: what is said of the person beside the participle.
    pub(super) fn participle(&self, construction: &Construction) -> Option<Candidate> {
        if construction.kind == FactKind::Statement {
            return self.circumstance(construction);
        }
        let prefix = self.document.unit(self.at).prefix;
        let of_person = matches!(construction.kind, FactKind::Appoint | FactKind::Depart | FactKind::Transfer);
        if !of_person || !prefix.article || prefix.preposition.is_some() || prefix.conjunction {
            return None;
        }
        let passive = construction.subject_is_patient();
        let before = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start)?;
        // [بلعمري]، المنتقل إلى [الأهلي]
        let comma = self.document.unit(before).kind == UnitKind::Comma && before > self.subjects.units.start;
        let before = before - usize::from(comma);
        let behind = Some(self.at + 1).filter(|behind| *behind < self.subjects.units.end);
        let titled = |behind: &usize| {
            self.document.is(before, "office") && self.document.unit(*behind).prefix == Default::default()
        };
        // What is written like a passive participle may be a noun after a name: نشر [سالم] المقال.
        let mut people = [Some(before).filter(|_| !passive), behind.filter(titled)].into_iter().flatten();
        let person = people.find_map(|at| self.document.name(at).filter(|(kind, _)| *kind == MentionKind::Person))?.1;
        let (entities, kind) = (vec![person], MentionKind::Person);
        let person = Some(Subject::new(entities, kind, self.sentence, self.at, How::Relative));
        let mut occurrence = self.occurrence(construction);
        if passive {
            occurrence.patient = person;
        } else {
            occurrence.agent = person;
        }
        fill::fill(&occurrence)
    }

    /// قال [سالم] إن السوق متوازنة، نافيا وجود خلافات: what whoever the clause before is about says as well.
    fn circumstance(&self, construction: &Construction) -> Option<Candidate> {
        let plain = self.document.unit(self.at).prefix == Default::default();
        let accusative = self.document.folded(self.at).ends_with(['ا', 'ه']);
        if !plain || !accusative {
            return None;
        }
        let mut occurrence = self.occurrence(construction);
        // أكد [سالم] أن [الخط] سيدخل الخدمة، نافيا: who speaks, and not what he speaks of.
        let speaker = occurrence.governed.attribution.take().map(|who| {
            let kind = self.document.entities[who.index()].kind;
            Subject::new(vec![who], kind, self.sentence, self.at, How::Clause)
        });
        let speaks = |subject: &Subject| matches!(subject.kind, MentionKind::Person | MentionKind::Organization);
        let clause = || self.subjects.before(self.at).filter(speaks).map(|who| Subject { how: How::Clause, ..who });
        occurrence.agent = Some(speaker.or_else(clause)?);
        occurrence.governed.modality = None;
        fill::fill(&occurrence)
    }
}
