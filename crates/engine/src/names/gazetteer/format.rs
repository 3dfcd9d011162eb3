//! How the compiled gazetteers are laid out: written by the build script, read by the engine.
//!
//! One finite-state transducer maps each listed form to a number; the number holds a set of tags and where the
//! Latin name starts in a list of Latin names, which also tells whether two forms name the same thing.

use bitflags::bitflags;

bitflags! {
    /// What the gazetteers say of a form. One form can be several things: أمازون is a company and a river.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct Tags: u32 {
        /// A person, by full or only name.
        const PERSON = 1;
        /// An organisation.
        const ORGANIZATION = 1 << 1;
        /// A place.
        const PLACE = 1 << 2;
        /// A product.
        const PRODUCT = 1 << 3;
        /// An event.
        const EVENT = 1 << 4;
        /// A given name.
        const GIVEN = 1 << 5;
        /// A family name.
        const FAMILY = 1 << 6;
        /// An ordinary word of the language, whatever else it is.
        const WORD = 1 << 7;
        /// A nationality or another adjective of a place: no name, but it follows names and heads.
        const NATIONALITY = 1 << 8;
        /// A title or office, before or after a person's name: outside the name.
        const TITLE = 1 << 9;
        /// What kind of organisation a name is of (شركة): before the name, outside it.
        const ORGANIZATION_HEAD = 1 << 10;
        /// The first word of an official name (وزارة): inside it.
        const ORGANIZATION_OPENER = 1 << 11;
        /// What kind of place a name is of (مدينة): before the name, outside it.
        const PLACE_HEAD = 1 << 12;
        /// The first word of a place's name (مضيق): inside it.
        const PLACE_OPENER = 1 << 13;
        /// What kind of product a name is of (هاتف): before the name, outside it.
        const PRODUCT_HEAD = 1 << 14;
        /// The first word of an event's name (كأس): inside it.
        const EVENT_OPENER = 1 << 15;
        /// A verb of saying or doing whose subject is a person or an organisation (قال، أعلنت).
        const ACT = 1 << 16;
        /// A particle or another word of grammar: no part of a name but inside a long one.
        const FUNCTION = 1 << 17;
        /// A word that personal names are made of, by a list too large to be reviewed by hand.
        const NAME_WORD = 1 << 18;
        /// A letter by its Latin name, as acronyms are written out: إم, إس, إل.
        const LETTER = 1 << 19;
        /// A sports club: by a city's name, the club only where the text is about sport.
        const CLUB = 1 << 20;
        /// A word by which a text is about sport: مباراة.
        const SPORT = 1 << 21;
        /// A word of company style that ends a name, in Latin script: Platforms, Holdings.
        const STYLE = 1 << 22;
    }
}

impl Tags {
    /// The tags that say what a whole name names.
    pub const NAMES: Self = Self::from_bits_retain(0b11111);
    /// The tags of words that stand beside a name, not in it; the build script lists their definite forms too.
    pub const BESIDE: Self = Self::NATIONALITY
        .union(Self::TITLE)
        .union(Self::ORGANIZATION_HEAD)
        .union(Self::PLACE_HEAD)
        .union(Self::PRODUCT_HEAD);

    /// The tag with this code in the gazetteers' tables.
    pub fn from_code(code: &str) -> Option<Self> {
        CODES.iter().find(|(known, _)| *known == code).map(|(_, tag)| *tag)
    }
}

const CODES: [(&str, Tags); 23] = [
    ("per", Tags::PERSON),
    ("org", Tags::ORGANIZATION),
    ("loc", Tags::PLACE),
    ("pro", Tags::PRODUCT),
    ("evt", Tags::EVENT),
    ("given", Tags::GIVEN),
    ("family", Tags::FAMILY),
    ("word", Tags::WORD),
    ("nat", Tags::NATIONALITY),
    ("title", Tags::TITLE),
    ("org-head", Tags::ORGANIZATION_HEAD),
    ("org-opener", Tags::ORGANIZATION_OPENER),
    ("loc-head", Tags::PLACE_HEAD),
    ("loc-opener", Tags::PLACE_OPENER),
    ("pro-head", Tags::PRODUCT_HEAD),
    ("evt-opener", Tags::EVENT_OPENER),
    ("act", Tags::ACT),
    ("fn", Tags::FUNCTION),
    ("name", Tags::NAME_WORD),
    ("letter", Tags::LETTER),
    ("club", Tags::CLUB),
    ("sport", Tags::SPORT),
    ("style", Tags::STYLE),
];

/// What stands between two words of a key.
pub const SEPARATOR: u8 = b'/';

/// The byte of a key that stands for a character of a normal form; none for characters that no key has.
///
/// Arabic letters become letters of ASCII, which a transducer stores in the least room; ASCII gets its high bit set.
pub fn key_byte(c: char) -> Option<u8> {
    match c {
        'ء'..='ي' => match LETTERS[c as usize - 'ء' as usize] {
            b' ' => None,
            byte => Some(byte),
        },
        '0'..='9' | 'a'..='z' | '&' | '+' | '.' | '\'' => Some(c as u8 | 0x80),
        _ => None,
    }
}

/// From ء to ي; the letters that folding replaces have no byte.
const LETTERS: &[u8; 42] = b"3     ab tvjHxdDrzscSPTZeg      fqklmnhw y";

/// The number of a form: its tags, by index in the list of tag sets, and where its Latin name starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The index of its tags in the list of sets.
    pub set: u8,
    /// Where its Latin name starts in the list of names.
    pub latin: Option<u32>,
}

impl Packed {
    /// The number that holds both.
    pub fn to_number(self) -> u64 {
        self.latin.map_or(0, |at| u64::from(at) + 1) << 8 | u64::from(self.set)
    }

    /// What a number holds.
    pub fn from_number(number: u64) -> Self {
        Self { set: number as u8, latin: (number >> 8).checked_sub(1).map(|at| at as u32) }
    }
}
