//! `khabar-library ARTICLES_DIR OUT_DIR`: see the library crate's documentation.

use std::{env, ffi::OsString, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let [articles, out] = arguments.as_slice() else {
        eprintln!("usage: khabar-library ARTICLES_DIR OUT_DIR");
        return ExitCode::from(2);
    };
    match khabar_library::build(Path::new(articles), Path::new(out)) {
        Ok(outcome) => {
            println!("khabar-library: {outcome}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
