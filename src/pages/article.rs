use yew::prelude::*;

use crate::{
    components::{ArticleText, Panel, failed, kicker, legend, loading},
    hooks::{Reading, use_document, use_escape, use_locale, use_reading, use_spotlight, use_title},
    ids,
    services::page,
    state::{ArticleState, Document, Shared},
};

/// The properties of [`ArticlePage`].
#[derive(Properties, PartialEq)]
pub struct ArticlePageProps {
    /// What the article is called in addresses.
    pub slug: String,
    /// What of it is open, filtered and hidden.
    pub state: ArticleState,
}

/// One article: fetched, or why it could not be.
#[component]
pub fn ArticlePage(props: &ArticlePageProps) -> Html {
    let locale = use_locale();
    let (document, retry) = use_document(&props.slug);
    let headline = match &document {
        Some(Ok(document)) => document.article().metadata.headline.clone(),
        _ => locale.strings.library.to_owned(),
    };
    use_title(format!("{headline} · {}", locale.strings.site));
    match document {
        None => html! { <main id={ids::MAIN} tabindex="-1">{ loading(locale) }</main> },
        Some(Err(failure)) => html! { <main id={ids::MAIN} tabindex="-1">{ failed(failure, retry, locale) }</main> },
        Some(Ok(document)) => html! { <Reader {document} state={props.state.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct ReaderProps {
    document: Shared<Document>,
    state: ArticleState,
}

/// An article and the panel beside it.
#[component]
fn Reader(props: &ReaderProps) -> Html {
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
