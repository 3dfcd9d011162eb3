use yew::prelude::*;
use yew_router::hooks::use_location;

use crate::{
    components::{ArticleText, Kicker, Legend, Notice, Panel},
    hooks::{Reading, use_document, use_escape, use_focus, use_go, use_locale, use_marks, use_scroll, use_title},
    services::page,
    state::{ArticleState, Document, Shared},
};

/// The properties of [`ArticlePage`].
#[derive(Properties, PartialEq)]
pub struct ArticlePageProps {
    /// What the article is called in addresses.
    pub slug: String,
}

/// One article: fetched, or why it could not be.
#[component]
pub fn ArticlePage(props: &ArticlePageProps) -> Html {
    let strings = use_locale().strings;
    let (document, retry) = use_document(&props.slug);
    let headline = match &document {
        Some(Ok(document)) => document.article().metadata.headline.clone(),
        _ => strings.library.to_owned(),
    };
    use_title(format!("{headline} · {}", strings.site));
    match document {
        None => html! { <main id="main" tabindex="-1"><Notice /></main> },
        Some(Err(failure)) => html! { <main id="main" tabindex="-1"><Notice failure={Some(failure)} {retry} /></main> },
        Some(Ok(document)) => html! { <Reader {document} /> },
    }
}

#[derive(Properties, PartialEq)]
struct ReaderProps {
    document: Shared<Document>,
}

/// An article and the panel beside it.
#[component]
fn Reader(props: &ReaderProps) -> Html {
    let state = use_location().map(|location| ArticleState::from_query(location.query_str())).unwrap_or_default();
    let reading = Reading { document: props.document.clone(), state };
    let onclick = use_focus(&reading);
    use_marks(&reading);
    use_scroll(&reading);
    let close = use_close(&reading);
    use_escape(close);
    let strings = use_locale().strings;
    let lists = reading.state.closed();
    let panel = reading.state.is_panel_open().then_some("open");
    html! {
        <ContextProvider<Reading> context={reading.clone()}>
            <div class="reader" data-panel={panel} {onclick}>
                <a class="skip" href="#panel">{ strings.skip_to_panel }</a>
                <main id="main" class="reader-main" tabindex="-1">
                    <Legend />
                    <Kicker article={reading.document.clone()} />
                    <ArticleText document={reading.document.clone()} {lists} />
                </main>
                <Panel />
            </div>
        </ContextProvider<Reading>>
    }
}

/// Closes what is open; where nothing is and the panel lies over the text, closes the panel.
#[hook]
fn use_close(reading: &Reading) -> Callback<()> {
    let go = use_go();
    let reading = reading.clone();
    Callback::from(move |()| {
        let state = &reading.state;
        if state.open.is_some() {
            go.push(&reading.href(&state.closed()));
        } else if state.is_panel_open() && page::is_narrow() {
            go.push(&reading.href(&state.dismissed()));
        }
    })
}
