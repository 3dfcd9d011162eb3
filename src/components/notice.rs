use yew::prelude::*;
use yew_router::Routable;

use crate::{hooks::use_locale, routes::Route, state::loaded::Failure};

/// The properties of [`Notice`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// Why there is nothing to show; `None` while it is on its way.
    #[prop_or_default]
    pub failure: Option<Failure>,
    /// Asks for it again.
    #[prop_or_default]
    pub retry: Callback<MouseEvent>,
}

/// Stands in for what is on its way, or says why it did not arrive.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let strings = use_locale().strings;
    let Some(failure) = props.failure else {
        return html! { <p class="notice loading" role="status">{ strings.loading }</p> };
    };
    let (message, can_retry) = match failure {
        Failure::Unreachable => (strings.unreachable, true),
        Failure::Damaged => (strings.damaged, true),
        Failure::Missing => (strings.no_such_article, false),
    };
    html! {
        <div class="notice" role="alert">
            <p>{ message }</p>
            if can_retry {
                <button type="button" class="button" onclick={props.retry.clone()}>{ strings.retry }</button>
            } else {
                <a class="button" href={Route::Library.to_path()}>{ strings.to_library }</a>
            }
        </div>
    }
}
