//! The interface in Arabic.

mod number;

use khabar_contract::{FactKind, MentionKind, Modality, value::Bound};

use super::{
    Frame, Noun, Plural,
    Slot::{Amount, Matter, Object, Party, Subject, Title, Trigger},
    Strings,
};

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

    subject: "مَن",
    object: "ماذا",
    amount: "كم",
    time: "متى",
    place: "أين",
    title: "الصفة",
    says: "القائل",
    further_evidence: "وفي موضع آخر",
    confidence: "الثقة بالاستخراج",
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
    calendar: "التقويم",
    from_hijri: "التاريخ في النص هجري، حُوّل بتقويم أم القرى.",
    currency_unknown: "العملة غير محددة في النص.",

    kind,
    fact,
    frame,
    modality,
    bound,
    time_words: &[
        "في",
        "بعد",
        "قبل",
        "قبيل",
        "خلال",
        "منذ",
        "حتى",
        "بحلول",
        "أثناء",
        "طوال",
        "مدة",
        "لمدة",
        "نحو",
        "يوم",
        "مساء",
        "صباح",
        "فجر",
        "عام",
        "سنة",
        "شهر",
        "مطلع",
        "منتصف",
        "نهاية",
        "بداية",
        "أواخر",
        "أوائل",
    ],
    on: "في",
    month,
    currency,
    per,
    number_words: number::words,
    time_unit,
    part_of_year,
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

fn fact(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Acquire => "استحواذ",
        FactKind::Invest => "استثمار",
        FactKind::Fund => "تمويل",
        FactKind::Sell => "بيع",
        FactKind::Partner => "شراكة",
        FactKind::Contract => "عقد",
        FactKind::Launch => "إطلاق",
        FactKind::Build => "إنشاء",
        FactKind::Appoint => "تعيين",
        FactKind::Depart => "رحيل",
        FactKind::Layoff => "تسريح",
        FactKind::Role => "منصب",
        FactKind::Lawsuit => "دعوى أو عقوبة",
        FactKind::Result => "نتيجة",
        FactKind::Plan => "خطة",
        FactKind::Statement => "تصريح",
        FactKind::Transfer => "انتقال",
        FactKind::Agreement => "اتفاق",
        FactKind::Compete => "منافسة",
        FactKind::Other => "خبر",
    }
}

/// Nominal sentences: a verb would have to agree with a gender that the analysis does not know.
fn frame(kind: FactKind) -> Frame {
    let (head, slots): (_, &[_]) = match kind {
        FactKind::Acquire => ("استحواذ ", &[("", Subject), (" على ", Object), (" مقابل ", Amount)]),
        FactKind::Invest => ("استثمار ", &[("", Subject), (" في ", Object), (" بقيمة ", Amount)]),
        FactKind::Fund => ("تمويل ", &[("", Subject), ("، والطرف الآخر ", Object), ("، بقيمة ", Amount)]),
        FactKind::Sell => ("بيع ", &[("", Subject), (" ", Object), (" بقيمة ", Amount)]),
        FactKind::Partner => ("شراكة ", &[("", Subject), (" مع ", Object), (" بقيمة ", Amount)]),
        FactKind::Contract => ("تعاقد ", &[("", Subject), (" مع ", Object), (" بقيمة ", Amount)]),
        FactKind::Launch => ("إطلاق ", &[("", Subject), (" ", Object), (" بقيمة ", Amount)]),
        FactKind::Build => ("إنشاء ", &[("", Subject), (" ", Object), (" بقيمة ", Amount)]),
        FactKind::Appoint => ("تعيين ", &[("", Subject), (" في ", Object), ("، بصفة ", Title)]),
        FactKind::Depart => ("رحيل ", &[("", Subject), (" عن ", Object), ("، بصفة ", Title)]),
        FactKind::Layoff => ("تسريح ", &[("", Subject), (" ", Object), (" ", Amount)]),
        FactKind::Role => ("", &[("", Subject), ("، ", Title), (" في ", Object)]),
        FactKind::Lawsuit => ("دعوى أو عقوبة: ", &[("", Subject), (" ضد ", Object), (" بقيمة ", Amount)]),
        FactKind::Result => ("نتيجة ", &[("", Subject), (" أمام ", Party), (": ", Matter), (" ", Amount)]),
        FactKind::Plan => ("خطة ", &[("", Subject), (": ", Object), (" بقيمة ", Amount)]),
        FactKind::Statement => ("تصريح ", &[("", Subject), (": ", Object), (" ", Amount)]),
        FactKind::Transfer => ("انتقال ", &[("", Subject), (" إلى ", Object), (" مقابل ", Amount)]),
        FactKind::Agreement => ("اتفاق ", &[("", Subject), (" مع ", Object), (" بقيمة ", Amount)]),
        FactKind::Compete => ("تنافس ", &[("", Subject), (" مع ", Object)]),
        FactKind::Other => ("", &[("", Subject), (": ", Trigger), (" ", Object), (" ", Amount)]),
    };
    Frame { head, slots }
}

fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Asserted => "مؤكَّد",
        Modality::Planned => "مُعتزَم",
        Modality::Denied => "منفيّ",
        Modality::Failed => "لم يتحقق",
        Modality::Reported => "منقول",
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

/// Both names of each month, as the press of the Maghreb and Egypt and that of the Levant have them.
fn month(month: u8) -> &'static str {
    match month {
        1 => "يناير (كانون الثاني)",
        2 => "فبراير (شباط)",
        3 => "مارس (آذار)",
        4 => "أبريل (نيسان)",
        5 => "مايو (أيار)",
        6 => "يونيو (حزيران)",
        7 => "يوليو (تموز)",
        8 => "أغسطس (آب)",
        9 => "سبتمبر (أيلول)",
        10 => "أكتوبر (تشرين الأول)",
        11 => "نوفمبر (تشرين الثاني)",
        _ => "ديسمبر (كانون الأول)",
    }
}

/// The currencies that the Arab press names most; others are shown by their codes.
fn currency(code: &str) -> Option<&'static str> {
    Some(match code {
        "USD" => "دولار أميركي",
        "EUR" => "يورو",
        "GBP" => "جنيه إسترليني",
        "JPY" => "ين ياباني",
        "CNY" => "يوان صيني",
        "CHF" => "فرنك سويسري",
        "CAD" => "دولار كندي",
        "AUD" => "دولار أسترالي",
        "INR" => "روبية هندية",
        "RUB" => "روبل روسي",
        "TRY" => "ليرة تركية",
        "IRR" => "ريال إيراني",
        "SAR" => "ريال سعودي",
        "QAR" => "ريال قطري",
        "OMR" => "ريال عماني",
        "YER" => "ريال يمني",
        "AED" => "درهم إماراتي",
        "MAD" => "درهم مغربي",
        "KWD" => "دينار كويتي",
        "BHD" => "دينار بحريني",
        "JOD" => "دينار أردني",
        "IQD" => "دينار عراقي",
        "LYD" => "دينار ليبي",
        "TND" => "دينار تونسي",
        "DZD" => "دينار جزائري",
        "EGP" => "جنيه مصري",
        "SDG" => "جنيه سوداني",
        "SYP" => "ليرة سورية",
        "LBP" => "ليرة لبنانية",
        "ILS" => "شيكل",
        "MRU" => "أوقية موريتانية",
        "SOS" => "شلن صومالي",
        "KRW" => "وون كوري جنوبي",
        "BRL" => "ريال برازيلي",
        "SEK" => "كرونة سويدية",
        "NOK" => "كرونة نرويجية",
        _ => return None,
    })
}

fn per(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "year" => "سنويا",
        "quarter" => "كل ربع سنة",
        "month" => "شهريا",
        "week" => "أسبوعيا",
        "day" => "يوميا",
        "hour" => "في الساعة",
        "minute" => "في الدقيقة",
        "second" => "في الثانية",
        "barrel" => "للبرميل",
        "share" => "للسهم",
        "ounce" => "للأوقية",
        "tonne" => "للطن",
        "kilogram" => "للكيلوغرام",
        "gram" => "للغرام",
        "pound" => "للرطل",
        "litre" => "للتر",
        "gallon" => "للغالون",
        "bushel" => "للبوشل",
        "metre" => "للمتر",
        "kilometre" => "للكيلومتر",
        "square-metre" => "للمتر المربع",
        "square-kilometre" => "للكيلومتر المربع",
        "cubic-metre" => "للمتر المكعب",
        "kilowatt-hour" => "لكل كيلوواط ساعة",
        "megawatt-hour" => "لكل ميغاواط ساعة",
        "million-british-thermal-units" => "لكل مليون وحدة حرارية بريطانية",
        "person" => "للفرد",
        "employee" => "للموظف",
        "family" => "للأسرة",
        "user" => "للمستخدم",
        "ticket" => "للتذكرة",
        "unit" => "للوحدة",
        "token" => "لكل مليون رمز",
        _ => return None,
    })
}

fn time_unit(letter: char) -> Option<Noun> {
    let noun = |one, two, few, many, other| Some(Noun { zero: other, one, two, few, many, other });
    match letter {
        'Y' => noun("سنة واحدة", "سنتان", "{} سنوات", "{} سنة", "{} سنة"),
        'M' => noun("شهر واحد", "شهران", "{} أشهر", "{} شهرا", "{} شهر"),
        'W' => noun("أسبوع واحد", "أسبوعان", "{} أسابيع", "{} أسبوعا", "{} أسبوع"),
        'D' => noun("يوم واحد", "يومان", "{} أيام", "{} يوما", "{} يوم"),
        'h' => noun("ساعة واحدة", "ساعتان", "{} ساعات", "{} ساعة", "{} ساعة"),
        'm' => noun("دقيقة واحدة", "دقيقتان", "{} دقائق", "{} دقيقة", "{} دقيقة"),
        's' => noun("ثانية واحدة", "ثانيتان", "{} ثوان", "{} ثانية", "{} ثانية"),
        _ => None,
    }
}

fn part_of_year(part: &str) -> Option<&'static str> {
    Some(match part {
        "Q1" => "الربع الأول من عام",
        "Q2" => "الربع الثاني من عام",
        "Q3" => "الربع الثالث من عام",
        "Q4" => "الربع الرابع من عام",
        "H1" => "النصف الأول من عام",
        "H2" => "النصف الثاني من عام",
        _ => return None,
    })
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
