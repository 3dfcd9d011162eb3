//! Facts in the order of time: of an article, and of the whole library.

use harness::{View, browse};

use crate::support::{PLAIN, RICH, marked, open};

/// The headings of the line of time, in their order.
const HEADINGS: &str = "[...document.querySelectorAll('.timeline h3')].map(heading => heading.textContent)";

#[test]
fn the_facts_of_an_article_stand_in_the_order_of_time() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        let facts: usize = page.eval("document.querySelectorAll('.fact').length").await?;
        page.click(".orders button:last-child").await?;
        page.until("there is a line of time", "document.querySelector('.timeline section') !== null").await?;
        assert!(page.address().await?.ends_with("?order=time"));
        assert_eq!(page.eval::<usize>("document.querySelectorAll('.timeline .fact').length").await?, facts);
        let headings: Vec<String> = page.eval(HEADINGS).await?;
        let at = |words: &str| headings.iter().position(|heading| heading.contains(words));
        assert!(at("يوليو").is_some() && at("يوليو") < at("وقت نسبي"), "{headings:?}");
        assert!(headings.iter().any(|heading| heading.contains("السنة غير مذكورة")), "{headings:?}");
        assert_eq!(headings.last().map(String::as_str), Some("بلا تاريخ"));
        page.reload().await?;
        page.find(".timeline .fact").await?;
        assert_eq!(page.eval::<Vec<String>>(HEADINGS).await?, headings);
        Ok(())
    });
}

#[test]
fn the_timeline_of_the_library_leads_to_the_facts() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.click(".pages a[href='/timeline']").await?;
        page.find(".timeline .told").await?;
        assert_eq!(page.address().await?, "/timeline");
        page.until("the page says which it is", "document.title.startsWith('الخط الزمني')").await?;
        page.until("the focus is in it", "document.activeElement.id === 'main'").await?;
        assert!(page.text(".pages a[aria-current]").await?.contains("الخط الزمني"));
        let sentence = page.text(".told .quote").await?;
        page.click(".told .row-link").await?;
        page.find(".fact[data-open]").await?;
        page.until("its sentence is marked", "[...(CSS.highlights.get('sentence') ?? [])].length === 1").await?;
        assert_eq!(marked(page, "sentence").await?.concat().trim(), sentence.trim());
        page.back().await?;
        page.find(".timeline .told").await?;
        Ok(())
    });
}

#[test]
fn an_article_without_dates_says_so() {
    browse(View::NARROW, async |page| {
        open(page, &format!("{PLAIN}?order=time&view=facts")).await?;
        let headings: Vec<String> = page.eval(HEADINGS).await?;
        assert!(
            headings.iter().all(|heading| ["بلا تاريخ", "وقت نسبي لا يُعرف تاريخه"].contains(&heading.as_str())),
            "{headings:?}"
        );
        assert!(!headings.is_empty());
        Ok(())
    });
}
