//! How a word may be cut into proclitics and stem.
//!
//! Arabic writes one-letter particles onto the word they precede: و ف (and), ب ل ك (with, to, like), س (will),
//! and the article ال, which after ل loses its alef (ل + الهلال is للهلال). Whether a first letter is a
//! particle or part of the word (وليد، باريس) only a lexicon or the context can tell, so this module lists
//! the cuts that spelling allows and leaves the choice to the stage that knows more.

/// One way to cut a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segmentation {
    /// How many bytes of the normal form are proclitics, the article not counted.
    pub proclitics: usize,
    /// How many bytes after them are the article: those of ال, of ل after the proclitic ل, or none.
    pub article: usize,
}

impl Segmentation {
    /// Whether the last proclitic is the س of the future, which only verbs take.
    pub fn is_future(self, folded: &str) -> bool {
        folded[..self.proclitics].ends_with('س')
    }

    /// The word without proclitics and article.
    pub fn stem(self, folded: &str) -> &str {
        &folded[self.proclitics + self.article..]
    }
}

/// The ways to cut a word, from the whole word to the shortest stem. A stem has at least two letters.
///
/// `folded` is a normal form (see [`fold`](super::fold)); text that is no Arabic word is only ever whole.
pub fn segmentations(folded: &str) -> impl Iterator<Item = Segmentation> + '_ {
    // Most words start with none of their letters, and have nothing to cut off but an article.
    let possible = if folded.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'س']) { PROCLITICS.len() } else { 1 };
    let possible = PROCLITICS.into_iter().take(possible);
    possible.filter(|proclitics| folded.starts_with(*proclitics)).flat_map(move |proclitics| {
        let rest = &folded[proclitics.len()..];
        let bare = Segmentation { proclitics: proclitics.len(), article: 0 };
        let article = article_after(proclitics, rest).map(|article| Segmentation { article: article.len(), ..bare });
        [Some(bare), article]
            .into_iter()
            .flatten()
            .filter(|cut| cut.proclitics == 0 && cut.article == 0 || is_stem(cut.stem(folded)))
    })
}

const PROCLITICS: [&str; 15] = ["", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس"];

fn article_after(proclitics: &str, rest: &str) -> Option<&'static str> {
    match proclitics.ends_with('ل') {
        true => rest.starts_with('ل').then_some("ل"),
        false => rest.starts_with("ال").then_some("ال"),
    }
}

fn is_stem(stem: &str) -> bool {
    stem.chars().nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: &[&str]) {
        let cuts: Vec<String> = segmentations(word)
            .map(|cut| {
                let (proclitics, rest) = word.split_at(cut.proclitics);
                let (article, stem) = rest.split_at(cut.article);
                [proclitics, article, stem].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("+")
            })
            .collect();
        assert_eq!(cuts, expected, "{word}");
    }

    #[test]
    fn every_cut_that_spelling_allows() {
        check("ميتا", &["ميتا"]);
        check("لميتا", &["لميتا", "ل+ميتا"]);
        check("الهلال", &["الهلال", "ال+هلال"]);
        check("للهلال", &["للهلال", "ل+لهلال", "ل+ل+هلال"]);
        check("وبالفيروس", &["وبالفيروس", "و+بالفيروس", "وب+الفيروس", "وب+ال+فيروس"]);
        check("وانغ", &["وانغ", "و+انغ"]);
        check("لل", &["لل"]);
        check("و", &["و"]);
        check("", &[""]);
        check("openai", &["openai"]);
    }
}
