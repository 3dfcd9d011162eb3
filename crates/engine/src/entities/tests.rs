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
    check("قال مارك زوكربيرغ ذلك. وأضاف زوكربرغ. ثم قال زاكربرغ", &["مارك زوكربيرغ = زوكربرغ = زاكربرغ"]);
    check("قال أنطونيو غوتيريش ذلك، وأكد أنطونيو غوتيريس", &["أنطونيو غوتيريش = أنطونيو غوتيريس"]);
    check("التقى بنيامين نتنياهو الوزير. وقال نتانياهو", &["بنيامين نتنياهو = نتانياهو"]);
}

#[test]
fn class_nouns_articles_and_quotation_marks() {
    check("أعلنت شركة ميتا ذلك. وقالت «ميتا» إن", &["ميتا"]);
    check("فاز نادي الهلال. وقال للهلال", &["الهلال"]);
    check("قالت شركة «تسلا» الأميركية. وأضافت تسلا", &["تسلا"]);
    check("قال محمد الحلبوسي ذلك. وأضاف حلبوسي", &["محمد الحلبوسي = حلبوسي"]);
    check(
        "تسعى شركة ميتا بPlatforms إلى ذلك. وقالت ميتا. وأضافت ميتا. وأكدت ميتا. وختمت ميتا",
        &["ميتا = ميتا بPlatforms"],
    );
}

#[test]
fn short_forms() {
    check("قال ألكسندر وانغ. ثم أضاف وانغ", &["ألكسندر وانغ = وانغ"]);
    check("قالت شركة فيلدمان موتورز. تدرس فيلدمان", &["فيلدمان موتورز = فيلدمان"]);
    check("قال وانغ أمس. وكان ألكسندر وانغ قد أعلن", &["ألكسندر وانغ = وانغ"]);
    check("وصل الرئيس عبد الفتاح السيسي. وأكد السيسي", &["عبد الفتاح السيسي = السيسي"]);
    check("قال الأمير محمد بن سلمان ذلك. وأكد بن سلمان أن", &["محمد بن سلمان = بن سلمان"]);
    check("سجل اللاعب كيفن دي بروين هدفا. وقال دي بروين إن", &["كيفن دي بروين = دي بروين"]);
}

#[test]
fn names_that_the_text_equates() {
    check("أطلقت أوبن إيه آي (OpenAI) نموذجا", &["أوبن إيه آي = OpenAI"]);
    check("أطلقت شركة OpenAI نموذجا. وقالت أوبن أي آي. وأضافت أوبن إيه آي", &["أوبن أي آي = OpenAI = أوبن إيه آي"]);
    check("منصة «إكس» المعروفة سابقا بـ«تويتر»", &["إكس = تويتر"]);
    check("قالت منصة «إكس» (تويتر سابقا) إنها", &["إكس = تويتر"]);
    check("قالت منصة إكس، تويتر سابقا، إنها", &["إكس = تويتر"]);
    check("أعلنت منصة إكس، التي كانت تعرف باسم تويتر، ذلك", &["إكس = تويتر"]);
    check("داخل مختبر “الذكاء الفائق” (“إم إس إل”)", &["إم إس إل = الذكاء الفائق"]);
    check("قالت منظمة الصحة العالمية (WHO) إن المنظمة", &["منظمة الصحة العالمية = WHO"]);
}

#[test]
fn clubs_and_companies_with_their_nationality() {
    check("فاز الهلال السعودي بالمباراة. وقال مدرب الهلال", &["الهلال"]);
    check("قالت أرامكو السعودية ذلك. وأضافت أرامكو", &["أرامكو"]);
    check("تعاقد الأهلي المصري مع اللاعب. ولعب الأهلي مباراة", &["الأهلي"]);
    check("تعاقد الأهلي السعودي مع اللاعب. ولعب الأهلي مباراة", &["الأهلي"]);
    check("تأهل العين الإماراتي إلى نهائي دوري أبطال آسيا", &["العين", "دوري أبطال آسيا"]);
    check("تعادل الأهلي المصري مع الأهلي السعودي في المباراة", &["الأهلي المصري", "الأهلي السعودي"]);
    check("تعادل الشباب السعودي مع الشباب العماني في المباراة", &["الشباب السعودي", "الشباب العماني"]);
}

#[test]
fn what_stays_apart() {
    check("التقى محمد حسن وأحمد حسين", &["محمد حسن", "أحمد حسين"]);
    check("زار السودان ثم جنوب السودان", &["السودان", "جنوب السودان"]);
    check(
        "وصل الرئيس إيمانويل ماكرون وزوجته بريجيت ماكرون. وقال ماكرون إن",
        &["إيمانويل ماكرون = ماكرون", "بريجيت ماكرون"],
    );
    check(
        "وصل الرئيس إيمانويل ماكرون وزوجته بريجيت ماكرون. وقال الرئيس ماكرون ذلك. وقالت ماكرون إن",
        &["إيمانويل ماكرون = ماكرون", "بريجيت ماكرون = ماكرون"],
    );
    check("قال الرئيس دونالد ترامب ذلك أمام ميلانيا ترامب. وأضاف ترامب", &["دونالد ترامب = ترامب", "ميلانيا ترامب"]);
}

#[test]
fn one_key_across_articles() {
    for (one, other) in [
        ("قالت جوجل ذلك", "أعلنت غوغل ذلك"),
        ("قالت OpenAI ذلك", "أعلنت أوبن أي آي ذلك"),
        ("فاز الهلال السعودي بالمباراة", "فاز نادي الهلال بالمباراة"),
        ("تأهل العين الإماراتي إلى النهائي", "تأهل نادي العين إلى النهائي"),
        ("قال مارك زوكربيرغ ذلك", "أعلن مارك زاكربرغ ذلك"),
        ("قال الوزير سامر الدلوعي ذلك", "أعلن الوزير سامر الدلوعي"),
    ] {
        let keys =
            |source| analyze(source, &Context::default()).entities.into_iter().map(|it| it.key).collect::<Vec<_>>();
        assert_eq!(keys(one), keys(other), "{one} / {other}");
        assert_eq!(keys(one).len(), 1, "{one}: {:?}", keys(one));
    }
}

#[test]
fn keys_and_latin_names() {
    check_key("قالت جوجل", "google", "Google");
    check_key("قالت غوغل", "google", "Google");
    check_key("انتقل إلى نادي برشلونة", "barcelona", "Barcelona");
    check_key("أعلنت شركة “وايف أي آي” ذلك", "wayf-ay-ay", "Waif AI");
    check_key("زار الوزير تونس", "tunisia", "Tunisia");
    check_key("وصل إلى الكويت", "kuwait", "Kuwait");
    check_key("يعيش في برشلونة", "barcelona-place", "Barcelona");
}
