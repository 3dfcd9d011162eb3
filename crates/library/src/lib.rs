//! Turns a folder of article files into the analysed library that the site serves.
//!
//! | module | does |
//! | --- | --- |
//! | [`source`] | reads one article file |
//! | [`front_matter`] | reads what may stand before an article's text |
//! | [`folder`] | reads every article file of a folder |
//! | [`library`] | analyses the articles and ties them together |
//! | [`excerpt`] | cuts facts out of their articles, for pages of many articles |
//! | [`profile`] | what the library says of each entity |
//! | [`claims`] | what several articles say of one thing, and where they disagree |
//! | [`selected`] | facts by what pages of them can be narrowed down to |
//! | [`digest`] | the facts of the library by time, and who is tied to whom |
//! | [`mod@write`] | writes the site's data |
//! | [`error`] | what can go wrong, and how the person who adds an article is told |
//!
//! # What is written
//!
//! | file | holds | grows with |
//! | --- | --- | --- |
//! | `library.json` | a card for each article | the library |
//! | `articles/<slug>.json` | an article and its analysis | the article |
//! | `entities/<key>.json` | what the library says of an entity | the articles that name it, up to the newest fifty |
//! | `timeline/<selection>-<page>.json` | facts that have a time, the latest on the first page | nothing: a page holds sixty facts |
//! | `map/<selection>.json` | the strongest ties between names | nothing: at most 25 names |
//!
//! A selection is all facts, those of a kind, those of a modality, or those of both: `all`, `acquire`, `failed`,
//! `acquire-failed`. It has files where it has facts, so that a page of it is full however few of all facts are its own.
//!
//! # Article files
//!
//! An article is a `.txt` file in UTF-8: the headline on the first line, the paragraphs after it. Its name without
//! `.txt` is its slug, what it is called in addresses: ASCII letters, digits, `-` and `_`.
//!
//! Front matter may come first, between two lines `---`; each of its lines is a key, a colon and a value, and all
//! of it is optional:
//!
//! ```text
//! ---
//! source: ميدل إيست أون لاين
//! author: اسم الكاتب
//! date: 2025-08-31
//! address: https://example.com/article
//! ---
//! العنوان في السطر الأول
//!
//! ثم الفقرات.
//! ```
//!
//! The text runs from the headline to the end of the file and is kept as it stands, line ends included. A byte order
//! mark and blank lines before the headline are no part of it.

pub mod claims;
pub mod digest;
pub mod error;
pub mod excerpt;
#[cfg(test)]
mod fixture;
pub mod folder;
pub mod front_matter;
pub mod library;
pub mod profile;
pub mod selected;
pub mod source;
pub mod write;

use std::path::Path;

pub use error::Error;
pub use write::Outcome;

/// Reads the article files of `articles`, analyses them, and brings the folder `out` up to date.
///
/// Nothing is written where any article cannot be read; the error then names every problem of every file.
pub fn build(articles: &Path, out: &Path) -> Result<Outcome, Error> {
    let sources = folder::read(articles)?;
    let (library, articles) = library::assemble(sources);
    write::write(out, &library, &articles)
}
