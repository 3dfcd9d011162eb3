//! A name broken into lines that fit its box.

use super::spine::BOX_WIDTH;

/// How wide a line may be: the box, less a little on both sides. In tenths of a unit of the map, as all widths here.
const ROOM: u32 = 10 * (BOX_WIDTH as u32 - 8);

/// The sign of what is left out.
const ELLIPSIS: char = '…';

/// The lines of a name, one or two: two where it is too long for one, as even as its words allow. What does not fit is
/// left out, with an ellipsis.
pub fn lines(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let whole = words.join(" ");
    if width(&whole) <= ROOM || words.len() < 2 {
        return vec![fitted(whole)];
    }
    let halves = (1..words.len()).map(|at| [words[..at].join(" "), words[at..].join(" ")]);
    let longer = |[first, second]: &[String; 2]| width(first).max(width(second));
    let best = halves.min_by_key(longer).unwrap_or_default();
    best.map(fitted).into()
}

fn fitted(line: String) -> String {
    let (mut kept, mut has_all) = (line, true);
    while width(&kept) + if has_all { 0 } else { letter(ELLIPSIS) } > ROOM {
        kept.pop();
        has_all = false;
    }
    if has_all { kept } else { kept.trim_end().to_owned() + "…" }
}

/// How wide a line is in the type of the map, rather too wide than too narrow: nothing is measured, so that the map is
/// drawn where there is no browser, and before its fonts have come.
fn width(line: &str) -> u32 {
    let word = |word: &str| word.chars().map(letter).sum::<u32>() + word.chars().last().map_or(0, tail);
    line.split(' ').map(|part| letter(' ') + word(part)).sum::<u32>() - letter(' ')
}

/// How much wider a letter may be at the end of a word, joined or not, than within it.
fn tail(letter: char) -> u32 {
    match letter {
        'ب' | 'ت' | 'ث' | 'ف' | 'ك' | 'ي' | 'ى' => 70,
        'س' | 'ش' | 'ص' | 'ض' | 'ن' | 'ل' | 'ق' => 45,
        _ => 10,
    }
}

/// The width of a letter within a word, in IBM Plex Sans Arabic at 13 units, as Chromium measures it.
fn letter(letter: char) -> u32 {
    match letter {
        '\u{64B}'..='\u{65F}' | '\u{200B}'..='\u{200F}' => 0,
        'ا' | 'أ' | 'إ' | 'آ' | 'ر' | 'ز' | ' ' => 30,
        'ب' | 'ت' | 'ث' | 'ن' | 'ل' | 'ي' | 'ى' | 'ئ' => 45,
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' | '-' | '.' | '\'' => 55,
        'و' | 'ؤ' | 'ة' => 55,
        'د' | 'ذ' | 'ع' | 'غ' | 'ف' | 'ق' | 'ك' | 'ه' => 65,
        'ج' | 'ح' | 'خ' | 'ط' | 'ظ' | 'A'..='Z' => 95,
        'س' | 'ش' | 'ص' | 'ض' | 'm' | 'w' => 120,
        _ => 80,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_broken_between_words() {
        for (name, expect) in [
            ("ميتا", &["ميتا"][..]),
            ("ألكسندر وانغ", &["ألكسندر وانغ"]),
            ("نيكولاس جاكسون", &["نيكولاس", "جاكسون"]),
            ("وايف فورمز أي آي", &["وايف فورمز", "أي آي"]),
            ("الوكالة الدولية للطاقة الذرية", &["الوكالة الدولية", "للطاقة الذرية"]),
            ("Superintelligence Labs", &["Superintel…", "Labs"]),
            ("مركزالمؤتمراتوالمعارض", &["مركزالمؤتمراتوا…"]),
            ("", &[""]),
        ] {
            assert_eq!(lines(name), expect, "{name}");
        }
    }

    #[test]
    fn a_width_is_near_what_a_browser_measures() {
        let measured = [("نيكولاس جاكسون", 896), ("الخطوط الملكية", 799), ("فهد بن سعد", 634), ("يوردانوفسكي", 646)];
        for (name, expect) in measured {
            assert!((expect - 20..expect + 120).contains(&width(name)), "{name}: {}", width(name));
        }
    }
}
