use std::future::Future;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::{Error, Result, View, journal};

const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(20);

/// A page of the site in a browser of its own.
///
/// Whatever acts on an element waits for the element first, so a test never sleeps.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    origin: String,
}

impl Page {
    pub(crate) fn new(driver: WebDriver, origin: String) -> Self {
        Page { driver, origin }
    }

    /// Goes to an address of the site, such as `/` or `/articles/x?entity=y`, as if typed into the address bar.
    pub async fn open(&self, path: &str) -> Result {
        Ok(self.driver.goto(format!("{}{path}", self.origin)).await?)
    }

    /// The address without scheme and host, as it stands in the address bar (percent-encoded).
    pub async fn address(&self) -> Result<String> {
        let url = self.driver.current_url().await?;
        Ok(url.as_str().trim_start_matches(&self.origin).to_owned())
    }

    /// The browser's back button.
    pub async fn back(&self) -> Result {
        Ok(self.driver.back().await?)
    }

    /// The browser's reload button.
    pub async fn reload(&self) -> Result {
        Ok(self.driver.refresh().await?)
    }

    /// Looks at the page in another size or colour scheme from now on.
    pub async fn look(&self, view: View) -> Result {
        view.apply(&self.driver).await
    }

    /// The first element that a CSS selector finds.
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        let found = || async { Ok(self.all(css).await?.into_iter().next()) };
        self.wait_for(&format!("there is a `{css}`"), found).await
    }

    /// The elements that a CSS selector finds now, in the order of the document; none is no error.
    pub async fn all(&self, css: &str) -> Result<Vec<WebElement>> {
        Ok(self.driver.find_all(By::Css(css)).await?)
    }

    /// Clicks the first element that a CSS selector finds, scrolling to it where need be.
    pub async fn click(&self, css: &str) -> Result {
        let click = || async {
            let Some(element) = self.all(css).await?.into_iter().next() else { return Ok(None) };
            Ok(Some(element.click().await?))
        };
        self.wait_for(&format!("`{css}` is there to be clicked"), click).await
    }

    /// Presses a key, wherever the focus is.
    pub async fn press(&self, key: Key) -> Result {
        Ok(self.driver.action_chain().send_keys(key).perform().await?)
    }

    /// The text that is seen of the first element that a CSS selector finds.
    pub async fn text(&self, css: &str) -> Result<String> {
        let read = || async {
            let Some(element) = self.all(css).await?.into_iter().next() else { return Ok(None) };
            Ok(Some(element.text().await?))
        };
        self.wait_for(&format!("`{css}` is there to be read"), read).await
    }

    /// The value of a JavaScript expression.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let value = self.driver.execute(format!("return ({expression});"), vec![]).await?.json().clone();
        let wrong = |source| Error::Value { script: expression.to_owned(), value: value.clone(), source };
        serde_json::from_value(value.clone()).map_err(wrong)
    }

    /// Waits until a JavaScript expression is true; `what` says in words what that means.
    pub async fn until(&self, what: &str, expression: &str) -> Result {
        self.wait_for(what, || async { Ok(self.eval::<bool>(expression).await?.then_some(())) }).await
    }

    /// The one way to wait: asks again and again until there is an answer, and fails with `what` when none comes in time.
    /// That something is not there yet, or not any more, counts as no answer.
    pub async fn wait_for<T, F>(&self, what: &str, ask: impl Fn() -> F) -> Result<T>
    where
        F: Future<Output = Result<Option<T>>>,
    {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let late = Instant::now() > deadline;
            match ask().await {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) if late => return Err(Error::Waited { what: what.to_owned(), patience: PATIENCE }),
                Err(error) if late || !error.may_pass() => return Err(error),
                Ok(None) | Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// What the viewport shows, as a PNG file.
    pub async fn screenshot(&self) -> Result<Vec<u8>> {
        Ok(self.driver.screenshot_as_png().await?)
    }

    /// The browser itself, for what is not offered here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    pub(crate) async fn complaints(&self) -> Result<Vec<String>> {
        journal::complaints(&self.driver, &self.origin).await
    }
}
