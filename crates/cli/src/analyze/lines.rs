//! Takes a stream apart into lines of bounded length, so that no input can exhaust the memory.

use std::io::{self, BufRead, Read};

/// A line of a stream, without its line feed.
pub struct Line<'a> {
    /// Its number, from 1.
    pub number: u64,
    /// Its bytes; of a line that is too long only the first ones.
    pub bytes: &'a [u8],
    /// Whether it is longer than the reader holds.
    pub too_long: bool,
}

/// The lines of a stream.
pub struct Lines<R> {
    reader: R,
    limit: u64,
    buffer: Vec<u8>,
    count: u64,
}

/// The bytes of the longest line that is read.
const LONGEST: u64 = 64 << 20;

impl<R: BufRead> Lines<R> {
    /// The lines of `reader`, each at most 64 MiB long; a byte order mark before the first is no part of it.
    pub fn new(reader: R) -> Self {
        Self { reader, limit: LONGEST, buffer: Vec::new(), count: 0 }
    }

    /// How many lines have been read.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The next line; `None` at the end of the stream. A line feed at the very end begins no further line.
    pub fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.buffer.clear();
        let read = self.reader.by_ref().take(self.limit + 1).read_until(b'\n', &mut self.buffer)?;
        if read == 0 {
            return Ok(None);
        }
        self.count += 1;
        let ended = self.buffer.pop_if(|last| *last == b'\n').is_some();
        let too_long = !ended && read as u64 > self.limit;
        if too_long {
            self.reader.skip_until(b'\n')?;
        }
        let bytes = match self.buffer.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) if self.count == 1 => rest,
            _ => &self.buffer,
        };
        Ok(Some(Line { number: self.count, bytes, too_long }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_its_lines() {
        check("", &[]);
        check("\n", &["1:"]);
        check("ab", &["1:ab"]);
        check("ab\n\nc\r\n", &["1:ab", "2:", "3:c\r"]);
        check("\u{feff}ab\n\u{feff}c", &["1:ab", "2:\u{feff}c"]);
    }

    #[test]
    fn a_line_over_the_limit_is_skipped_over() {
        check("12345678\n123456789\nx", &["1:12345678", "2 is too long", "3:x"]);
        check("123456789", &["1 is too long"]);
        check(&format!("{}\n12345678", "x".repeat(100_000)), &["1 is too long", "2:12345678"]);
    }

    /// Reads with a limit of eight bytes, and through a small buffer.
    #[track_caller]
    fn check(stream: &str, expected: &[&str]) {
        let reader = io::BufReader::with_capacity(3, stream.as_bytes());
        let mut lines = Lines { limit: 8, ..Lines::new(reader) };
        let mut shown = Vec::new();
        while let Some(Line { number, bytes, too_long }) = lines.next().unwrap() {
            shown.push(match too_long {
                true => format!("{number} is too long"),
                false => format!("{number}:{}", str::from_utf8(bytes).unwrap()),
            });
        }
        assert_eq!(shown, expected);
    }
}
