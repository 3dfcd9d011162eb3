//! Looks up the senses of the phrases that start at each word.

use super::{Attached, Clitics, Match, Words};
use crate::{
    text::{TokenKind, proclitic::segmentations},
    values::{
        date,
        lexicon::{Lexicon, Sense, without_article},
    },
};

/// Stands in a phrase for a noun with a possessive pronoun or the article: لا تتجاوز قيمتها is found by لا تتجاوز *.
const DEFINITE: &str = "*";

/// How long a code of a currency is.
const CODE_LEN: usize = 3;

impl Words<'_> {
    /// Looks up each word once, in order.
    pub(super) fn look_up(&mut self) {
        for at in 0..self.words.len() {
            self.words[at].first_match = self.matches.len() as u32;
            let Some(token) = self.token(at) else { continue };
            self.look_up_phrases(at, token);
            if self.matches.len() == self.words[at].first_match as usize {
                let other = self.glued_code(at, token).or_else(|| self.misspelt_month(at, token));
                self.matches.extend(other);
            }
        }
    }

    fn look_up_phrases(&mut self, at: usize, token: usize) {
        let lexicon = Lexicon::get();
        let folded = self.text.folded(token);
        for cut in segmentations(folded) {
            let phrases = lexicon.starting_with(cut.stem(folded));
            if phrases.is_empty() {
                continue;
            }
            let clitics = self.words[at].apart.with(Clitics::new(&folded[..cut.proclitics], cut.article > 0));
            let start = self.text.source_offset(token, cut.proclitics) as u32;
            let has_hamza = self.text.surface(token).contains('ئ');
            for phrase in phrases.iter().filter(|phrase| has_hamza || !phrase.needs_hamza) {
                let Some(words) = self.phrase_length(at, &phrase.rest) else { continue };
                if !phrase.must_count || self.counts(at, at + words as usize, clitics) {
                    self.matches.push(Match { sense: phrase.sense, words, start, clitics });
                }
            }
        }
    }

    /// Whether a phrase between two words counts what comes after it, a unit or وخمسين, or ends an amount: ساعة ونص تقريبا.
    fn counts(&self, at: usize, end: usize, clitics: Clitics) -> bool {
        let lexicon = Lexicon::get();
        let folded = self.folded(end);
        let counted = segmentations(folded).any(|cut| {
            let stem = cut.stem(folded);
            let is_number =
                |stem: &str| lexicon.starting_with(stem).iter().any(|phrase| matches!(phrase.sense, Sense::Small(..)));
            (lexicon.is_counted(stem) && cut.proclitics == 0)
                || (cut.proclitics > 0 && folded.starts_with('و') && is_number(stem))
        });
        let ends = || {
            matches!(self.kind(end), None | Some(TokenKind::Mark))
                || segmentations(folded).any(|cut| cut.proclitics == 0 && lexicon.follows_amount(cut.stem(folded)))
        };
        counted || (clitics.fit(Attached::And) && self.is_amount(at.wrapping_sub(1)) && ends())
    }

    /// Whether a word is a number or what numbers count.
    fn is_amount(&self, at: usize) -> bool {
        let is_hour = |sense| matches!(sense, Sense::Ordinal(_) | Sense::Date(date::Word::Hour(_)));
        let is_amount = |sense: Sense| matches!(sense, Sense::Small(..)) || sense.is_counted() || is_hour(sense);
        self.kind(at) == Some(TokenKind::Number) || self.matches_at(at).iter().any(|found| is_amount(found.sense))
    }

    /// Whether a noun has the article; not the numeral ألفي.
    fn is_definite(&self, at: usize) -> bool {
        let folded = self.folded(at);
        let is_number = |sense: Sense| matches!(sense, Sense::Small(..) | Sense::Scale(..));
        without_article(folded) != folded
            && !Lexicon::get().starting_with(folded).iter().any(|phrase| is_number(phrase.sense))
    }

    /// AED100
    fn glued_code(&self, at: usize, token: usize) -> Option<Match> {
        let (code, digits) = self.text.surface(token).split_at_checked(CODE_LEN)?;
        let is_glued = self.kind(at) == Some(TokenKind::Latin)
            && code.bytes().all(|byte| byte.is_ascii_uppercase())
            && !digits.is_empty()
            && digits.chars().all(|c| c.is_ascii_digit());
        let known = Lexicon::get().starting_with(&self.folded(at)[..is_glued.then_some(CODE_LEN)?]);
        let sense = known.iter().find_map(|phrase| match phrase.sense {
            Sense::CurrencySign(code) if phrase.rest.is_empty() => Some(Sense::GluedCode(code)),
            _ => None,
        })?;
        let start = self.text.tokens()[token].span().start as u32;
        Some(Match { sense, words: 1, start, clitics: self.words[at].apart })
    }

    /// Whether a day and a year stand around a word, or one of them by a long word, so that it should be a month.
    fn is_dated(&self, at: usize) -> bool {
        let digits = |at: usize| if self.kind(at) == Some(TokenKind::Number) { self.folded(at).len() } else { 0 };
        let has_day = at > 0 && matches!(digits(at - 1), 1..=2);
        let has_year = digits(at + 1) == 4;
        let is_long = || self.folded(at).chars().nth(5).is_some();
        self.kind(at) == Some(TokenKind::Word) && ((has_day && has_year) || ((has_day || has_year) && is_long()))
    }

    /// نوفمر 2024
    fn misspelt_month(&self, at: usize, token: usize) -> Option<Match> {
        let word = self.is_dated(at).then(|| date::misspelt_month(self.folded(at)))??;
        let start = self.text.tokens()[token].span().start as u32;
        Some(Match { sense: Sense::Date(word), words: 1, start, clitics: self.words[at].apart })
    }

    /// The number of words of the phrase that starts at a word and goes on with these; `None` where the text goes on differently.
    fn phrase_length(&self, at: usize, rest: &[Box<str>]) -> Option<u32> {
        let fits = rest.iter().zip(at + 1..).all(|(expected, word)| {
            let folded = self.folded(word);
            folded == &**expected
                || without_article(folded) == &**expected
                || (&**expected == DEFINITE && (self.is_possessed(word) || self.is_definite(word)))
        });
        fits.then_some(rest.len() as u32 + 1)
    }
}
