use yew::prelude::*;

use crate::{
    components::{ArticleText, Panel, kicker, legend},
    hooks::{Reading, use_escape, use_reading, use_spotlight},
    ids,
    services::page,
    state::{ArticleState, Document, Shared},
};

/// The properties of [`Reader`].
#[derive(Properties, PartialEq)]
pub struct ReaderProps {
    /// The article.
    pub document: Shared<Document>,
    /// What of it is open, filtered and hidden.
    pub state: ArticleState,
}

/// An article and the panel beside it.
#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let reading = use_reading(&props.document, &props.state);
    let onclick = use_spotlight(&reading);
    use_escape(close(&reading));
    let Reading { document, state, locale, .. } = &reading;
    html! {
        <div class="reader" data-panel={state.is_panel_open().then_some("open")} {onclick}>
            <a class="skip" href="#panel">{ locale.strings.skip_to_panel }</a>
            <main id={ids::MAIN} class="reader-main" tabindex="-1">
                { legend(&reading) }
                { kicker(document, *locale) }
                <ArticleText document={document.clone()} lists={state.closed()} locale={*locale} />
            </main>
            <Panel reading={reading.clone()} />
        </div>
    }
}

/// Closes what is open; where nothing is and the panel lies over the text, closes the panel.
fn close(reading: &Reading) -> Callback<()> {
    let reading = reading.clone();
    Callback::from(move |()| {
        let state = &reading.state;
        if state.open.is_some() {
            reading.go.push(&reading.href(&state.closed()));
        } else if state.is_panel_open() && page::is_narrow() {
            reading.go.push(&reading.href(&state.dismissed()));
        }
    })
}
