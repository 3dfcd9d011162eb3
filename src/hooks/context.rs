//! What a component knows of the page around it.

use yew::prelude::*;

use crate::{
    app::{LoadedContext, LocaleContext},
    format::{Digits, Locale},
    routes,
    state::{ArticleState, Document, Shared},
};

/// An article that is being read.
#[derive(Clone, PartialEq)]
pub struct Reading {
    /// The article.
    pub document: Shared<Document>,
    /// What of it is open.
    pub state: ArticleState,
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
}

/// The article that is being read. Only for components inside an article page.
#[hook]
pub fn use_reading() -> Reading {
    use_context().expect("the article page provides its reading to everything in it")
}

/// The language and the digits of the page.
#[hook]
pub fn use_locale() -> Locale {
    use_context::<LocaleContext>().map(|context| context.locale()).unwrap_or_default()
}

/// Changes the digits of the page.
#[hook]
pub fn use_set_digits() -> Callback<Digits> {
    use_context::<LocaleContext>().map(|context| context.set_digits()).unwrap_or_else(Callback::noop)
}

/// The data fetched so far, and how to change it.
#[hook]
pub fn use_loaded() -> LoadedContext {
    use_context().expect("the application provides its data to every page")
}
