//! The browser tests: what a reader sees and does on the built site. One module for each part of the page.

mod journal;
mod site;
