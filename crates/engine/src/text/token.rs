//! Cuts a text into tokens.

use std::{iter::Peekable, ops::Range, str::CharIndices};

use khabar_contract::Span;

use super::fold;

/// A word, number or mark where it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    start: u32,
    end: u32,
    folded_start: u32,
    folded_end: u32,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Arabic letters, with their marks and with what is attached to them.
    Word,
    /// Letters of another script, digits that follow them included: `OpenAI`, `GPT4`.
    Latin,
    /// Digits of any set, with the separators between them: `14.3`, `1,250,000`, `١٤٫٣`.
    Number,
    /// One other visible character.
    Mark,
}

impl Token {
    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    pub(super) fn folded_range(&self) -> Range<usize> {
        self.folded_start as usize..self.folded_end as usize
    }

    /// The token, or none where an offset does not fit 32 bits.
    fn new(span: Range<usize>, folded: Range<usize>, kind: TokenKind) -> Option<Self> {
        let [start, end, folded_start, folded_end] =
            [span.start, span.end, folded.start, folded.end].map(|offset| u32::try_from(offset).ok());
        Some(Self { start: start?, end: end?, folded_start: folded_start?, folded_end: folded_end?, kind })
    }
}

/// The tokens of `source`; their normal forms are appended to `folded`.
///
/// Offsets are 32 bits wide: what lies past the first 4 GiB of a text, or of its normal form, gives no tokens.
pub(super) fn tokenize(source: &str, folded: &mut String) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(source.len() / 10);
    let mut chars = source.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let Some(class) = Class::of(c) else { continue };
        let kind = class.token_kind();
        let end = match kind {
            TokenKind::Mark => start + c.len_utf8(),
            TokenKind::Number => number_end(&mut chars, start + c.len_utf8()),
            _ => letters_end(&mut chars, class, start + c.len_utf8()),
        };
        let folded_start = folded.len();
        fold::fold_into(&source[start..end], folded);
        match Token::new(start..end, folded_start..folded.len(), kind) {
            Some(token) => tokens.push(token),
            None => break,
        }
    }
    tokens
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Arabic,
    OtherLetter,
    Digit,
    Mark,
}

impl Class {
    /// The class of a character that can start a token.
    fn of(c: char) -> Option<Self> {
        match c {
            _ if c.is_whitespace() || c.is_control() || fold::is_dropped(c) => None,
            _ if fold::digit(c).is_some() => Some(Self::Digit),
            '\u{0620}'..='\u{064A}'
            | '\u{066E}'..='\u{06D3}'
            | '\u{06D5}'
            | '\u{06EE}'..='\u{06FF}'
            | '\u{0750}'..='\u{077F}' => Some(Self::Arabic),
            '\u{FB50}'..='\u{FD3D}' | '\u{FD50}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}' => Some(Self::Arabic),
            _ if c.is_alphabetic() => Some(Self::OtherLetter),
            _ => Some(Self::Mark),
        }
    }

    fn token_kind(self) -> TokenKind {
        match self {
            Self::Arabic => TokenKind::Word,
            Self::OtherLetter => TokenKind::Latin,
            Self::Digit => TokenKind::Number,
            Self::Mark => TokenKind::Mark,
        }
    }
}

/// The end of a run of letters of one class; marks and invisible characters inside it belong to it, those after it do not.
fn letters_end(chars: &mut Peekable<CharIndices>, class: Class, mut end: usize) -> usize {
    let mut ahead = chars.clone();
    while let Some((at, c)) = ahead.next() {
        let goes_on = match Class::of(c) {
            Some(next) => next == class || (class == Class::OtherLetter && next == Class::Digit),
            None if fold::is_invisible(c) => continue,
            None => fold::is_dropped(c),
        };
        if !goes_on {
            break;
        }
        end = at + c.len_utf8();
        *chars = ahead.clone();
    }
    end
}

/// The end of a run of digits; a separator and marks of direction belong to it where a digit follows.
fn number_end(chars: &mut Peekable<CharIndices>, mut end: usize) -> usize {
    let mut ahead = chars.clone();
    let mut separated = false;
    while let Some((at, c)) = ahead.next() {
        match c {
            _ if fold::digit(c).is_some() => {
                (end, separated) = (at + c.len_utf8(), false);
                *chars = ahead.clone();
            }
            '.' | ',' | '٫' | '٬' | '،' if !separated => separated = true,
            _ if fold::is_invisible(c) => {}
            _ => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::text::{Text, TokenKind};

    fn check(source: &str, expected: &str) {
        let text = Text::new(source);
        let surfaces: Vec<&str> = (0..text.tokens().len()).map(|index| text.surface(index)).collect();
        assert_eq!(surfaces.join("|"), expected, "{source}");
    }

    #[test]
    fn words_numbers_and_marks() {
        check("باعت ميتا أصولا.", "باعت|ميتا|أصولا|.");
        check("ميتا بPlatforms", "ميتا|ب|Platforms");
        check("بلغت 14.3 مليار و١٤٫٣٪", "بلغت|14.3|مليار|و|١٤٫٣|٪");
        check("1,250,000 و1.250.000", "1,250,000|و|1.250.000");
        check("عام 2025.", "عام|2025|.");
        check("من 10-15", "من|10|-|15");
        check("GPT4 وإف-16", "GPT4|وإف|-|16");
        check("«سكيل أي آي»", "«|سكيل|أي|آي|»");
        check("بيعًا مُتقدِّمة", "بيعًا|مُتقدِّمة");
        check("نسبة١٠", "نسبة|١٠");
        check("", "");
        check(" \n\t\u{200F}", "");
        check("😀ميتا", "😀|ميتا");
    }

    #[test]
    fn invisible_characters_inside_a_word_belong_to_it() {
        check("ل\u{200F}ميتا\u{200F}", "ل\u{200F}ميتا");
        check("می\u{200C}خواهد", "می\u{200C}خواهد");
        check("مـــيتا ــ", "مـــيتا");
        check("1\u{200F},\u{200F}250\u{200F}%", "1\u{200F},\u{200F}250|%");
        check("5\u{200F}, 7", "5|,|7");
    }

    #[test]
    fn tokens_and_the_gaps_between_them_are_the_text() {
        for source in ["وَقال: «نعم»!\u{202B}a\u{301}b 5G", "\u{064B}\u{0640}ا\u{200D}", "ﷺ ﻻ 1٬2,a.b"]
        {
            let text = Text::new(source);
            let mut end = 0;
            for token in text.tokens() {
                let span = token.span();
                assert!(end <= span.start && span.start < span.end, "{source}");
                assert!(source[end..span.start].chars().all(|c| super::Class::of(c).is_none()), "{source}");
                end = span.end;
            }
        }
    }

    #[test]
    fn kinds() {
        let text = Text::new("ميتا Meta 14 !");
        let kinds: Vec<TokenKind> = text.tokens().iter().map(|token| token.kind).collect();
        assert_eq!(kinds, [TokenKind::Word, TokenKind::Latin, TokenKind::Number, TokenKind::Mark]);
    }
}
