//! Whether a phrase or value is one that may fill a role.

use khabar_contract::{FactKind, MentionKind, Modality};

use super::{
    super::{
        clause::{Argued, Argument},
        discourse::{Anaphor, How, Sort, Subject},
        frame::{Filler, Marker, Role, RoleSpec},
        phrase::Phrase,
    },
    Filling, Occurrence,
};

impl Occurrence<'_> {
    /// Whether a phrase without a preposition is one that the verb takes.
    pub fn has_place_for(&self, argument: &Argument) -> bool {
        let bare = |marker: &Marker| matches!(marker, Marker::Patient | Marker::Clause | Marker::Close);
        let mut roles = self.construction.roles.iter().filter(|spec| spec.markers.iter().any(bare));
        roles.any(|spec| self.fits(argument, spec).is_some())
    }

    /// بقي في منصبه: whether someone is said to hold his post, and not which it is: بقي في منصبه رئيسا.
    fn is_his_post(&self, phrase: &Phrase) -> bool {
        let (document, head) = (self.document, phrase.head);
        let told = document.has(head + 1) && document.is(head + 1, "chief");
        self.construction.kind == FactKind::Role && document.has_pronoun(head) && document.is(head, "post") && !told
    }

    pub(super) fn fits(&self, argument: &Argument, spec: &RoleSpec) -> Option<Filling> {
        match &argument.filler {
            Argued::Value(mention, kind) => {
                let fits = |filler: &Filler| match filler {
                    Filler::Mention(wanted) => wanted == kind,
                    Filler::Class(class) => self.document.is(argument.at, class),
                    Filler::Text => false,
                };
                spec.fillers.iter().any(fits).then_some(Filling::Value(*mention))
            }
            Argued::Pronoun(_) if self.antecedent.is_some() => self.elsewhere(spec),
            Argued::Pronoun(form) => {
                let agent = self.agent.as_ref().map_or(&[][..], |agent| &agent.entities);
                let (form, sentence, at) = (*form, self.sentence, self.trigger);
                let anaphor = Anaphor { sort: Sort::Pronoun, sentence, at, form: Some(form), not: agent };
                let subject = self.discourse.marked_pronoun(self.document, anaphor)?;
                self.placed(Some(&subject), spec)
            }
            Argued::Phrase(_) if spec.role == Role::Amount => None,
            Argued::Phrase(phrase) if spec.role == Role::Title && self.is_his_post(phrase) => None,
            Argued::Phrase(phrase) => self.phrase_fits(phrase, spec),
        }
    }

    pub(super) fn phrase_fits(&self, phrase: &Phrase, spec: &RoleSpec) -> Option<Filling> {
        let named = self.named(phrase, spec.role);
        // السيناتور [هولت]: the title that he has, and not one that he is given.
        let own_title = spec.role == Role::Title
            && phrase.kind == Some(MentionKind::Person)
            && self.document.unit(phrase.head).prefix.article;
        let is_class = |class: &str| !own_title && self.document.is(phrase.head, class);
        if self.is_venue(phrase) || self.is_untold(phrase) || named.is_none() && self.is_no_object(phrase, spec.role) {
            return None;
        }
        spec.fillers.iter().find_map(|filler| match (filler, &named) {
            (Filler::Mention(kind), Some(subject)) if subject.kind == *kind => Some(Filling::Named(subject.clone())),
            (Filler::Class(class), _) if is_class(class) => Some(Filling::Noun(phrase.clone())),
            (Filler::Text, None) if is_class("period") => None,
            (Filler::Text, None) => Some(Filling::Noun(phrase.clone())),
            _ => None,
        })
    }

    /// فاز على ملعب [مصر]: where, not over whom.
    fn is_venue(&self, phrase: &Phrase) -> bool {
        self.construction.kind == FactKind::Result && self.document.is(phrase.head, "venue")
    }

    /// تعتزم [هونر] إطلاقه: whether a plan is one of what is not said.
    fn is_untold(&self, phrase: &Phrase) -> bool {
        let plan = self.construction.kind == FactKind::Plan && self.construction.modality == Some(Modality::Planned);
        plan && phrase.units.len() == 1 && self.document.has_pronoun(phrase.head)
    }

    /// Whether a phrase that names nobody is not what is done, though it stands in its place.
    fn is_no_object(&self, phrase: &Phrase, role: Role) -> bool {
        let (document, head) = (self.document, phrase.head);
        // استحوذت على حصة من السوق: how much of it is its own, and nothing that it has bought.
        let of_whole = || document.is(head, "share") && phrase.units.clone().any(|at| document.is(at, "whole"));
        // دشنت الشركة المصنع: who does it, where nobody known is meant.
        let at_verb = phrase.units.start == self.trigger + 1 && document.unit(self.trigger).finite;
        let doer = || at_verb && document.unit(head).prefix.article && document.is(head, "company");
        role == Role::Object && (of_whole() || doer())
    }

    /// What a phrase names: by itself, through its noun, or as an organ of it.
    fn named(&self, phrase: &Phrase, role: Role) -> Option<Subject> {
        let subject = |entities, kind, how| Subject::new(entities, kind, self.sentence, self.trigger, how);
        let by_name = phrase.kind.map(|kind| subject(phrase.entities.clone(), kind, How::Beside));
        let agent = self.agent.as_ref().filter(|_| role == Role::Object).map_or(&[][..], |agent| &agent.entities);
        let referent = || self.discourse.referent_other_than(self.document, phrase, agent);
        let whole = phrase.whole(self.document);
        let whole = || whole.map(|entity| subject(vec![entity], MentionKind::Organization, How::Clause));
        let shared = || {
            let of = (role == Role::Object).then(|| phrase.shared(self.document)).flatten()?;
            self.discourse.referent_other_than(self.document, &of, agent)
        };
        by_name.or_else(whole).or_else(referent).or_else(shared)
    }
}
