//! Whether the parts of an analysis fit together.

use std::iter;

use khabar_contract::{Analysis, EntityId, Excerpt, Fact, Mention, MentionId, Profile, Span};

/// The parts of an analysis do not fit together: it is damaged, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Inconsistent {
    /// A span reaches beyond the text, or overlaps the one before it.
    #[error("a span lies outside its place")]
    Span,
    /// An identifier leads to nothing, or a number is not the item's own.
    #[error("an identifier leads to nothing")]
    Identifier,
    /// A name has no entity or a value no meaning.
    #[error("a mention lacks what its kind needs")]
    Mention,
}

/// Whether every identifier leads to something and every span lies in the text.
pub fn check(analysis: &Analysis) -> Result<(), Inconsistent> {
    let mentions: Vec<_> = analysis.mentions.iter().map(Mention::span).collect();
    let facts = analysis.facts.iter().flat_map(|fact| iter::once(fact.trigger).chain(fact.statements()));
    let are_spans = are_in_order(&analysis.sentences, analysis)
        && are_in_order(&mentions, analysis)
        && facts.into_iter().all(|span| is_in_text(span, analysis));
    if !are_spans {
        return Err(Inconsistent::Span);
    }
    if !analysis.mentions.iter().all(is_complete) {
        return Err(Inconsistent::Mention);
    }
    if !are_identifiers(analysis) {
        return Err(Inconsistent::Identifier);
    }
    Ok(())
}

/// Whether each excerpt fits together, and knows the number of each of its facts.
pub fn check_excerpts(excerpts: &[Excerpt]) -> Result<(), Inconsistent> {
    excerpts.iter().try_for_each(|excerpt| {
        check(&excerpt.analysis)?;
        let is_same = excerpt.facts.len() == excerpt.analysis.facts.len();
        if is_same { Ok(()) } else { Err(Inconsistent::Identifier) }
    })
}

/// Whether the excerpts of a profile fit together, and its claims are of facts in them.
pub fn check_profile(profile: &Profile) -> Result<(), Inconsistent> {
    check_excerpts(&profile.excerpts)?;
    let is_fact =
        |[at, index]: &[usize; 2]| profile.excerpts.get(*at).is_some_and(|excerpt| *index < excerpt.facts.len());
    let are_facts = profile.claims.iter().all(|claim| !claim.facts.is_empty() && claim.facts.iter().all(is_fact));
    if are_facts { Ok(()) } else { Err(Inconsistent::Identifier) }
}

fn are_in_order(spans: &[Span], analysis: &Analysis) -> bool {
    spans.iter().all(|span| is_in_text(*span, analysis)) && spans.windows(2).all(|pair| pair[0].end <= pair[1].start)
}

fn is_in_text(span: Span, analysis: &Analysis) -> bool {
    analysis.text.get(span.start..span.end).is_some()
}

fn is_complete(mention: &Mention) -> bool {
    if mention.kind.is_name() { mention.entity.is_some() } else { mention.value.is_some() }
}

fn are_identifiers(analysis: &Analysis) -> bool {
    let is_entity = |id: EntityId| id.index() < analysis.entities.len();
    let is_mention = |id: MentionId| (id as usize) < analysis.mentions.len();
    let is_fact = |(index, fact): (usize, &Fact)| {
        fact.id.index() == index && fact.entities().all(is_entity) && fact.values().all(is_mention)
    };
    let mentions = &analysis.mentions;
    mentions.iter().enumerate().all(|(index, mention)| mention.id as usize == index)
        && mentions.iter().filter_map(|mention| mention.entity).all(is_entity)
        && analysis.entities.iter().enumerate().all(|(index, entity)| entity.id.index() == index)
        && analysis.entities.iter().flat_map(|entity| &entity.mentions).all(|id| is_mention(*id))
        && analysis.facts.iter().enumerate().all(is_fact)
}
