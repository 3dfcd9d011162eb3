//! Numbers in Arabic words.

use super::super::Noun;

/// A power of a thousand: alone or in construct, two of them, several, and after the tens.
struct Scale {
    size: u64,
    one: &'static str,
    two: &'static str,
    few: &'static str,
    many: &'static str,
}

const SCALES: [Scale; 4] = [
    Scale {
        size: 1_000_000_000_000, one: "تريليون", two: "تريليونان", few: "تريليونات", many: "تريليونا"
    },
    Scale {
        size: 1_000_000_000, one: "مليار", two: "ملياران", few: "مليارات", many: "مليارا"
    },
    Scale { size: 1_000_000, one: "مليون", two: "مليونان", few: "ملايين", many: "مليونا" },
    Scale { size: 1_000, one: "ألف", two: "ألفان", few: "آلاف", many: "ألفا" },
];

/// The numbers to nineteen, as they count a masculine noun.
const UNITS: [&str; 20] = [
    "",
    "واحد",
    "اثنان",
    "ثلاثة",
    "أربعة",
    "خمسة",
    "ستة",
    "سبعة",
    "ثمانية",
    "تسعة",
    "عشرة",
    "أحد عشر",
    "اثنا عشر",
    "ثلاثة عشر",
    "أربعة عشر",
    "خمسة عشر",
    "ستة عشر",
    "سبعة عشر",
    "ثمانية عشر",
    "تسعة عشر",
];

const TENS: [&str; 10] = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];

const HUNDREDS: [&str; 10] =
    ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];

/// A number in words, in the nominative, with the things that it counts where they stay in the singular after it, as they
/// do after whole hundreds: خمسون مليار دولار, مئتا دولار. After other numbers their form would have to be known, so these
/// stand alone: خمسة وسبعون ونصف. `None` from a quadrillion on.
pub fn words(number: f64, things: &str) -> Option<String> {
    let (whole, fraction) = (number.abs().trunc() as u64, number.abs().fract());
    if whole >= 1_000 * SCALES[0].size {
        return None;
    }
    let takes_things = !things.is_empty() && fraction == 0.0 && whole > 0 && whole.is_multiple_of(100);
    let cardinal = cardinal(whole, false, takes_things);
    let minus = if number < 0.0 { "سالب " } else { "" };
    let things = if takes_things { format!(" {things}") } else { String::new() };
    Some(format!("{minus}{cardinal}{}{things}", decimals(fraction)))
}

/// So many of a noun in words, the number in the gender that goes with it: خمس سنوات, خمسة أشهر.
pub fn counted(number: u64, noun: &Noun, is_feminine: bool) -> String {
    noun.form(super::plural(number)).replace("{}", &cardinal(number, is_feminine, number.is_multiple_of(100)))
}

fn cardinal(number: u64, is_feminine: bool, is_construct: bool) -> String {
    let rest = number % 1_000;
    let groups = SCALES.iter().map(|scale| (number / scale.size % 1_000, scale)).filter(|(count, _)| *count > 0);
    let groups: Vec<_> = groups.collect();
    let last = groups.len();
    let scaled = groups
        .iter()
        .zip(1..)
        .map(|((count, scale), nth)| group(*count, scale, is_construct && rest == 0 && nth == last));
    let below = match rest {
        0 if number > 0 => None,
        0 => Some("صفر".to_owned()),
        200 if is_construct => Some(without_nun(HUNDREDS[2]).to_owned()),
        _ => Some(below_thousand(rest, is_feminine)),
    };
    scaled.chain(below).collect::<Vec<_>>().join(" و")
}

/// What is behind the decimal point, to two digits.
fn decimals(fraction: f64) -> String {
    match (fraction * 100.0).round() as u64 {
        0 | 100 => String::new(),
        25 => " وربع".to_owned(),
        50 => " ونصف".to_owned(),
        75 => " وثلاثة أرباع".to_owned(),
        hundredths if hundredths % 10 == 0 => format!(" فاصلة {}", UNITS[hundredths as usize / 10]),
        hundredths if hundredths < 10 => format!(" فاصلة صفر {}", UNITS[hundredths as usize]),
        hundredths => format!(" فاصلة {}", below_thousand(hundredths, false)),
    }
}

/// So many thousands, millions or more. What the things follow at once is in construct with them: it loses its nūn or
/// its tanwīn.
fn group(count: u64, scale: &Scale, is_construct: bool) -> String {
    match (count, count % 100) {
        (1, _) => scale.one.to_owned(),
        (2, _) if is_construct => without_nun(scale.two).to_owned(),
        (2, _) => scale.two.to_owned(),
        (200, _) => format!("{} {}", without_nun(HUNDREDS[2]), scale.one),
        (_, 3..=10) => format!("{} {}", below_thousand(count, false), scale.few),
        (_, 11..) if !is_construct => format!("{} {}", below_thousand(count, false), scale.many),
        _ => format!("{} {}", below_thousand(count, false), scale.one),
    }
}

fn below_thousand(number: u64, is_feminine: bool) -> String {
    let (hundreds, rest) = (number as usize / 100, number as usize % 100);
    let (units, tens) = if rest < UNITS.len() { (rest, 0) } else { (rest % 10, rest / 10) };
    let units = match units {
        8 if is_feminine && tens > 0 => "ثمان".to_owned(),
        _ if is_feminine => feminine(units),
        _ => UNITS[units].to_owned(),
    };
    let parts = [HUNDREDS[hundreds], &units, TENS[tens]];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" و")
}

/// A number below twenty as it counts a feminine noun.
fn feminine(number: usize) -> String {
    match number {
        1 => "إحدى".to_owned(),
        2 => "اثنتان".to_owned(),
        11 => "إحدى عشرة".to_owned(),
        12 => "اثنتا عشرة".to_owned(),
        13.. => format!("{} عشرة", feminine(number - 10)),
        _ => UNITS[number].trim_end_matches('ة').to_owned(),
    }
}

fn without_nun(dual: &'static str) -> &'static str {
    dual.strip_suffix('ن').unwrap_or(dual)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelt_out() {
        for (number, expect) in [
            (1_000.0, "ألف دولار"),
            (2_000.0, "ألفا دولار"),
            (8_000.0, "ثمانية آلاف دولار"),
            (10_000.0, "عشرة آلاف دولار"),
            (11_000.0, "أحد عشر ألف دولار"),
            (3_000_000.0, "ثلاثة ملايين دولار"),
            (99_000_000.0, "تسعة وتسعون مليون دولار"),
            (100_000_000.0, "مئة مليون دولار"),
            (101_000_000.0, "مئة وواحد مليون دولار"),
            (200_000_000.0, "مئتا مليون دولار"),
            (305_000_000.0, "ثلاثمئة وخمسة ملايين دولار"),
            (2_000_000_000.0, "مليارا دولار"),
            (14_300_000_000.0, "أربعة عشر مليارا وثلاثمئة مليون دولار"),
            (50_000_000_000.0, "خمسون مليار دولار"),
            (1_250_000.0, "مليون ومئتان وخمسون ألف دولار"),
            (2_002_000.0, "مليونان وألفا دولار"),
            (1_700_000_000_000.0, "تريليون وسبعمئة مليار دولار"),
            (0.0, "صفر"),
            (5.0, "خمسة"),
            (28.0, "ثمانية وعشرون"),
            (200.0, "مئتا دولار"),
            (300.0, "ثلاثمئة دولار"),
            (1_200.0, "ألف ومئتا دولار"),
            (1_250.0, "ألف ومئتان وخمسون"),
            (3_800.0, "ثلاثة آلاف وثمانمئة دولار"),
            (1_500_500.0, "مليون وخمسمئة ألف وخمسمئة دولار"),
            (75.5, "خمسة وسبعون ونصف"),
            (14.3, "أربعة عشر فاصلة ثلاثة"),
            (2.07, "اثنان فاصلة صفر سبعة"),
            (0.25, "صفر وربع"),
            (-2.5, "سالب اثنان ونصف"),
        ] {
            assert_eq!(words(number, "دولار").as_deref(), Some(expect), "{number}");
        }
        assert_eq!(words(1e15, "دولار"), None);
    }

    #[test]
    fn numbers_agree_with_feminine_nouns() {
        for (number, letter, expect) in [
            (1, 'Y', "سنة واحدة"),
            (2, 'M', "شهران"),
            (5, 'Y', "خمس سنوات"),
            (8, 'h', "ثماني ساعات"),
            (5, 'M', "خمسة أشهر"),
            (11, 'Y', "إحدى عشرة سنة"),
            (16, 'W', "ستة عشر أسبوعا"),
            (18, 'm', "ثماني عشرة دقيقة"),
            (48, 'h', "ثمان وأربعون ساعة"),
            (200, 'Y', "مئتا سنة"),
        ] {
            assert_eq!(super::super::calendar::time(number, letter).as_deref(), Some(expect), "{number}");
        }
    }
}
