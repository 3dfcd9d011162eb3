//! The form of a name: what is compared when names are joined.

use khabar_contract::MentionKind;

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
    /// Its words in normal form.
    pub words: Vec<String>,
    /// What the gazetteers know of the whole.
    pub entry: Option<Entry>,
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

    /// Whether it is written in Latin letters.
    pub fn is_latin(&self) -> bool {
        self.words.first().is_some_and(|word| word.is_ascii())
    }
}

/// What kinds of names can name the same thing; the press calls one thing a company and a product, but not a city and a club.
pub fn class(kind: MentionKind) -> u8 {
    match kind {
        MentionKind::Person => 0,
        MentionKind::Place => 1,
        MentionKind::Event => 2,
        _ => 3,
    }
}

/// The forms of names, in their order.
pub fn forms(text: &Text, names: &[Name]) -> Vec<Form> {
    let gazetteer = Gazetteer::new();
    names.iter().map(|name| form(text, name, &gazetteer)).collect()
}

fn form(text: &Text, name: &Name, gazetteer: &Gazetteer) -> Form {
    let surface = &text.source()[name.span.range()];
    let lost_alef = surface.starts_with('ل') && text.source()[..name.span.start].ends_with('ل');
    let display = if lost_alef { format!("ا{surface}") } else { surface.to_owned() };
    let folded = fold::fold(&display);
    let words: Vec<String> = folded
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '.' | '"' | '“' | '”' | '«' | '»'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let entry = gazetteer.get(&words.join(" "));
    Form { display, words, entry }
}
