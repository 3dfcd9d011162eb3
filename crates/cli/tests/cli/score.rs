//! `khabar score`, as a user runs it.

use std::fs;

use crate::program::khabar;

const CORPUS: &str = "قال\tO\nمارك\tB-PER\nزوكربيرغ\tI-PER\n\nزار\tO\nلبنان\tB-LOC\n";

const ARTICLE: &str = "# topic: test\n\nوصل [مارك|per mark].\n\n---\nother | mark | evidence: وصل\n";

/// A folder with one file, and the path of that file.
fn file(name: &str, content: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    (folder, path.to_str().unwrap().to_owned())
}

/// The numbers of the first line that starts with `label`.
fn numbers(stdout: &str, label: &str) -> Vec<f64> {
    let line = stdout.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_default();
    line.split_whitespace().filter_map(|word| word.parse().ok()).collect()
}

#[test]
fn a_corpus_is_scored_by_kind_and_in_all() {
    let (_folder, path) = file("corpus.tsv", CORPUS);
    let run = khabar(&["score", &path, &path, "--errors", "2"]).run();
    let stdout = &run.succeeds().stdout;
    assert_eq!(numbers(stdout, "person")[0], 1.0);
    assert_eq!(numbers(stdout, "the three")[0], 2.0);
    let (_, total) = stdout.split_once("\nall\n").unwrap();
    assert_eq!(numbers(total, "the three")[0], 4.0);
}

#[test]
fn a_folder_of_articles_is_scored_by_article_and_in_all() {
    let (folder, _) = file("01-arrival.txt", ARTICLE);
    let run = khabar(&["score", "--facts", folder.path().to_str().unwrap(), "--diff"]).run();
    let stdout = &run.succeeds().stdout;
    assert!(stdout.contains("01-arrival"), "{stdout}");
    assert_eq!(numbers(stdout, "person")[0], 1.0);
}

#[test]
fn annotation_that_cannot_be_read_is_told_in_one_line() {
    let (_folder, corpus) = file("corpus.tsv", "قال\tO\nمارك B-PER\n");
    let reason = format!("khabar: {corpus}:2: not a token, a tab, and tags such as O, B-PER or I-ORG");
    khabar(&["score", &corpus]).run().fails(2, &reason);
    let (folder, article) = file("01-arrival.txt", &ARTICLE.replace("per mark", "man mark"));
    let folder = folder.path().to_str().unwrap();
    let reason = format!("khabar: {article}:3: «مارك|man mark» is no mark: a surface, `|`, a code and what it means");
    khabar(&["score", "--facts", folder]).run().fails(2, &reason);
    assert_eq!(khabar(&["score"]).run().status, 2);
}

#[test]
fn the_parts_of_the_corpora_that_were_held_back_are_scored() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("ner")).unwrap();
    let write = |name: &str, content: &str| fs::write(folder.path().join("ner").join(name), content).unwrap();
    let sentences = |sentence: &str, count| format!("{sentence}\tO\n\n").repeat(count);
    write("anercorp-train.tsv", &(sentences("قال", 5) + "زار\tO\nلبنان\tB-LOC\n"));
    write("aqmar-train.tsv", &(sentences("قال", 5) + "لبنان\tB-LOC\n\nزار\tO\nلبنان\tB-LOC\n\nثم\tO\n"));
    write("wojood-sample-train.tsv", "لبنان\tB-GPE\n");
    write("wojood-sample-dev.tsv", "مارك\tB-PERS\nزوكربيرغ\tI-PERS\n");
    let run = khabar(&["score", "--held-out", folder.path().to_str().unwrap()]).run();
    let tables = run.succeeds().stdout.split("\n\n").filter(|table| !table.trim().is_empty());
    let gold: Vec<f64> = tables.map(|table| numbers(table, "the three")[0]).collect();
    assert_eq!(gold, [1.0, 2.0, 1.0, 4.0]);
}
