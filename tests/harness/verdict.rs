use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::PathBuf;
use std::{fs, thread};

use futures_util::FutureExt;

use crate::site::workspace;
use crate::{Error, Page, Result};

/// Runs `test` on the page and judges how both have behaved. A failure leaves a picture of the page, and what the page
/// complained of is told as well.
pub(crate) async fn of(page: &Page, test: impl AsyncFnOnce(&Page) -> Result) -> Result {
    let outcome = AssertUnwindSafe(test(page)).catch_unwind().await;
    // A browser that cannot be asked any more is a complaint too, and must not hide the failure that came before it.
    let complaints = page.complaints().await.unwrap_or_else(|error| vec![error.to_string()]);
    if let Ok(Ok(())) = outcome
        && complaints.is_empty()
    {
        return Ok(());
    }
    match picture(page).await {
        Ok(path) => eprintln!("what the page showed: {}", path.display()),
        Err(error) => eprintln!("no picture of the page: {error}"),
    }
    if !matches!(outcome, Ok(Ok(()))) {
        complaints.iter().for_each(|complaint| eprintln!("{complaint}"));
    }
    match outcome {
        Ok(Ok(())) => Err(Error::Misbehaved(complaints)),
        Ok(Err(error)) => Err(error),
        Err(panic) => resume_unwind(panic),
    }
}

async fn picture(page: &Page) -> Result<PathBuf> {
    let folder = workspace().join("target/browser-tests");
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    let path = folder.join(test).with_extension("png");
    let write = |png| fs::create_dir_all(&folder).and_then(|()| fs::write(&path, png));
    write(page.screenshot().await?).map_err(|source| Error::Write { path: path.clone(), source })?;
    Ok(path)
}
