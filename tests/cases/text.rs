//! The text of an article: exactly its source, and every word with its letters joined.

use harness::{Page, Result, View, browse};
use serde::Deserialize;

use crate::support::{PLAIN, RICH, open};

#[test]
fn the_text_is_exactly_the_file() {
    browse(View::WIDE, async |page| {
        for (address, file) in [
            (RICH, include_str!("../../articles/004_374096957b9cdd49.txt")),
            (PLAIN, include_str!("../../articles/000_5180efa2d91b6253.txt")),
        ] {
            open(page, address).await?;
            assert_eq!(page.eval::<String>("document.querySelector('article').textContent").await?, file);
            let headline = file.lines().next().unwrap_or_default();
            assert_eq!(page.eval::<String>("document.querySelector('h1').textContent").await?, headline);
        }
        Ok(())
    });
}

/// A piece of the page: how wide it is, and how wide the same text is without any mark.
#[derive(Debug, Deserialize)]
struct Width {
    text: String,
    marked: f64,
    plain: f64,
}

impl Width {
    fn is_same(&self) -> bool {
        self.plain > 0.0 && (self.marked - self.plain).abs() < 0.5
    }

    fn complaint(&self) -> Option<String> {
        (!self.is_same()).then(|| format!("«{}» is {} px wide, and bare {}", self.text, self.marked, self.plain))
    }
}

/// Measures elements, each on a line of its own in the article's type, as they are and as bare text.
const MEASURE: &str = "
    (elements => {
        const line = document.createElement('p');
        line.style.cssText = 'position: absolute; white-space: nowrap';
        document.querySelector('article').append(line);
        const width = content => { line.replaceChildren(content); return line.getBoundingClientRect().width; };
        const widths = elements.map(element => {
            const marked = element.cloneNode(true);
            marked.querySelectorAll('.fact-link').forEach(link => link.remove());
            const text = marked.textContent;
            return { text, marked: width(marked), plain: width(text) };
        });
        line.remove();
        return widths;
    })";

async fn measure(page: &Page, elements: &str) -> Result<Vec<Width>> {
    page.eval(&format!("{MEASURE}({elements})")).await
}

#[test]
fn marks_do_not_break_the_joins_between_letters() {
    browse(View::WIDE, async |page| {
        for address in [RICH, PLAIN] {
            open(page, address).await?;
            let targets = measure(page, "[...document.querySelectorAll('.target')]").await?;
            assert!(targets.len() > 10);
            let sentences = measure(page, "[...document.querySelectorAll('[data-sentence]')]").await?;
            let broken: Vec<_> = targets.iter().chain(&sentences).filter_map(Width::complaint).collect();
            assert!(broken.is_empty(), "{broken:#?}");
        }
        Ok(())
    });
}

/// The markup that the article page gives a word of which the last part is a mention.
const WORD: &str = "
    ((before, stem) => {
        const link = document.querySelector('.target').cloneNode(true);
        const inner = document.querySelector('.stem').cloneNode(true);
        inner.textContent = stem;
        link.replaceChildren(before, inner);
        return link;
    })";

#[test]
fn words_with_proclitics_stay_joined() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        for (before, stem) in [("ل", "ميتا"), ("و", "ميتا"), ("ب", "ميتا"), ("ل", "أمازون"), ("وب", "مايكروسوفت")]
        {
            let widths = measure(page, &format!("[{WORD}('{before}', '{stem}')]")).await?;
            assert!(widths.iter().all(Width::is_same), "{widths:?}");
        }
        let isolated =
            format!("[(link => {{ link.querySelector('.stem').dir = 'rtl'; return link; }})({WORD}('ل', 'ميتا'))]");
        let widths = measure(page, &isolated).await?;
        assert!(!widths.iter().any(Width::is_same), "the measure does not notice a broken word: {widths:?}");
        Ok(())
    });
}

/// Whether the count of facts stands after a number that ends a sentence, to the left of all of it.
const IS_AFTER: &str = "
    (number => {
        const line = document.createElement('p');
        const link = document.querySelector('.fact-link').cloneNode(true);
        line.append(`بين 2016 و${number}.`, link);
        document.querySelector('article').append(line);
        const range = document.createRange();
        const text = line.firstChild;
        range.setStart(text, text.length - 1 - number.length);
        range.setEnd(text, text.length);
        const is_after = link.getBoundingClientRect().right <= range.getBoundingClientRect().left + 1;
        line.remove();
        return is_after;
    })";

#[test]
fn the_count_of_facts_is_no_part_of_a_number_before_it() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        for _ in ["Arabic", "Latin"] {
            for number in ["2023", "٢٠٢٣"] {
                assert!(page.eval::<bool>(&format!("{IS_AFTER}('{number}')")).await?, "{number}");
            }
            page.click(".digits").await?;
        }
        Ok(())
    });
}

#[test]
fn a_target_is_the_whole_word_and_underlines_the_mention() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        let words = "[...document.querySelectorAll('.target')].map(link => [link.textContent, link.querySelector('.stem').textContent])";
        let words: Vec<[String; 2]> = page.eval(words).await?;
        assert!(words.contains(&["لميتا".to_owned(), "ميتا".to_owned()]), "{words:?}");
        Ok(())
    });
}

#[test]
fn the_legend_switches_kinds_on_and_off() {
    browse(View::WIDE, async |page| {
        open(page, RICH).await?;
        let count = "document.querySelectorAll('.target[data-kind=person]').length";
        let people: u32 = page.eval(count).await?;
        assert!(people > 0);
        let text: String = page.eval("document.querySelector('article').textContent").await?;
        page.click(".switch:has([data-kind=person])").await?;
        page.until("people are not marked", &format!("{count} === 0")).await?;
        assert!(page.address().await?.ends_with("?hide=person"));
        assert_eq!(page.eval::<String>("document.querySelector('article').textContent").await?, text);
        page.reload().await?;
        page.find("article h1").await?;
        assert_eq!(page.eval::<u32>(count).await?, 0);
        page.click(".switch:has([data-kind=person])").await?;
        page.until("people are marked", &format!("{count} === {people}")).await
    });
}
