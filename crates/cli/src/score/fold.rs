//! Spellings made alike, so that scoring compares words and not their orthography.

/// Words that say nothing of what a phrase is about.
const STOP_WORDS: &str =
    "من الي علي في عن مع بعد قبل بين التي الذي الذين ان او ثم ما لا كل اي هذا هذه ذلك تلك عبر ضد نحو";

/// What may stand before a word, attached.
const PROCLITICS: [&str; 8] = ["و", "ف", "ب", "ل", "ك", "س", "ول", "وب"];

/// The text without tashkeel and tatweel, with hamza, alef maksura and ta marbuta made alike.
pub fn fold(text: &str) -> String {
    text.chars().filter_map(fold_char).collect()
}

/// The folded words of a phrase without the article, stop words left out.
pub fn content_words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !STOP_WORDS.split(' ').any(|stop| stop == *word))
        .map(|word| without_article(word).to_owned())
        .collect()
}

/// Whether two phrases are about the same: at least half of the content words of the shorter are in the other.
pub fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (content_words(a), content_words(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|word| long.iter().any(|other| same_word(word, other))).count();
    shared > 0 && 2 * shared >= short.len()
}

/// Whether all content words of `name` are in `phrase`.
pub fn names(phrase: &str, name: &str) -> bool {
    let (phrase, name) = (content_words(phrase), content_words(name));
    !name.is_empty() && name.iter().all(|word| phrase.iter().any(|other| same_word(word, other)))
}

/// Whether two words are the same but for proclitics.
fn same_word(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || PROCLITICS.contains(&rest))
}

fn fold_char(c: char) -> Option<char> {
    match c {
        '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}' => None,
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' | 'ئ' => Some('ي'),
        'ة' => Some('ه'),
        'ؤ' => Some('و'),
        _ => Some(c),
    }
}

fn without_article(word: &str) -> &str {
    ["وال", "بال", "كال", "فال", "ال", "لل"]
        .iter()
        .find_map(|article| word.strip_prefix(article).filter(|stem| stem.chars().count() > 1))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_alike() {
        for (a, b, expected) in [
            ("أصول مراكز البيانات", "جزء من أصولها في مراكز البيانات", true),
            ("30 طائرة من طراز إيه 330 نيو", "إيه 330 نيو", true),
            ("خدمة جديدة", "الخدمةَ", true),
            ("مصنع في تونس", "حقل في ليبيا", false),
            ("", "", false),
        ] {
            assert_eq!(alike(a, b), expected, "{a} / {b}");
        }
    }

    #[test]
    fn a_name_in_a_phrase() {
        assert!(names("شركة إيرباص الأوروبية", "ايرباص"));
        assert!(names("طلبية لإيرباص", "إيرباص"));
        assert!(!names("شركة إيرباص", "إيرباص هليكوبترز"));
        assert!(!names("شركة", ""));
    }
}
