//! What is a name, and what is none: tables of text and expected names.

use khabar_contract::MentionKind;

use crate::{Context, text::Text, values};

/// `expected` lists the names in order: `kind:surface`, parted by ` | `.
fn check(source: &str, expected: &str) {
    let text = Text::new(source);
    let values = values::find(&text, &Context::default());
    let names = super::find(&text, &values);
    let found: Vec<String> =
        names.iter().map(|name| format!("{}:{}", code(name.kind), &source[name.span.range()])).collect();
    assert_eq!(found.join(" | "), expected, "{source}");
}

fn code(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Person => "per",
        MentionKind::Organization => "org",
        MentionKind::Place => "loc",
        MentionKind::Product => "pro",
        MentionKind::Event => "evt",
        _ => "value",
    }
}

#[test]
fn listed_names_under_their_proclitics() {
    check("تعاقدت لميتا مع غوغل", "org:ميتا | org:غوغل");
    check("قال مارك زوكربيرغ، الرئيس التنفيذي لميتا", "per:مارك زوكربيرغ | org:ميتا");
    check("زار وليد الركراكي باريس", "per:وليد الركراكي | loc:باريس");
    check("انتقل إلى نادي الهلال", "org:الهلال");
}

#[test]
fn a_nationality_behind_a_whole_name_is_outside() {
    check("فاز النصر السعودي على الهلال السعودي", "org:النصر | org:الهلال");
    check("أعلن صندوق الاستثمارات العامة السعودي", "org:صندوق الاستثمارات العامة");
    check("قرر البنك المركزي المصري", "org:البنك المركزي المصري");
    check("قصف الجيش السوداني", "org:الجيش السوداني");
    check("أعلن الاتحاد الأوروبي فرض عقوبات", "org:الاتحاد الأوروبي");
}

#[test]
fn and_joins_a_name_to_the_one_before() {
    check("توصلت شركة وارنر ميوزيك وشركة سونو إلى تسوية", "org:وارنر ميوزيك | org:سونو");
    check("منافسة نوفو نورديسك وإيلاي ليلي", "org:نوفو نورديسك | org:إيلاي ليلي");
}

#[test]
fn names_in_quotation_marks() {
    check("مثل “أوبن أي آي” و”آبل” و”غوغل”", "org:أوبن أي آي | org:آبل | org:غوغل");
    check("شركات منافسة مثل “ميركوس” و”سيرجا” لتوريد البيانات", "org:ميركوس | org:سيرجا");
    check("نماذج “الذكاء الاصطناعي” المتقدمة", "");
    check("نائب رئيس قسم منتجات “الذكاء الاصطناعي” في “سكيل أي آي” سابقًا", "org:سكيل أي آي");
    check("منصة توليد الصور “ميدجورني”", "org:ميدجورني");
}

#[test]
fn people_after_titles() {
    check("أعلن الباحث ريشاب أغاروال ومديرة إدارة المنتجات شايا نايك رحيلهما", "per:ريشاب أغاروال | per:شايا نايك");
    check("قال وزير المالية ياسين جابر إن", "per:ياسين جابر");
}

#[test]
fn latin_script() {
    check("أطلقت شركة OpenAI نموذجا", "org:OpenAI");
    check("تسعى شركة ميتا بPlatforms إلى", "org:ميتا بPlatforms");
    check("أعلنت شركة ميتا Platforms عن نتائجها", "org:ميتا Platforms");
    check("تعاقدت شركة ميتا بplatforms", "org:ميتا");
}

#[test]
fn digits_inside_a_name() {
    check("بعد إطلاق “لاما 4” في أبريل", "pro:لاما 4");
    check("طرحت هاتف آيفون 17 برو", "pro:آيفون 17 برو");
}

#[test]
fn any_text_is_read() {
    check("", "");
    check("«»«“”", "");
    check("و و و", "");
    for word in ["بن ", "عبد ", "«", "مثل “", "الرئيس ", "شركة ", "X-", "أي "] {
        // Neither a stack nor a second is long enough for a rule that looks without end.
        crate::analyze(&word.repeat(20_000), &Context::default());
    }
}

/// What the model and the gazetteers may take of a download, in bytes after brotli.
const DOWNLOAD: usize = 700_000;

#[test]
fn model_and_gazetteers_keep_to_their_budget() {
    use std::io::Write;
    let parts: [&[u8]; 3] = [
        include_bytes!("../../model/names.khm"),
        include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.fst")),
        include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer_latin.txt")),
    ];
    let sizes = parts.map(|part| {
        let mut compressed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
        compressed.write_all(part).expect("memory takes it");
        compressed.into_inner().len()
    });
    println!("brotli: model {}, forms {}, Latin names {}", sizes[0], sizes[1], sizes[2]);
    assert!(sizes.iter().sum::<usize>() <= DOWNLOAD, "{sizes:?}");
}

#[test]
fn official_names() {
    check(
        "وقعت الشركة السعودية للكهرباء عقدا مع الشركة الوطنية للإسكان",
        "org:الشركة السعودية للكهرباء | org:الشركة الوطنية للإسكان",
    );
    check("أعلنت شركة الكهرباء السعودية", "org:الكهرباء السعودية");
}

#[test]
fn places_called_after_people() {
    check("هبطت الطائرة في مطار الملك خالد الدولي بالرياض", "loc:الملك خالد الدولي | loc:الرياض");
    check("رحلة بين مطار آل مكتوم ومطار بن غوريون", "loc:آل مكتوم | loc:بن غوريون");
}
