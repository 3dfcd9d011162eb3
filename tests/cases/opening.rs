//! Opening what the text marks and what the panel lists, and closing it again.

use harness::{Key, View, browse};

use crate::support::{
    PLAIN, RICH, choose, click, is_in_view, marked, mention, open, until_back_at, until_chosen, until_open,
};

#[test]
fn the_first_mention_of_a_company_opens_its_details() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        let meta = mention(page, "ميتا").await?;
        click(page, &meta).await?;
        until_open(page, "ميتا").await?;
        assert!(page.address().await?.contains("entity=meta"));
        assert!(page.text(".details-kind").await?.contains("Meta"));
        assert!(page.text(".steps").await?.contains("١ من ١٢"));
        let marks = marked(page, "mention").await?;
        assert_eq!(marks.len(), 12);
        assert!(marks.iter().all(|text| text.contains("ميتا")), "{marks:?}");
        assert!(page.all(".details .quote").await?.len() > 5, "the sentences that name it");
        let elsewhere = page.text(&format!(".details a[href^='{PLAIN}']")).await?;
        assert!(elsewhere.contains("مايتا تخطط"), "{elsewhere}");
        Ok(())
    });
}

#[test]
fn the_first_mention_of_a_person_opens_their_details() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        click(page, &mention(page, "مارك زوكربيرغ").await?).await?;
        until_open(page, "مارك زوكربيرغ").await?;
        assert!(page.text(".details-kind").await?.contains("شخص"));
        assert!(page.text(".details").await?.contains("الرئيس التنفيذي"));
        assert_eq!(marked(page, "mention").await?.len(), 2);
        Ok(())
    });
}

#[test]
fn steps_lead_through_the_mentions() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        click(page, &mention(page, "ميتا").await?).await?;
        until_open(page, "ميتا").await?;
        let first = marked(page, "current").await?;
        for step in 2..=5 {
            page.click(".step:last-child").await?;
            let digit = char::from_u32('٠' as u32 + step).unwrap_or_default();
            page.until(
                "the step is taken",
                &format!("document.querySelector('.steps span').textContent === '{digit} من ١٢'"),
            )
            .await?;
        }
        assert_eq!(marked(page, "current").await?.len(), 1);
        page.until("the fifth mention is in view", "(box => box.top > 0 && box.bottom < innerHeight)([...CSS.highlights.get('current')][0].getBoundingClientRect())").await?;
        page.click(".step:first-child").await?;
        page.until("the step is taken back", "document.querySelector('.steps span').textContent === '٤ من ١٢'").await?;
        assert_eq!(first, ["ميتا"]);
        Ok(())
    });
}

#[test]
fn escape_and_back_close_and_give_the_focus_back() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        let zuckerberg = mention(page, "مارك زوكربيرغ").await?;
        click(page, &zuckerberg).await?;
        until_open(page, "مارك زوكربيرغ").await?;
        page.press(Key::Escape).await?;
        until_back_at(page, &zuckerberg).await?;
        assert_eq!(page.address().await?, RICH);
        assert!(marked(page, "mention").await?.is_empty());

        click(page, &zuckerberg).await?;
        until_open(page, "مارك زوكربيرغ").await?;
        page.back().await?;
        until_back_at(page, &zuckerberg).await?;
        assert_eq!(page.address().await?, RICH);
        Ok(())
    });
}

#[test]
fn a_fact_shows_its_sentence_and_the_sentence_its_facts() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        let fact =
            "[...document.querySelectorAll('.fact-head')].find(link => link.textContent.includes('الجيش الأميركي')).id";
        let fact: String = page.eval(fact).await?;
        page.click(&format!("#{fact}")).await?;
        page.until("its sentence is marked", "[...(CSS.highlights.get('sentence') ?? [])].length === 1").await?;
        let sentence = marked(page, "sentence").await?.concat();
        assert!(sentence.contains("الجيش الأميركي") && sentence.ends_with('.'), "{sentence}");
        assert!(page.text(".fact[data-open] .parts").await?.contains("99 مليون دولار"));
        page.until("the sentence is in view", "(box => box.top > 0 && box.bottom < innerHeight)([...CSS.highlights.get('sentence')][0].getBoundingClientRect())").await?;

        page.press(Key::Escape).await?;
        page.until("no sentence is marked", "[...CSS.highlights.get('sentence')].length === 0").await?;
        let facts: usize = page.eval("+document.querySelectorAll('.fact').length").await?;
        let several = "[...document.querySelectorAll('.fact-link')].find(link => !link.href.includes('fact=')).id";
        let several: String = page.eval(several).await?;
        click(page, &format!("#{several}")).await?;
        page.until("only its facts are listed", &format!("document.querySelectorAll('.fact').length < {facts}"))
            .await?;
        assert_eq!(marked(page, "sentence").await?.len(), 1);
        page.click(".clear").await?;
        page.until("all facts are listed", &format!("document.querySelectorAll('.fact').length === {facts}")).await
    });
}

#[test]
fn facts_are_filtered_and_grouped() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        page.click(".filters summary").await?;
        choose(page, "الثبوت", "لم يتحقق").await?;
        let all_failed = "(facts => facts.length > 0 && facts.every(fact => fact.querySelector('.sign')?.textContent === 'لم يتحقق'))([...document.querySelectorAll('.fact')])";
        page.until("only what failed is listed", all_failed).await?;
        assert!(page.address().await?.contains("modality=failed"));
        page.click(".clear").await?;
        until_chosen(page, "الثبوت", "كل الدرجات").await?;
        page.click(".orders button:nth-child(2)").await?;
        page.until("facts stand under headings", "document.querySelectorAll('#panel section h3').length > 3").await?;
        assert!(page.address().await?.contains("order=kind"));
        Ok(())
    });
}

#[test]
fn a_value_shows_what_it_means() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        click(page, &mention(page, "14.3 مليار دولار").await?).await?;
        until_open(page, "14.3 مليار دولار").await?;
        let parts = page.text(".details .parts").await?;
        assert!(parts.contains("14,300,000,000 USD"), "{parts}");
        assert!(parts.contains("١٤٬٣٠٠٬٠٠٠٬٠٠٠ دولار أميركي"), "{parts}");
        assert!(parts.contains("أربعة عشر مليارا وثلاثمئة مليون دولار أميركي"), "{parts}");

        click(page, &mention(page, "شهرين").await?).await?;
        until_open(page, "شهرين").await?;
        assert!(page.text(".details .parts").await?.contains("شهران"));

        page.click("#panel .tab:nth-of-type(3)").await?;
        page.until("the values are listed", "document.querySelector('.row-value') !== null").await?;
        page.click("#panel a[id^='value-']").await?;
        until_open(page, "50 مليار دولار").await?;
        assert_eq!(marked(page, "mention").await?.len(), 2);
        Ok(())
    });
}

#[test]
fn a_link_shows_what_its_sender_saw() {
    browse(View::WIDE, async |page| {
        open(page, &format!("{RICH}?entity=meta&view=entities")).await?;
        until_open(page, "ميتا").await?;
        page.until("its mentions are marked", "[...(CSS.highlights.get('mention') ?? [])].length === 12").await?;
        page.reload().await?;
        until_open(page, "ميتا").await?;
        page.press(Key::Escape).await?;
        until_back_at(page, &mention(page, "ميتا").await?).await?;
        assert!(page.text("#panel .tab[aria-current]").await?.contains("الأسماء"));

        open(page, &format!("{RICH}?entity=no-such-entity&fact=f999")).await?;
        page.find(".fact").await?;
        Ok(())
    });
}

#[test]
fn an_entity_leads_to_the_other_article_that_names_it() {
    browse(View::WIDE, async |page| {
        open(page, &format!("{RICH}?entity=google")).await?;
        page.click(&format!(".details a[href^='{PLAIN}']")).await?;
        until_open(page, "جوجل").await?;
        assert!(page.address().await?.starts_with(PLAIN));
        page.back().await?;
        until_open(page, "غوغل").await
    });
}

#[test]
fn the_library_leads_to_an_article_and_back() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.find(".card").await?;
        page.click(&format!(".card-link[href='{RICH}']")).await?;
        page.find("article h1").await?;
        assert_eq!(page.address().await?, RICH);
        assert!(is_in_view(page, "h1").await?);
        page.until("the page has the headline for its title", "document.title.startsWith('رهان ميتا')").await?;
        page.back().await?;
        page.find(".card").await?;
        Ok(())
    });
}
