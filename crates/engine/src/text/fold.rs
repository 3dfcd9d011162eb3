//! The normal form of a word: what is left when spellings of one word are made equal.
//!
//! | what | becomes |
//! | --- | --- |
//! | أ إ آ ٱ | ا |
//! | ى ئ, Persian ی | ي |
//! | ؤ | و |
//! | ة | ه |
//! | Persian ک گ پ چ ژ, ڤ | ك ك ب ج ز, ف |
//! | tashkeel, tatweel, invisible marks | nothing |
//! | Arabic-Indic and Persian digits, ٫ | 0–9, . |
//! | presentation forms (ﻻ) | their NFKC letters, folded |
//! | capital letters | small letters |
//!
//! على and علي are equal after folding; where that matters, look at the surface as well.

use super::presentation_forms::decompose;

/// The normal form of `source`, appended to `out`.
pub fn fold_into(source: &str, out: &mut String) {
    for c in source.chars() {
        fold_char(c, &mut |folded| out.push(folded));
    }
}

/// The normal form of `source`.
pub fn fold(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    fold_into(source, &mut out);
    out
}

/// How many bytes of `source` make up the first `prefix` bytes of its normal form, with the marks that follow them.
///
/// A character whose normal form is only partly inside the prefix is left out.
pub fn source_len(source: &str, prefix: usize) -> usize {
    let mut folded = 0;
    for (at, c) in source.char_indices() {
        let mut len = 0;
        fold_char(c, &mut |folded| len += folded.len_utf8());
        if len > 0 && folded + len > prefix {
            return at;
        }
        folded += len;
    }
    source.len()
}

/// Whether the normal form drops `c`: tashkeel, tatweel, and marks that show nothing by themselves.
pub fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}'
        | '\u{06EA}'..='\u{06ED}' | '\u{08D3}'..='\u{08FF}' | '\u{0640}')
        || is_invisible(c)
}

/// Whether `c` shows nothing and only steers direction, joining or encoding.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The value of a digit, of either Arabic set or ASCII.
pub fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    }
}

fn fold_char(c: char, push: &mut impl FnMut(char)) {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => push('ا'),
        'ى' | 'ئ' | 'ی' => push('ي'),
        'ؤ' => push('و'),
        'ة' | 'ہ' | 'ە' => push('ه'),
        'ک' | 'گ' => push('ك'),
        'پ' => push('ب'),
        'چ' => push('ج'),
        'ژ' => push('ز'),
        'ڤ' => push('ف'),
        '٫' => push('.'),
        _ if is_dropped(c) => {}
        'ء'..='ي' => push(c),
        '\u{FB50}'..='\u{FEFC}' => fold_presentation_form(c, push),
        _ => match digit(c).and_then(|value| char::from_digit(value, 10)) {
            Some(digit) => push(digit),
            None => c.to_lowercase().for_each(push),
        },
    }
}

fn fold_presentation_form(c: char, push: &mut impl FnMut(char)) {
    // The decompositions hold no presentation forms, so this goes one level deep.
    decompose(c, &mut |letter| match letter {
        ' ' => {}
        _ if letter == c => push(c),
        _ => fold_char(letter, push),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_equal() {
        for (source, expected) in [
            ("أَمَازُون", "امازون"),
            ("إمــارات", "امارات"),
            ("آبل", "ابل"),
            ("مؤسسة", "موسسه"),
            ("على", "علي"),
            ("شركة", "شركه"),
            ("کشور", "كشور"),
            ("ﻻﻣﺎ", "لاما"),
            ("ﷲ", "الله"),
            ("١٤٫٣", "14.3"),
            ("۲۰۲۵", "2025"),
            ("OpenAI", "openai"),
            ("\u{200F}ميتا\u{200E}", "ميتا"),
            ("شيء", "شيء"),
            ("", ""),
        ] {
            assert_eq!(fold(source), expected, "{source}");
        }
    }

    #[test]
    fn offsets_lead_back_to_the_source() {
        for (source, folded, expected) in [
            ("وَلِميتا", "ول", "وَلِ"),
            ("لميتا", "ل", "ل"),
            ("ميتا", "", ""),
            ("ﻻﻣﺎ", "ل", ""),
            ("ﻻﻣﺎ", "لا", "ﻻ"),
            ("بـمصر", "ب", "بـ"),
        ] {
            assert_eq!(&source[..source_len(source, folded.len())], expected, "{source}");
        }
        assert_eq!(source_len("ميتا", 99), "ميتا".len());
    }
}
