//! Takes a picture of a page of the built site.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use harness::{Error, Page, Result, View, visit};

/// Takes a picture of a page of the site in headless Chromium.
#[derive(Parser)]
#[command(name = "cargo xtask shot")]
struct Options {
    /// The page's address on the site, such as `/` or `/articles/x`
    path: String,
    /// Width of the viewport in CSS pixels
    #[arg(long, default_value_t = View::WIDE.width)]
    width: u32,
    /// Height of the viewport in CSS pixels
    #[arg(long, default_value_t = View::WIDE.height)]
    height: u32,
    /// The whole page, however long, and not just the viewport
    #[arg(long)]
    full: bool,
    /// As on a system with a dark colour scheme
    #[arg(long)]
    dark: bool,
    /// Click what this CSS selector finds first; may be given several times
    #[arg(long, value_name = "CSS")]
    click: Vec<String>,
    /// Where to write the picture
    #[arg(long, value_name = "FILE", default_value = "target/shot.png")]
    out: PathBuf,
}

/// Calls back when the page has its fonts and has not changed for a while.
const SETTLED: &str = "
    const [done] = arguments;
    let quiet;
    const wait = () => { clearTimeout(quiet); quiet = setTimeout(() => document.fonts.ready.then(done), 300); };
    new MutationObserver(wait).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    wait();
";

fn main() -> ExitCode {
    let options = Options::parse();
    match shoot(&options) {
        Ok(()) => {
            println!("{}", options.out.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn shoot(options: &Options) -> Result {
    let Options { width, height, dark, ref out, .. } = *options;
    let view = View { width, height, dark };
    let png = visit(view, async |page| {
        page.open(&options.path).await?;
        settle(page).await?;
        for css in &options.click {
            page.click(css).await?;
            settle(page).await?;
        }
        if options.full {
            let height = page.eval("document.documentElement.scrollHeight").await?;
            page.look(View { height, ..view }).await?;
            settle(page).await?;
        }
        page.screenshot().await
    })?;
    std::fs::write(out, png).map_err(|source| Error::Write { path: out.clone(), source })
}

async fn settle(page: &Page) -> Result {
    // Trunk's loader leaves this behind when it is done.
    page.until("the application has started", "window.wasmBindings !== undefined").await?;
    page.driver().execute_async(SETTLED, vec![]).await?;
    Ok(())
}
