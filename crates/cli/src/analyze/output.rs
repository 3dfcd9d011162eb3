//! Prints analyses and errors as JSON or as text.

use std::io::{self, BufWriter, Write};

use khabar_contract::Analysis;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::text::Text;

/// How to print.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum Format {
    /// One line of JSON for each text
    Json,
    /// The sentences with their names and figures under them, then entities and facts
    Text,
}

/// Where results go. Each is written out at once, so that a program at the other end need not wait.
pub struct Output<W: Write> {
    writer: BufWriter<W>,
    format: Format,
}

impl<W: Write> Output<W> {
    /// Results go to `writer` in this format.
    pub fn new(writer: W, format: Format) -> Self {
        Self { writer: BufWriter::new(writer), format }
    }

    /// The analysis of a file; the heading is for eyes only.
    pub fn analysis(&mut self, heading: Option<&str>, analysis: &Analysis) -> io::Result<()> {
        match self.format {
            Format::Json => self.json(analysis),
            Format::Text => self.text(heading, analysis),
        }
    }

    /// The analysis of a row.
    pub fn row(&mut self, id: &RawValue, analysis: &Analysis) -> io::Result<()> {
        match self.format {
            Format::Json => self.json(&Analysed { id, analysis }),
            Format::Text => self.text(Some(id.get()), analysis),
        }
    }

    /// Why there is no analysis of a row.
    pub fn error(&mut self, id: Option<&RawValue>, error: &str) -> io::Result<()> {
        match self.format {
            Format::Json => self.json(&Unreadable { id, error }),
            Format::Text => {
                writeln!(self.writer, "# {}\n\nerror: {error}\n", id.map_or("null", RawValue::get))?;
                self.writer.flush()
            }
        }
    }

    fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.writer, value)?;
        self.writer.write_all(b"\n")?;
        self.writer.flush()
    }

    fn text(&mut self, heading: Option<&str>, analysis: &Analysis) -> io::Result<()> {
        if let Some(heading) = heading {
            writeln!(self.writer, "# {heading}\n")?;
        }
        write!(self.writer, "{}", Text(analysis))?;
        if heading.is_some() {
            writeln!(self.writer)?;
        }
        self.writer.flush()
    }
}

#[derive(Serialize)]
struct Analysed<'a> {
    id: &'a RawValue,
    #[serde(flatten)]
    analysis: &'a Analysis,
}

#[derive(Serialize)]
struct Unreadable<'a> {
    id: Option<&'a RawValue>,
    error: &'a str,
}
