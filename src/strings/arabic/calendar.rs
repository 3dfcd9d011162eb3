//! Time: months, parts of a year, units, the words before a date.

use super::number;
use crate::strings::Noun;

/// Words that may stand before a date or a duration and belong to it.
pub const TIME_WORDS: &[&str] = &[
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
];

/// Words that a date starts with where it stands without في: أمس, الثلاثاء الماضي.
pub const TIME_ADVERBS: &[&str] = &[
    "أمس",
    "أول",
    "البارحة",
    "اليوم",
    "الليلة",
    "غدا",
    "غدًا",
    "يوم",
    "صباح",
    "ظهر",
    "مساء",
    "فجر",
    "الأحد",
    "الاثنين",
    "الإثنين",
    "الثلاثاء",
    "الأربعاء",
    "الخميس",
    "الجمعة",
    "السبت",
];

/// Both names of each month, as the press of the Maghreb and Egypt and that of the Levant have them.
pub fn month(month: u8) -> &'static str {
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

pub fn time_unit(letter: char) -> Option<Noun> {
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

/// So many of a unit of time in words.
pub fn time(number: u64, letter: char) -> Option<String> {
    let is_feminine = matches!(letter, 'Y' | 'h' | 'm' | 's');
    Some(number::counted(number, &time_unit(letter)?, is_feminine))
}

pub fn part_of_year(part: &str) -> Option<&'static str> {
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
