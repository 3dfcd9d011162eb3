//! Reads one article file.

use std::path::Path;

use khabar_contract::Metadata;

use crate::{
    error::{Problem, Reason},
    front_matter,
};

/// An article as its file has it.
#[derive(Debug, PartialEq)]
pub struct Source {
    /// What the article is called in addresses: the file's name without `.txt`.
    pub slug: String,
    /// What the front matter says, and the headline.
    pub metadata: Metadata,
    /// The text from the headline on, as it stands.
    pub text: String,
}

/// Reads the content of `file`, or says everything that is wrong with it.
pub fn parse(file: &Path, content: &[u8]) -> Result<Source, Vec<Problem>> {
    let mut problems = Vec::new();
    let slug = slug(file).unwrap_or_else(|| {
        problems.push((None, Reason::Slug));
        String::new()
    });
    let (metadata, text) = metadata_and_text(content, &mut problems);
    if problems.is_empty() {
        return Ok(Source { slug, metadata, text });
    }
    Err(problems.into_iter().map(|(line, reason)| Problem { file: file.to_owned(), line, reason }).collect())
}

fn slug(file: &Path) -> Option<String> {
    let stem = file.file_stem()?.to_str()?;
    let safe = stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    safe.then(|| stem.to_owned())
}

fn metadata_and_text(content: &[u8], problems: &mut Vec<(Option<usize>, Reason)>) -> (Metadata, String) {
    let content = match str::from_utf8(content) {
        Ok(content) => content.trim_start_matches('\u{feff}'),
        Err(error) => {
            let before = &content[..error.valid_up_to()];
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            problems.push((Some(line), Reason::NotUtf8));
            return Default::default();
        }
    };
    let front = front_matter::split(content);
    let text = from_headline(front.rest);
    if text.is_empty() && front.problems.is_empty() {
        problems.push((Some(content.lines().count().max(1)), Reason::NoText));
    }
    problems.extend(front.problems.into_iter().map(|(line, reason)| (Some(line), reason)));
    let headline = text.lines().next().unwrap_or_default().trim().to_owned();
    (Metadata { headline, ..front.metadata }, text.to_owned())
}

/// The text from its first line that is not blank.
fn from_headline(text: &str) -> &str {
    let blank: usize = text.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
    &text[blank..]
}

#[cfg(test)]
mod tests {
    use khabar_contract::Day;

    use super::*;

    #[test]
    fn text_is_kept_from_the_headline_on() {
        check("عنوان\nفقرة\n", "عنوان\nفقرة\n", headline("عنوان"));
        check("عنوان", "عنوان", headline("عنوان"));
        check("  عنوان \r\n\r\nفقرة \r\n", "  عنوان \r\n\r\nفقرة \r\n", headline("عنوان"));
        check("\u{feff}عنوان\nفقرة", "عنوان\nفقرة", headline("عنوان"));
        check("\n \nعنوان\n\nفقرة\n\n", "عنوان\n\nفقرة\n\n", headline("عنوان"));
        check("عنوان\n---\nsource: وكالة\n---\n", "عنوان\n---\nsource: وكالة\n---\n", headline("عنوان"));
        check("--- عنوان ---\nفقرة", "--- عنوان ---\nفقرة", headline("--- عنوان ---"));
    }

    #[test]
    fn front_matter_becomes_metadata() {
        let full = Metadata {
            headline: "عنوان".into(),
            source: Some("وكالة: الأنباء".into()),
            author: Some("ليلى".into()),
            published: Day::new(2025, 8, 31),
            address: Some("https://example.com/a?b=c#d".into()),
        };
        let block = "source: وكالة: الأنباء\nauthor:ليلى\ndate:  2025-08-31 \naddress: https://example.com/a?b=c#d\n";
        check(&format!("---\n{block}---\nعنوان\nفقرة"), "عنوان\nفقرة", full.clone());
        let windows = format!("\u{feff}---\n{block}\n--- \n\nعنوان\nفقرة").replace('\n', "\r\n");
        check(&windows, "عنوان\r\nفقرة", full);
        check("---\n---\nعنوان", "عنوان", headline("عنوان"));
        check(
            "---\naddress: HTTP://أخبار.example/خبر\n---\nعنوان",
            "عنوان",
            Metadata {
                address: Some("http://xn--igbicxr.example/%D8%AE%D8%A8%D8%B1".into()), ..headline("عنوان")
            },
        );
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        refuse(b"", &["1: the file has no text; the headline goes on the first line, the paragraphs after it"]);
        refuse(b"\xef\xbb\xbf \r\n\n", &["2: the file has no text"]);
        refuse(b"---\nsource: x\n---\n\n", &["4: the file has no text"]);
        refuse("عنوان\nفقرة \u{628}".as_bytes().split_last().unwrap().1, &["2: not UTF-8 from here on"]);
        refuse(b"\xff\xfe9\x06", &["1: not UTF-8 from here on"]);
        refuse("---\nkey: x\nعنوان\n".as_bytes(), &["1: the front matter that starts here has no end"]);
        refuse(
            "---\nwriter: x\nsource\nsource:\ndate: 2025-02-30\nsource: y\nتاريخ: 1\n---\n".as_bytes(),
            &[
                "2: unknown key «writer»; the keys are source, author, date and address",
                "3: not a line of front matter, which is «key: value»",
                "4: «source» has no value",
                "5: date: «2025-02-30» is not a day of the form 2025-06-07",
                "6: «source» is already given on line 4",
                "7: unknown key «تاريخ»",
            ],
        );
        for (address, why) in [
            ("example.com/a", "is not a web address: relative URL without a base"),
            ("https://", "is not a web address: empty host"),
            ("javascript:alert(1)", "does not start with http:// or https://"),
        ] {
            let content = format!("---\naddress: {address}\n---\nx");
            refuse(content.as_bytes(), &[&format!("2: address: «{address}» {why}")]);
        }
    }

    #[test]
    fn the_name_must_fit_an_address() {
        for name in ["a b.txt", "خبر.txt", "a.b.txt", "a%20.txt"] {
            let problems = parse(Path::new(name), b"x").unwrap_err();
            assert!(matches!(problems[..], [Problem { line: None, reason: Reason::Slug, .. }]), "{problems:?}");
        }
        assert_eq!(parse(Path::new("articles/000_5180-B.txt"), b"x").unwrap().slug, "000_5180-B");
    }

    fn headline(headline: &str) -> Metadata {
        Metadata { headline: headline.into(), ..Metadata::default() }
    }

    #[track_caller]
    fn check(content: &str, text: &str, metadata: Metadata) {
        let source = parse(Path::new("slug.txt"), content.as_bytes()).unwrap();
        assert_eq!(source, Source { slug: "slug".into(), metadata, text: text.into() });
    }

    /// Each expected problem is the start of what is shown after the file's name.
    #[track_caller]
    fn refuse(content: &[u8], expected: &[&str]) {
        let problems = parse(Path::new("slug.txt"), content).unwrap_err();
        let shown: Vec<String> = problems.iter().map(Problem::to_string).collect();
        assert_eq!(shown.len(), expected.len(), "{shown:#?}");
        for (shown, expected) in shown.iter().zip(expected) {
            assert!(shown.starts_with(&format!("slug.txt:{expected}")), "{shown}");
        }
    }
}
