//! Reads one line of a stream.

use khabar_contract::Day;
use serde::{Deserialize, Deserializer, de::Error};
use serde_json::value::RawValue;

use super::{lines::Line, published};

/// A text to analyse.
#[derive(Debug, Deserialize)]
pub struct Row<'a> {
    /// What the sender calls it: a JSON scalar, as it was written.
    #[serde(borrow)]
    pub id: &'a RawValue,
    /// The text.
    pub text: String,
    /// The day on which it was published, where that is told.
    #[serde(default, deserialize_with = "published")]
    pub published: Option<Day>,
}

/// A line is no row.
#[derive(Debug, thiserror::Error)]
pub enum RowError {
    /// It is longer than the reader holds.
    #[error("longer than 64 MiB")]
    TooLong,
    /// It is not text.
    #[error("not UTF-8 at byte {0}")]
    NotUtf8(usize),
    /// It is JSON, perhaps, but not an object.
    #[error("not a JSON object")]
    NotAnObject,
    /// It is no JSON, or lacks a part, or has a part of another type.
    #[error("{}", at_column(.0))]
    Json(#[from] serde_json::Error),
    /// The id is an array or an object.
    #[error("the id is not a string, a number, a boolean or null")]
    Id,
}

impl<'a> Row<'a> {
    /// The row that the line holds; parts it does not know are left aside.
    pub fn parse(line: &Line<'a>) -> Result<Self, RowError> {
        if line.too_long {
            return Err(RowError::TooLong);
        }
        let json = str::from_utf8(line.bytes).map_err(|error| RowError::NotUtf8(error.valid_up_to() + 1))?;
        if !json.trim_start().starts_with('{') {
            return Err(RowError::NotAnObject);
        }
        let row: Self = serde_json::from_str(json)?;
        if is_scalar(row.id) { Ok(row) } else { Err(RowError::Id) }
    }
}

/// The id of a line that is no row, where the line is JSON enough to tell.
pub fn id<'a>(line: &Line<'a>) -> Option<&'a RawValue> {
    #[derive(Deserialize)]
    struct Identified<'a> {
        #[serde(borrow)]
        id: &'a RawValue,
    }
    let Identified { id } = serde_json::from_slice(line.bytes).ok()?;
    is_scalar(id).then_some(id)
}

fn published<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| published::parse(&text)).transpose().map_err(D::Error::custom)
}

fn is_scalar(id: &RawValue) -> bool {
    !id.get().starts_with(['[', '{'])
}

/// The message with the column first, and without the line, which is always 1.
fn at_column(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    match message.strip_suffix(&place) {
        Some(message) => format!("column {}: {message}", error.column()),
        None => message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read() {
        for (line, id, text, published) in [
            (r#"{"id":1,"text":"نص"}"#, "1", "نص", None),
            (
                r#" {"published": "2025-06-07", "text": "a\u062e\ud83d\ude00\n", "id": "x"} "#,
                r#""x""#,
                "aخ😀\n",
                Day::new(2025, 6, 7),
            ),
            (r#"{"id":"","text":"","published":"7/6/2025"}"#, r#""""#, "", Day::new(2025, 6, 7)),
            (r#"{"id":null,"text":"","published":null}"#, "null", "", None),
            (r#"{"id":true,"text":"","more":[{"id":2}]}"#, "true", "", None),
            (r#"{"id":12345678901234567890.10e0,"text":""}"#, "12345678901234567890.10e0", "", None),
            (r#"{"id":"\ud800\u0041","text":""}"#, r#""\ud800\u0041""#, "", None),
        ] {
            let row = Row::parse(&of(line.as_bytes())).unwrap();
            assert_eq!((row.id.get(), row.text.as_str(), row.published), (id, text, published));
        }
    }

    #[test]
    fn other_lines_say_why_and_which() {
        refuse(b"", None, "not a JSON object");
        refuse(b"[1,\"x\"]", None, "not a JSON object");
        refuse(b"{\"id\":1,\"text\":\"x", None, "column 17: EOF while parsing a string");
        refuse(b"{\"id\":1,\"text\":\"\xd8\"}", Some("1"), "not UTF-8 at byte 17");
        refuse(b"{\"text\":\"x\"}", None, "column 12: missing field `id`");
        refuse(b"{\"id\":7}", Some("7"), "column 8: missing field `text`");
        refuse(b"{\"id\":7,\"text\":null}", Some("7"), "column 19: invalid type: null, expected a string");
        refuse(br#"{"id":"a","text":"\ud83d"}"#, Some("\"a\""), "column 25: unexpected end of hex escape");
        refuse(br#"{"id":{"a":1},"text":"x"}"#, None, "the id is not a string, a number, a boolean or null");
        refuse(br#"{"id":1,"id":2,"text":"x"}"#, None, "column 12: duplicate field `id`");
        let date = r#"{"id":1,"text":"x","published":"2025-02-30"}"#;
        refuse(date.as_bytes(), Some("1"), "column 44: «2025-02-30» is not a day of the form 2025-06-07");
    }

    #[test]
    fn a_line_that_is_too_long_is_no_row() {
        let error = Row::parse(&Line { too_long: true, ..of(b"{}") }).unwrap_err();
        assert!(matches!(error, RowError::TooLong));
    }

    fn of(bytes: &[u8]) -> Line<'_> {
        Line { number: 1, bytes, too_long: false }
    }

    #[track_caller]
    fn refuse(line: &[u8], id: Option<&str>, reason: &str) {
        assert_eq!(Row::parse(&of(line)).unwrap_err().to_string(), reason);
        assert_eq!(super::id(&of(line)).map(RawValue::get), id);
    }
}
