//! The interface in Arabic.

mod calendar;
mod facts;
mod number;
mod units;

use khabar_contract::{MentionKind, value::Bound};

use super::{Noun, Plural, Strings};

/// The interface in Arabic.
pub static ARABIC: Strings = Strings {
    site: "خبر",
    tagline: "اقرأ الخبر، واعرف مَن فعل ماذا.",
    skip_to_text: "تخطَّ إلى النص",
    skip_to_panel: "تخطَّ إلى ما في المقال",
    library: "المكتبة",
    to_library: "إلى المكتبة",
    reading_time: Noun {
        zero: "أقل من دقيقة",
        one: "دقيقة قراءة",
        two: "دقيقتا قراءة",
        few: "{} دقائق قراءة",
        many: "{} دقيقة قراءة",
        other: "{} دقيقة قراءة",
    },
    main_entities: "أبرز الأسماء",

    loading: "لحظة، يصل النص…",
    unreachable: "تعذّر الوصول إلى الخادم. تحقّق من الاتصال بالشبكة ثم أعد المحاولة.",
    damaged: "وصلت البيانات تالفة ولا يمكن عرضها. أعد المحاولة، فإن تكرر ذلك فالخلل في الموقع لا عندك.",
    no_such_article: "لا مقال بهذا العنوان.",
    no_such_page: "لا صفحة بهذا العنوان",
    no_such_page_advice: "ربما نُقلت الصفحة أو كُتب عنوانها ناقصا. في المكتبة كل المقالات.",
    retry: "أعد المحاولة",
    other_digits: "بدّل شكل الأرقام",

    legend: "ما يُميَّز في النص",
    panel: "ما في المقال",
    facts: "الحقائق",
    entities: "الأسماء",
    values: "القيم",
    no_facts: "لم تُستخرج من هذا المقال حقائق.",
    no_matching_facts: "لا حقائق توافق هذه التصفية.",
    no_entities: "لا أسماء في هذا المقال.",
    no_values: "لا مبالغ ولا تواريخ ولا أعداد في هذا المقال.",
    close: "إغلاق",
    hide_panel: "طيّ اللوحة",

    counted_facts: Noun {
        zero: "لا حقائق",
        one: "حقيقة واحدة",
        two: "حقيقتان",
        few: "{} حقائق",
        many: "{} حقيقة",
        other: "{} حقيقة",
    },
    strongest_of: Noun {
        zero: "لا صلات",
        one: "صلة حقيقة واحدة",
        two: "أقوى صلات حقيقتين",
        few: "أقوى الصلات من {} حقائق",
        many: "أقوى الصلات من {} حقيقة",
        other: "أقوى الصلات من {} حقيقة",
    },
    facts_here: Noun {
        zero: "لا حقائق في هذه الجملة",
        one: "حقيقة في هذه الجملة",
        two: "حقيقتان في هذه الجملة",
        few: "{} حقائق في هذه الجملة",
        many: "{} حقيقة في هذه الجملة",
        other: "{} حقيقة في هذه الجملة",
    },
    mentions: Noun {
        zero: "ولا مرة", one: "مرة واحدة", two: "مرتان", few: "{} مرات", many: "{} مرة", other: "{} مرة"
    },
    spellings: "صيغ الاسم في النص",
    transliterated: "نقل حرفي، لا اسم موثّق",
    roles: "الأدوار",
    former: "سابقا",
    sentences: "الجمل التي ورد فيها",
    elsewhere: "في مقالات أخرى",
    previous_mention: "الذِّكر السابق",
    next_mention: "الذِّكر التالي",
    of: "من",

    filter: "تصفية",
    clear_filter: "أزِل التصفية",
    all_kinds: "كل الأنواع",
    all_entities: "كل الأسماء",
    all_modalities: "كل الدرجات",
    one_sentence: "حقائق جملة واحدة",
    fact_kind: "النوع",
    who: "الاسم",
    certainty: "الثبوت",
    order: "الترتيب",
    by_text: "كما في النص",
    by_kind: "حسب النوع",
    by_time: "حسب الزمن",

    unknown_year: "، والسنة غير مذكورة",
    reckoned_year: "، والسنة مقدَّرة",
    relative_time: "وقت نسبي لا يُعرف تاريخه",
    no_time: "بلا تاريخ",
    timeline: "الخط الزمني",
    no_dated_facts: "لا حقائق مؤرَّخة في المكتبة.",
    later_page: "الأحدث",
    earlier_page: "الأقدم",
    page: "صفحة",

    map: "الصلات",
    map_lines: "الخط المتصل صلة يُثبتها النص، والمتقطع صلة معتزَمة أو منفية أو لم تتحقق أو منقولة.",
    no_ties: "لم تُستخرج حقائق تصل اسما باسم.",
    no_matching_ties: "لا صلات توافق هذه التصفية.",
    ties: Noun {
        zero: "بلا صلات", one: "صلة واحدة", two: "صلتان", few: "{} صلات", many: "{} صلة", other: "{} صلة"
    },
    tie: "الصلة",
    with_whom: "بمن",

    profile: "كل ما في المكتبة عن هذا الاسم",
    timeline_of_it: "حقائقه على الخط الزمني",
    map_of_it: "صلاته بغيره",
    no_such_name: "لا يرد هذا الاسم في مقالات المكتبة.",
    no_facts_of_it: "لا حقائق عنه في المكتبة غير ذكره في هذه المقالات.",
    articles: Noun {
        zero: "لا مقالات",
        one: "مقال واحد",
        two: "مقالان",
        few: "{} مقالات",
        many: "{} مقالا",
        other: "{} مقال",
    },
    naming_articles: "المقالات التي تذكره",
    newest: "أحدث",
    also_in: Noun {
        zero: "ولا في غيره",
        one: "وكذلك في مقال آخر",
        two: "وكذلك في مقالين آخرين",
        few: "وكذلك في {} مقالات أخرى",
        many: "وكذلك في {} مقالا آخر",
        other: "وكذلك في {} مقال آخر",
    },
    several_articles: "في أكثر من مقال",
    amounts_differ: "يختلف المقدار بين المقالات",
    times_differ: "يختلف التاريخ بين المقالات",

    subject: "مَن",
    object: "ماذا",
    amount: "كم",
    time: "متى",
    place: "أين",
    title: "الصفة",
    says: "القائل",
    further_evidence: "وفي موضع آخر",
    confidence: "الثقة بالاستخراج",
    confidences: ["عالية", "متوسطة: راجع الجملة", "ضعيفة: لا تعتمد إلا على الجملة"],
    according_to: "بحسب",

    in_figures: "بالأرقام",
    in_words: "بالكلمات",
    as_code: "بالرمز المعياري",
    up_to: "إلى",
    unit: "المعدود",
    gregorian: "ميلادي",
    hijri: "هجري",
    assumed: "ما افتُرض",
    relative_date: "تاريخ نسبي: يوم النشر غير معروف، فلا يُعرف اليوم المقصود.",
    year_unknown: "السنة غير مذكورة.",
    year_assumed: "السنة غير مذكورة، فافتُرضت أقرب سنة إلى يوم النشر.",
    from_publication: "حُسب من يوم نشر المقال.",
    season_assumed: "حُسب الفصل بأشهره الثلاثة شمال خط الاستواء، وسنته من يوم النشر إن لم تُذكر.",
    calendar: "التقويم",
    from_hijri: "التاريخ في النص هجري، حُوّل بتقويم أم القرى.",
    currency_unknown: "العملة غير محددة في النص.",

    kind,
    fact: facts::fact,
    frame: facts::frame,
    modality: facts::modality,
    bound,
    time_words: calendar::TIME_WORDS,
    time_adverbs: calendar::TIME_ADVERBS,
    on: "في",
    month: calendar::month,
    currency: units::currency,
    per: units::per,
    number_words: number::words,
    time_in_words: calendar::time,
    percent: "في المئة",
    week: "الأسبوع",
    of_year: "من عام",
    before_christ: "قبل الميلاد",
    time_unit: calendar::time_unit,
    part_of_year: calendar::part_of_year,
    and: "و",
    plural,
};

fn kind(kind: MentionKind) -> [&'static str; 2] {
    match kind {
        MentionKind::Person => ["شخص", "أشخاص"],
        MentionKind::Organization => ["جهة", "جهات"],
        MentionKind::Place => ["مكان", "أماكن"],
        MentionKind::Product => ["منتج", "منتجات"],
        MentionKind::Event => ["حدث", "أحداث"],
        MentionKind::Money => ["مبلغ", "مبالغ"],
        MentionKind::Percent => ["نسبة", "نسب"],
        MentionKind::Date => ["تاريخ", "تواريخ"],
        MentionKind::Duration => ["مدة", "مدد"],
        MentionKind::Quantity => ["عدد", "أعداد"],
    }
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::About => "نحو",
        Bound::Over => "أكثر من",
        Bound::Under => "أقل من",
        Bound::AtLeast => "ما لا يقل عن",
        Bound::AtMost => "ما لا يزيد على",
    }
}

/// The rule of the Unicode CLDR for Arabic.
fn plural(number: u64) -> Plural {
    match (number, number % 100) {
        (0, _) => Plural::Zero,
        (1, _) => Plural::One,
        (2, _) => Plural::Two,
        (_, 3..=10) => Plural::Few,
        (_, 11..=99) => Plural::Many,
        _ => Plural::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_agree_with_numbers() {
        let form = |number| ARABIC.mentions.form(plural(number));
        for (number, expect) in [
            (1, "مرة واحدة"),
            (2, "مرتان"),
            (3, "{} مرات"),
            (10, "{} مرات"),
            (11, "{} مرة"),
            (100, "{} مرة"),
            (103, "{} مرات"),
        ] {
            assert_eq!(form(number), expect, "{number}");
        }
    }
}
