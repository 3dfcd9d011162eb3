use serde_json::json;
use thirtyfour::WebDriver;
use thirtyfour::cdp::domains::emulation::SetDeviceMetricsOverride;

use crate::Result;

/// How the reader looks at the page: the size of the viewport in CSS pixels, and the system's colour scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// Width of the viewport.
    pub width: u32,
    /// Height of the viewport.
    pub height: u32,
    /// Whether the system prefers a dark colour scheme.
    pub dark: bool,
}

impl View {
    /// A laptop: wide enough for the panel beside the text.
    pub const WIDE: View = View { width: 1280, height: 900, dark: false };
    /// A small telephone: the panel is a sheet at the bottom.
    pub const NARROW: View = View { width: 360, height: 740, dark: false };

    /// The same view at night.
    #[must_use]
    pub const fn dark(self) -> View {
        View { dark: true, ..self }
    }

    pub(crate) async fn apply(self, driver: &WebDriver) -> Result {
        let cdp = driver.cdp();
        // Not the window's size: that includes the frame, and Chromium has a least width of its own.
        let View { width, height, dark } = self;
        let metrics = SetDeviceMetricsOverride {
            width,
            height,
            device_scale_factor: 1.0,
            mobile: false,
            scale: None,
            screen_orientation: None,
        };
        cdp.send(metrics).await?;
        let scheme = if dark { "dark" } else { "light" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            // Nothing to wait for: what would glide is there at once.
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        cdp.send_raw("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }
}
