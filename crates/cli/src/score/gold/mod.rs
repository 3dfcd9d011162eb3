//! Articles with gold mentions and facts, in the format that `crates/engine/tests/news/README.md` describes.
//!
//! | module | reads |
//! | --- | --- |
//! | [`mentions`] | the marks of the text, with what they mean |
//! | [`values`] | a mark's normalised value |
//! | [`facts`] | the facts below the text |

mod facts;
mod mentions;
mod values;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use khabar_contract::{Day, FactKind, MentionKind, Modality, Span, Value, day::DayError};

use crate::marks::{self, MarkError};

/// An annotated article.
#[derive(Debug)]
pub struct Article {
    /// The day on which it was published, where told.
    pub published: Option<Day>,
    /// The text without marks.
    pub text: String,
    /// What is marked, in order.
    pub mentions: Vec<GoldMention>,
    /// What it states.
    pub facts: Vec<GoldFact>,
}

/// A marked stretch of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldMention {
    /// Where it stands: bytes of the text.
    pub span: Span,
    /// What it is.
    pub kind: MentionKind,
    /// What it means.
    pub meaning: Meaning,
    /// Whether it may as well be left unmarked.
    pub optional: bool,
}

/// What a mention means.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// The label of what it names.
    Entity(String),
    /// Its value.
    Value(Value),
}

/// A fact that the text states.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldFact {
    /// The line of the file that says so, verbatim.
    pub line: String,
    /// What happened; where more than one kind is right, all of them.
    pub kinds: Vec<FactKind>,
    /// The label of who did it.
    pub subject: String,
    /// To whom or what; each of them is right.
    pub objects: Vec<GoldObject>,
    /// For how much.
    pub amount: Option<Value>,
    /// When.
    pub time: Option<Value>,
    /// The label of where.
    pub place: Option<String>,
    /// The office.
    pub title: Option<String>,
    /// Whether the office is a past one.
    pub former: bool,
    /// How certain the text is; where more than one reading is right, all of them.
    pub modalities: Vec<Modality>,
    /// The label of who says so.
    pub attribution: Option<String>,
    /// Words of the sentences that state it.
    pub evidence: Vec<Span>,
    /// Whether it may as well be left out.
    pub optional: bool,
}

/// What a fact is about, besides its subject.
#[derive(Clone, Debug, PartialEq)]
pub enum GoldObject {
    /// The label of a named thing.
    Entity(String),
    /// Words.
    Text(String),
}

/// A gold file cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}:{line}: {reason}", path.display())]
pub struct GoldError {
    /// Which file or folder.
    pub path: PathBuf,
    /// Which line, from 1; 0 where it is no line's fault.
    pub line: usize,
    /// Why.
    pub reason: Reason,
}

/// Why a gold file cannot be read.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the messages are the documentation")]
pub enum Reason {
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("no gold files (*.txt) here")]
    Empty,
    #[error("the header needs `# topic: …`")]
    NoTopic,
    #[error("«{0}» is no line of a header: topic, published or note, a colon and a text")]
    Header(String),
    #[error(transparent)]
    Published(#[from] DayError),
    #[error("no line `---` between text and facts")]
    NoFacts,
    #[error(transparent)]
    Mark(#[from] MarkError),
    #[error("the label «{0}» is not of a-z, 0-9 and hyphens")]
    Label(String),
    #[error("«{0}» has another kind above")]
    KindChanged(String),
    #[error("«{0}» is not the value of a {1:?}")]
    Value(String, MentionKind),
    #[error("«{0}» is no kind of fact")]
    FactKind(String),
    #[error("no mention has the label «{0}»")]
    UnknownLabel(String),
    #[error("«{0}» is no field of a fact")]
    Field(String),
    #[error("the field «{0}» stands twice")]
    Twice(String),
    #[error("«{0}» is not asserted, planned, denied, failed or reported, or some of them with slashes")]
    Modality(String),
    #[error("no value is marked «{0}»")]
    UnknownValue(String),
    #[error("«{0}» is marked with two values")]
    AmbiguousValue(String),
    #[error("«{0}» is not in the text")]
    UnknownEvidence(String),
    #[error("a fact needs evidence")]
    NoEvidence,
}

/// All articles of a folder and the folders in it, by path: a file may hold several.
pub fn read_dir(dir: &Path) -> Result<Vec<(PathBuf, Article)>, GoldError> {
    let mut paths = Vec::new();
    collect(dir, &mut paths)?;
    paths.sort();
    if paths.is_empty() {
        return Err(GoldError { path: dir.into(), line: 0, reason: Reason::Empty });
    }
    let mut articles = Vec::new();
    for path in paths {
        let file = fs::read_to_string(&path).map_err(failed(&path))?;
        let read = parse(&file).map_err(|(line, reason)| GoldError { path: path.clone(), line, reason })?;
        articles.extend(read.into_iter().map(|article| (path.clone(), article)));
    }
    Ok(articles)
}

/// Reads a file's text: one article, or several parted by lines `===`. The error says on which line what is wrong.
pub fn parse(file: &str) -> Result<Vec<Article>, (usize, Reason)> {
    let (header, articles) = marks::articles(file);
    let published = parse_header(header.lines())?;
    let articles: Vec<Article> =
        articles.map(|(line, article)| parse_article(article, line, published)).collect::<Result<_, _>>()?;
    if articles.is_empty() { Err((header.lines().count() + 1, Reason::NoFacts)) } else { Ok(articles) }
}

fn parse_article(article: &str, line: usize, published: Option<Day>) -> Result<Article, (usize, Reason)> {
    let (body, facts) = article.split_once("\n---\n").ok_or((line, Reason::NoFacts))?;
    let (text, mentions) = mentions::parse(body, line)?;
    let facts = facts::parse(facts, line + body.matches('\n').count() + 2, &text, &mentions)?;
    Ok(Article { published, text, mentions, facts })
}

fn parse_header<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Option<Day>, (usize, Reason)> {
    let (mut topic, mut published) = (false, None);
    for (index, line) in lines.enumerate() {
        let at = |reason| (index + 1, reason);
        match line.trim_start_matches('#').trim().split_once(": ") {
            Some(("topic", _)) => topic = true,
            Some(("note", _)) => {}
            Some(("published", day)) => published = Some(day.parse().map_err(|error| at(Reason::Published(error)))?),
            _ => return Err(at(Reason::Header(line.to_owned()))),
        }
    }
    if topic { Ok(published) } else { Err((1, Reason::NoTopic)) }
}

fn collect(dir: &Path, paths: &mut Vec<PathBuf>) -> Result<(), GoldError> {
    for entry in fs::read_dir(dir).map_err(failed(dir))? {
        let path = entry.map_err(failed(dir))?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            paths.push(path);
        }
    }
    Ok(())
}

fn failed(path: &Path) -> impl Fn(io::Error) -> GoldError {
    move |error| GoldError { path: path.into(), line: 0, reason: Reason::Io(error) }
}

#[cfg(test)]
mod tests;
