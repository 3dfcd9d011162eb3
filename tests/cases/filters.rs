//! Filtering facts: on the line of time and on the map of the library as beside an article.

use harness::{Key, Page, Result, View, browse};

use crate::support::{RICH, choose, open, tab_to, until_chosen};

/// Waits until the page lists this many facts.
async fn until_told(page: &Page, facts: usize) -> Result {
    let told = format!("document.querySelectorAll('.told .row-link').length === {facts}");
    page.until(&format!("{facts} facts are listed"), &told).await
}

async fn told(page: &Page) -> Result<usize> {
    page.find(".told .row-link").await?;
    page.eval("document.querySelectorAll('.told .row-link').length").await
}

#[test]
fn the_timeline_is_filtered_by_kind_and_certainty() {
    browse(View::WIDE, async |page| {
        page.open("/timeline").await?;
        let all = told(page).await?;
        choose(page, "الثبوت", "مُعتزَم").await?;
        let planned = "(signs => signs.length > 0 && signs.every(sign => sign.textContent.includes('مُعتزَم')))([...document.querySelectorAll('.told .row-link')])";
        page.until("only what is planned is listed", planned).await?;
        assert_eq!(page.address().await?, "/timeline?modality=planned");
        let planned = told(page).await?;
        assert!(planned < all);
        assert!(page.eval::<bool>("document.activeElement.matches('select')").await?, "the focus stays");
        choose(page, "النوع", "خطة").await?;
        until_chosen(page, "النوع", "خطة").await?;
        assert_eq!(page.address().await?, "/timeline?kind=plan&modality=planned");
        page.reload().await?;
        until_chosen(page, "النوع", "خطة").await?;
        until_chosen(page, "الثبوت", "مُعتزَم").await?;
        page.click(".clear").await?;
        until_told(page, all).await?;
        assert_eq!(page.address().await?, "/timeline");
        until_chosen(page, "النوع", "كل الأنواع").await?;
        until_chosen(page, "الثبوت", "كل الدرجات").await
    });
}

#[test]
fn the_timeline_is_filtered_by_name_and_leads_to_its_page() {
    browse(View::NARROW, async |page| {
        page.open("/timeline").await?;
        told(page).await?;
        choose(page, "الاسم", "سكيل أي آي").await?;
        page.until(
            "its page is one link away",
            "document.querySelector('.filters a[href=\"/entity/scale-ai\"]') !== null",
        )
        .await?;
        assert_eq!(page.address().await?, "/timeline?who=scale-ai");
        let about =
            "[...document.querySelectorAll('.told .row-link')].every(fact => fact.textContent.includes('سكيل أي آي'))";
        page.until("only its facts are listed", about).await?;
        page.open("/timeline?who=scale-ai&kind=transfer").await?;
        assert!(page.text(".empty").await?.contains("لا حقائق توافق"));
        until_chosen(page, "النوع", "انتقال").await?;
        page.click(".clear").await?;
        told(page).await?;
        Ok(())
    });
}

#[test]
fn the_map_of_the_library_is_filtered() {
    browse(View::WIDE, async |page| {
        page.open("/map").await?;
        page.find(".node").await?;
        let nodes = "document.querySelectorAll('.node').length";
        let all: usize = page.eval(nodes).await?;
        choose(page, "النوع", "استحواذ").await?;
        page.until("fewer names are drawn", &format!("{nodes} > 0 && {nodes} < {all}")).await?;
        assert_eq!(page.address().await?, "/map?kind=acquire");
        let ties = "[...document.querySelectorAll('.map td:nth-child(2) > a:first-child')].every(tie => tie.textContent === 'استحواذ')";
        assert!(page.eval::<bool>(ties).await?, "the table says the same");
        page.click(".node[href='/entity/meta']").await?;
        page.click(".ways a[href='/map?who=meta']").await?;
        page.until("it is the map of that name", "document.querySelector('.node[href=\"/entity/meta\"]') !== null")
            .await?;
        until_chosen(page, "الاسم", "ميتا").await?;
        choose(page, "الاسم", "كل الأسماء").await?;
        page.until("all names are drawn again", &format!("{nodes} === {all}")).await
    });
}

#[test]
fn the_map_of_an_article_is_filtered_where_it_stands() {
    browse(View::WIDE, async |page| {
        open(page, &format!("{RICH}?view=map")).await?;
        let lines = "document.querySelectorAll('.map path').length";
        let all: usize = page.eval(lines).await?;
        page.click(".filters summary").await?;
        choose(page, "الاسم", "سكيل أي آي").await?;
        page.until("fewer ties are drawn", &format!("{lines} > 0 && {lines} < {all}")).await?;
        assert!(page.address().await?.ends_with("?view=map&who=scale-ai"));
        page.click("#tab-facts").await?;
        page.until("the list has the same filter", "document.querySelector('.clear') !== null").await?;
        assert!(page.address().await?.ends_with("?view=facts&who=scale-ai"));
        Ok(())
    });
}

#[test]
fn a_filter_is_set_with_the_keyboard() {
    browse(View::WIDE, async |page| {
        page.open("/timeline").await?;
        told(page).await?;
        tab_to(page, "label:nth-of-type(2) select").await?;
        for _ in 0..2 {
            page.press(Key::Down).await?;
        }
        page.until("a filter is set", "location.search.startsWith('?kind=')").await?;
        assert!(page.eval::<bool>("document.activeElement.matches('label:nth-of-type(2) select')").await?);
        page.press(Key::Home).await?;
        page.until("the filter is gone", "location.search === ''").await
    });
}
