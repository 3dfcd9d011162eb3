//! `khabar`: analyses Arabic news text from the command line. `khabar --help` tells it all.

mod analyze;
mod corpora;
mod corpus;
mod failure;
mod learn;
mod marks;
mod score;
mod text;
mod train;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;

/// Reads Arabic news: whom and what it names, the figures it gives, who did what.
#[derive(Parser)]
#[command(
    name = "khabar",
    version,
    flatten_help = true,
    disable_help_subcommand = true,
    arg_required_else_help = false
)]
#[command(after_help = analyze::HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Each command is a module of its own: its arguments, and `run`, which gives everything that went wrong.
#[derive(Subcommand)]
enum Command {
    Analyze(analyze::Arguments),
    Score(score::Arguments),
    Train(train::Arguments),
    TrainSalience(learn::salience::Arguments),
    TrainConfidence(learn::confidence::Arguments),
}

fn main() -> ExitCode {
    let failures = match Cli::try_parse() {
        Ok(cli) => match cli.command {
            Command::Analyze(arguments) => analyze::run(&arguments),
            Command::Score(arguments) => score::run(&arguments),
            Command::Train(arguments) => train::run(&arguments),
            Command::TrainSalience(arguments) => learn::salience::run(&arguments),
            Command::TrainConfidence(arguments) => learn::confidence::run(&arguments),
        },
        Err(help) if !help.use_stderr() => help.print().err().map(Failure::Output).into_iter().collect(),
        Err(error) => vec![Failure::of_arguments(&error)],
    };
    failure::report(&failures)
}
