//! The page of an entity: what the whole library says of it.

use harness::{View, browse};

use crate::support::{PLAIN, RICH, open, until_open};

#[test]
fn the_details_of_an_entity_lead_to_its_page() {
    browse(View::WIDE, async |page| {
        open(page, &format!("{RICH}?entity=meta")).await?;
        until_open(page, "ميتا").await?;
        page.click(".details a[href='/entity/meta']").await?;
        page.until("its page is there", "document.querySelector('h1')?.textContent === 'ميتا'").await?;
        page.until("the page has its name for a title", "document.title.startsWith('ميتا')").await?;
        let names = page.text("main").await?;
        assert!(names.contains("Meta") && names.contains("مايتا"), "{names}");
        for article in [RICH, PLAIN] {
            page.find(&format!(".row-link[href='{article}?entity=meta']")).await?;
            page.find(&format!(".told .row-link[href^='{article}?fact=']")).await?;
        }
        page.click(&format!(".told .row-link[href^='{PLAIN}?fact=']")).await?;
        page.find(".fact[data-open]").await?;
        page.back().await?;
        page.click(&format!(".row-link[href='{PLAIN}?entity=meta']")).await?;
        until_open(page, "ميتا").await
    });
}

#[test]
fn a_role_is_shown_with_the_sentence_that_says_so() {
    browse(View::WIDE, async |page| {
        page.open("/entity/mark-zuckerberg").await?;
        let roles = page.text("main .told").await?;
        assert!(roles.contains("الرئيس التنفيذي") && roles.contains("ميتا"), "{roles}");
        assert!(page.text("main .told .quote").await?.contains("زوكربيرغ"));
        page.reload().await?;
        assert_eq!(page.text("h1").await?, "مارك زوكربيرغ");
        Ok(())
    });
}

#[test]
fn a_former_role_is_marked_as_one() {
    browse(View::NARROW.dark(), async |page| {
        open(page, RICH).await?;
        let key = "new URL([...document.querySelectorAll('.target')].find(link => link.textContent === 'روبن ماير').href).searchParams.get('entity')";
        let key: String = page.eval(key).await?;
        page.open(&format!("/entity/{key}")).await?;
        let text = page.text("main").await?;
        assert!(text.contains("نائب رئيس") && text.contains("سابقا"), "{text}");
        Ok(())
    });
}

#[test]
fn a_name_that_no_article_has_is_told() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.find(".card").await?;
        let missing = "(window.fetch = () => Promise.resolve(new Response('', { status: 404 })), null)";
        page.eval::<()>(missing).await?;
        page.click(".pages a[href='/map']").await?;
        assert!(page.text("[role=alert]").await?.contains("لا صفحة بهذا العنوان"));
        page.eval::<()>(
            "(history.pushState(null, '', '/entity/nobody'), dispatchEvent(new PopStateEvent('popstate')), null)",
        )
        .await?;
        page.until(
            "the name is told to be unknown",
            "document.querySelector('[role=alert]')?.textContent.includes('لا يرد هذا الاسم')",
        )
        .await
    });
}
