//! The browser tests: what a reader sees and does on the built site. One module for each part of the page.

mod entity;
mod filters;
mod journal;
mod keyboard;
mod look;
mod map;
mod narrow;
mod opening;
mod site;
mod support;
mod text;
mod timeline;
mod trouble;
mod values;
