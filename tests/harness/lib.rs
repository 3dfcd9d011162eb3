//! Opens the built site in headless Chromium, for tests and for screenshots.
//!
//! ```no_run
//! use harness::{View, browse};
//!
//! #[test]
//! fn the_library_is_read_from_right_to_left() {
//!     browse(View::WIDE, async |page| {
//!         page.open("/").await?;
//!         page.until("the headline is there", "document.querySelector('h1') !== null").await?;
//!         assert_eq!(page.eval::<String>("document.dir").await?, "rtl");
//!         Ok(())
//!     });
//! }
//! ```
//!
//! [`browse`] gives each test a server, a browser and a profile of its own, so that tests may run side by side, and closes
//! all of it however the test ends. When the body has passed, it also checks what must hold in every test: nothing was
//! logged as an error, and no request left the site.

mod browser;
mod chromedriver;
mod error;
mod journal;
mod page;
mod server;
mod site;
mod verdict;
mod view;

pub use browser::{browse, visit};
pub use error::{Error, Result};
pub use page::Page;
pub use thirtyfour::{Key, WebElement};
pub use view::View;
