//! The form of a name: what is compared when names are joined.

use khabar_contract::MentionKind;

use super::namesake;
use crate::{
    names::{
        Name,
        gazetteer::{Entry, Gazetteer, Tags},
    },
    text::{Text, fold},
};

/// A name as it is compared with others.
#[derive(Clone, Debug)]
pub struct Form {
    /// As a reader would write it by itself: the article whole again (لهلال after ل is الهلال).
    pub display: String,
    /// Its words in normal form, without the nationality or words of company style that follow a listed name: الهلال of
    /// الهلال السعودي, ميتا of ميتا Platforms.
    pub words: Vec<String>,
    /// What the gazetteers know of the whole, or else of its words.
    pub entry: Option<Entry>,
    /// The nationality that tells it from namesakes in the text, where there are such.
    pub nationality: Option<String>,
}

impl Form {
    /// Its words, parted by single spaces.
    pub fn folded(&self) -> String {
        self.words.join(" ")
    }

    /// The Latin name that the gazetteers give the whole, where it is a whole name.
    pub fn latin(&self) -> Option<&'static str> {
        self.entry.filter(|entry| entry.tags.intersects(Tags::NAMES)).and_then(Entry::latin)
    }

    /// The nationality that tells it from a namesake of the same listed name.
    pub fn namesake(&self) -> Option<&str> {
        let nationality = self.nationality.as_deref()?;
        let whole = Gazetteer::new().get(&format!("{} {nationality}", self.folded()));
        whole.is_none_or(|whole| whole.latin().is_none()).then_some(nationality)
    }

    /// Whether it is written in Latin letters.
    pub fn is_latin(&self) -> bool {
        self.words.first().is_some_and(|word| word.is_ascii())
    }
}

/// What kinds of names can name the same thing; the press calls one thing a company and a product, but not a city and a club.
pub fn class(kind: MentionKind) -> u8 {
    match kind {
        MentionKind::Person => PERSON,
        MentionKind::Place => 1,
        MentionKind::Event => 2,
        _ => ORGANIZATION,
    }
}

/// The class of people.
pub const PERSON: u8 = 0;

const ORGANIZATION: u8 = 3;

/// The forms of names, in their order.
pub fn forms(text: &Text, names: &[Name]) -> Vec<Form> {
    let gazetteer = Gazetteer::new();
    let mut forms: Vec<Form> = names.iter().map(|name| form(text, name, &gazetteer)).collect();
    namesake::settle(&mut forms);
    forms
}

fn form(text: &Text, name: &Name, gazetteer: &Gazetteer) -> Form {
    let surface = &text.source()[name.span.range()];
    let lost_alef = surface.starts_with('ل') && text.source()[..name.span.start].ends_with('ل');
    let display = if lost_alef { format!("ا{surface}") } else { surface.to_owned() };
    let mut words = words(&display);
    leave_style_out(gazetteer, &mut words);
    let mut entry = gazetteer.get(&words.join(" "));
    let nationality = match class(name.kind) {
        ORGANIZATION => namesake::part(gazetteer, &mut words, &mut entry, &text.source()[name.span.end..]),
        _ => None,
    };
    Form { display, words, entry, nationality }
}

/// The words of a name in normal form.
fn words(name: &str) -> Vec<String> {
    let folded = fold::fold(name);
    let is_break = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '.' | '"' | '“' | '”' | '«' | '»');
    folded.split(is_break).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Leaves out words of company style behind a listed organisation, with what is left of an Arabic word before them.
fn leave_style_out(gazetteer: &Gazetteer, words: &mut Vec<String>) {
    let is = |name: &str, tags: Tags| gazetteer.get(name).is_some_and(|entry| entry.tags.contains(tags));
    let is_style = |word: &String| is(word.trim_start_matches(|c: char| !c.is_ascii()), Tags::STYLE);
    let style = words.iter().rev().take_while(|word| is_style(word)).count();
    let end = words.len() - style;
    if style > 0 && is(&words[..end].join(" "), Tags::ORGANIZATION) && !is(&words.join(" "), Tags::ORGANIZATION) {
        words.truncate(end);
    }
}
