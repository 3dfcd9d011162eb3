use khabar_contract::MentionKind;
use yew::prelude::*;

use super::KindDot;
use crate::{
    format::Locale,
    hooks::{Go, Reading, use_go, use_locale, use_reading},
    state::ArticleState,
};

/// The kinds that the text marks, how many there are of each, and a switch for each.
#[component]
pub fn Legend() -> Html {
    let locale = use_locale();
    let reading = use_reading();
    let go = use_go();
    let kinds = reading.document.kinds();
    html! {
        <div class="legend" role="group" aria-label={locale.strings.legend}>
            { for kinds.into_iter().map(|(kind, count)| switch(kind, count, &reading, &go, locale)) }
        </div>
    }
}

fn switch(kind: MentionKind, count: usize, reading: &Reading, go: &Go, locale: Locale) -> Html {
    let is_shown = !reading.state.hidden.contains(kind);
    let toggled = ArticleState { hidden: reading.state.hidden.toggled(kind), ..reading.state.clone() };
    let (go, href) = (go.clone(), reading.href(&toggled));
    let onclick = Callback::from(move |_: MouseEvent| _ = go.replace(&href));
    let [one, several] = (locale.strings.kind)(kind);
    html! {
        <button key={crate::kind::name(kind)} type="button" class="switch" aria-pressed={is_shown.to_string()} {onclick}>
            <KindDot {kind} />
            { if count == 1 { one } else { several } }
            <span class="count">{ locale.number(count) }</span>
        </button>
    }
}
