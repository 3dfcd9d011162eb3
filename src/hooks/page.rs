//! Effects on the document around the components.

use gloo::events::EventListener;
use khabar_contract::{Day, MentionId, MentionKind};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::{Reading, use_locale};
use crate::{
    services::{
        calendar,
        marks::{self, Mark},
        page,
    },
    state::{ArticleState, Document, KindSet, Open},
};

/// Names the page.
#[hook]
pub fn use_title(title: String) {
    use_effect_with(title, |title| page::set_title(title));
}

/// Tells those who hear the page that it is another one: the focus goes to its contents. The first page of a visit is
/// left to the browser.
#[hook]
pub fn use_arrival(path: String) {
    let before = use_mut_ref(|| None);
    use_effect_with(path, move |path| {
        if before.replace(Some(path.clone())).is_some() {
            page::focus_main();
        }
    });
}

/// Calls back when the reader presses Escape anywhere on the page.
#[hook]
pub fn use_escape(on_escape: Callback<()>) {
    use_effect_with(on_escape, |on_escape| {
        let on_escape = on_escape.clone();
        let listener = EventListener::new(&page::document(), "keydown", move |event| {
            let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            if is_escape && !event.default_prevented() {
                on_escape.emit(());
            }
        });
        move || drop(listener)
    });
}

/// Marks in the text what is open.
#[hook]
pub fn use_marks(reading: &Reading) {
    use_effect_with(reading.clone(), |reading| {
        let Reading { document, state } = reading;
        let (mentions, current) = match &state.open {
            Some(Open::Entity { key, mention }) => {
                let entity = document.entity(key).filter(|entity| is_shown(entity.kind, state.hidden));
                (entity.map(|entity| entity.mentions.as_slice()), *mention)
            }
            Some(Open::Value(mention)) => {
                let value = document.value(*mention).filter(|value| is_shown(value.kind, state.hidden));
                (value.map(|value| value.mentions.as_slice()), Some(*mention))
            }
            _ => (None, None),
        };
        let targets = mentions.filter(|ids| !ids.is_empty()).map(|ids| {
            let ids: Vec<_> = ids.iter().copied().map(mention_selector).collect();
            ids.join(",")
        });
        marks::set(Mark::Mention, targets.as_deref());
        let current = current.filter(|id| mentions.is_some_and(|ids| ids.contains(id)));
        marks::set(Mark::Current, current.map(mention_selector).as_deref());
        marks::set(Mark::Sentence, marked_sentence(document, state).map(sentence_selector).as_deref());
    });
    use_effect_with((), |()| || Mark::ALL.into_iter().for_each(|mark| marks::set(mark, None)));
}

/// Scrolls the text to what is open.
#[hook]
pub fn use_scroll(reading: &Reading) {
    let target = match &reading.state.open {
        Some(Open::Entity { mention, .. }) => mention.map(mention_selector),
        Some(Open::Value(mention)) => Some(mention_selector(*mention)),
        _ => marked_sentence(&reading.document, &reading.state).map(sentence_selector),
    };
    use_effect_with(target, |target| {
        if let Some(selector) = target {
            page::scroll_to(selector);
        }
    });
}

/// Moves the focus into what opens, and back when that closes: to what opened it in the panel, or to the mention that
/// the reader is at in the text. The callback is for the clicks of the page: it remembers what was clicked.
#[hook]
pub fn use_focus(reading: &Reading) -> Callback<MouseEvent> {
    let opener = use_mut_ref(|| None::<String>);
    let before = use_mut_ref(|| None::<Open>);
    let is_open = reading.state.open.is_some();
    use_effect_with(reading.state.open.clone(), {
        let opener = opener.clone();
        let document = reading.document.clone();
        move |open| match (open, before.replace(open.clone())) {
            (Some(Open::Entity { key, .. }), Some(Open::Entity { key: same, .. })) if *key == same => {}
            (Some(Open::Value(id)), Some(Open::Value(same))) if document.value(*id) == document.value(same) => {}
            (Some(Open::Fact(id)), _) => page::focus_first(&[format!("fact-{id}")]),
            (Some(_), _) => page::focus_first(&["details".to_owned()]),
            (None, Some(closed)) => page::focus_first(&openers(&closed, opener.take(), &document)),
            (None, None) => {}
        }
    });
    Callback::from(move |event: MouseEvent| {
        let target = event.target_dyn_into::<web_sys::Element>();
        let link = target.and_then(|target| target.closest("a[id]").ok().flatten());
        if let Some(link) = link.filter(|_| !is_open) {
            opener.replace(Some(link.id()));
        }
    })
}

/// A day in the Hijri calendar, once the browser has said it; `None` where it does not know.
#[hook]
pub fn use_hijri(day: Option<Day>) -> Option<String> {
    let digits = use_locale().digits;
    let words = use_state(|| None);
    use_effect_with((day, digits), {
        let words = words.setter();
        move |(day, digits)| words.set(day.and_then(|day| calendar::hijri(day, *digits)))
    });
    (*words).clone()
}

fn mention_selector(id: MentionId) -> String {
    format!("#m{id}")
}

fn sentence_selector(index: usize) -> String {
    format!("[data-sentence='{index}']")
}

fn is_shown(kind: MentionKind, hidden: KindSet) -> bool {
    !hidden.contains(kind)
}

/// The sentence of the open fact, or the one whose facts are listed.
fn marked_sentence(document: &Document, state: &ArticleState) -> Option<usize> {
    match &state.open {
        Some(Open::Fact(id)) => document.fact(*id).and_then(|fact| document.evidence(fact)),
        _ => state.filter.sentence,
    }
}

/// The elements that the focus can go back to, the best first. What was clicked may be gone, and where a link from
/// outside opened something nothing was clicked.
fn openers(open: &Open, clicked: Option<String>, document: &Document) -> Vec<String> {
    let in_panel = |id: &String| ["entity-", "value-", "fact-"].iter().any(|prefix| id.starts_with(prefix));
    let (in_text, in_list) = match open {
        Open::Entity { key, mention } => {
            let first = document.entity(key).and_then(|entity| entity.mentions.first().copied());
            (mention.or(first).map(|id| format!("m{id}")), format!("entity-{key}"))
        }
        Open::Value(id) => (Some(format!("m{id}")), format!("value-{id}")),
        Open::Fact(id) => {
            let sentence = document.fact(*id).and_then(|fact| document.evidence(fact));
            (sentence.map(|index| format!("facts-of-{index}")), format!("fact-{id}"))
        }
    };
    let from_panel = clicked.filter(in_panel);
    [from_panel, in_text, Some(in_list)].into_iter().flatten().collect()
}
