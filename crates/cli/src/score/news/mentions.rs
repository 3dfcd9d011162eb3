//! Mentions against the gold's: exact spans of the same kind, and for values the value as well.

use khabar_contract::{Analysis, Mention, MentionKind, Span};

use crate::score::{
    gold::{Article, GoldMention, Meaning},
    same,
    tally::Tally,
};

/// The spans of one kind. What the gold marks as optional counts neither when it is found nor when it is not.
pub fn spans(article: &Article, analysis: &Analysis, kind: MentionKind) -> Tally {
    tally(article, analysis, kind, |_, _| true)
}

/// The same of one kind, where span and value must be right.
pub fn values(article: &Article, analysis: &Analysis, kind: MentionKind) -> Tally {
    tally(article, analysis, kind, value_is_right)
}

fn tally(
    article: &Article,
    analysis: &Analysis,
    kind: MentionKind,
    is_right: impl Fn(&GoldMention, &Mention) -> bool,
) -> Tally {
    let gold = article.mentions.iter().filter(|mention| !mention.optional && mention.kind == kind).count();
    let found: Vec<&Mention> = counted(article, analysis).filter(|mention| mention.kind == kind).collect();
    let right = found.iter().filter(|mention| gold_of(article, mention).is_some_and(|gold| is_right(gold, mention)));
    Tally { gold, right: right.count(), found: found.len() }
}

/// What the engine found, apart from what the gold leaves open.
pub fn counted<'a>(article: &'a Article, analysis: &'a Analysis) -> impl Iterator<Item = &'a Mention> {
    analysis.mentions.iter().filter(|mention| {
        let open = |gold: &GoldMention| gold.optional && gold.span.overlaps(mention.span());
        !article.mentions.iter().any(open) || gold_of(article, mention).is_some()
    })
}

/// The gold mention with the same span and kind.
pub fn gold_of<'a>(article: &'a Article, mention: &Mention) -> Option<&'a GoldMention> {
    let same = |gold: &&GoldMention| !gold.optional && gold.span == mention.span() && gold.kind == mention.kind;
    article.mentions.iter().find(same)
}

/// Whether the engine has a mention of this span and kind.
pub fn is_found(analysis: &Analysis, span: Span, kind: MentionKind) -> bool {
    analysis.mentions.iter().any(|mention| mention.span() == span && mention.kind == kind)
}

/// Whether a mention has the gold's value; names have none to be wrong.
pub fn value_is_right(gold: &GoldMention, mention: &Mention) -> bool {
    match (&gold.meaning, &mention.value) {
        (Meaning::Value(gold), Some(found)) => same::value(gold, found),
        (Meaning::Entity(_), _) => true,
        (Meaning::Value(_), None) => false,
    }
}
