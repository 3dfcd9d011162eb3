use khabar_contract::MentionKind;
use yew::prelude::*;

use super::kind_mark;
use crate::{hooks::Reading, state::ArticleState};

/// The kinds that the text marks, how many there are of each, and a switch for each.
pub fn legend(reading: &Reading) -> Html {
    let switches = reading.document.kinds().into_iter().map(|(kind, count)| switch(kind, count, reading));
    html! { <div class="legend" role="group" aria-label={reading.locale.strings.legend}>{ for switches }</div> }
}

fn switch(kind: MentionKind, count: usize, reading: &Reading) -> Html {
    let Reading { state, locale, .. } = reading;
    let is_shown = !state.hidden.contains(kind);
    let toggled = ArticleState { hidden: state.hidden.toggled(kind), ..state.clone() };
    let [one, several] = (locale.strings.kind)(kind);
    html! {
        <button
            type="button"
            class="switch"
            aria-pressed={is_shown.to_string()}
            onclick={reading.replacing(&toggled)}
        >
            { kind_mark(kind) }
            { if count == 1 { one } else { several } }
            <span class="count">{ locale.number(count) }</span>
        </button>
    }
}
