//! The data fetched so far.

use std::{collections::BTreeMap, rc::Rc};

use khabar_contract::Library;
use yew::Reducible;

use super::{Document, Shared};

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

/// The data fetched so far; what is asked for and not here is on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    library: Option<Fetched<Library>>,
    articles: BTreeMap<String, Fetched<Document>>,
}

/// How [`Loaded`] changes.
#[derive(Debug)]
pub enum LoadedAction {
    /// The library has arrived, or failed to.
    Library(Fetched<Library>),
    /// The library is to be fetched again.
    ForgetLibrary,
    /// The article with this slug has arrived, or failed to.
    Article(String, Fetched<Document>),
    /// The article with this slug is to be fetched again.
    ForgetArticle(String),
}

impl Loaded {
    /// The library; `None` while it is on its way.
    pub fn library(&self) -> Option<Fetched<Library>> {
        self.library.clone()
    }

    /// The article with this slug; `None` while it is on its way.
    pub fn article(&self, slug: &str) -> Option<Fetched<Document>> {
        self.articles.get(slug).cloned()
    }

    fn with(&self, action: LoadedAction) -> Self {
        let mut next = self.clone();
        match action {
            LoadedAction::Library(library) => next.library = Some(library),
            LoadedAction::ForgetLibrary => next.library = None,
            LoadedAction::Article(slug, article) => _ = next.articles.insert(slug, article),
            LoadedAction::ForgetArticle(slug) => _ = next.articles.remove(&slug),
        }
        next
    }
}

impl Reducible for Loaded {
    type Action = LoadedAction;

    fn reduce(self: Rc<Self>, action: LoadedAction) -> Rc<Self> {
        let next = self.with(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_that_changes_nothing_keeps_the_state() {
        let state = Rc::new(Loaded::default());
        let same = Rc::clone(&state).reduce(LoadedAction::ForgetArticle("a".into()));
        assert!(Rc::ptr_eq(&state, &same));

        let failed = Rc::clone(&state).reduce(LoadedAction::Article("a".into(), Err(Failure::Missing)));
        assert_eq!(failed.article("a"), Some(Err(Failure::Missing)));
        let same = Rc::clone(&failed).reduce(LoadedAction::Article("a".into(), Err(Failure::Missing)));
        assert!(Rc::ptr_eq(&failed, &same));
    }

    #[test]
    fn what_failed_can_be_asked_for_again() {
        let failed = Rc::new(Loaded::default()).reduce(LoadedAction::Library(Err(Failure::Unreachable)));
        assert_eq!(failed.library(), Some(Err(Failure::Unreachable)));
        assert_eq!(failed.reduce(LoadedAction::ForgetLibrary).library(), None);
    }
}
