//! Annotated corpora: a token, a tab and its tags on each line, a blank line after each sentence.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use khabar_contract::MentionKind;

/// What a name is, as far as the corpora tell. `Misc` is product or event, and whatever else the corpora call MISC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// PER, PERS
    Person,
    /// ORG
    Organization,
    /// LOC, GPE, FAC
    Place,
    /// MISC, EVENT, PRODUCT
    Misc,
}

/// A name in a corpus: a half-open range of tokens, counted from the start of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// What it is.
    pub class: Class,
}

/// One annotated file.
#[derive(Debug, Default, PartialEq)]
pub struct Corpus {
    /// All tokens; an empty one is a token too (ANERcorp has one).
    pub tokens: Vec<String>,
    /// The token after the last one of each sentence.
    pub sentence_ends: Vec<usize>,
    /// The annotated names, none inside another.
    pub names: BTreeSet<Name>,
}

/// A corpus cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    /// The file cannot be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A line is neither blank nor a token, a tab and tags.
    #[error("{}:{line}: not a token, a tab, and tags such as O, B-PER or I-ORG", path.display())]
    Line {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
    },
}

impl Class {
    /// All classes, in the order of tables.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::Place, Self::Misc];

    /// The class of a mention; `None` for values.
    pub fn of_kind(kind: MentionKind) -> Option<Self> {
        Some(match kind {
            MentionKind::Person => Self::Person,
            MentionKind::Organization => Self::Organization,
            MentionKind::Place => Self::Place,
            MentionKind::Product | MentionKind::Event => Self::Misc,
            _ => return None,
        })
    }

    /// What tables call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Misc => "misc",
        }
    }

    /// The class of a corpus's label; `None` for what is not a name to the reader (nationalities, offices, values).
    fn of_label(label: &str) -> Option<Self> {
        Some(match label {
            "PER" | "PERS" => Self::Person,
            "ORG" => Self::Organization,
            "LOC" | "GPE" | "FAC" => Self::Place,
            "MISC" | "EVENT" | "PRODUCT" => Self::Misc,
            _ => return None,
        })
    }
}

impl Corpus {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, CorpusError> {
        let text = fs::read_to_string(path).map_err(|source| CorpusError::Read { path: path.into(), source })?;
        Self::parse(&text).map_err(|line| CorpusError::Line { path: path.into(), line })
    }

    /// Reads a file's text; the error is the number of the line that cannot be read.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let mut corpus = Self::default();
        let mut tags: Vec<Vec<Tag>> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                corpus.end_sentence(&mut tags);
                continue;
            }
            let (token, row) = line.split_once('\t').ok_or(index + 1)?;
            tags.push(parse_tags(row).ok_or(index + 1)?);
            corpus.tokens.push(token.to_owned());
        }
        corpus.end_sentence(&mut tags);
        Ok(corpus)
    }

    /// The first `sentences` sentences, and the others.
    pub fn split_at(mut self, sentences: usize) -> (Self, Self) {
        let first = sentences.checked_sub(1).and_then(|last| self.sentence_ends.get(last)).copied().unwrap_or(0);
        let later = |name: Name| Name { start: name.start - first, end: name.end - first, ..name };
        let names = self.names.split_off(&Name { start: first, end: 0, class: Class::Person });
        let ends = self.sentence_ends.split_off(sentences.min(self.sentence_ends.len()));
        let rest = Self {
            tokens: self.tokens.split_off(first),
            sentence_ends: ends.into_iter().map(|end| end - first).collect(),
            names: names.into_iter().map(later).collect(),
        };
        (self, rest)
    }

    fn end_sentence(&mut self, tags: &mut Vec<Vec<Tag>>) {
        if tags.is_empty() {
            return;
        }
        let first = self.tokens.len() - tags.len();
        let names = outermost(spans(tags));
        self.names.extend(names.map(|name| Name { start: first + name.start, end: first + name.end, ..name }));
        self.sentence_ends.push(self.tokens.len());
        tags.clear();
    }
}

#[derive(Clone, Copy, PartialEq)]
struct Tag<'a> {
    begins: bool,
    label: &'a str,
}

/// The tags of one token, O left out; `None` where one of them is not a tag.
fn parse_tags(row: &str) -> Option<Vec<Tag<'_>>> {
    let tags = row.split_whitespace().filter(|tag| *tag != "O");
    let tags: Option<Vec<_>> = tags
        .map(|tag| match tag.split_once('-')? {
            ("B", label) => Some(Tag { begins: true, label }),
            ("I", label) => Some(Tag { begins: false, label }),
            _ => None,
        })
        .collect();
    tags.filter(|_| !row.trim().is_empty())
}

/// The spans of one sentence's tags, nested ones included. As conlleval has it, an I- tag that continues nothing begins.
fn spans(tags: &[Vec<Tag>]) -> Vec<Name> {
    let mut open: Vec<(&str, usize)> = Vec::new();
    let mut names = Vec::new();
    for (index, row) in tags.iter().map(Vec::as_slice).chain([&[][..]]).enumerate() {
        open.retain(|&(label, start)| {
            let goes_on = row.contains(&Tag { begins: false, label });
            if !goes_on {
                names.extend(Class::of_label(label).map(|class| Name { start, end: index, class }));
            }
            goes_on
        });
        for tag in row {
            if open.iter().all(|(label, _)| *label != tag.label) {
                open.push((tag.label, index));
            }
        }
    }
    names
}

/// Of nested names the outermost; of two that cross, the one that starts first.
fn outermost(mut names: Vec<Name>) -> impl Iterator<Item = Name> {
    names.sort_by_key(|name| (name.start, usize::MAX - name.end));
    let mut covered = 0;
    names.into_iter().filter(move |name| {
        let keep = name.start >= covered;
        covered = covered.max(name.end);
        keep
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rows: &str, expected: &[(usize, usize, Class)]) {
        let text: String = rows.split(' ').map(|tags| format!("كلمة\t{}\n", tags.replace('+', " "))).collect();
        let names = Corpus::parse(&text).unwrap().names.into_iter();
        assert_eq!(names.map(|name| (name.start, name.end, name.class)).collect::<Vec<_>>(), expected, "{rows}");
    }

    #[test]
    fn names_of_tags() {
        check("O B-PER I-PER O", &[(1, 3, Class::Person)]);
        check("B-PER B-PER", &[(0, 1, Class::Person), (1, 2, Class::Person)]);
        check("O I-ORG I-LOC", &[(1, 2, Class::Organization), (2, 3, Class::Place)]);
        check("B-GPE", &[(0, 1, Class::Place)]);
        check("B-NORP I-NORP B-SPANISH", &[]);
    }

    #[test]
    fn nested_tags_give_the_outermost_name_that_counts() {
        check("B-ORG I-ORG I-ORG+B-GPE", &[(0, 3, Class::Organization)]);
        check("B-OCC I-OCC+B-ORG I-OCC+I-ORG", &[(1, 3, Class::Organization)]);
        check("B-ORG I-ORG+B-ORG I-ORG", &[(0, 3, Class::Organization)]);
    }

    #[test]
    fn sentences_end_at_blank_lines() {
        let corpus = Corpus::parse("أ\tB-PER\n\n\nب\tI-PER\n").unwrap();
        assert_eq!(corpus.sentence_ends, [1, 2]);
        assert_eq!(corpus.names.len(), 2);
    }

    #[test]
    fn a_corpus_is_parted_between_sentences() {
        let text = "أ\tB-PER\nب\tO\n\nج\tO\nد\tB-LOC\n\nه\tB-ORG\n";
        let (first, rest) = Corpus::parse(text).unwrap().split_at(1);
        assert_eq!(first, Corpus::parse("أ\tB-PER\nب\tO\n").unwrap());
        assert_eq!(rest, Corpus::parse("ج\tO\nد\tB-LOC\n\nه\tB-ORG\n").unwrap());
        let (none, all) = Corpus::parse(text).unwrap().split_at(0);
        assert_eq!((none, all), (Corpus::default(), Corpus::parse(text).unwrap()));
    }

    #[test]
    fn bad_lines_are_told() {
        for (text, line) in [("أ B-PER", 1), ("أ\tO\nب\tX-PER", 2), ("أ\t", 1), ("أ\tPER", 1)] {
            assert_eq!(Corpus::parse(text), Err(line), "{text}");
        }
    }
}
