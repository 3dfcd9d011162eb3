use khabar_contract::{Analysis, Fact, MentionKind, Modality};
use yew::prelude::*;

use crate::format::{
    Locale,
    sentence::{Piece, pieces},
};

/// The colour and the line of a kind, as the text shows them. It says nothing to those who cannot see it: the name of
/// the kind stands beside it, or goes without saying.
pub fn kind_mark(kind: MentionKind) -> Html {
    html! { <span class="kind-mark" data-kind={kind.name()} aria-hidden="true" /> }
}

/// A fact as a sentence, each of its parts in the colour of its kind, and its signs.
pub fn fact_sentence(fact: &Fact, analysis: &Analysis, locale: Locale) -> Html {
    let piece = |piece| match piece {
        Piece::Words(words) => html! { words },
        Piece::Part(text, kind) => html! { <span class="part" data-kind={kind.map(MentionKind::name)}>{ text }</span> },
    };
    let pieces: Html = pieces(fact, analysis, locale).into_iter().map(piece).collect();
    html! { <>{ pieces }{ signs(fact, analysis, locale) }</> }
}

/// The sign of a fact that is not simply asserted, and who says so.
pub fn signs(fact: &Fact, analysis: &Analysis, locale: Locale) -> Html {
    let strings = locale.strings;
    let modality = (fact.modality != Modality::Asserted).then(|| {
        let name = fact.modality.name();
        html! { <span class="sign" data-modality={name}>{ (strings.modality)(fact.modality) }</span> }
    });
    let source = fact.attribution.map(|id| {
        let name = &analysis.entity(id).name;
        html! { <span class="source">{ format!("{} {name}", strings.according_to) }</span> }
    });
    if modality.is_none() && source.is_none() {
        return Html::default();
    }
    html! { <span class="signs">{ modality }{ source }</span> }
}
