use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::browser;
use crate::error::{Error, Result};
use crate::process::{command, output, run, say, workspace};
use crate::site;
use crate::toolchain::WASM;

const PAGE: &str = include_str!("../../crates/bench-web/page.html");

/// Builds the benchmark's page and prints the figures that Chromium shows on it. The page needs no server: the module is
/// written into a script.
pub fn bench() -> Result {
    browser::ensure()?;
    let toolbox = site::prepare()?;
    say("building the benchmark");
    run(command("cargo", ["build", "--release", "--locked", "--target", WASM, "-p", "khabar-bench-web"])?)?;
    let (built, folder) = (built_module(), target().join("bench-web"));
    let paths = [&built, &folder].map(|path| path.to_string_lossy().into_owned());
    run(toolbox.wasm_bindgen([
        "--target",
        "no-modules",
        "--no-typescript",
        "--out-name",
        "khabar_bench_web",
        "--out-dir",
        &paths[1],
        &paths[0],
    ])?)?;
    let page = write_page(&folder)?;
    say("measuring in Chromium");
    let address = format!("file://{}", page.display());
    let arguments = ["--headless", "--no-sandbox", "--timeout=600000", "--dump-dom", &address];
    let shown = output(command("chromium", arguments)?)?;
    let figures = figures(&shown).ok_or(Error::NoFigures(page))?;
    println!("{figures}");
    Ok(())
}

fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from)
}

fn built_module() -> PathBuf {
    target().join(WASM).join("release/khabar_bench_web.wasm")
}

fn write_page(folder: &Path) -> Result<PathBuf> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::File { path, source }
    };
    let module = folder.join("khabar_bench_web_bg.wasm");
    let bytes = fs::read(&module).map_err(failed(&module))?;
    let mut script = String::from("const MODULE = \"");
    bytes.iter().for_each(|byte| write!(script, "{byte:02x}").expect("a string takes all"));
    script.push_str("\";\n");
    let (data, page) = (folder.join("module.js"), folder.join("index.html"));
    fs::write(&data, script).map_err(failed(&data))?;
    fs::write(&page, PAGE).map_err(failed(&page))?;
    Ok(page)
}

/// What stands in the page's `pre`, where anything does.
fn figures(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<pre id=\"figures\">")?;
    rest.split_once("</pre>").map(|(figures, _)| figures).filter(|figures| !figures.is_empty())
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn figures_are_what_the_page_shows() {
        assert_eq!(figures("<pre id=\"figures\">load 9 ms\nMB/s 1</pre><script>"), Some("load 9 ms\nMB/s 1"));
        assert_eq!(figures("<pre id=\"figures\"></pre>"), None);
        assert_eq!(figures("<title>404</title>"), None);
    }
}
