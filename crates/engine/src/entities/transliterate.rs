//! A name in Latin letters where no list has it, in the manner of the press: by the rules of `data/transliteration.tsv`, with the
//! short vowels that Arabic leaves out where consonants cannot stand together.

use std::sync::LazyLock;

use super::form::Form;
use crate::{
    names::gazetteer::{Entry, Gazetteer, Tags},
    table::rows,
};

/// Each word as the gazetteers spell it in names, else by rule; letters that are spelt out (إم إس إل) as one acronym, where
/// it is not a person's name.
pub fn transliterate(form: &Form, is_person: bool) -> String {
    let gazetteer = Gazetteer::new();
    let spelt = |words: &[String], tags| {
        let entry = gazetteer.get(&words.join(" ")).filter(|entry| entry.tags.intersects(tags));
        entry.and_then(Entry::latin)
    };
    let surfaces: Vec<&str> = form.display.split_whitespace().collect();
    let mut latin = String::new();
    let mut after_letter = false;
    let mut at = 0;
    while at < form.words.len() {
        let words = &form.words[at..];
        let has_bare_alef = surfaces.get(at).is_none_or(|surface| !surface.starts_with(['أ', 'إ', 'آ']));
        // Two words first: what اي stands for depends on its neighbour, and عبد is no name by itself.
        let known = |tags: Tags| {
            let counts = [2, 1].into_iter().filter(|count| *count <= words.len());
            counts.filter_map(|count| Some((count, spelt(&words[..count], tags)?))).next()
        };
        let letters = if is_person { None } else { known(Tags::LETTER) };
        if !(latin.is_empty() || letters.is_some() && after_letter) {
            latin.push(' ');
        }
        let listed = letters
            .or_else(|| Some((1, particle(&words[0])?)))
            .or_else(|| known(Tags::GIVEN | Tags::FAMILY | Tags::PRODUCT));
        at += match listed {
            Some((count, spelt)) => {
                latin.push_str(spelt);
                count
            }
            None => match words {
                [servant, lord, ..]
                    if servant == "عبد" && lord.strip_prefix("ال").is_some_and(|stem| !stem.is_empty()) =>
                {
                    latin.push_str("Abdul ");
                    latin.push_str(&capital(&by_rule(&lord["ال".len()..], true)));
                    2
                }
                _ => {
                    latin.push_str(&word(&words[0], has_bare_alef, &gazetteer));
                    1
                }
            },
        };
        after_letter = letters.is_some();
    }
    latin
}

/// A particle of names: بن, فون.
fn particle(word: &str) -> Option<&'static str> {
    RULES.iter().find(|rule| rule.is_whole() && rule.letters == word).map(|rule| rule.latin)
}

/// A word in normal form by rule; `has_bare_alef`: its ا has no hamza, so that it may be the article's.
fn word(word: &str, has_bare_alef: bool, gazetteer: &Gazetteer) -> String {
    let stem = word.strip_prefix("ال").filter(|stem| has_bare_alef && stem.chars().nth(2).is_some());
    match stem.filter(|stem| is_native(stem) || stem.ends_with('ي') || gazetteer.get(stem).is_some()) {
        Some(stem) => format!("Al-{}", capital(&by_rule(stem, true))),
        None => capital(&by_rule(word, is_native(word))),
    }
}

fn capital(latin: &str) -> String {
    let mut chars = latin.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    first + chars.as_str()
}

/// Whether it has letters, or the ending, that foreign names are not written with.
fn is_native(word: &str) -> bool {
    word.ends_with('ه') || word.contains(['ح', 'خ', 'ذ', 'ص', 'ض', 'ط', 'ظ', 'ع', 'ق', 'ء'])
}

fn by_rule(word: &str, native: bool) -> String {
    let mut latin = String::new();
    let mut rest = word;
    let mut before = '^';
    while let Some(first) = rest.chars().next() {
        let rule = RULES.iter().find(|rule| rule.fits(before, rest, native));
        let (letters, spelt) = rule.map_or((&rest[..first.len_utf8()], None), |rule| (rule.letters, Some(rule.latin)));
        let after = &rest[letters.len()..];
        // The pattern of فاعل.
        let is_agent = native && after.is_empty() && word[..word.len() - rest.len()].chars().nth_back(1) == Some('ا');
        let vowel = spelt.map_or("", |spelt| short_vowel(&latin, letters, spelt, after, native));
        latin.push_str(if is_agent && !vowel.is_empty() { "i" } else { vowel });
        latin.push_str(spelt.unwrap_or(letters));
        before = letters.chars().next_back().map_or(before, class);
        rest = after;
    }
    latin
}

/// No word starts with more consonants, as they are spelt in Latin letters.
const LONGEST_START: usize = 6;

/// The short vowel between what is spelt so far and the next letters, where consonants cannot stand together.
fn short_vowel(latin: &str, letters: &str, spelt: &str, rest: &str, native: bool) -> &'static str {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let is_consonant = spelt.starts_with(|c: char| c.is_ascii_lowercase() && !is_vowel(c));
    if !is_consonant || latin.is_empty() || latin.ends_with(is_vowel) {
        return "";
    }
    let starts = latin.len() <= LONGEST_START && !latin.contains(is_vowel);
    let goes_on = rest.chars().next().is_some_and(|next| class(next) == 'C');
    let is_liquid = letters.starts_with(['ر', 'ل']);
    let is_sonorant = letters.starts_with(['ر', 'ل', 'م', 'ن']);
    let ends = rest.is_empty() && letters.chars().count() == 1;
    let after_sonorant = latin.ends_with(['r', 'l', 'm', 'n']);
    match native {
        true if starts || ends && !after_sonorant || goes_on && letters.chars().count() == 1 => "a",
        false if starts && !goes_on && (is_liquid || matches!(latin, "s" | "sh")) => "",
        false if starts => "i",
        false if is_sonorant && (goes_on || ends) && !(after_sonorant && goes_on) => "e",
        _ => "",
    }
}

/// V for a letter that writes a vowel, C for another.
fn class(letter: char) -> char {
    if matches!(letter, 'ا' | 'و' | 'ي') { 'V' } else { 'C' }
}

/// A line of the table.
struct Rule {
    before: &'static str,
    letters: &'static str,
    after: &'static str,
    script: &'static str,
    latin: &'static str,
}

impl Rule {
    fn is_whole(&self) -> bool {
        self.before == "^" && self.after == "$"
    }

    fn fits(&self, before: char, rest: &str, native: bool) -> bool {
        let Some(rest) = rest.strip_prefix(self.letters) else { return false };
        let after = rest.chars().next().map_or('$', class);
        !self.is_whole()
            && (self.before.is_empty() || self.before.contains(before))
            && (self.after.is_empty() || self.after.contains(after))
            && (self.script.is_empty() || (self.script == "n") == native)
    }
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| rows(TABLE).map(Rule::from).collect());

const TABLE: &str = include_str!("../../data/transliteration.tsv");

impl From<[&'static str; 5]> for Rule {
    fn from([before, letters, after, script, latin]: [&'static str; 5]) -> Self {
        Self { before, letters, after, script, latin }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn check(name: &str, expected: &str) {
        let words = name.split(' ').map(fold::fold).collect();
        let form = Form { display: name.to_owned(), words, entry: None, nationality: None };
        assert_eq!(transliterate(&form, true), expected, "{name}");
    }

    #[test]
    fn every_line_is_a_rule() {
        let lines: Vec<&str> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(RULES.len(), lines.len());
        assert!(lines.iter().all(|line| line.split('\t').count() == 5));
    }

    #[test]
    fn names() {
        for (name, expected) in [
            ("عبد الله", "Abdullah"),
            ("عبد الرحمن", "Abdul Rahman"),
            ("عبد الصبور", "Abdul Sabur"),
            ("عبد الواحد", "Abdul Wahid"),
            ("فاطمة", "Fatima"),
            ("هالة", "Hala"),
            ("شيماء", "Shaimaa"),
            ("نجيبة", "Najiba"),
            ("محمود", "Mahmoud"),
            ("زيدون", "Zidon"),
            ("خلفون", "Khalfun"),
            ("مشعلون", "Mashaalun"),
            ("الركراكي", "Regragui"),
            ("الدلوعي", "Al-Dalui"),
            ("الغامدي", "Al-Ghamdi"),
            ("القحطاني", "Al-Qahtani"),
            ("الصالحي", "Al-Salhi"),
            ("الطرابلسي", "Al-Tarabalsi"),
            ("ألونسو", "Alonso"),
            ("ألميدا", "Almida"),
            ("لوكورنو", "Lokorno"),
            ("بيلينغهام", "Bilingham"),
            ("ستارمر", "Starmer"),
            ("ماكرون", "Macron"),
            ("شتاينبرغ", "Shtainberg"),
            ("وانغ", "Wang"),
            ("تشانغ", "Zhang"),
            ("ميلوفيتش", "Milovich"),
            ("كوفالسكي", "Kofalsky"),
            ("أوباندا", "Obanda"),
            ("ياماموتو", "Yamamoto"),
            ("فان دايك", "van Daik"),
            ("دي بروين", "de Broin"),
            ("أبو صهيب", "Abu Sahib"),
            ("بن خلفون", "bin Khalfun"),
            ("الدلبوحي", "Al-Dalbuhi"),
            ("تشيلوف", "Chilov"),
            ("ألموندو", "Almondo"),
            ("سعيدون", "Saidun"),
            ("جعفروف", "Jaafrov"),
            ("مارتينو", "Martino"),
            ("كرامب", "Kramb"),
            ("غرينوود", "Grinwood"),
        ] {
            check(name, expected);
        }
    }
}
