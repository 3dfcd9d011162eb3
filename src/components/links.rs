use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::hooks::use_go;

/// The properties of [`Links`].
#[derive(Properties, PartialEq)]
pub struct LinksProps {
    /// What holds the links.
    pub children: Html,
}

/// Follows every link in it that leads to a page of the site, without leaving the page. So a link is a plain `<a>`
/// with a real address, wherever it stands: it can be copied, opened in another tab, and read without scripts.
/// Links that open something where they stand (`data-key="space"`) also answer to the space bar, as buttons do.
#[component]
pub fn Links(props: &LinksProps) -> Html {
    let go = use_go();
    let onclick = Callback::from(move |event: MouseEvent| {
        let is_plain =
            event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        let link = closest(&event, "a[href^='/']").filter(|_| is_plain && !event.default_prevented());
        let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
        if go.push(&href) {
            event.prevent_default();
        }
    });
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        let link = closest(&event, "a[data-key='space']").filter(|_| event.key() == " ");
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            link.click();
        }
    });
    html! { <div class="site" {onclick} {onkeydown}>{ props.children.clone() }</div> }
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target_dyn_into::<Element>()?.closest(selector).ok().flatten()
}
