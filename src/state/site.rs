//! What every page of the site shares: its address, the data fetched so far, and the digits that the reader chose.

use std::rc::Rc;

use yew::Reducible;

use super::{Fetched, Resource};
use crate::{
    format::{Digits, Locale},
    routes::Route,
};

/// What every page of the site shares. Data that is asked for and not here is on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    address: String,
    /// The address before it, of those whose data had come.
    before: String,
    digits: Digits,
    fetched: Vec<(Resource, Fetched)>,
}

/// How [`Site`] changes.
#[derive(Debug)]
pub enum SiteAction {
    /// The page has another address.
    Arrived(String),
    /// The reader chose the shape of the digits.
    Digits(Digits),
    /// This has arrived, or failed to; `None`: it is to be fetched again.
    Fetched(Resource, Option<Fetched>),
}

impl Site {
    /// The site as it is first seen, at an address: its path and its query.
    pub fn at(address: String) -> Self {
        Self { address, ..Self::default() }
    }

    /// The address of the page: its path and its query.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The language and the digits of the pages.
    pub fn locale(&self) -> Locale {
        Locale { digits: self.digits, ..Locale::default() }
    }

    /// What came of fetching this; `None` while it is on its way.
    pub fn fetched(&self, resource: &Resource) -> Option<Fetched> {
        self.fetched.iter().find(|(known, _)| known == resource).map(|(_, fetched)| fetched.clone())
    }

    /// What a list shows while the facts that a changed filter asks for are on their way: those that it had before.
    pub fn meanwhile(&self) -> Option<Fetched> {
        let (before, now) = (Route::at(&self.before), Route::at(&self.address));
        let is_same_list =
            matches!((&before, now), (Route::Timeline { .. }, Route::Timeline { .. }) | (Route::Map(_), Route::Map(_)));
        let fetched = self.fetched(&before.resource().filter(|_| is_same_list)?);
        fetched.filter(|fetched| fetched.is_ok())
    }

    fn has_come(&self) -> bool {
        Route::at(&self.address).resource().is_none_or(|resource| self.fetched(&resource).is_some())
    }

    fn with(&self, action: SiteAction) -> Self {
        let mut next = self.clone();
        match action {
            SiteAction::Arrived(address) => {
                if self.has_come() {
                    next.before = self.address.clone();
                }
                next.address = address;
            }
            SiteAction::Digits(digits) => next.digits = digits,
            SiteAction::Fetched(resource, fetched) => {
                next.fetched.retain(|(known, _)| *known != resource);
                next.fetched.extend(fetched.map(|fetched| (resource, fetched)));
            }
        }
        next
    }
}

impl Reducible for Site {
    type Action = SiteAction;

    fn reduce(self: Rc<Self>, action: SiteAction) -> Rc<Self> {
        let next = self.with(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use khabar_contract::{Choices, Digest, FactKind, Selection};

    use super::*;
    use crate::state::{Data, Failure, Shared};

    fn article() -> Resource {
        Resource::Article("a".into())
    }

    #[test]
    fn an_action_that_changes_nothing_keeps_the_state() {
        let failed = || SiteAction::Fetched(article(), Some(Err(Failure::Missing)));
        let state = Rc::new(Site::default()).reduce(failed());
        for action in [failed(), SiteAction::Digits(Digits::Arabic), SiteAction::Fetched(Resource::Library, None)] {
            assert!(Rc::ptr_eq(&state, &Rc::clone(&state).reduce(action)));
        }
    }

    #[test]
    fn a_filtered_list_stays_until_the_next_has_come() {
        let timeline = |kind| Resource::Timeline(Selection { kind, modality: None }, 1);
        let came = |kind, total| {
            let digest = Digest { page: 1, pages: 1, total, choices: Choices::default(), excerpts: vec![] };
            SiteAction::Fetched(timeline(kind), Some(Ok(Data::Digest(Shared::new(digest)))))
        };
        let arrive = |address: &str| SiteAction::Arrived(address.to_owned());
        let site = Rc::new(Site::at("/timeline".into())).reduce(came(None, 3));
        let all = site.fetched(&timeline(None));
        let site = site.reduce(arrive("/timeline?kind=sell"));
        assert_eq!(site.meanwhile(), all);
        let site = site.reduce(arrive("/timeline?kind=plan"));
        assert_eq!(site.meanwhile(), all, "what never came shows nothing");
        let site = site.reduce(came(Some(FactKind::Plan), 1)).reduce(arrive("/timeline?who=meta"));
        assert_eq!(site.meanwhile(), site.fetched(&timeline(Some(FactKind::Plan))));
        assert_eq!(site.reduce(arrive("/map")).meanwhile(), None, "another list starts empty");
    }

    #[test]
    fn what_failed_can_be_asked_for_again() {
        let failed = SiteAction::Fetched(article(), Some(Err(Failure::Unreachable)));
        let failed = Rc::new(Site::default()).reduce(failed);
        assert_eq!(failed.fetched(&article()), Some(Err(Failure::Unreachable)));
        assert_eq!(failed.fetched(&Resource::Article("b".into())), None);
        assert_eq!(failed.reduce(SiteAction::Fetched(article(), None)).fetched(&article()), None);
    }
}
