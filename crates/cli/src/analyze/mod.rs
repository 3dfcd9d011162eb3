//! `khabar analyze`: what the engine says of files or of a stream.
//!
//! | module | does |
//! | --- | --- |
//! | [`input`] | opens files and standard input |
//! | [`lines`] | takes a stream apart into lines of bounded length |
//! | [`published`] | reads the day of publication |
//! | [`row`] | reads one line of a stream |
//! | [`output`] | prints analyses and errors as JSON or as text |

mod input;
mod lines;
mod output;
mod published;
mod row;

use std::io;

use khabar_contract::Day;
use khabar_engine::{Context, analyze};

use self::{
    input::Input,
    lines::Lines,
    output::{Format, Output},
    row::Row,
};
use crate::failure::Failure;

/// What the arguments alone do not say.
pub const HELP: &str = include_str!("help.txt");

/// Analyse texts, from files or from a stream
#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// The files to read; `-`, or none, is standard input
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    inputs: Vec<Input>,

    /// Read a stream: one text on each line, as JSON
    #[arg(long)]
    jsonl: bool,

    /// How to print: for programs, or for eyes
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,

    /// The day of publication, from which «last Thursday» is counted; in a stream, of the lines that do not say
    #[arg(long, value_name = "DATE", value_parser = published::parse)]
    published: Option<Day>,
}

/// Analyses every input; gives what went wrong, in order.
pub fn run(arguments: &Arguments) -> Vec<Failure> {
    let mut output = Output::new(io::stdout().lock(), arguments.format);
    let mut failures = Vec::new();
    for input in &arguments.inputs {
        let result = if arguments.jsonl {
            stream(input, arguments.published, &mut output)
        } else {
            whole(input, arguments, &mut output)
        };
        match result {
            Ok(()) => {}
            Err(failure @ Failure::Output(_)) => return vec![failure],
            Err(failure) => failures.push(failure),
        }
    }
    failures
}

fn whole(input: &Input, arguments: &Arguments, output: &mut Output<impl io::Write>) -> Result<(), Failure> {
    let text = input.text()?;
    let analysis = analyze(&text, &Context { published: arguments.published });
    let heading = (arguments.inputs.len() > 1).then(|| input.to_string());
    Ok(output.analysis(heading.as_deref(), &analysis)?)
}

fn stream(input: &Input, published: Option<Day>, output: &mut Output<impl io::Write>) -> Result<(), Failure> {
    let mut lines = Lines::new(input.open()?);
    let mut unreadable = 0;
    while let Some(line) = lines.next().map_err(|source| input.failure(source))? {
        match Row::parse(&line) {
            Ok(row) => {
                let context = Context { published: row.published.or(published) };
                output.row(row.id, &analyze(&row.text, &context))?;
            }
            Err(error) => {
                unreadable += 1;
                output.error(row::id(&line), &format!("line {}: {error}", line.number))?;
            }
        }
    }
    match unreadable {
        0 => Ok(()),
        unreadable => Err(Failure::Lines { input: input.to_string(), unreadable, lines: lines.count() }),
    }
}
