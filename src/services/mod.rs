//! The browser, behind small functions: the only code that touches it.
//!
//! | module | reaches |
//! | --- | --- |
//! | [`data`] | the articles that the site serves |
//! | [`json`] | what the browser's JSON parser makes |
//! | [`page`] | the document: title, focus, scrolling |
//! | [`history`] | the address of the page, and going from one to another |
//! | [`marks`] | transient marks over the text |
//! | [`calendar`] | the browser's knowledge of the Hijri calendar |
//! | [`preferences`] | what the reader chose, kept from visit to visit |

pub mod calendar;
pub mod data;
pub mod history;
mod json;
pub mod marks;
pub mod page;
pub mod preferences;
