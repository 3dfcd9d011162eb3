//! Whose office it is where the title only hints at it: رئيس المجلس, مدربه.

use khabar_contract::{EntityId, MentionKind};

use super::{
    super::{
        discourse::{Discourse, Subject},
        document::Document,
        phrase,
    },
    title::has_portfolio,
};
use crate::text::fold::fold;

/// مدير [مؤسسة الموانئ] … تسيير أعمال المؤسسة: the last organisation whose name begins so, or has the noun before it.
/// A bank that has a governor (محافظ البنك) is a central one.
pub(super) fn named_so(document: &Document, head: usize, noun: usize, reach: usize) -> Option<EntityId> {
    let word = document.folded(noun).trim_start_matches('ل').strip_prefix("ال")?;
    let plain = |word: &str| word.strip_prefix("ال").unwrap_or(word).to_owned();
    let governor = document.is(head, "governor");
    let called = |at: usize, entity: EntityId| {
        let name = fold(&document.entities[entity.index()].name);
        let mut words = name.split_whitespace();
        let begins = words.next().is_some_and(|first| plain(first) == word);
        let apposed = at > 0 && plain(document.folded(at - 1)) == word;
        if governor { name.contains("مركزي") } else { begins || apposed }
    };
    let before = (noun.saturating_sub(reach)..head).rev();
    let mut names = before.filter_map(|at| match document.name(at)? {
        (MentionKind::Organization, entity) => Some((at, entity)),
        _ => None,
    });
    names.find(|(at, entity)| called(*at, *entity)).map(|(_, entity)| entity)
}

/// What a title only calls by its class was named at most so far before it.
pub(super) const MAX_TO_NAMED: usize = 80;
/// And a body of which a text tells few: رئيس المجلس, المتحدث باسم الوزارة.
pub(super) const MAX_TO_ASSEMBLY: usize = 200;

pub(super) fn referent(document: &Document, discourse: &Discourse, at: usize) -> Option<Subject> {
    let phrase = phrase::at(document, at, at + 1)?;
    discourse.referent(document, &phrase)
}

/// نائب رئيس الحركة, رئيس مجلس إدارتها: whether the title is one in something that the text has named before.
pub(super) fn is_in_another(document: &Document, head: usize, title_end: usize) -> bool {
    let another = |at: usize| {
        let refers = document.unit(at).prefix.article && document.is(at, "firm") && !document.is(at, "rank");
        refers || document.has_pronoun(at) && !document.unit(at - 1).prefix.article
    };
    !document.is(head, "minister") && (head + 2..title_end.min(head + 4)).any(another)
}

/// الرئيس التنفيذي, رئيسها, المدرب: whose office it is, the text has said before.
pub(super) fn belongs_to_topic(document: &Document, head: usize, title_end: usize) -> bool {
    let article = |at: usize| document.unit(at).prefix.article;
    let ranked = |at: usize| article(at) && document.is(at, "rank");
    let described = article(head) && head + 1 < title_end && (head + 1..title_end).all(ranked);
    let of_state = || (head..title_end).any(|at| document.is(at, "state"));
    let inside = |at: usize| at < title_end && (document.is(at, "inside") || document.is(at, "staff"));
    let first = head + 1 + usize::from(head + 1 < title_end && document.is(head + 1, "council"));
    let internal = has_portfolio(document, head, title_end) && inside(first) && !of_state();
    let bare_coach = article(head) && document.is(head, "coach");
    let of_pronoun = head + 1 < title_end && (document.has_pronoun(head + 1) && document.is(head + 1, "inside"));
    document.has_pronoun(head) || of_pronoun || described || internal || bare_coach
}

/// رئيسها, مدربه: whether the title at `head` is that of someone's whom a pronoun on it stands for, and of which gender.
pub(super) fn owner_pronoun(document: &Document, head: usize) -> Option<bool> {
    document.has_pronoun(head).then(|| document.folded(head).ends_with("ها"))
}
