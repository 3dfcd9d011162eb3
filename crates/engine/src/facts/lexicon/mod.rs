//! The words that the frames and the clause reader know, in all their spellings.
//!
//! | data | holds |
//! | --- | --- |
//! | `data/frames/*.txt` | the triggers of each kind of fact: see [`frame`](super::frame) |
//! | `data/facts/verbs.txt` | verbs that carry modality or speech, and common verbs that only bound a clause |
//! | `data/facts/nouns.txt` | classes of nouns: what an organisation, an office, an asset … may be called |
//! | `data/facts/particles.txt` | prepositions, conjunctions and other words without forms |
//! | `data/gazetteers/nationalities.tsv` | adjectives of nationality |
//!
//! In the three word lists a line `[class]` opens a class, each further line is a word of it, `#` opens a comment.

pub mod inflect;

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use khabar_contract::Modality;

use super::frame::{self, Construction};
use crate::text::{fold::fold, proclitic};
use inflect::{Form, Part};

/// A word in all its spellings.
#[derive(Debug, Default)]
pub struct Lemma {
    /// The word lists that hold it.
    pub classes: Vec<&'static str>,
    /// A bit for each of them, which several may share: most questions are answered by it alone.
    signature: u64,
    /// The constructions that it triggers, as indices into [`Lexicon::constructions`], the most demanding first.
    pub triggers: Vec<usize>,
    /// The normal form of its first principal part.
    pub head: String,
}

impl Lemma {
    /// Whether a word list of this name holds it.
    pub fn is(&self, class: &str) -> bool {
        self.signature & signature(class) != 0 && self.classes.contains(&class)
    }

    /// The modality of what it governs (تخطط, فشل), where it is a word that governs another's subject.
    pub fn control(&self) -> Option<Modality> {
        self.classes.iter().find_map(|class| modality(class.strip_prefix("control ")?))
    }
}

fn signature(class: &str) -> u64 {
    let letters = class.bytes().take(2).chain(class.bytes().next_back());
    1 << (letters.fold(class.len(), |sum, letter| sum * 7 + usize::from(letter)) % 64)
}

/// One way to read a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// An index into [`Lexicon::lemmas`].
    pub lemma: usize,
    /// What its spelling says.
    pub form: Form,
    /// Whether a pronoun is attached: استحواذها.
    pub suffixed: bool,
}

/// Every known word.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// The words.
    pub lemmas: Vec<Lemma>,
    /// How the triggers express their roles.
    pub constructions: Vec<Construction>,
    /// Adjectives of nationality, in normal form.
    nationalities: HashSet<String>,
    forms: HashMap<String, Vec<(usize, Form)>>,
    by_parts: HashMap<&'static str, usize>,
}

/// How a word was cut to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// How many bytes of the normal form are proclitics.
    pub proclitics: usize,
    /// Whether the article follows them.
    pub article: bool,
}

impl Lexicon {
    /// What the word of a reading may state, the most demanding first.
    pub fn constructions_of(&self, reading: &Reading) -> impl Iterator<Item = &Construction> + Clone {
        self.lemmas[reading.lemma].triggers.iter().map(|index| &self.constructions[*index])
    }

    /// The lexicon of the engine's own data, read once.
    pub fn get() -> &'static Self {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);
        &LEXICON
    }

    /// Appends the readings of a word in normal form; says how it was cut, or `None` where it is not known.
    ///
    /// The cut with the fewest proclitics wins, and a word as it stands before one with a pronoun attached.
    pub fn look_up(&self, folded: &str, readings: &mut Vec<Reading>) -> Option<Cut> {
        let cuts = || proclitic::segmentations(folded);
        // No particle takes the article: القدرة is not قدره.
        let takes = |cut: &proclitic::Segmentation, form: &Form| cut.article == 0 || form.part != Part::Particle;
        let plain = cuts().find(|cut| self.push(cut.stem(folded), false, |form| takes(cut, form), readings));
        let found =
            plain.or_else(|| cuts().find(|cut| cut.article == 0 && self.push_suffixed(cut.stem(folded), readings)))?;
        Some(Cut { proclitics: found.proclitics, article: found.article > 0 })
    }

    /// Whether a word in normal form, without its article, says which country someone is of: فرنسي.
    pub fn is_nationality(&self, folded: &str) -> bool {
        self.nationalities.contains(folded)
    }

    fn push(&self, stem: &str, suffixed: bool, fits: impl Fn(&Form) -> bool, readings: &mut Vec<Reading>) -> bool {
        let before = readings.len();
        let entries = self.forms.get(stem).into_iter().flatten().filter(|(_, form)| fits(form));
        readings.extend(entries.map(|(lemma, form)| Reading { lemma: *lemma, form: *form, suffixed }));
        readings.len() > before
    }

    fn push_suffixed(&self, stem: &str, readings: &mut Vec<Reading>) -> bool {
        let rests = SUFFIXES.iter().filter_map(|suffix| stem.strip_suffix(suffix));
        rests.filter(|rest| rest.chars().nth(1).is_some()).any(|rest| {
            // أتاحتها: إتاحة or أتاحت with the pronoun.
            let feminine = rest.strip_suffix('ت').map(|rest| format!("{rest}ه"));
            let noun = feminine.is_some_and(|noun| self.push(&noun, true, |_| true, readings));
            // إلغائها, عملاؤه: ء has a seat before the pronoun.
            let seated = ["اي", "او"].iter().find_map(|seat| rest.strip_suffix(seat)).map(|rest| format!("{rest}اء"));
            let hamza = seated.is_some_and(|word| self.push(&word, true, |_| true, readings));
            self.push(rest, true, |_| true, readings) || noun || hamza
        })
    }

    fn read() -> Self {
        let mut lexicon = Self::default();
        let particle = |word: &str, emit: &mut dyn FnMut(String, Form)| emit(fold(word), Form::of(Part::Particle));
        for (class, line) in listed(include_str!("../../../data/facts/particles.txt")) {
            line.split(' ').for_each(|word| lexicon.add(class, word, particle));
        }
        let nationalities = include_str!("../../../data/gazetteers/nationalities.tsv").lines();
        let nationalities = nationalities.filter_map(|line| line.split_once('\t'));
        lexicon.nationalities = nationalities.map(|(adjective, _)| fold(adjective)).collect();
        for (class, line) in listed(include_str!("../../../data/facts/nouns.txt")) {
            lexicon.add(class, line, |line, mut emit| inflect::noun(line, &mut emit));
        }
        for (class, line) in listed(include_str!("../../../data/facts/verbs.txt")) {
            lexicon.add(class, line, |line, mut emit| inflect::verb(line, &mut emit));
        }
        for group in frame::groups() {
            let construction = lexicon.constructions.len();
            for trigger in &group.triggers {
                let lemma = lexicon.lemma(trigger, |line, mut emit| match line.split_once("noun ") {
                    Some((_, noun)) => inflect::noun(noun, &mut emit),
                    None => inflect::verb(line, &mut emit),
                });
                lexicon.lemmas[lemma].triggers.push(construction);
            }
            lexicon.constructions.push(group.construction);
        }
        let Self { lemmas, constructions, .. } = &mut lexicon;
        for lemma in lemmas {
            lemma.triggers.sort_by_key(|index| Reverse(constructions[*index].demands()));
        }
        lexicon
    }

    fn add(&mut self, class: &'static str, parts: &'static str, inflect: impl Fn(&str, &mut dyn FnMut(String, Form))) {
        let lemma = self.lemma(parts, inflect);
        self.lemmas[lemma].classes.push(class);
        self.lemmas[lemma].signature |= signature(class);
    }

    /// The lemma of these principal parts, made where it is new.
    fn lemma(&mut self, parts: &'static str, inflect: impl Fn(&str, &mut dyn FnMut(String, Form))) -> usize {
        let key = parts.trim_start_matches("noun ");
        if let Some(known) = self.by_parts.get(key) {
            return *known;
        }
        let lemma = self.lemmas.len();
        let head = fold(key.split([' ', '/']).next().unwrap_or_default());
        self.lemmas.push(Lemma { head, ..Lemma::default() });
        self.by_parts.insert(key, lemma);
        inflect(parts, &mut |word, form| {
            let entries = self.forms.entry(word).or_default();
            if !entries.contains(&(lemma, form)) {
                entries.push((lemma, form));
            }
        });
        lemma
    }
}

/// The lines of a word list, each with the class that it stands under.
fn listed(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut class = "";
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).filter_map(move |line| {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => {
                class = name;
                None
            }
            None => Some((class, line)),
        }
    })
}

/// Attached pronouns, in normal form, the longest first.
const SUFFIXES: [&str; 6] = ["هما", "ها", "هم", "هن", "نا", "ه"];

/// The modality of this name, as the data files write it.
pub fn modality(name: &str) -> Option<Modality> {
    Some(match name {
        "asserted" => Modality::Asserted,
        "planned" => Modality::Planned,
        "denied" => Modality::Denied,
        "failed" => Modality::Failed,
        "reported" => Modality::Reported,
        _ => return None,
    })
}
