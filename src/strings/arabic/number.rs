//! Round numbers in Arabic words.

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

/// A number of things in words, in the nominative: خمسون مليار دولار. `None` for numbers that are not whole thousands:
/// then the word for the things would have to take the form that the last digits ask for.
pub fn words(number: u64, things: &str) -> Option<String> {
    if number == 0 || !number.is_multiple_of(1_000) || number >= 1_000 * SCALES[0].size {
        return None;
    }
    let groups = SCALES.iter().map(|scale| (number / scale.size % 1_000, scale)).filter(|(count, _)| *count > 0);
    let groups: Vec<_> = groups.collect();
    let last = groups.len() - 1;
    let words = groups.iter().enumerate().map(|(index, (count, scale))| group(*count, scale, index == last));
    Some(format!("{} {things}", words.collect::<Vec<_>>().join(" و")))
}

/// So many thousands, millions or more. What the things follow at once is in construct with them: it loses its nūn or
/// its tanwīn.
fn group(count: u64, scale: &Scale, is_construct: bool) -> String {
    match (count, count % 100) {
        (1, _) => scale.one.to_owned(),
        (2, _) if is_construct => without_nun(scale.two).to_owned(),
        (2, _) => scale.two.to_owned(),
        (200, _) => format!("{} {}", without_nun(HUNDREDS[2]), scale.one),
        (_, 3..=10) => format!("{} {}", below_thousand(count), scale.few),
        (_, 11..) if !is_construct => format!("{} {}", below_thousand(count), scale.many),
        _ => format!("{} {}", below_thousand(count), scale.one),
    }
}

fn below_thousand(number: u64) -> String {
    let (hundreds, rest) = (number as usize / 100, number as usize % 100);
    let (units, tens) = if rest < UNITS.len() { (rest, 0) } else { (rest % 10, rest / 10) };
    let parts = [HUNDREDS[hundreds], UNITS[units], TENS[tens]];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" و")
}

fn without_nun(dual: &'static str) -> &'static str {
    dual.strip_suffix('ن').unwrap_or(dual)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_numbers_are_spelt_out() {
        for (number, expect) in [
            (1_000, "ألف دولار"),
            (2_000, "ألفا دولار"),
            (8_000, "ثمانية آلاف دولار"),
            (10_000, "عشرة آلاف دولار"),
            (11_000, "أحد عشر ألف دولار"),
            (3_000_000, "ثلاثة ملايين دولار"),
            (99_000_000, "تسعة وتسعون مليون دولار"),
            (100_000_000, "مئة مليون دولار"),
            (101_000_000, "مئة وواحد مليون دولار"),
            (200_000_000, "مئتا مليون دولار"),
            (305_000_000, "ثلاثمئة وخمسة ملايين دولار"),
            (2_000_000_000, "مليارا دولار"),
            (14_300_000_000, "أربعة عشر مليارا وثلاثمئة مليون دولار"),
            (50_000_000_000, "خمسون مليار دولار"),
            (1_250_000, "مليون ومئتان وخمسون ألف دولار"),
            (2_002_000, "مليونان وألفا دولار"),
            (1_700_000_000_000, "تريليون وسبعمئة مليار دولار"),
        ] {
            assert_eq!(words(number, "دولار").as_deref(), Some(expect), "{number}");
        }
    }

    #[test]
    fn other_numbers_are_not() {
        for number in [0, 1, 999, 1_500_500, 1_000_000_000_000_000, u64::MAX] {
            assert_eq!(words(number, "دولار"), None, "{number}");
        }
    }
}
