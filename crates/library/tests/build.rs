//! The program from the folder of files to the folder of JSON.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use khabar_contract::{Article, Digest, Library, Profile};
use tempfile::TempDir;

#[test]
fn a_folder_of_files_becomes_a_library() {
    let site = Site::new(&[("b.txt", "عنوان ثان\nفقرة"), ("a.txt", "---\ndate: 2025-01-02\n---\nعنوان أول\r\nفقرة")]);
    site.builds("5 files written, 0 unchanged, 0 removed");
    let library: Library = read(&site.out().join("library.json"));
    assert_eq!(
        library.cards.iter().map(|card| card.metadata.headline.as_str()).collect::<Vec<_>>(),
        ["عنوان أول", "عنوان ثان"]
    );
    let article: Article = read(&site.out().join("articles/a.json"));
    assert_eq!(article.analysis.text, "عنوان أول\r\nفقرة");
}

#[test]
fn only_what_changed_is_touched() {
    let site = Site::new(&[("a.txt", "عنوان"), ("b.txt", "عنوان آخر")]);
    site.builds("5 files written, 0 unchanged, 0 removed");
    site.builds("0 files written, 5 unchanged, 0 removed");
    site.add("a.txt", "عنوان\nفقرة");
    site.builds("1 files written, 4 unchanged, 0 removed");
    fs::remove_file(site.articles().join("b.txt")).unwrap();
    fs::write(site.out().join("articles/c.unfinished"), "").unwrap();
    fs::write(site.out().join("articles/notes.md"), "").unwrap();
    site.builds("1 files written, 3 unchanged, 2 removed");
    assert_eq!(names(&site.out().join("articles")), ["a.json", "notes.md"]);
}

#[test]
fn what_the_library_says_as_a_whole_has_files_of_its_own() {
    let site =
        Site::new(&[("a.txt", "استحوذت ميتا على آبل في مارس 2024."), ("b.txt", "استحوذت غوغل على آبل في مارس 2025.")]);
    site.builds("14 files written, 0 unchanged, 0 removed");
    assert_eq!(names(&site.out().join("entities")), ["apple.json", "google.json", "meta.json"]);
    let apple: Profile = read(&site.out().join("entities/apple.json"));
    assert_eq!((apple.articles, apple.claims.len()), (2, 2));
    let [first, second] = ["timeline/all-1.json", "map/all.json"].map(|file| read::<Digest>(&site.out().join(file)));
    assert_eq!([first.excerpts.len(), second.excerpts.len()], [2, 2]);
    let selections = ["acquire-asserted.json", "acquire.json", "all.json", "asserted.json"];
    assert_eq!(names(&site.out().join("map")), selections);
    fs::remove_file(site.articles().join("b.txt")).unwrap();
    site.builds("11 files written, 1 unchanged, 2 removed");
    assert_eq!(names(&site.out().join("entities")), ["apple.json", "meta.json"]);
}

#[test]
fn what_is_no_article_is_left_out() {
    let site = Site::new(&[("a.txt", "عنوان"), ("README.md", "x"), (".hidden.txt", ""), ("a.txt~", "")]);
    fs::create_dir(site.articles().join("folder.txt")).unwrap();
    site.builds("4 files written, 0 unchanged, 0 removed");
}

#[test]
fn every_problem_of_every_file_is_told_and_nothing_written() {
    let site = Site::new(&[
        ("a.txt", "---\ndate: أمس\nwriter: x\n---\nعنوان"),
        ("good.txt", "عنوان"),
        ("empty.txt", ""),
        ("خبر.txt", "عنوان"),
    ]);
    let output = site.run();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap().replace(site.articles().to_str().unwrap(), "articles");
    assert_eq!(
        told.lines().collect::<Vec<_>>(),
        [
            "articles/a.txt:2: date: «أمس» is not a day of the form 2025-06-07",
            "articles/a.txt:3: unknown key «writer»; the keys are source, author, date and address",
            "articles/empty.txt:1: the file has no text; the headline goes on the first line, the paragraphs after it",
            "articles/خبر.txt: the name cannot be part of an address; before .txt use only the letters a to z, digits, - and _",
        ]
    );
    assert!(!site.out().exists());
}

#[test]
fn a_missing_or_empty_folder_is_told() {
    let site = Site::new(&[]);
    assert!(site.fails(1).contains("no articles here"));
    fs::remove_dir(site.articles()).unwrap();
    assert!(site.fails(1).contains("articles: No such file"));
}

#[test]
fn the_arguments_are_two_folders() {
    let output = Command::new(PROGRAM).arg("articles").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stderr, b"usage: khabar-library ARTICLES_DIR OUT_DIR\n");
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_khabar-library");

/// A folder of articles and the place where the library goes, removed in the end.
struct Site(TempDir);

impl Site {
    fn new(files: &[(&str, &str)]) -> Self {
        let site = Self(TempDir::new().unwrap());
        fs::create_dir(site.articles()).unwrap();
        files.iter().for_each(|(name, content)| site.add(name, content));
        site
    }

    fn articles(&self) -> std::path::PathBuf {
        self.0.path().join("articles")
    }

    fn out(&self) -> std::path::PathBuf {
        self.0.path().join("out")
    }

    fn add(&self, name: &str, content: &str) {
        fs::write(self.articles().join(name), content).unwrap();
    }

    fn run(&self) -> Output {
        Command::new(PROGRAM).args([self.articles(), self.out()]).output().unwrap()
    }

    #[track_caller]
    fn builds(&self, summary: &str) {
        let output = self.run();
        assert!(output.status.success(), "{output:?}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("khabar-library: {summary}\n"));
    }

    #[track_caller]
    fn fails(&self, code: i32) -> String {
        let output = self.run();
        assert_eq!(output.status.code(), Some(code));
        String::from_utf8(output.stderr).unwrap()
    }
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
