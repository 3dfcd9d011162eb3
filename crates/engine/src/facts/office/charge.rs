//! What the holder of a title is in charge of: وزير [العدل], كاتب الدولة المكلف ب[الانتقال الطاقي].

use super::{
    super::{document::Document, lexicon::Reading},
    title::is_nationality,
};

/// وزير [العدل] اللبناني, نائب رئيس الوزراء لشؤون [الطاقة]: what a minister is in charge of.
pub(super) fn charge(document: &Document, head: usize, title_end: usize) -> Option<String> {
    let units = || head + 1..title_end;
    let affairs = units().find(|at| matches!(document.folded(*at), "لشوون" | "شوون"));
    let to = || units().find(|at| document.unit(*at).prefix.preposition == Some("ل") && document.is(head, "state"));
    let charged = || units().find(|at| is_charged_with(document, head, *at)).map(|at| at + 1);
    let start = affairs.map(|at| at + 1).or_else(to).or_else(charged);
    // نائب رئيس الوزراء وزير [الخارجية]
    let is_minister = |reading: &Reading| document.lexicon.lemmas[reading.lemma].is("minister") && !reading.form.plural;
    let mut titles = (head..title_end).rev().filter(|at| !document.unit(*at).prefix.article);
    let minister = titles.find(|at| document.readings(*at).iter().any(is_minister));
    let start = start.or_else(|| minister.map(|at| at + 1)).filter(|start| *start < title_end)?;
    // وزير الطاقة الأمير [عبد العزيز], وزير النقل الجزائري.
    // وزير خارجيتها says whose minister he is, which nothing here tells.
    if document.has_pronoun(start) || document.folded(start).ends_with("ها") {
        return None;
    }
    let beside = |at: usize| is_nationality(document, at) || document.is(at, "office");
    let end = (start..title_end).rev().find(|at| !beside(*at))? + 1;
    Some(document.source(start..end).to_owned())
}

/// كاتب الدولة المكلف ب[الانتقال الطاقي]: whether the word says of the holder of a title that he is in charge of what follows;
/// of relations (المكلف بالعلاقة مع …) it would not say which.
fn is_charged_with(document: &Document, head: usize, at: usize) -> bool {
    let word = document.folded(at);
    let word = word.strip_prefix("ال").unwrap_or(word);
    let feminine = document.folded(head).ends_with('ه');
    let agrees = word == if feminine { "مكلفه" } else { "مكلف" };
    let of = at + 1;
    agrees && document.has(of) && document.unit(of).prefix.preposition == Some("ب") && !document.is(of, "relations")
}

/// الوزيرة المنتدبة, الوزير المكلف بالنقل
pub(super) fn is_charged(document: &Document, head: usize, title_end: usize) -> bool {
    let minister = document.is(head, "minister") && document.unit(head).prefix.article;
    minister && head + 1 < title_end && !is_nationality(document, head + 1)
}
