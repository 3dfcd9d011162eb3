//! What may stand before an article's text: lines `key: value` between two lines `---`.

use khabar_contract::Metadata;
use url::Url;

use crate::error::Reason;

/// A file's content, taken apart. Problems come with their line, from 1.
pub struct Content<'a> {
    /// What the front matter says; the headline is not its business and stays empty.
    pub metadata: Metadata,
    /// What comes after it.
    pub rest: &'a str,
    /// Everything wrong with the front matter, in order.
    pub problems: Vec<(usize, Reason)>,
}

/// Takes the front matter off `content`; content without one is all rest.
pub fn split(content: &str) -> Content<'_> {
    let mut block = Block::default();
    let mut rest = content;
    let Some(FENCE) = next_line(&mut rest) else {
        return Content { metadata: Metadata::default(), rest: content, problems: vec![] };
    };
    let mut number = 1;
    while let Some(line) = next_line(&mut rest) {
        number += 1;
        if line == FENCE {
            return Content { metadata: block.metadata, rest, problems: block.problems };
        }
        if let Err(reason) = block.read(number, line) {
            block.problems.push((number, reason));
        }
    }
    // Without an end, what was read as front matter may as well be text: its problems would mislead.
    Content { metadata: Metadata::default(), rest: "", problems: vec![(1, Reason::Unterminated)] }
}

const FENCE: &str = "---";

/// The front matter as far as it has been read.
#[derive(Default)]
struct Block {
    metadata: Metadata,
    seen: Vec<(String, usize)>,
    problems: Vec<(usize, Reason)>,
}

impl Block {
    fn read(&mut self, number: usize, line: &str) -> Result<(), Reason> {
        if line.is_empty() {
            return Ok(());
        }
        let (key, value) = line.split_once(':').ok_or(Reason::NotKeyAndValue)?;
        let (key, value) = (key.trim(), value.trim());
        if let Some((_, first)) = self.seen.iter().find(|(seen, _)| seen == key) {
            return Err(Reason::RepeatedKey { key: key.to_owned(), first: *first });
        }
        self.seen.push((key.to_owned(), number));
        self.set(key, value)
    }

    fn set(&mut self, key: &str, value: &str) -> Result<(), Reason> {
        let given = || if value.is_empty() { Err(Reason::NoValue(key.to_owned())) } else { Ok(value) };
        match key {
            "source" => self.metadata.source = Some(given()?.to_owned()),
            "author" => self.metadata.author = Some(given()?.to_owned()),
            "date" => self.metadata.published = Some(given()?.parse()?),
            "address" => self.metadata.address = Some(web_address(given()?)?),
            _ => return Err(Reason::UnknownKey(key.to_owned())),
        }
        Ok(())
    }
}

/// The address in the form that browsers send: a page may link to it without a further look.
fn web_address(text: &str) -> Result<String, Reason> {
    let url = Url::parse(text).map_err(|source| Reason::Address { address: text.to_owned(), source })?;
    match url.scheme() {
        "http" | "https" => Ok(url.into()),
        _ => Err(Reason::NotHttp(text.to_owned())),
    }
}

/// Takes a line off the text, and gives it without the white space around it.
fn next_line<'a>(text: &mut &'a str) -> Option<&'a str> {
    let line = text.split_inclusive('\n').next()?;
    *text = &text[line.len()..];
    Some(line.trim())
}
