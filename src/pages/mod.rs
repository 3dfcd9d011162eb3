//! The pages of the site, one component an address.

mod article;
mod library;
mod not_found;

pub use article::ArticlePage;
pub use library::LibraryPage;
pub use not_found::NotFoundPage;
