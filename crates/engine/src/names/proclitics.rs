//! Whether the first letter of a word that no list knows is a proclitic.

use super::words::Words;
use crate::text::proclitic;

/// How many bytes of a token's normal form are proclitics: those before a tatweel (لـفلان), or those without which the word
/// stands elsewhere in the text; else none.
pub fn of_unknown(words: &Words, token: usize) -> usize {
    marked(words, token).or_else(|| by_repetition(words, token)).unwrap_or(0)
}

/// The proclitics that the writer has set apart by a tatweel.
pub fn marked(words: &Words, token: usize) -> Option<usize> {
    let (proclitics, _) = words.text.surface(token).split_once('ـ')?;
    let cuts = proclitic::segmentations(words.text.folded(token)).map(|cut| cut.proclitics);
    cuts.filter(|cut| *cut > 0 && *cut == proclitics.len()).max()
}

fn by_repetition(words: &Words, token: usize) -> Option<usize> {
    let folded = words.text.folded(token);
    let cuts = proclitic::segmentations(folded).filter(|cut| cut.article == 0 && cut.proclitics > 0);
    let whole = words.count(folded);
    cuts.map(|cut| cut.proclitics).find(|cut| words.count(&folded[*cut..]) >= whole)
}
