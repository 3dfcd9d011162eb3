use khabar_contract::{Fact, MentionKind};
use yew::prelude::*;

use crate::{
    format::sentence::{Piece, pieces},
    hooks::Reading,
    kind,
};

/// The colour and the line of a kind, as the text shows them. It says nothing to those who cannot see it: the name of
/// the kind stands beside it, or goes without saying.
pub fn kind_mark(kind: MentionKind) -> Html {
    html! { <span class="kind-mark" data-kind={kind::name(kind)} aria-hidden="true" /> }
}

/// A fact as a sentence, each of its parts in the colour of its kind.
pub fn fact_sentence(fact: &Fact, reading: &Reading) -> Html {
    let piece = |piece| match piece {
        Piece::Words(words) => html! { words },
        Piece::Part(text, kind) => html! { <span class="part" data-kind={kind.map(kind::name)}>{ text }</span> },
    };
    pieces(fact, reading.document.analysis(), reading.locale).into_iter().map(piece).collect()
}
