//! What the details of a value and the list of values show.

use harness::{Page, Result, View, browse};

use crate::support::{RICH, click, mention, open, until_open};

/// Opens the article as it would be had it been published in 2025 and named a day: no bundled article has a date.
async fn open_dated(page: &Page) -> Result {
    page.open("/").await?;
    page.find(".card").await?;
    let dates =
        r#"{ '"iso":"--07"': '"iso":"--07","resolved":"2025-07","assumed":"year"', '"iso":"P2M"': '"iso":"P3Y/P5Y"' }"#;
    let answer = "fetched.ok ? new Response(change(await fetched.text()), fetched) : fetched";
    page.eval::<()>(&format!(
        "(() => {{ const real = window.fetch, dates = {dates};
            const change = text => Object.entries(dates).reduce((text, [from, to]) => text.replaceAll(from, to), text);
            window.fetch = async (...of) => {{ const fetched = await real(...of); return {answer}; }}; return null; }})()"
    ))
    .await?;
    page.click(&format!(".card-link[href='{RICH}']")).await?;
    page.find("article h1").await?;
    Ok(())
}

/// The readings of what is open, each with its label.
async fn readings(page: &Page) -> Result<Vec<(String, String)>> {
    page.eval(
        "[...document.querySelectorAll('.details .parts dt')].map(label => [label.textContent, label.nextSibling.textContent])",
    )
    .await
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(label, text)| ((*label).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn a_date_is_shown_in_both_calendars_with_what_was_assumed() {
    browse(View::WIDE, async |page| {
        open_dated(page).await?;
        click(page, &mention(page, "يوليو الماضي").await?).await?;
        until_open(page, "يوليو الماضي").await?;
        page.until("the other calendar is there", "document.querySelectorAll('.details dt').length === 4").await?;
        let expect = [
            ("ميلادي", "يوليو (تموز) ٢٠٢٥"),
            ("هجري", "٦ محرم ١٤٤٧ هـ – ٦ صفر ١٤٤٧ هـ"),
            ("بالرمز المعياري", "2025-07"),
            ("ما افتُرض", "السنة غير مذكورة، فافتُرضت أقرب سنة إلى يوم النشر."),
        ];
        assert_eq!(readings(page).await?, pairs(&expect));
        Ok(())
    });
}

#[test]
fn a_value_is_shown_in_words_and_in_the_digits_of_the_reader() {
    browse(View::WIDE, async |page| {
        open_dated(page).await?;
        click(page, &mention(page, "شهرين").await?).await?;
        until_open(page, "شهرين").await?;
        let expect =
            [("بالأرقام", "٣ سنوات – ٥ سنوات"), ("بالكلمات", "ثلاث سنوات – خمس سنوات"), ("بالرمز المعياري", "P3Y/P5Y")];
        assert_eq!(readings(page).await?, pairs(&expect));

        click(page, &mention(page, "200 موظف").await?).await?;
        until_open(page, "نحو 200 موظف").await?;
        let expect = [("بالأرقام", "٢٠٠"), ("المعدود", "موظف"), ("بالكلمات", "مئتا موظف")];
        assert_eq!(readings(page).await?, pairs(&expect));
        page.click("button.digits").await?;
        page.until("the digits are Latin", "document.querySelector('.details dd').textContent === '200'").await
    });
}

#[test]
fn the_list_is_sorted_by_kind_and_amount() {
    browse(View::WIDE, async |page| {
        open(page, &format!("{RICH}?view=values")).await?;
        let kinds: Vec<String> =
            page.eval("[...document.querySelectorAll('#panel section h3')].map(kind => kind.textContent)").await?;
        let mut once = kinds.clone();
        once.dedup();
        assert_eq!(kinds.len(), once.len());
        assert!(kinds.len() > 3, "{kinds:?}");
        let money: Vec<String> = page
            .eval("[...document.querySelector('#panel section').querySelectorAll('.row-name')].map(row => row.textContent)")
            .await?;
        assert_eq!(money, ["50 مليار دولار", "14.3 مليار دولار", "99 مليون دولار"]);
        Ok(())
    });
}
