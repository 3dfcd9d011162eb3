use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

use crate::chromedriver::ChromeDriver;
use crate::server::serve;
use crate::site::Site;
use crate::{Page, Result, View, journal, verdict};

const FLAGS: &[&str] = &[
    "--headless",
    // The sandbox does not start for root, nor in most containers; nothing but our own site is opened.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    // No name can be looked up, so that nothing is reached outside, from workers either.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// Runs a test on the built site, seen as `view` says.
///
/// # Panics
///
/// When the site or the browser cannot be started, when `test` fails or panics, and when the page logged an error or sent a
/// request elsewhere. What the page showed then is in `target/browser-tests/<test>.png`.
#[track_caller]
pub fn browse(view: View, test: impl AsyncFnOnce(&Page) -> Result) {
    if let Err(error) = visit(view, async |page| verdict::of(page, test).await) {
        panic!("{error}");
    }
}

/// Opens a browser on the built site, seen as `view` says, runs `errand` in it, and closes it however that ends.
pub fn visit<T>(view: View, errand: impl AsyncFnOnce(&Page) -> Result<T>) -> Result<T> {
    let site = Site::built()?;
    let chromedriver = ChromeDriver::start()?;
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime for this thread");
    runtime.block_on(async {
        let origin = serve(site).await?;
        let driver = WebDriver::new(chromedriver.url(), capabilities()?).await?;
        let errand = async |driver: WebDriver| {
            view.apply(&driver).await?;
            errand(&Page::new(driver, origin)).await
        };
        driver.run_and_quit(async |driver| Ok(errand(driver).await)).await?
    })
}

fn capabilities() -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    FLAGS.iter().try_for_each(|flag| capabilities.add_arg(flag))?;
    journal::keep(&mut capabilities)?;
    Ok(capabilities)
}
