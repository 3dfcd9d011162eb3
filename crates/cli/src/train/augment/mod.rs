//! More training text: patterns of today's news filled with names, and corpus sentences whose names are exchanged.

mod lists;
mod names;

use std::path::Path;

use khabar_engine::names::tagger::Class;

use self::names::{Filling, Names};
use super::{TrainError, page::Sentence, press::Article, random::Random};

/// What fills sentences with names, and remembers those of the page at hand.
pub struct Pool {
    random: Random,
    names: Names,
    /// Slot, class, name.
    page: Vec<(String, Class, String)>,
}

/// Sentences with slots, a line each; lines that start with `#` are comments.
const PATTERNS: &str =
    concat!(include_str!("../../../data/patterns.txt"), include_str!("../../../data/encyclopaedia.txt"));
/// Patterns are parted into so many groups, and a page is of one group.
const ORIGINS: usize = 3;
/// How many patterns make a page.
const PAGE: usize = 10;
/// How often a slot is filled with a name that the page has already.
const AGAIN: f32 = 0.4;
/// Quotation marks around names.
const MARKS: [(&str, &str); 4] = [("«", "»"), ("“", "”"), ("\"", "\""), ("\"", "\"")];

impl Pool {
    /// Reads the lists of names.
    pub fn read(data: &Path, corpus: &[Sentence]) -> Result<Self, TrainError> {
        Ok(Self { random: Random(7), names: Names::read(data, corpus)?, page: Vec::new() })
    }

    /// Pages of patterns, each pattern filled so many times, with the number of the group that each page is of.
    pub fn patterns(&mut self, times: usize) -> Vec<(usize, Vec<Sentence>)> {
        let patterns: Vec<&str> = PATTERNS.lines().filter(|line| !line.starts_with('#')).collect();
        let mut pages = Vec::new();
        for origin in (0..times).flat_map(|_| 0..ORIGINS) {
            let mut group: Vec<&str> = patterns.iter().copied().skip(origin).step_by(ORIGINS).collect();
            // Patterns that stand together are of one subject, as the sentences of an article are.
            let turn = self.random.below(group.len());
            group.rotate_left(turn);
            for page in group.chunks(PAGE) {
                self.page.clear();
                pages.push((origin, page.iter().map(|pattern| self.pattern(pattern)).collect()));
            }
        }
        pages
    }

    /// The sentences of a page that have names, a share of the names exchanged for others of their class.
    pub fn exchange(&mut self, page: &[Sentence], share: f32) -> Vec<Sentence> {
        self.page.clear();
        let named = page.iter().filter(|sentence| !sentence.names.is_empty());
        named.map(|sentence| self.exchanged(sentence, share)).collect()
    }

    fn exchanged(&mut self, old: &Sentence, share: f32) -> Sentence {
        let mut new = Sentence::default();
        let mut at = 0;
        for &(start, end, class) in &old.names {
            new.tokens.extend_from_slice(&old.tokens[at..start]);
            at = end;
            let words = &old.tokens[start..end];
            let other = self.other_name(class, words.len(), share);
            self.push(&mut new, "", class, &other.unwrap_or_else(|| words.join(" ")));
        }
        new.tokens.extend_from_slice(&old.tokens[at..]);
        new
    }

    /// The article with a share of its names exchanged for others of their class.
    pub fn exchange_in(&mut self, old: &Article, share: f32) -> Article {
        self.page.clear();
        let mut new = Article { source: String::with_capacity(old.source.len()), names: Vec::new() };
        let mut at = 0;
        for &(start, end, class) in &old.names {
            new.source += &old.source[at..start];
            at = end;
            let words = &old.source[start..end];
            let name = self.other_name(class, words.split_whitespace().count(), share);
            let name = name.unwrap_or_else(|| words.to_owned());
            let first = new.source.len();
            let attached = new.source.rsplit(char::is_whitespace).next().unwrap_or_default();
            new.source += behind(attached, &name);
            new.names.push((first, new.source.len(), class));
        }
        new.source += &old.source[at..];
        new
    }

    /// With this chance, another name of a class, much as long as one of so many words.
    fn other_name(&mut self, class: Class, words: usize, chance: f32) -> Option<String> {
        let slot = match class {
            Class::Person if words == 1 => "last",
            Class::Person => "per",
            Class::Place => "loc",
            Class::Organization if words > 2 => "body",
            Class::Organization => self.random.pick(&["club", "co", "media"]),
            Class::Event | Class::Product => "",
        };
        match self.random.chance(chance).then(|| self.fill(slot))?? {
            Filling::Name(_, name) => Some(name),
            Filling::Word(_) => None,
        }
    }

    fn pattern(&mut self, pattern: &str) -> Sentence {
        let mut sentence = Sentence::default();
        let mut attached = String::new();
        for part in pattern.split(' ') {
            if part == "لـ" {
                attached = if self.random.chance(0.5) { "ل" } else { "لـ" }.to_owned();
                continue;
            }
            let Some((before, slot)) = part.split_once('{') else {
                sentence.tokens.push(part.to_owned());
                continue;
            };
            let attached = std::mem::take(&mut attached) + before;
            match self.fill(slot.trim_end_matches('}')) {
                Some(Filling::Name(class, name)) => self.push(&mut sentence, &attached, class, &name),
                Some(Filling::Word(word)) => sentence.tokens.push(attached + &word),
                None => sentence.tokens.push(part.to_owned()),
            }
        }
        sentence
    }

    /// A name that the page has already, or a new one.
    fn fill(&mut self, slot: &str) -> Option<Filling> {
        let source = if slot == "last" { "per" } else { slot };
        let known: Vec<&(String, Class, String)> = self.page.iter().filter(|(known, ..)| known == source).collect();
        if !known.is_empty() && self.random.chance(AGAIN) {
            let (_, class, name) = self.random.pick(&known);
            let last = name.rsplit(' ').next().filter(|_| slot == "last");
            return Some(Filling::Name(*class, last.unwrap_or(name).to_owned()));
        }
        let filling = self.names.fill(slot, &mut self.random)?;
        if let Filling::Name(class, name) = &filling {
            self.page.push((slot.to_owned(), *class, name.clone()));
        }
        Some(filling)
    }

    /// Appends a name, what is attached to it before it, and at times quotation marks around it.
    fn push(&mut self, sentence: &mut Sentence, attached: &str, class: Class, name: &str) {
        let share = if matches!(class, Class::Person | Class::Place) { 0.02 } else { 0.2 };
        let marks = self.random.chance(share).then(|| *self.random.pick(&MARKS));
        let mut attached = attached.to_owned();
        if let Some((open, _)) = marks {
            if !attached.is_empty() {
                sentence.tokens.push(std::mem::take(&mut attached));
            }
            sentence.tokens.push(open.to_owned());
        }
        let start = sentence.tokens.len();
        for word in name.split_whitespace() {
            let word = behind(&attached, word);
            sentence.tokens.push(std::mem::take(&mut attached) + word);
        }
        sentence.names.push((start, sentence.tokens.len(), class));
        sentence.tokens.extend(marks.map(|(_, close)| close.to_owned()));
    }
}

/// A word as it is written behind what is attached to it: after ل the article loses its alef.
fn behind<'a>(attached: &str, word: &'a str) -> &'a str {
    let hides = attached.ends_with('ل') && word.starts_with("ال");
    if hides { word.trim_start_matches('ا') } else { word }
}
