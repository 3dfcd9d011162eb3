//! Who makes an offer: عرضا من [ميتا] لشراء …

use super::{
    super::{
        clause::{Argued, Argument},
        discourse::{How, Subject},
    },
    MAX_TO_OFFERER, Trigger,
};

impl Trigger<'_> {
    /// عرضا لشراء … تقدمت به [ميتا], عرضا من [ميتا]: who makes an offer.
    pub(super) fn offerer(&self, arguments: &[Argument]) -> Option<Subject> {
        let from = arguments.iter().find_map(|argument| match &argument.filler {
            Argued::Phrase(phrase) if matches!(argument.preposition, Some("من" | "قبل")) => Some(phrase),
            _ => None,
        });
        let named = from.and_then(|phrase| {
            let (entities, kind) = (phrase.entities.clone(), phrase.kind?);
            Some(Subject::new(entities, kind, self.sentence, self.at, How::Clause))
        });
        named.or_else(|| self.offerer_before()).or_else(|| self.subjects.offerer_after(self.at))
    }

    /// عرضا من [ميتا] لشراء …
    fn offerer_before(&self) -> Option<Subject> {
        let document = self.document;
        let first = self.subjects.units.start + 1;
        let before = (first.max(self.at.saturating_sub(MAX_TO_OFFERER))..self.at).rev();
        let mut clause = before.take_while(|at| !document.unit(*at).finite);
        let name = clause.find(|at| document.name(*at).is_some() && document.preposition(*at - 1) == Some("من"))?;
        let (kind, entity) = document.name(name)?;
        Some(Subject::new(vec![entity], kind, self.sentence, self.at, How::Clause))
    }
}
