//! What every page of the site shares: its address, the data fetched so far, and the digits that the reader chose.

use std::rc::Rc;

use yew::Reducible;

use super::{Fetched, Resource};
use crate::format::{Digits, Locale};

/// What every page of the site shares. Data that is asked for and not here is on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    address: String,
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

    fn with(&self, action: SiteAction) -> Self {
        let mut next = self.clone();
        match action {
            SiteAction::Arrived(address) => next.address = address,
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
    use super::*;
    use crate::state::Failure;

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
    fn what_failed_can_be_asked_for_again() {
        let failed = SiteAction::Fetched(article(), Some(Err(Failure::Unreachable)));
        let failed = Rc::new(Site::default()).reduce(failed);
        assert_eq!(failed.fetched(&article()), Some(Err(Failure::Unreachable)));
        assert_eq!(failed.fetched(&Resource::Article("b".into())), None);
        assert_eq!(failed.reduce(SiteAction::Fetched(article(), None)).fetched(&article()), None);
    }
}
