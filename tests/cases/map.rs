//! The map of who is tied to whom, and the table that says the same.

use harness::{Key, Page, Result, View, browse};

use crate::support::{RICH, open, tab_to, until_back_at, until_open};

/// What is wrong with the labels of the map: those that overlap, or reach out of their boxes.
const CLUTTER: &str = "
    (() => {
        const box = element => element.getBoundingClientRect();
        const nodes = [...document.querySelectorAll('.map .node')];
        const inside = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
        const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        const out = nodes.filter(node => [...node.querySelectorAll('text')]
            .some(text => !inside(box(text), box(node.querySelector('rect')))));
        const over = nodes.filter((a, at) => nodes.slice(at + 1)
            .some(b => !apart(box(a.querySelector('rect')), box(b.querySelector('rect')))));
        return [...out, ...over].map(node => node.textContent);
    })()";

/// The size of the smallest letters of the map, in pixels of the screen.
const TYPE: &str = "
    (svg => 13 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)(document.querySelector('.map svg'))";

async fn is_readable(page: &Page) -> Result {
    page.find(".map .node").await?;
    page.until("the fonts are there", "document.fonts.status === 'loaded'").await?;
    let clutter: Vec<String> = page.eval(CLUTTER).await?;
    assert!(clutter.is_empty(), "{clutter:?}");
    let size: f64 = page.eval(TYPE).await?;
    assert!(size >= 12.0, "{size} px");
    Ok(())
}

#[test]
fn every_name_on_the_map_can_be_read() {
    // The narrowest page with its panel beside the text, besides the usual two.
    for view in [View::WIDE, View { width: 800, ..View::WIDE }, View::NARROW] {
        browse(view, async |page| {
            for address in ["/map", &format!("{RICH}?view=map")] {
                page.open(address).await?;
                is_readable(page).await?;
            }
            Ok(())
        });
    }
}

#[test]
fn the_table_says_what_the_map_shows() {
    browse(View::WIDE, async |page| {
        open(page, &format!("{RICH}?view=map")).await?;
        let lines: usize = page.eval("document.querySelectorAll('.map path').length").await?;
        let pairs = "new Set([...document.querySelectorAll('.map tbody tr')].map(row => [...row.querySelectorAll('.part')].map(name => name.textContent).sort().join())).size";
        assert_eq!(page.eval::<usize>(pairs).await?, lines);
        let names = "[...new Set([...document.querySelectorAll('.map .part')].map(name => name.href))].sort().join()";
        let nodes = "[...document.querySelectorAll('.map .node')].map(node => node.href.baseVal).map(href => new URL(href, location).href).sort().join()";
        assert!(page.eval::<bool>(&format!("{names} === {nodes}")).await?, "the same names");
        let text = page.text(".map table").await?;
        assert!(text.contains("مارك زوكربيرغ") && text.contains("لم يتحقق"), "{text}");
        page.click(".map td a[href*='fact=']").await?;
        page.find(".fact[data-open]").await?;
        Ok(())
    });
}

#[test]
fn the_map_is_walked_with_the_keyboard() {
    browse(View::WIDE, async |page| {
        open(page, &format!("{RICH}?view=map")).await?;
        page.eval::<()>("void document.querySelector('#tab-map').focus()").await?;
        tab_to(page, "#node-meta").await?;
        page.press(Key::Tab).await?;
        let next: String = page.eval("document.activeElement.id").await?;
        assert!(next.starts_with("node-"), "the next name follows: {next}");
        let stroke = "Number.parseFloat(getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth)";
        assert!(page.eval::<f64>(stroke).await? >= 3.0, "the focus is seen");
        let label: String = page.eval("document.activeElement.getAttribute('aria-label')").await?;
        assert!(label.contains("صل"), "{label}");
        let name = label.split('،').next().unwrap_or_default().to_owned();
        page.press(Key::Enter).await?;
        until_open(page, &name).await?;
        page.press(Key::Escape).await?;
        until_back_at(page, &next).await?;
        assert!(page.address().await?.ends_with("?view=map"));
        Ok(())
    });
}

#[test]
fn the_map_of_the_library_leads_to_the_names() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.click(".pages a[href='/map']").await?;
        page.click(".map .node[href='/entity/meta']").await?;
        page.until("the name's page is there", "document.querySelector('h1')?.textContent === 'ميتا'").await?;
        assert_eq!(page.address().await?, "/entity/meta");
        page.back().await?;
        page.find(".map .node").await?;
        Ok(())
    });
}
