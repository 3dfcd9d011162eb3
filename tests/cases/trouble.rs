//! What the page says when something is not as it should be.

use harness::{Page, Result, View, browse};

use crate::support::RICH;

/// Opens the library, lets what the page fetches next come out as `answer` says, and opens an article.
async fn open_with(page: &Page, answer: &str) -> Result {
    page.open("/").await?;
    page.find(".card").await?;
    page.eval::<()>(&format!("(window.realFetch = window.fetch, window.fetch = () => {answer}, null)")).await?;
    page.click(&format!(".card-link[href='{RICH}']")).await
}

/// Asks again, now with the real answer.
async fn retry(page: &Page) -> Result {
    page.eval::<()>("(window.fetch = window.realFetch, null)").await?;
    page.click("[role=alert] button").await?;
    page.find("article h1").await?;
    Ok(())
}

#[test]
fn no_network_is_told_and_can_be_retried() {
    browse(View::NARROW, async |page| {
        open_with(page, "Promise.reject(new TypeError('Failed to fetch'))").await?;
        assert!(page.text("[role=alert]").await?.contains("تعذّر الوصول"));
        retry(page).await
    });
}

#[test]
fn damaged_data_is_told_and_can_be_retried() {
    let json = |body: &str| {
        format!("Promise.resolve(new Response('{body}', {{ headers: {{ 'content-type': 'application/json' }} }}))")
    };
    browse(View::WIDE, async |page| {
        for body in ["{\"slug\":\"x\",", "[]", "{}", "null", "{\"slug\":1}"] {
            open_with(page, &json(body)).await?;
            assert!(page.text("[role=alert]").await?.contains("تالفة"));
            retry(page).await?;
        }
        Ok(())
    });
}

/// Changes what the page fetches next by a statement about `data`, and opens an article.
async fn open_changed(page: &Page, change: &str) -> Result {
    let answer = format!(
        "realFetch('/data/articles/004_374096957b9cdd49.json').then(response => response.json()).then(data => {{ {change}; return Response.json(data); }})"
    );
    open_with(page, &answer).await
}

#[test]
fn what_may_be_missing_may_and_nothing_else() {
    browse(View::WIDE, async |page| {
        for change in [
            "delete data.analysis.facts[0].kind",
            "data.analysis.facts[0].kind = 'nonsense'",
            "data.analysis.facts[0].evidence = 7",
            "data.analysis.facts[0].confidence = 'high'",
            "data.analysis.mentions[0].start = -1",
            "data.analysis.mentions[0].start = 0.5",
            "data.elsewhere = {}",
            "delete data.metadata.headline",
            "data.minutes = null",
        ] {
            open_changed(page, change).await?;
            let told = page.text("[role=alert]").await?;
            assert!(told.contains("تالفة"), "{change}: {told}");
            page.open("/").await?;
        }
        for change in [
            "delete data.analysis.facts[0].further_evidence",
            "delete data.analysis.facts[0].object",
            "data.analysis.facts[0].place = null",
            "data.analysis.facts[0].former = true",
            "data.news = [1, {}]",
        ] {
            open_changed(page, change).await?;
            page.find("article h1").await?;
        }
        Ok(())
    });
}

#[test]
fn an_unknown_article_is_told() {
    browse(View::WIDE, async |page| {
        open_with(page, "Promise.resolve(new Response('', { status: 404 }))").await?;
        assert!(page.text("[role=alert]").await?.contains("لا مقال بهذا العنوان"));
        page.click("[role=alert] a").await?;
        page.find(".card").await?;
        Ok(())
    });
}

#[test]
fn an_unknown_address_has_a_page_that_says_so() {
    browse(View::WIDE, async |page| {
        page.open("/no/such/page").await?;
        assert!(page.text("h1").await?.contains("لا صفحة بهذا العنوان"));
        assert_eq!(page.address().await?, "/no/such/page");
        page.click("main a[href='/']").await?;
        page.find(".card").await?;
        Ok(())
    });
}
