//! `khabar analyze`, as a user or a program runs it.

use crate::program::{Run, khabar};
use serde_json::{Value, json};

#[test]
fn one_text_is_one_line_of_json() {
    let run = khabar(&["analyze"]).stdin("وقعت ميتا عقدا.\nفقرة").run();
    let [analysis] = run.succeeds().json_lines().try_into().unwrap();
    assert_eq!(analysis["schema"], 1);
    assert_eq!(analysis["text"], "وقعت ميتا عقدا.\nفقرة");
    assert_eq!(analysis["sentences"][0], json!({ "start": 0, "end": 15 }));
}

#[test]
fn several_files_are_a_line_each_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["b.txt", "a.txt"].map(|name| folder.path().join(name));
    names.iter().for_each(|name| std::fs::write(name, name.file_name().unwrap().as_encoded_bytes()).unwrap());
    let [b, a] = names.each_ref().map(|name| name.to_str().unwrap());
    let run = khabar(&["analyze", b, "-", a]).stdin("standard").run();
    let texts: Vec<_> = run.succeeds().json_lines().iter().map(|analysis| analysis["text"].clone()).collect();
    assert_eq!(texts, ["b.txt", "standard", "a.txt"]);
    let run = khabar(&["analyze", "--format", "text", b, a]).run();
    let headings: Vec<_> = run.succeeds().stdout.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(headings, [format!("# {b}"), format!("# {a}")]);
}

#[test]
fn a_stream_gives_a_line_for_each_line() {
    let input = concat!(
        r#"{"id":"a","text":"خبر"}"#,
        "\n",
        r#"{"id":2,"text":"#,
        "\n\n",
        r#"{"text":"x","published":"2025-01-02","id":1.50}"#,
        "\r\n",
        r#"{"id":null,"text":"\ud800"}"#,
        "\n",
        r#"{"id":[],"text":"x"}"#,
        "\n",
        r#"{"id":false,"text":""}"#,
    );
    let run = khabar(&["analyze", "--jsonl"]).stdin(input).run();
    run.fails(1, "khabar: standard input: 4 of 7 lines could not be read; the output says why");
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(
        lines.iter().map(|line| line.split(',').next().unwrap()).collect::<Vec<_>>(),
        [
            r#"{"id":"a""#,
            r#"{"id":null"#,
            r#"{"id":null"#,
            r#"{"id":1.50"#,
            r#"{"id":null"#,
            r#"{"id":null"#,
            r#"{"id":false"#
        ]
    );
    assert_eq!(lines[1], r#"{"id":null,"error":"line 2: column 15: EOF while parsing a value"}"#);
    assert_eq!(lines[2], r#"{"id":null,"error":"line 3: not a JSON object"}"#);
    assert!(lines[4].starts_with(r#"{"id":null,"error":"line 5: column 26: "#), "{}", lines[4]);
    let texts: Vec<Value> = run.json_lines().iter().map(|line| line["text"].clone()).collect();
    assert_eq!(texts, [json!("خبر"), Value::Null, Value::Null, json!("x"), Value::Null, Value::Null, json!("")]);
}

#[test]
fn a_stream_survives_bytes_that_are_no_text() {
    let run = khabar(&["analyze", "--jsonl"])
        .stdin(b"{\"id\":1,\"text\":\"\xd8\"}\n\x00\xff\n{\"id\":3,\"text\":\"x\"}")
        .run();
    run.fails(1, "khabar: standard input: 2 of 3 lines could not be read; the output says why");
    let ids: Vec<_> = run.json_lines().iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, [json!(1), Value::Null, json!(3)]);
}

#[test]
fn an_answer_comes_before_the_next_question() {
    let mut dialogue = khabar(&["analyze", "--jsonl"]).start();
    for id in 0..3 {
        let answer = dialogue.ask(&format!("{{\"id\":{id},\"text\":\"خبر\"}}"));
        assert!(answer.starts_with(&format!("{{\"id\":{id},")), "{answer}");
    }
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let row = format!("{{\"id\":1,\"text\":\"{}\"}}\n", "خبر ".repeat(1000));
    let run = khabar(&["analyze", "--jsonl"]).stdin(row.repeat(100)).run_unread();
    run.succeeds();
    assert_eq!(run.stderr, "");
}

#[test]
fn the_day_of_publication_must_be_one() {
    khabar(&["analyze", "--published", "2025-06-07"]).stdin("خبر").run().succeeds();
    khabar(&["analyze", "--published", "2025-02-30"]).run().fails(
        2,
        "khabar: invalid value '2025-02-30' for '--published <DATE>': «2025-02-30» is not a day of the form 2025-06-07; see khabar --help",
    );
}

#[test]
fn bad_arguments_are_one_line() {
    for (arguments, reason) in [
        (&["analyze", "--fast"][..], "unexpected argument '--fast' found"),
        (&["analyze", "--format", "xml"], "invalid value 'xml' for '--format <FORMAT>' [possible values: json, text]"),
        (&["analyse"], "unrecognized subcommand 'analyse'"),
        (&[], "'khabar' requires a subcommand but one was not provided"),
    ] {
        let run = khabar(arguments).run();
        assert_eq!(run.status, 2);
        assert!(run.stderr.starts_with(&format!("khabar: {reason}")), "{}", run.stderr);
        assert_eq!((run.stderr.lines().count(), run.stdout.as_str()), (1, ""));
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_done() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("good"), "خبر").unwrap();
    std::fs::write(path("bad"), b"one\ntwo \xff").unwrap();
    let run = khabar(&["analyze", &path("none"), &path("bad"), &path("good"), &path(".")]).run();
    assert_eq!((run.status, run.json_lines().len()), (2, 1));
    assert_eq!(
        run.stderr.replace(folder.path().to_str().unwrap(), "."),
        "khabar: ./none: No such file or directory (os error 2)\n\
         khabar: ./bad: line 2 is not UTF-8\n\
         khabar: ./.: Is a directory (os error 21)\n"
    );
    let run: Run = khabar(&["analyze", "--jsonl", &path(".")]).run();
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
}

#[test]
fn help_tells_it_all() {
    let run = khabar(&["--help"]).run();
    run.succeeds();
    for part in ["khabar analyze", "--jsonl", "--format", "--published", "Exit status", "FILE"] {
        assert!(run.stdout.contains(part), "{part} in {}", run.stdout);
    }
}
