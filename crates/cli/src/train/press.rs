//! Articles written for Khabar in the manner of today's press, with their names marked: what the corpora of 2005 lack.
//!
//! Names that careful readers differ on are none here.

use std::{collections::BTreeMap, path::Path};

use include_dir::{Dir, include_dir};
use khabar_contract::MentionKind;
use khabar_engine::names::tagger::Class;

use super::{TrainError, page::Sentence};
use crate::marks::{self, MarkError};

/// What was written for training, and what was written for the frames of facts: their names are as good.
static FOLDERS: [Dir; 2] =
    [include_dir!("$CARGO_MANIFEST_DIR/data/press"), include_dir!("$CARGO_MANIFEST_DIR/../engine/tests/phrasings")];

/// An article with its names.
#[derive(Clone, Debug)]
pub struct Article {
    /// The text without marks.
    pub source: String,
    /// Its names, in order: first byte, byte after the last, class.
    pub names: Vec<(usize, usize, Class)>,
}

impl Article {
    /// Each of its names as a sentence of its own.
    pub fn names(&self) -> impl Iterator<Item = Sentence> {
        self.names.iter().map(|(start, end, class)| {
            let tokens: Vec<String> = self.source[*start..*end].split_whitespace().map(str::to_owned).collect();
            Sentence { names: vec![(0, tokens.len(), *class)], tokens }
        })
    }
}

/// All articles, file by file in the order of their names.
pub fn read() -> Result<Vec<Article>, TrainError> {
    let mut files = BTreeMap::new();
    FOLDERS.iter().for_each(|folder| collect(folder, &mut files));
    files.iter().flat_map(|(path, text)| articles(path, text)).collect()
}

fn collect<'a>(folder: &'a Dir, files: &mut BTreeMap<&'a Path, &'a str>) {
    folder.dirs().for_each(|inner| collect(inner, files));
    let texts = folder.files().filter(|file| file.path().extension().is_some_and(|extension| extension == "txt"));
    files.extend(texts.filter_map(|file| Some((file.path(), file.contents_utf8()?))));
}

fn articles<'a>(path: &'a Path, text: &'a str) -> impl Iterator<Item = Result<Article, TrainError>> + 'a {
    marks::articles(text).1.map(move |(line, article)| {
        parse(article, line).map_err(|(line, source)| TrainError::Mark { path: path.to_owned(), line, source })
    })
}

/// An article up to its facts, if any.
fn parse(article: &str, line: usize) -> Result<Article, (usize, MarkError)> {
    let body = article.split("\n---\n").next().unwrap_or_default();
    let (source, marks) = marks::parse(body, line)?;
    let certain = marks.iter().filter(|mark| !mark.optional);
    Ok(Article {
        source,
        names: certain.filter_map(|mark| Some((mark.span.start, mark.span.end, class(mark.kind)?))).collect(),
    })
}

fn class(kind: MentionKind) -> Option<Class> {
    Class::ALL.into_iter().find(|class| class.kind() == kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_can_be_read() {
        let articles = read().unwrap();
        assert!(articles.len() > 100, "{}", articles.len());
        assert!(articles.iter().all(|article| !article.source.is_empty()));
    }

    #[test]
    fn what_readers_differ_on_is_left_out() {
        let file = "# topic: x\nقالت [الحكومة المصرية|org?] ل[ميتا نفسها|org]\n---\nrole | x";
        let article = articles(Path::new("x"), file).next().unwrap().unwrap();
        assert_eq!(article.source, "قالت الحكومة المصرية لميتا نفسها");
        let names: Vec<String> = article.names().map(|name| name.tokens.join("+")).collect();
        assert_eq!(names, ["ميتا+نفسها"]);
    }

    #[test]
    fn a_bad_mark_is_told_with_its_line() {
        let error = articles(Path::new("x.txt"), "أ\n===\nب\n[ج|firm]\n").find_map(Result::err).unwrap();
        assert!(error.to_string().starts_with("x.txt:4:"), "{error}");
    }
}
