//! The page on a small telephone: the panel is a sheet over the foot of the text.

use harness::{Key, Page, Result, View, browse};

use crate::support::{RICH, click, is_in_view, mention, open, until_back_at, until_open};

async fn fits(page: &Page) -> Result {
    page.until("nothing is wider than the screen", "document.documentElement.scrollWidth <= innerWidth").await
}

#[test]
fn nothing_is_wider_than_the_screen() {
    browse(View::NARROW, async |page| {
        page.open("/").await?;
        page.find(".card").await?;
        fits(page).await?;
        for (address, loaded) in [
            ("/timeline", ".told"),
            ("/timeline?who=meta", ".told"),
            ("/timeline?who=meta&kind=transfer", ".empty"),
            ("/map", ".node"),
            ("/map?who=meta&modality=asserted", ".node"),
            ("/entity/meta", ".told"),
        ] {
            page.open(address).await?;
            page.find(loaded).await?;
            fits(page).await?;
        }
        let views = [
            "?view=facts",
            "?view=facts&order=time",
            "?view=entities",
            "?view=values",
            "?view=map",
            "?view=map&who=google",
        ];
        for query in views.into_iter().chain(["", "?entity=meta", "?value=1", "?fact=f1"]) {
            open(page, &format!("{RICH}{query}")).await?;
            fits(page).await?;
        }
        Ok(())
    });
}

#[test]
fn the_sheet_opens_and_closes() {
    browse(View::NARROW, async |page| {
        open(page, RICH).await?;
        let is_open = "document.querySelector('.panel-body').getBoundingClientRect().height > 100";
        assert!(!page.eval::<bool>(is_open).await?);
        page.click(".tab:nth-of-type(2)").await?;
        page.until("the sheet is open", is_open).await?;
        assert!(page.address().await?.ends_with("?view=entities"));
        page.click(".hide-panel").await?;
        page.until("the sheet is closed", &format!("!({is_open})")).await?;
        assert_eq!(page.address().await?, RICH);
        page.click(".tab").await?;
        page.until("the sheet is open", is_open).await?;
        page.press(Key::Escape).await?;
        page.until("the sheet is closed", &format!("!({is_open})")).await
    });
}

#[test]
fn what_is_opened_stays_in_view_above_the_sheet() {
    browse(View::NARROW, async |page| {
        open(page, RICH).await?;
        let zuckerberg = mention(page, "مارك زوكربيرغ").await?;
        click(page, &zuckerberg).await?;
        until_open(page, "مارك زوكربيرغ").await?;
        page.until(
            "the mention is above the sheet",
            &format!("document.querySelector('{zuckerberg}').getBoundingClientRect().bottom <= document.querySelector('#panel').getBoundingClientRect().top"),
        )
        .await?;
        assert!(is_in_view(page, &zuckerberg).await?);
        page.press(Key::Escape).await?;
        until_back_at(page, &zuckerberg).await
    });
}
