//! What a text is about, by the words that recur in it.

use crate::facts::document::Document;

/// What a country's name and its adjective share: بلغاريا, البلغارية.
pub(super) fn stem(folded: &str) -> String {
    folded.strip_prefix("ال").unwrap_or(folded).trim_end_matches(['ه', 'ي', 'ا']).to_owned()
}

/// The classes of words that frames ask for (`about sporting`) and that recur in the text.
pub(super) fn recurring(document: &Document) -> Vec<&'static str> {
    let mut themes: Vec<&str> = document.lexicon.constructions.iter().filter_map(|one| Some(one.about?.0)).collect();
    themes.sort_unstable();
    themes.dedup();
    let units = || document.sentences.iter().cloned().flatten();
    themes.retain(|class| units().filter(|at| document.is(*at, class)).nth(RECURS - 1).is_some());
    themes
}

/// Words of a class recur where there are so many.
const RECURS: usize = 3;
