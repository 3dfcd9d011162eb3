//! What the features look at: the words of a sentence, each with what it is by itself.

use std::ops::Range;

use crate::{
    names::{
        Clues,
        clues::Hint,
        gazetteer::{Tags, TokenTags},
    },
    text::{Text, TokenKind, proclitic::segmentations},
};

use super::{hash::Hash, model::Model};

/// A word as the features see it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The token it is.
    pub token: u32,
    /// Its normal form.
    pub form: Hash,
    /// Its normal form, and what is left of it after each proclitic and article that it may start with.
    pub stems: [Hash; STEMS],
    /// How many of `stems` there are.
    pub stem_count: u8,
    /// Its first one to four letters, the article left out.
    pub prefixes: [Hash; AFFIXES],
    /// Its last one to four letters.
    pub suffixes: [Hash; AFFIXES],
    /// Its letters as consonants and long vowels.
    pub skeleton: Hash,
    /// The kind of token, the kind of letters, the length.
    pub shape: u64,
    /// Where it stands in a quotation, 0 outside.
    pub quote: Quote,
    /// The class that the lexicon puts it in, 0 for none.
    pub cluster: u16,
    /// How raw news uses it, 0 where it is no name there.
    pub usage: u8,
    /// What the gazetteers and trigger lists say.
    pub tags: TokenTags,
    /// What the rules take it for.
    pub hint: Hint,
    /// Whether the text is about sport.
    pub in_sport: bool,
    /// How many words the longest listed name has that starts here, at most 3.
    pub listed: u8,
}

impl Word {
    /// Its normal form, and what may be its stem.
    pub fn stems(&self) -> &[Hash] {
        &self.stems[..usize::from(self.stem_count)]
    }
}

/// The most stems that are looked at.
pub const STEMS: usize = 4;
/// The longest affix, in letters.
pub const AFFIXES: usize = 4;

/// Where a word stands with regard to quotation marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// A mark stands right before it.
    pub before: bool,
    /// A mark stands right after it.
    pub after: bool,
    /// How many words the quotation has that it stands in, at most 15; 0 outside.
    pub length: u8,
}

/// Reads the words of a sentence into `words`: all its tokens but the quotation marks, which the words around them note.
pub fn read(text: &Text, tokens: Range<usize>, clues: &Clues, model: &Model, words: &mut Vec<Word>) {
    words.clear();
    let mut open: Option<usize> = None;
    let mut before = false;
    for token in tokens {
        if !is_quotation_mark(text.surface(token)) {
            words.push(Word { quote: Quote { before, ..Quote::default() }, ..word(text, token, clues, model) });
            before = false;
            continue;
        }
        before = true;
        if let Some(last) = words.last_mut() {
            last.quote.after = true;
        }
        match open.take() {
            Some(start) if start < words.len() => {
                let length = (words.len() - start).min(15) as u8;
                words[start..].iter_mut().for_each(|word| word.quote.length = length);
            }
            _ => open = Some(words.len()),
        }
    }
}

/// Whether a token is a quotation mark of any style.
pub fn is_quotation_mark(surface: &str) -> bool {
    matches!(surface, "\"" | "«" | "»" | "“" | "”" | "„" | "‟" | "‹" | "›" | "‘" | "’" | "'" | "`" | "″" | "＂")
}

fn word(text: &Text, token: usize, clues: &Clues, model: &Model) -> Word {
    let folded = text.folded(token);
    let form = Hash::of(folded);
    let (stems, stem_count) = stems(folded);
    let bare = folded.strip_prefix("ال").filter(|bare| bare.len() > 2).unwrap_or(folded);
    let kind = text.tokens()[token].kind;
    Word {
        token: token as u32,
        form,
        stems,
        stem_count: stem_count as u8,
        prefixes: affixes(bare.chars()),
        suffixes: affixes(folded.chars().rev()),
        skeleton: skeleton(bare),
        shape: shape(kind, text.surface(token), folded, bare),
        quote: Quote::default(),
        cluster: stems[..stem_count].iter().map(|stem| model.cluster(*stem)).find(|class| *class > 0).unwrap_or(0),
        usage: stems[..stem_count].iter().map(|stem| model.usage(*stem)).find(|usage| *usage > 0).unwrap_or(0),
        tags: clues.evidence.tags(token),
        hint: clues.hints[token],
        in_sport: clues.about.sport,
        listed: clues
            .evidence
            .matches_at(token)
            .iter()
            .filter(|found| found.entry.tags.intersects(Tags::NAMES))
            .map(|found| found.tokens.len().min(3) as u8)
            .max()
            .unwrap_or(0),
    }
}

/// A normal form, and what may be its stem: so many of the array.
pub fn stems(folded: &str) -> ([Hash; STEMS], usize) {
    let mut stems = [Hash::of(folded); STEMS];
    let mut count = 1;
    for cut in segmentations(folded).skip(1).take(STEMS - 1) {
        stems[count] = Hash::of(cut.stem(folded));
        count += 1;
    }
    (stems, count)
}

fn affixes(letters: impl Iterator<Item = char>) -> [Hash; AFFIXES] {
    let mut affixes = [Hash::EMPTY; AFFIXES];
    let mut hash = Hash::EMPTY;
    let mut letters = letters;
    for affix in &mut affixes {
        hash = hash.and(letters.next().map_or(0, u64::from));
        *affix = hash;
    }
    affixes
}

/// Consonants and long vowels: names from other languages spell out their vowels.
fn skeleton(bare: &str) -> Hash {
    bare.chars().fold(Hash::EMPTY, |hash, letter| hash.and(u64::from(matches!(letter, 'ا' | 'و' | 'ي'))))
}

fn shape(kind: TokenKind, surface: &str, folded: &str, bare: &str) -> u64 {
    let length = folded.chars().take(12).count() as u64;
    let detail = match kind {
        TokenKind::Word => u64::from(bare.len() < folded.len()) | u64::from(surface.ends_with(['ً', 'ٌ', 'ٍ'])) << 1,
        TokenKind::Latin => {
            let capital = surface.starts_with(char::is_uppercase);
            let later = surface.chars().skip(1).any(char::is_uppercase);
            u64::from(capital) | u64::from(later) << 1
        }
        TokenKind::Number => 0,
        TokenKind::Mark => surface.chars().next().map_or(0, u64::from),
    };
    (kind as u64) << 40 | length << 32 | detail
}
