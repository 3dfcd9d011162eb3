//! The page without a mouse.

use harness::{Key, View, browse};

use crate::support::{RICH, mention, open, tab_to, until_back_at, until_open};

#[test]
fn an_entity_opens_with_enter_and_with_space() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        let meta = mention(page, "ميتا").await?;
        tab_to(page, &meta).await?;
        assert!(page.eval::<bool>("getComputedStyle(document.activeElement).outlineStyle === 'solid'").await?);
        page.press(Key::Enter).await?;
        until_open(page, "ميتا").await?;
        page.press(Key::Escape).await?;
        until_back_at(page, &meta).await?;
        let scrolled: f64 = page.eval("scrollY").await?;
        page.press(Key::Space).await?;
        until_open(page, "ميتا").await?;
        assert_eq!(page.eval::<f64>("scrollY").await?, scrolled, "the space bar does not scroll as well");
        tab_to(page, ".step:last-child").await?;
        page.press(Key::Enter).await?;
        page.until(
            "the second mention is the current one",
            "document.querySelector('.steps span').textContent === '٢ من ١٢'",
        )
        .await
    });
}

#[test]
fn the_panel_is_one_link_away() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        tab_to(page, ".skip[href='#panel']").await?;
        page.press(Key::Enter).await?;
        tab_to(page, "#panel .tab").await?;
        tab_to(page, "#panel .fact-head").await?;
        page.press(Key::Space).await?;
        page.until("the fact is open", "document.activeElement.getAttribute('aria-expanded') === 'true'").await
    });
}
