//! What the site serves, each in a file of its own.

use khabar_contract::{Digest, Library, Profile, Selection};

use super::{Document, Shared};

/// Something that the site serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resource {
    /// A card for each article.
    Library,
    /// The article with this slug.
    Article(String),
    /// What the library says of the entity with this key.
    Profile(String),
    /// A page of facts of the library by time, from 1.
    Timeline(Selection, usize),
    /// The strongest ties that facts of the library state.
    Map(Selection),
}

/// What a resource holds: [`Library`] its cards, [`Timeline`](Resource::Timeline) and [`Map`](Resource::Map) a digest.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the types say it")]
pub enum Data {
    Library(Shared<Library>),
    Article(Shared<Document>),
    Profile(Shared<Profile>),
    Digest(Shared<Digest>),
}

/// What came of fetching something.
pub type Fetched = Result<Data, Failure>;

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

impl Resource {
    /// Where the site serves it.
    pub fn address(&self) -> String {
        let (folder, name) = match self {
            Self::Library => ("", "library".to_owned()),
            Self::Article(slug) => ("articles/", urlencoding::encode(slug).into_owned()),
            Self::Profile(key) => ("entities/", urlencoding::encode(key).into_owned()),
            Self::Timeline(selection, page) => ("timeline/", format!("{}-{page}", selection.name())),
            Self::Map(selection) => ("map/", selection.name()),
        };
        format!("/data/{folder}{name}.json")
    }
}
