//! What the tests of an article share.

use harness::{Key, Page, Result};

/// The address of the article on Meta's bet on artificial intelligence.
pub const RICH: &str = "/article/004_374096957b9cdd49";
/// The address of the article on Meta's sale of assets.
pub const PLAIN: &str = "/article/000_5180efa2d91b6253";

/// Opens an article, in the given state, and waits until it is there with its fonts.
pub async fn open(page: &Page, address: &str) -> Result {
    page.open(address).await?;
    page.find("article h1").await?;
    page.until("the fonts are there", "document.fonts.status === 'loaded'").await
}

/// A selector of the first place in the text that is marked and reads so.
pub async fn mention(page: &Page, text: &str) -> Result<String> {
    let script = format!("[...document.querySelectorAll('.target')].find(link => link.textContent === '{text}').id");
    Ok(format!("#{}", page.eval::<String>(&script).await?))
}

/// Scrolls an element of the text to the middle, clear of what lies over the text, and clicks it.
pub async fn click(page: &Page, css: &str) -> Result {
    page.find(css).await?;
    let scroll = "scrollIntoView({ block: 'center', behavior: 'instant' })";
    page.eval::<()>(&format!("void document.querySelector(\"{css}\").{scroll}")).await?;
    page.click(css).await
}

/// Chooses what reads so from the list with this label, as a reader does.
pub async fn choose(page: &Page, label: &str, choice: &str) -> Result {
    let list = list(label);
    page.until(
        &format!("«{choice}» is there to be chosen"),
        &format!("[...({list})?.options ?? []].some(option => option.text === '{choice}')"),
    )
    .await?;
    let script = format!(
        "(list => {{ list.focus(); list.selectedIndex = [...list.options].findIndex(option => option.text === '{choice}'); list.dispatchEvent(new Event('change', {{ bubbles: true }})); return null; }})({list})"
    );
    page.eval::<()>(&script).await
}

/// Waits until this is what the list with this label has chosen.
pub async fn until_chosen(page: &Page, label: &str, choice: &str) -> Result {
    let chosen = format!("(list => list?.options[list.selectedIndex]?.text)({}) === '{choice}'", list(label));
    page.until(&format!("«{choice}» is chosen"), &chosen).await
}

fn list(label: &str) -> String {
    format!(
        "[...document.querySelectorAll('label')].find(label => label.querySelector('span').textContent === '{label}')?.querySelector('select')"
    )
}

/// Waits until the details of this are open and have the focus.
pub async fn until_open(page: &Page, title: &str) -> Result {
    let expression =
        format!("document.activeElement.id === 'details' && document.activeElement.textContent === '{title}'");
    page.until(&format!("the details of {title} are open"), &expression).await
}

/// Waits until no details are open and the element with this id has the focus.
pub async fn until_back_at(page: &Page, id: &str) -> Result {
    let id = id.trim_start_matches('#');
    let expression = format!("document.getElementById('details') === null && document.activeElement.id === '{id}'");
    page.until(&format!("the focus is back at {id}"), &expression).await
}

/// The texts that a mark lies over, in the order of the text.
pub async fn marked(page: &Page, mark: &str) -> Result<Vec<String>> {
    page.eval(&format!("[...(CSS.highlights.get('{mark}') ?? [])].map(range => range.toString())")).await
}

/// Whether an element is seen: it has a size, and no part of it lies outside the viewport.
pub async fn is_in_view(page: &Page, css: &str) -> Result<bool> {
    page.eval(&format!(
        "(box => box.height > 0 && box.top >= 0 && box.bottom <= innerHeight)(document.querySelector(\"{css}\").getBoundingClientRect())"
    ))
    .await
}

/// Presses Tab until the element with this selector has the focus.
pub async fn tab_to(page: &Page, css: &str) -> Result {
    for _ in 0..40 {
        if page.eval(&format!("document.activeElement.matches(\"{css}\")")).await? {
            return Ok(());
        }
        page.press(Key::Tab).await?;
    }
    panic!("40 times Tab does not lead to {css}");
}
