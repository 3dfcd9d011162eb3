//! What a component knows of the page around it.

use yew::prelude::*;

use super::{Go, use_go};
use crate::{
    format::Locale,
    routes,
    state::{ArticleState, Document, Shared, Site},
};

/// What every page of the site shares, and how to change it.
#[hook]
pub fn use_site() -> UseReducerHandle<Site> {
    use_context().expect("the application provides its state to every page")
}

/// The language and the digits of the page.
#[hook]
pub fn use_locale() -> Locale {
    use_site().locale()
}

/// An article that is being read: all that the views of its page are made from.
#[derive(Clone, PartialEq)]
pub struct Reading {
    /// The article.
    pub document: Shared<Document>,
    /// What of it is open.
    pub state: ArticleState,
    /// The language and the digits of the page.
    pub locale: Locale,
    /// Goes from one state to another.
    pub go: Go,
}

impl Reading {
    /// The address of the article in another state.
    pub fn href(&self, state: &ArticleState) -> String {
        routes::article_href(&self.document.article().slug, state)
    }

    /// The address of the article with an entity open.
    pub fn entity_href(&self, key: &str) -> String {
        self.href(&self.state.opening_entity(key))
    }

    /// A callback that goes to another state; back leads to where the reader was before this one.
    pub fn replacing(&self, state: &ArticleState) -> Callback<MouseEvent> {
        let (go, href) = (self.go.clone(), self.href(state));
        Callback::from(move |_| go.replace(&href))
    }
}

/// The article as it is being read in this state.
#[hook]
pub fn use_reading(document: &Shared<Document>, state: &ArticleState) -> Reading {
    let state = document.known(state.clone());
    Reading { document: document.clone(), state, locale: use_locale(), go: use_go() }
}
