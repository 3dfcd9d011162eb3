//! What the parser reads and refuses, and that it reads every file of the development set.

use std::{collections::HashSet, path::Path};

use khabar_contract::value::Bound;

use super::*;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

const FILE: &str = "# topic: technology
# published: 2026-02-18

«[ميتا|org meta]» تشتري [بلاي|org playai]

دفعت ل[ميتا|org meta] نحو [2 مليار دولار|money 2000000000 USD about] [أمس|date? 2026-02-17].

---
# a comment
acquire/invest | meta | object: playai | object: \"شركة\" | amount: 2 مليار دولار | time: أمس | modality: planned | evidence: تشتري
? statement | meta | evidence: دفعت
";

#[test]
fn reads_marks_and_facts() {
    let article = parse(FILE).unwrap().remove(0);
    assert_eq!(article.text, "«ميتا» تشتري بلاي\n\nدفعت لميتا نحو 2 مليار دولار أمس.");
    let surfaces = article.mentions.iter().map(|mention| &article.text[mention.span.range()]);
    assert_eq!(surfaces.collect::<Vec<_>>(), ["ميتا", "بلاي", "ميتا", "2 مليار دولار", "أمس"]);
    let money = Value::Money {
        amount: 2e9,
        amount_max: None,
        currency: Some("USD".into()),
        bound: Some(Bound::About),
        per: None,
    };
    assert_eq!(article.mentions[3].meaning, Meaning::Value(money.clone()));
    assert!(article.mentions[4].optional && !article.mentions[3].optional);
    let [fact, statement] = &article.facts[..] else { panic!("two facts: {:?}", article.facts) };
    assert_eq!(fact.kinds, [FactKind::Acquire, FactKind::Invest]);
    assert_eq!(fact.objects, [GoldObject::Entity("playai".into()), GoldObject::Text("شركة".into())]);
    assert_eq!((fact.amount.as_ref(), &fact.modalities[..]), (Some(&money), &[Modality::Planned][..]));
    assert_eq!(&article.text[fact.evidence[0].range()], "تشتري");
    assert!(statement.optional && !fact.optional);
}

#[test]
fn a_file_may_hold_several_articles() {
    let articles =
        parse("# topic: x\n\nأعلنت [ميتا|org a].\n---\n===\n[بلاي|org b] باعت\n---\nsell | b | evidence: باعت\n")
            .unwrap();
    let texts: Vec<(&str, usize)> =
        articles.iter().map(|article| (article.text.as_str(), article.facts.len())).collect();
    assert_eq!(texts, [("أعلنت ميتا.", 0), ("بلاي باعت", 1)]);
    let (line, _) = parse("# topic: x\nأ\n---\n===\nب\n---\nbuy\n").unwrap_err();
    assert_eq!(line, 7);
    assert!(parse("# topic: x\n===\n").is_err());
}

#[test]
fn refuses_what_it_does_not_know() {
    for (from, to, line, message) in [
        ("# topic: technology", "# title: x", 1, "header"),
        ("2026-02-18", "2026-02-30", 2, "2026-02-30"),
        ("\n---\n", "\n", 3, "---"),
        ("[بلاي|org playai]", "[بلاي|org playai", 4, "no mark"),
        ("[بلاي|org playai]", "بلاي]", 4, "outside a mark"),
        ("org playai", "firm playai", 4, "no mark"),
        ("org playai", "org Play", 4, "label"),
        ("[بلاي|", "[ بلاي|", 4, "white space"),
        ("ل[ميتا|org", "ل[ميتا|per", 6, "another kind"),
        ("2000000000 USD about", "2bn USD", 6, "value"),
        ("date? 2026-02-17", "date? yesterday", 6, "value"),
        ("acquire/", "buy/", 10, "no kind"),
        ("? statement | meta", "? statement | them", 11, "them"),
        ("object: playai", "object: openai", 10, "openai"),
        ("object: playai", "objects: playai", 10, "objects"),
        ("object: playai", "time: أمس", 10, "twice"),
        ("amount: 2 مليار", "amount: 3 مليار", 10, "3 مليار"),
        ("modality: planned", "modality: planned/likely", 10, "likely"),
        ("evidence: تشتري", "evidence: باعت", 10, "باعت"),
        (" | evidence: دفعت", "", 11, "needs evidence"),
    ] {
        let (at, reason) = parse(&FILE.replacen(from, to, 1)).unwrap_err();
        assert_eq!(at, line, "{from} -> {to}: {reason}");
        assert!(reason.to_string().contains(message), "{from} -> {to}: {reason}");
    }
}

#[test]
fn values_of_every_kind() {
    for (kind, text, good) in [
        (MentionKind::Money, "10..15 USD at_least per:barrel", true),
        (MentionKind::Money, "5 ?", true),
        (MentionKind::Money, "5", false),
        (MentionKind::Money, "5 dollars", false),
        (MentionKind::Percent, "12.5 over", true),
        (MentionKind::Percent, "12%", false),
        (MentionKind::Date, "2025-Q2", true),
        (MentionKind::Date, "--10-26", true),
        (MentionKind::Date, "2023/2025", true),
        (MentionKind::Date, "?", true),
        (MentionKind::Date, "2025-06-07T10:30", true),
        (MentionKind::Date, "T10:30/T12:00", true),
        (MentionKind::Date, "T1030", false),
        (MentionKind::Date, "25-06", false),
        (MentionKind::Duration, "P2Y6M", true),
        (MentionKind::Duration, "PT36H", true),
        (MentionKind::Duration, "2Y", false),
        (MentionKind::Duration, "P", false),
        (MentionKind::Quantity, "300 متر مربع about", true),
        (MentionKind::Quantity, "300", false),
    ] {
        assert_eq!(values::parse(kind, text).is_some(), good, "{kind:?} {text}");
    }
}

/// Whether the file of this number is for tuning: one that moves to the other set would spoil the figures of both.
fn is_of_dev(number: u32) -> bool {
    number < 193
}

/// Every file of the set can be read and is in its place, each mark stands where it says, and the bundled articles
/// are marked as they are bundled.
#[test]
fn the_development_set_is_well_formed() {
    let articles = read_dir(&Path::new(ROOT).join("crates/engine/tests/news")).unwrap();
    for (path, article) in articles {
        let at = path.display();
        let folder = path.parent().unwrap();
        if folder.ends_with("bundled") {
            let bundled = fs::read_to_string(Path::new(ROOT).join("articles").join(path.file_name().unwrap())).unwrap();
            assert_eq!(article.text, bundled.trim(), "{at}");
        } else {
            let number = path.file_name().and_then(|name| name.to_str()?.split('-').next()?.parse::<u32>().ok());
            let expected = number.map(|number| if is_of_dev(number) { "dev" } else { "test" });
            assert!(expected.is_some_and(|expected| folder.ends_with(expected)), "{at}: is in the wrong set");
        }
        let mut covered = 0;
        for mention in &article.mentions {
            assert!(covered <= mention.span.start && article.text.get(mention.span.range()).is_some(), "{at}");
            covered = mention.span.end;
        }
        assert!(!article.mentions.is_empty(), "{at}");
    }
}

/// The items of values can be read, each mark stands where it says, and none is in both halves. What fails tells no more
/// than a number, for nobody is to read the items of `test`.
#[test]
fn the_items_of_values_are_well_formed() {
    let dir = Path::new(ROOT).join("crates/engine/tests/values");
    let texts = |half: &str| -> HashSet<String> {
        let items = read_dir(&dir.join(half)).unwrap();
        for (number, (path, item)) in items.iter().enumerate() {
            let mut covered = 0;
            for mention in &item.mentions {
                let fits = covered <= mention.span.start && item.text.get(mention.span.range()).is_some();
                assert!(fits, "{}: item {number}", path.display());
                covered = mention.span.end;
            }
        }
        assert!(items.len() >= 250, "{half} has {}", items.len());
        items.into_iter().map(|(_, item)| item.text).collect()
    };
    assert!(texts("dev").is_disjoint(&texts("test")));
}
