use khabar_contract::{Fact, MentionKind};
use yew::prelude::*;

use crate::{
    format::{
        Locale,
        sentence::{Piece, pieces},
    },
    kind,
    state::Document,
};

/// The properties of [`KindDot`].
#[derive(Properties, PartialEq)]
pub struct KindDotProps {
    /// The kind.
    pub kind: MentionKind,
}

/// The colour and the line of a kind, as the text shows them. It says nothing to those who cannot see it: the name of
/// the kind stands beside it, or goes without saying.
#[component]
pub fn KindDot(props: &KindDotProps) -> Html {
    html! { <span class="kind-dot" data-kind={kind::name(props.kind)} aria-hidden="true" /> }
}

/// A fact as a sentence, each of its parts in the colour of its kind.
pub fn fact_sentence(fact: &Fact, document: &Document, locale: Locale) -> Html {
    let piece = |piece| match piece {
        Piece::Words(words) => html! { words },
        Piece::Part(text, kind) => html! { <span class="part" data-kind={kind.map(kind::name)}>{ text }</span> },
    };
    pieces(fact, document.analysis(), locale).into_iter().map(piece).collect()
}
