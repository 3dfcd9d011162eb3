//! What the whole engine says of the bundled articles, kept for eyes: a change of the engine shows as a diff of these
//! files. Where the new output is the better one, `UPDATE_EXPECT=1 cargo test -p khabar-cli` writes it, to be reviewed
//! like code.

use std::{fs, path::Path};

use crate::program::khabar;
use expect_test::expect_file;

#[test]
fn each_bundled_article_has_a_snapshot_that_matches() {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
    let files = fs::read_dir(articles).unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<_> = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    texts.sort();
    assert!(!texts.is_empty());
    for path in texts {
        let run = khabar(&["analyze", "--format", "text", path.to_str().unwrap()]).run();
        let name = path.file_name().unwrap().to_str().unwrap();
        expect_file![format!("../snapshots/{name}")].assert_eq(&run.succeeds().stdout);
    }
}
