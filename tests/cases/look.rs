//! How the page looks: its themes, its type.

use harness::{Page, Result, View, browse};

use crate::support::{RICH, open};

/// The lightness of the page's ground, 0 to 255.
const GROUND: &str = "Number(getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0])";

#[test]
fn the_theme_follows_the_system() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        assert!(page.eval::<u32>(GROUND).await? > 200);
        page.look(View::WIDE.dark()).await?;
        page.until("the ground is dark", &format!("{GROUND} < 60")).await
    });
}

/// The contrast of two colours that the style sheet names, as WCAG 2.2 reckons it.
const CONTRAST: &str = "
    ((text, ground) => {
        const light = name => {
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.color = `var(--${name})`;
            const [r, g, b] = getComputedStyle(probe).color.match(/\\d+/g).map(part => part / 255)
                .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            probe.remove();
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const [a, b] = [light(text), light(ground)];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    })";

async fn check_contrast(page: &Page) -> Result {
    let grounds = ["ground", "surface", "raised"];
    let inks = ["ink", "ink-soft", "accent", "person", "organization", "place", "product", "event"];
    let values = ["money", "percent", "date", "duration", "quantity"];
    let on_grounds = inks.iter().chain(&values).flat_map(|ink| grounds.map(|ground| (*ink, ground)));
    let others = [
        ("accent", "accent-ground"),
        ("on-accent", "accent"),
        ("warn", "warn-ground"),
        ("stop", "stop-ground"),
        ("ink", "mark-mention"),
        ("ink", "mark-current"),
        ("ink", "mark-sentence"),
    ];
    for (text, ground) in on_grounds.chain(others) {
        let contrast: f64 = page.eval(&format!("{CONTRAST}('{text}', '{ground}')")).await?;
        assert!(contrast >= 4.5, "{text} on {ground}: {contrast:.2}");
    }
    Ok(())
}

#[test]
fn every_text_stands_out_from_its_ground() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.find("h1").await?;
        check_contrast(page).await?;
        page.look(View::WIDE.dark()).await?;
        check_contrast(page).await
    });
}

#[test]
fn the_text_is_set_in_its_own_type() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        let fonts = "['Noto Naskh Arabic', 'IBM Plex Sans Arabic'].every(font => document.fonts.check(`16px '${font}'`, 'خبر'))";
        page.until("both typefaces are there", fonts).await?;
        let style = "(style => [parseFloat(style.fontSize), parseFloat(style.lineHeight) / parseFloat(style.fontSize)])(getComputedStyle(document.querySelector('article p')))";
        let [size, leading] = page.eval::<[f64; 2]>(style).await?;
        assert!(size >= 20.0 && leading >= 1.8, "{size} px, {leading}");
        Ok(())
    });
}
