//! Facts from texts whose mentions are given, so that nothing but this stage is tested. What is told is looked at, however
//! likely: a sentence by itself has few of the signs that make a fact so.

use std::{collections::HashMap, time::Instant};

use khabar_contract::{Entity, EntityId, Fact, Mention, MentionId, MentionKind, Object, Value};

use super::{extract, frame, tellings};
use crate::text::Text;

/// Checks the facts of a marked text: `[ميتا|org]` is a mention; mentions of one surface, or of one label after the
/// kind (`[مايتا|org ميتا]`), are one entity. A fact is written as in the development set, in the order subject, object,
/// amount, time, place, title, former, modality, attribution: `acquire | ميتا | سكيل | amount: … | planned | by: …`.
fn check(marked: &str, expected: &[&str]) {
    assert_eq!(read(marked), expected, "{marked}");
}

fn read(marked: &str) -> Vec<String> {
    let (source, mentions, entities) = parse(marked);
    let text = Text::new(&source);
    let tellings = tellings(&text, &mentions, &entities);
    tellings.iter().map(|telling| written(&telling.fact, &mentions, &entities)).collect()
}

fn parse(marked: &str) -> (String, Vec<Mention>, Vec<Entity>) {
    let mut source = String::new();
    let mut mentions = Vec::new();
    let mut entities: Vec<Entity> = Vec::new();
    let mut by_label: HashMap<String, EntityId> = HashMap::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        let (mark, after) = after.split_once(']').expect("a mark is closed");
        let (surface, code) = mark.split_once('|').expect("a mark has a kind");
        let (kind, label) = code.split_once(' ').unwrap_or((code, surface));
        let kind = MentionKind::from_code(kind.trim_end_matches('?')).expect("a known kind");
        source += before;
        let start = source.len();
        source += surface;
        let id = mentions.len() as MentionId;
        let entity = kind.is_name().then(|| {
            let entity = *by_label.entry(label.to_owned()).or_insert_with(|| {
                entities.push(entity(entities.len(), label, kind));
                EntityId::from_index(entities.len() - 1)
            });
            entities[entity.index()].mentions.push(id);
            entity
        });
        let value = (!kind.is_name()).then(|| value(kind, surface));
        mentions.push(Mention { id, start, end: source.len(), surface: surface.to_owned(), kind, entity, value });
        rest = after;
    }
    (source + rest, mentions, entities)
}

fn entity(index: usize, name: &str, kind: MentionKind) -> Entity {
    Entity {
        id: EntityId::from_index(index),
        key: name.to_owned(),
        name: name.to_owned(),
        kind,
        latin: None,
        transliterated: false,
        aliases: Vec::new(),
        mentions: Vec::new(),
    }
}

/// A value that equals another where the surfaces do.
fn value(kind: MentionKind, surface: &str) -> Value {
    let amount = surface.bytes().map(f64::from).sum();
    match kind {
        MentionKind::Money => Value::Money { amount, amount_max: None, currency: None, bound: None, per: None },
        MentionKind::Percent => Value::Percent { number: amount, number_max: None, bound: None },
        MentionKind::Date => Value::date(None),
        MentionKind::Duration => Value::Duration { iso: surface.to_owned(), bound: None, resolved: None },
        _ => Value::Quantity { amount, amount_max: None, unit: String::new(), bound: None, per: None },
    }
}

fn written(fact: &Fact, mentions: &[Mention], entities: &[Entity]) -> String {
    let name = |entity: EntityId| entities[entity.index()].name.clone();
    let surface = |mention: MentionId| mentions[mention as usize].surface.clone();
    let mut parts = vec![debug(&fact.kind), name(fact.subject)];
    parts.extend(fact.object.as_ref().map(|object| match object {
        Object::Entity(entity) => name(*entity),
        Object::Text(text) => format!("«{text}»"),
    }));
    parts.extend(fact.amount.map(|amount| format!("amount: {}", surface(amount))));
    parts.extend(fact.time.map(|time| format!("time: {}", surface(time))));
    parts.extend(fact.place.map(|place| format!("place: {}", name(place))));
    parts.extend(fact.title.as_ref().map(|title| format!("title: {title}")));
    parts.extend(fact.former.then(|| "former".to_owned()));
    parts.extend((fact.modality != khabar_contract::Modality::Asserted).then(|| debug(&fact.modality)));
    parts.extend(fact.attribution.map(|source| format!("by: {}", name(source))));
    parts.join(" | ")
}

fn debug(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

#[test]
fn who_holds_an_office() {
    check(
        "يسعى [مارك زوكربيرغ|per]، الرئيس التنفيذي لـ[ميتا|org]، إلى النجاح.",
        &["role | مارك زوكربيرغ | ميتا | title: الرئيس التنفيذي"],
    );
    check(
        "وقال وزير المالية [ياسين جابر|per] بعد الجلسة شيئا.",
        &["role | ياسين جابر | «المالية» | title: وزير المالية"],
    );
    check(
        "وقالت الرئيسة التنفيذية لـ[سيلكتا|org] [إنغريد|per] شيئا.",
        &["role | إنغريد | سيلكتا | title: الرئيسة التنفيذية"],
    );
    check(
        "قال والي [بنك المغرب|org] [عبد اللطيف الجواهري|per] شيئا.",
        &["role | عبد اللطيف الجواهري | بنك المغرب | title: والي"],
    );
    check("اندمجت [سكيل|org] بقيادة [وانغ|per] مع فريق آخر.", &["role | وانغ | سكيل | title: قيادة"]);
    check(
        "وقال [سامر حداد|per]، محلل الأسواق لدى [ساكسو بنك|org]، شيئا.",
        &["role | سامر حداد | ساكسو بنك | title: محلل الأسواق"],
    );
    check("وقال محلل مالي [سامر حداد|per] شيئا.", &[]);
    check("خسرت [دانة غاز|org] قضية، وربحت [دانة غاز|org] أخرى. وقال الخبير العسكري [سامر حداد|per] شيئا.", &[]);
    check("وقال المهندس [روهان فارما|per] إنه سعيد.", &[]);
}

#[test]
fn said_twice_is_one_fact() {
    check(
        "[غوغل|org] تستحوذ على [ويز|org]\nأعلنت [غوغل|org] استحواذها على [ويز|org] مقابل [32 مليار دولار|money].",
        &["acquire | غوغل | ويز | amount: 32 مليار دولار"],
    );
}

/// Sentences without an end, in which each verb and noun asks whom it stands for.
#[test]
fn time_is_linear() {
    for piece in [
        "وقالت الشركة إنها أطلقت خدمة وأعلنت [ميتا|org] أنها اشترت حصة ",
        "وأطلقت واشترت وباعت ",
        "الرئيس التنفيذي للشركة عُيّن في مجلس الإدارة ",
        "[سالم|per] و[ميتا|org]، و[دبي|loc] ",
    ] {
        let best = |repeats: usize, runs: usize| {
            let (source, mentions, entities) = parse(&piece.repeat(repeats));
            let text = Text::new(&source);
            let run = || {
                let start = Instant::now();
                (0..runs).for_each(|_| drop(extract(&text, &mentions, &entities)));
                start.elapsed()
            };
            // Other programs share the machine, so stretches of like length are compared, and the best of three counts.
            (0..3).map(|_| run()).min().expect("three runs")
        };
        let (often, once) = (best(100, 16), best(1600, 1));
        assert!(once < often * 3, "«{piece}»: 16 times 100 takes {often:?}, 1600 takes {once:?}");
    }
}

/// Each frame file's own examples: `>` a marked text, `=` its facts without their kind, which is the file's.
#[test]
fn examples_of_the_frames() {
    let mut wrong = Vec::new();
    for file in frame::FRAMES {
        let kind = file.lines().find_map(|line| line.strip_prefix("kind ")).expect("a frame file names its kind");
        let mut examples: Vec<(&str, Vec<String>)> = Vec::new();
        for line in file.lines() {
            if let Some(marked) = line.strip_prefix("> ") {
                examples.push((marked, Vec::new()));
            } else if let Some(fact) = line.strip_prefix("= ") {
                examples.last_mut().expect("an example comes before its facts").1.push(format!("{kind} | {fact}"));
            }
        }
        assert!(examples.len() >= 3, "{kind}: too few examples");
        for (marked, expected) in examples {
            let found: Vec<String> =
                read(marked).into_iter().filter(|fact| fact.split(" | ").next() == Some(kind)).collect();
            if found != expected {
                wrong.push(format!("{marked}\n   found {found:#?}\nexpected {expected:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
