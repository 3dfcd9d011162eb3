//! What every page of the site shares: its address, the data fetched so far, and the digits that the reader chose.

use std::rc::Rc;

use khabar_contract::Library;
use yew::Reducible;

use super::{Document, Shared};
use crate::format::{Digits, Locale};

/// What every page of the site shares. Data that is asked for and not here is on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    address: String,
    digits: Digits,
    library: Option<Fetched<Library>>,
    articles: Vec<(String, Fetched<Document>)>,
}

/// What came of fetching something.
pub type Fetched<T> = Result<Shared<T>, Failure>;

/// Why something could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// No answer, or an error of the server's.
    #[error("the server could not be reached")]
    Unreachable,
    /// The server has no such thing.
    #[error("there is no such thing")]
    Missing,
    /// The answer is not what the data contract says.
    #[error("the data is damaged")]
    Damaged,
}

/// How [`Site`] changes.
#[derive(Debug)]
pub enum SiteAction {
    /// The page has another address.
    Arrived(String),
    /// The reader chose the shape of the digits.
    Digits(Digits),
    /// The library has arrived, or failed to; `None`: it is to be fetched again.
    Library(Option<Fetched<Library>>),
    /// The article with this slug has arrived, or failed to; `None`: it is to be fetched again.
    Article(String, Option<Fetched<Document>>),
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

    /// The library; `None` while it is on its way.
    pub fn library(&self) -> Option<Fetched<Library>> {
        self.library.clone()
    }

    /// The article with this slug; `None` while it is on its way.
    pub fn article(&self, slug: &str) -> Option<Fetched<Document>> {
        self.articles.iter().find(|(known, _)| known == slug).map(|(_, article)| article.clone())
    }

    fn with(&self, action: SiteAction) -> Self {
        let mut next = self.clone();
        match action {
            SiteAction::Arrived(address) => next.address = address,
            SiteAction::Digits(digits) => next.digits = digits,
            SiteAction::Library(library) => next.library = library,
            SiteAction::Article(slug, article) => {
                next.articles.retain(|(known, _)| *known != slug);
                next.articles.extend(article.map(|article| (slug, article)));
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

    #[test]
    fn an_action_that_changes_nothing_keeps_the_state() {
        let failed = || SiteAction::Article("a".into(), Some(Err(Failure::Missing)));
        let state = Rc::new(Site::default()).reduce(failed());
        for action in [failed(), SiteAction::Digits(Digits::Arabic), SiteAction::Library(None)] {
            assert!(Rc::ptr_eq(&state, &Rc::clone(&state).reduce(action)));
        }
    }

    #[test]
    fn what_failed_can_be_asked_for_again() {
        let failed = Rc::new(Site::default()).reduce(SiteAction::Article("a".into(), Some(Err(Failure::Unreachable))));
        assert_eq!(failed.article("a"), Some(Err(Failure::Unreachable)));
        assert_eq!(failed.article("b"), None);
        assert_eq!(failed.reduce(SiteAction::Article("a".into(), None)).article("a"), None);
    }
}
