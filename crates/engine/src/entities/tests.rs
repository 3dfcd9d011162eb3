//! Which names name the same thing: tables of text and expected entities.

use crate::{Context, analyze};

/// `expected` lists the entities that have the forms, in order: the canonical name, then the other forms, parted by ` = `.
fn check(source: &str, expected: &[&str]) {
    let analysis = analyze(source, &Context::default());
    let found: Vec<String> = analysis
        .entities
        .iter()
        .map(|entity| [std::slice::from_ref(&entity.name), &entity.aliases].concat().join(" = "))
        .collect();
    assert_eq!(found, expected, "{source}");
}

/// The key and Latin name of the only entity.
fn check_key(source: &str, key: &str, latin: &str) {
    let analysis = analyze(source, &Context::default());
    let [entity] = analysis.entities.as_slice() else { panic!("not one entity in {source}: {:?}", analysis.entities) };
    assert_eq!((entity.key.as_str(), entity.latin.as_deref()), (key, Some(latin)), "{source}");
}

#[test]
fn spelling_variants() {
    check("قالت غوغل إن شركة جوجل", &["غوغل = جوجل"]);
    check("مايتا تخطط. تسعى ميتا إلى. قالت ميتا", &["ميتا = مايتا"]);
    check("قال مارك زوكربيرغ إن مارك زاكربرغ", &["مارك زوكربيرغ = مارك زاكربرغ"]);
}

#[test]
fn short_forms() {
    check("قال ألكسندر وانغ. ثم أضاف وانغ", &["ألكسندر وانغ = وانغ"]);
    check("قالت شركة فيلدمان موتورز. تدرس فيلدمان", &["فيلدمان موتورز = فيلدمان"]);
    check("فاز نادي الهلال. وقال للهلال", &["الهلال"]);
}

#[test]
fn names_that_the_text_equates() {
    check("أطلقت أوبن إيه آي (OpenAI) نموذجا", &["أوبن إيه آي = OpenAI"]);
    check("منصة «إكس» المعروفة سابقا بـ«تويتر»", &["إكس = تويتر"]);
    check("داخل مختبر “الذكاء الفائق” (“إم إس إل”)", &["إم إس إل = الذكاء الفائق"]);
}

#[test]
fn what_stays_apart() {
    check("التقى محمد حسن وأحمد حسين", &["محمد حسن", "أحمد حسين"]);
    check("زار السودان ثم جنوب السودان", &["السودان", "جنوب السودان"]);
}

#[test]
fn keys_and_latin_names() {
    check_key("قالت جوجل", "google", "Google");
    check_key("قالت غوغل", "google", "Google");
    check_key("انتقل إلى نادي برشلونة", "barcelona", "Barcelona");
    check_key("أعلنت شركة “وايف أي آي” ذلك", "wayf-ay-ay", "Oaif AI");
    check_key("زار الوزير تونس", "tunisia", "Tunisia");
    check_key("وصل إلى الكويت", "kuwait", "Kuwait");
    check_key("يعيش في برشلونة", "barcelona-place", "Barcelona");
}
