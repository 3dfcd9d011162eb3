//! What the page shows of what is open: marks in the text, and where the focus goes.

use khabar_contract::MentionId;

use super::{ArticleState, Document, Open};
use crate::ids;

/// What the text shows of what is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spotlight {
    /// The mentions of the open entity or value, as far as their kind is shown.
    pub mentions: Vec<MentionId>,
    /// The one of them that the reader is at.
    pub current: Option<MentionId>,
    /// The index of the sentence of the open fact, or of the one whose facts are listed.
    pub sentence: Option<usize>,
}

impl Spotlight {
    /// What the text of the document shows in this state.
    pub fn of(document: &Document, state: &ArticleState) -> Self {
        let (mentions, current) = match &state.open {
            Some(Open::Entity { key, mention }) => (document.entity(key).map(|entity| &entity.mentions), *mention),
            Some(Open::Value(mention)) => (document.value(*mention).map(|value| &value.mentions), Some(*mention)),
            _ => (None, None),
        };
        let is_shown = |id: &MentionId| !state.hidden.contains(document.analysis().mention(*id).kind);
        let mentions: Vec<_> = mentions.into_iter().flatten().copied().filter(is_shown).collect();
        let current = current.filter(|id| mentions.contains(id));
        let sentence = match &state.open {
            Some(Open::Fact(id)) => document.fact(*id).and_then(|fact| document.evidence(fact)),
            _ => state.sentence,
        };
        Self { mentions, current, sentence }
    }
}

/// The elements that the focus goes to when the state changes, the best first: into what opens, and back when it
/// closes. Back is to what was clicked in the panel, or to the mention that the reader is at in the text; where a link
/// from outside opened it, nothing was clicked. None where the focus stays.
pub fn focus(before: &ArticleState, now: &ArticleState, clicked: Option<String>, document: &Document) -> Vec<String> {
    match (&before.open, &now.open) {
        (Some(before), Some(now)) if is_same(now, before, document) => Vec::new(),
        (_, Some(Open::Fact(id))) => vec![ids::fact(*id)],
        (_, Some(_)) => vec![ids::DETAILS.to_owned()],
        (Some(closed), None) => {
            let (in_text, in_list) = places(closed, document);
            let clicked = clicked.filter(|id| ids::is_in_list(id));
            [clicked, in_text, Some(in_list)].into_iter().flatten().collect()
        }
        (None, None) if before.view.is_some() && now.view.is_none() => vec![ids::tab(before.list()).to_owned()],
        (None, None) => Vec::new(),
    }
}

/// Whether the details stay, and only the mention changes that the reader is at.
fn is_same(now: &Open, before: &Open, document: &Document) -> bool {
    match (now, before) {
        (Open::Entity { key: now, .. }, Open::Entity { key: before, .. }) => now == before,
        (Open::Value(now), Open::Value(before)) => document.value(*now) == document.value(*before),
        _ => now == before,
    }
}

/// What leads to this, in the text and in the list of the panel.
fn places(open: &Open, document: &Document) -> (Option<String>, String) {
    match open {
        Open::Entity { key, mention } => {
            let first = document.entity(key).and_then(|entity| entity.mentions.first().copied());
            (mention.or(first).map(ids::mention), ids::entity(key))
        }
        Open::Value(id) => (Some(ids::mention(*id)), ids::value(*id)),
        Open::Fact(id) => {
            let sentence = document.fact(*id).and_then(|fact| document.evidence(fact));
            (sentence.map(ids::facts_of), ids::fact(*id))
        }
    }
}

#[cfg(test)]
mod tests {
    use khabar_contract::MentionKind;

    use super::*;
    use crate::{fixture, state::View};

    fn document() -> Document {
        fixture::document("[ميتا] و[آبل] و[ميتا].", &[])
    }

    fn entity(key: &str, mention: Option<MentionId>) -> Open {
        Open::Entity { key: key.to_owned(), mention }
    }

    #[test]
    fn an_open_entity_has_its_mentions_marked() {
        let document = document();
        let check = |state: &ArticleState, mentions: &[MentionId], current: Option<MentionId>| {
            let expect = Spotlight { mentions: mentions.to_vec(), current, sentence: None };
            assert_eq!(Spotlight::of(&document, state), expect, "{state:?}");
        };
        let state = ArticleState::default();
        check(&state, &[], None);
        check(&state.opening(entity("ميتا", Some(2))), &[0, 2], Some(2));
        check(&state.opening(entity("ميتا", Some(1))), &[0, 2], None);
        check(&state.opening(entity("غوغل", Some(1))), &[], None);
        check(&state.opening(Open::Value(0)), &[], None);
        let hidden = [MentionKind::Organization].into_iter().collect();
        check(&ArticleState { hidden, ..state.opening(entity("ميتا", Some(2))) }, &[], None);
    }

    #[test]
    fn the_focus_goes_into_what_opens_and_back() {
        let document = document();
        let state = |open| ArticleState { open, ..ArticleState::default() };
        let check = |before: Option<Open>, now: Option<Open>, clicked: Option<&str>, expect: &[&str]| {
            assert_eq!(focus(&state(before), &state(now), clicked.map(str::to_owned), &document), expect);
        };
        check(None, None, None, &[]);
        check(None, Some(entity("ميتا", None)), None, &["details"]);
        check(Some(entity("ميتا", None)), Some(entity("آبل", None)), None, &["details"]);
        check(Some(entity("ميتا", Some(0))), Some(entity("ميتا", Some(2))), None, &[]);
        check(Some(entity("ميتا", Some(2))), None, Some("m0"), &["m2", "entity-ميتا"]);
        check(Some(entity("ميتا", Some(2))), None, Some("entity-ميتا"), &["entity-ميتا", "m2", "entity-ميتا"]);
        check(Some(entity("ميتا", None)), None, None, &["m0", "entity-ميتا"]);
        check(None, "f1".parse().ok().map(Open::Fact), None, &["fact-f1"]);
    }

    #[test]
    fn the_focus_of_a_closed_sheet_goes_to_its_handle() {
        let values = ArticleState::default().showing(View::Values);
        assert_eq!(focus(&values, &values.dismissed(), None, &document()), ["tab-values"]);
        assert!(focus(&values, &values.showing(View::Facts), None, &document()).is_empty());
    }
}
