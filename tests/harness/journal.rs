use serde::Deserialize;
use serde_json::Value;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, WebDriver};

use crate::Result;

const CONSOLE: &str = "browser";
const NETWORK: &str = "performance";

/// Asks the browser to keep what [`complaints`] reads.
pub(crate) fn keep(capabilities: &mut impl ChromiumLikeCapabilities) -> Result {
    capabilities.set_logging_prefs(CONSOLE, LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs(NETWORK, LoggingPrefsLogLevel::All)?;
    Ok(())
}

/// What no page may do and this one did, since the last call: errors in the console (uncaught exceptions and failed
/// requests are there as well), and requests to another origin than `origin`.
pub(crate) async fn complaints(driver: &WebDriver, origin: &str) -> Result<Vec<String>> {
    let console = driver.get_log(CONSOLE).await?;
    let errors =
        console.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| format!("error: {}", entry.message));
    let network = driver.get_log(NETWORK).await?;
    let strays = network.iter().filter_map(|entry| requested_url(&entry.message));
    let strays = strays.filter(|url| !stays_home(url, origin)).map(|url| format!("request to elsewhere: {url}"));
    Ok(errors.chain(strays).collect())
}

/// The address that an event of the performance log asks for, if it is about a request.
fn requested_url(event: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Envelope {
        message: Event,
    }
    #[derive(Deserialize)]
    struct Event {
        method: String,
        params: Value,
    }
    let Event { method, params } = serde_json::from_str::<Envelope>(event).ok()?.message;
    let url = match method.as_str() {
        "Network.requestWillBeSent" => &params["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &params["url"],
        _ => return None,
    };
    url.as_str().map(str::to_owned)
}

fn stays_home(url: &str, origin: &str) -> bool {
    let own = |rest: &str| rest.strip_prefix(origin).is_some_and(|path| path.is_empty() || path.starts_with('/'));
    own(url) || url.strip_prefix("blob:").is_some_and(own) || url.starts_with("data:") || url.starts_with("about:")
}

#[cfg(test)]
mod tests {
    use super::stays_home;

    #[test]
    fn tells_home_from_elsewhere() {
        for (url, expected) in [
            ("http://127.0.0.1:80/", true),
            ("http://127.0.0.1:80", true),
            ("http://127.0.0.1:80/data/library.json", true),
            ("http://127.0.0.1:8080/", false),
            ("http://127.0.0.1:80.example/", false),
            ("https://fonts.example/a.woff2", false),
            ("blob:http://127.0.0.1:80/8a6e", true),
            ("blob:http://elsewhere.example/8a6e", false),
            ("data:image/svg+xml,x", true),
            ("ws://127.0.0.1:80/", false),
        ] {
            assert_eq!(stays_home(url, "http://127.0.0.1:80"), expected, "{url}");
        }
    }
}
