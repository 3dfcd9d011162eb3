//! Training text: some sentences of a corpus as a reader would paste them, cut by the engine's own tokenizer.

use khabar_engine::{
    names::tagger::{Class, Label, word},
    text::Text,
};

use crate::corpus::{self, Corpus};

/// Some sentences with their labels.
pub struct Page {
    /// What the engine is given.
    pub source: String,
    /// The label of each of its tokens.
    pub labels: Vec<Label>,
    /// Pages made from the same text have the same number: none is trained on to label another of them.
    pub origin: usize,
}

/// A sentence of a corpus, free to be changed.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// Its words and marks.
    pub tokens: Vec<String>,
    /// Its names, in order: first token, token after the last, class.
    pub names: Vec<(usize, usize, Class)>,
}

/// The sentences of a corpus.
pub fn sentences(corpus: &Corpus) -> Vec<Sentence> {
    let mut start = 0;
    let mut sentences = Vec::new();
    for &end in &corpus.sentence_ends {
        let inside = corpus.names.iter().filter(|name| start <= name.start && name.end <= end);
        let names = inside
            .filter_map(|name| {
                Some((name.start - start, name.end - start, class(name.class, &corpus.tokens[name.start..name.end])?))
            })
            .collect();
        sentences.push(Sentence { tokens: corpus.tokens[start..end].to_vec(), names });
        start = end;
    }
    sentences
}

/// The tagger's class of a name; `None` for what the corpora call a name and a reader does not.
fn class(class: corpus::Class, tokens: &[String]) -> Option<Class> {
    Some(match class {
        corpus::Class::Person => Class::Person,
        corpus::Class::Organization => Class::Organization,
        corpus::Class::Place => Class::Place,
        corpus::Class::Misc if is_money(&tokens[0]) => return None,
        corpus::Class::Misc if is_event(&tokens[0]) => Class::Event,
        corpus::Class::Misc => Class::Product,
    })
}

fn is_money(word: &str) -> bool {
    ["دولار", "درهم", "جنيه", "يورو", "شيكل", "فرنك", "ريال", "دينار"].iter().any(|unit| word.contains(unit))
}

fn is_event(word: &str) -> bool {
    [
        "بطولة",
        "كأس",
        "مونديال",
        "المونديال",
        "حرب",
        "الحرب",
        "للحرب",
        "معرض",
        "دوري",
        "الدوري",
        "مهرجان",
        "أولمبياد",
        "ثورة",
        "الثورة",
        "للثورة",
        "معركة",
        "مؤتمر",
        "ببطولة",
        "قمة",
        "البطولة",
        "انتفاضة",
        "الانتفاضة",
    ]
    .contains(&word)
}

impl Page {
    /// Joins sentences: tokens with spaces, sentences with line breaks.
    pub fn new(sentences: &[Sentence], origin: usize) -> Self {
        let mut source = String::new();
        let mut names = Vec::new();
        for sentence in sentences {
            let mut bounds = Vec::with_capacity(sentence.tokens.len());
            for token in &sentence.tokens {
                bounds.push((source.len(), source.len() + token.len()));
                source.push_str(token);
                source.push(' ');
            }
            source.pop();
            source.push('\n');
            names.extend(sentence.names.iter().map(|&(start, end, class)| (bounds[start].0, bounds[end - 1].1, class)));
        }
        Self::of_text(source, &names, origin)
    }

    /// A text with its names, each from its first byte to the one after its last; a name may begin inside a word, after proclitics.
    pub fn of_text(source: String, names: &[(usize, usize, Class)], origin: usize) -> Self {
        let labels = labels(&Text::new(&source), names);
        Self { source, labels, origin }
    }
}

fn labels(text: &Text, names: &[(usize, usize, Class)]) -> Vec<Label> {
    let mut labels = vec![Label::OUTSIDE; text.tokens().len()];
    for &(start, end, class) in names {
        let first = text.tokens().partition_point(|token| token.span().end <= start);
        let mut after = text.tokens().partition_point(|token| token.span().end <= end);
        while after > first + 1 && text.surface(after - 1).chars().all(|c| !c.is_alphanumeric()) {
            after -= 1;
        }
        let mut label = Label::begin(class);
        for (index, slot) in labels.iter_mut().enumerate().take(after).skip(first) {
            if !word::is_quotation_mark(text.surface(index)) {
                *slot = label;
                label = Label::inside(class);
            }
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of a corpus, `word/TAG` parted by spaces; `expected` has a letter for each token that the engine sees: o outside,
    /// a capital where a name begins, a small letter where it goes on.
    #[track_caller]
    fn check(rows: &str, expected: &str) {
        let text: String = rows
            .split(' ')
            .filter_map(|row| row.rsplit_once('/'))
            .map(|(word, tag)| format!("{word}\t{tag}\n"))
            .collect();
        let page = Page::new(&sentences(&Corpus::parse(&text).unwrap()), 0);
        let letters: String = page
            .labels
            .iter()
            .map(|label| match label.class() {
                None => 'o',
                Some(class) => {
                    let letter = ["p", "g", "l", "e", "r"][class as usize];
                    let letter = letter.chars().next().unwrap();
                    if label.is_begin() { letter.to_ascii_uppercase() } else { letter }
                }
            })
            .collect();
        assert_eq!(letters, expected, "{rows}");
    }

    #[test]
    fn labels_go_to_the_tokens_of_the_engine() {
        check("قال/O مارك/B-PER زوكربيرغ/I-PER ./O", "oPpo");
        check("في/O ميتا/B-ORG ./O", "oGo");
        check("«/O ميتا/B-ORG »/O", "oGo");
    }

    #[test]
    fn a_name_may_begin_inside_a_word() {
        let source = "قال لميتا.".to_owned();
        let name = (source.find("ميتا").unwrap(), source.find('.').unwrap(), Class::Organization);
        let page = Page::of_text(source, &[name], 0);
        assert_eq!(page.labels, [Label::OUTSIDE, Label::begin(Class::Organization), Label::OUTSIDE]);
    }

    #[test]
    fn misc_is_an_event_by_its_first_word_and_money_is_no_name() {
        check("فاز/O بكأس/O كأس/B-MISC العالم/I-MISC", "ooEe");
        check("أطلق/O أندرويد/B-MISC", "oR");
        check("دولار/B-MISC", "o");
    }
}
