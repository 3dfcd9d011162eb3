//! Reads the units of a sentence from its tokens and mentions.

use std::ops::Range;

use khabar_contract::{Mention, MentionKind, Span};

use super::{super::lexicon::inflect::Part, Document, Prefix, Unit, UnitKind};
use crate::text::{TokenKind, fold::fold};

impl Document<'_> {
    pub(super) fn read_sentence(&mut self, tokens: Range<usize>, next_mention: &mut usize) {
        let mut pending = Prefix::default();
        let mut token = tokens.start;
        while token < tokens.end {
            let span = self.text.tokens()[token].span();
            while self.mentions.get(*next_mention).is_some_and(|mention| mention.end <= span.start) {
                *next_mention += 1;
            }
            let mention = self.mentions.get(*next_mention).filter(|mention| mention.start < span.end);
            let unit = match mention {
                Some(mention) => self.mention_unit(token, mention),
                None if is_lone_particle(self.text.folded(token)) && token + 1 < tokens.end => {
                    pending = Prefix::parse(self.text.folded(token), false).after(pending);
                    token += 1;
                    continue;
                }
                None => match self.text.surface(token) {
                    "«" | "»" | "“" | "”" | "\"" | "‘" | "’" | "'" | "„" => {
                        token += 1;
                        continue;
                    }
                    "(" if self.is_named_in_brackets(token, tokens.end, *next_mention) => {
                        token += 1;
                        continue;
                    }
                    ")" if self.units.last().is_some_and(|last| matches!(last.kind, UnitKind::Name(..))) => {
                        token += 1;
                        continue;
                    }
                    "(" => {
                        match (token..tokens.end.min(token + MAX_BRACKET)).find(|at| self.text.surface(*at) == ")") {
                            Some(close) => {
                                token = close + 1;
                                continue;
                            }
                            None => self.mark_unit(token, UnitKind::Comma),
                        }
                    }
                    "،" | "," | "-" | "–" | "—" => self.mark_unit(token, UnitKind::Comma),
                    _ if self.text.tokens()[token].kind == TokenKind::Mark => self.mark_unit(token, UnitKind::Stop),
                    _ => self.word_unit(token),
                },
            };
            token += 1;
            while token < tokens.end && self.text.tokens()[token].span().start < unit.span.end {
                token += 1;
            }
            let prefix = unit.prefix.after(pending);
            pending = Prefix::default();
            self.units.push(Unit { prefix, ..unit });
        }
    }

    /// شركة (ليماك), وتنفذ (ليماك): whether brackets hold nothing but a name that the text has no other word for.
    fn is_named_in_brackets(&self, open: usize, end: usize, next_mention: usize) -> bool {
        let name = self.mentions.get(next_mention).filter(|mention| mention.entity.is_some());
        let inside = |mention: &Mention| {
            let close =
                (open + 1..end).take(MAX_BRACKET).find(|at| self.text.tokens()[*at].span().start >= mention.end);
            let opens = open + 1 < end && self.text.tokens()[open + 1].span().start == mention.start;
            opens && close.is_some_and(|close| self.text.surface(close) == ")")
        };
        let last = self.units.last();
        let alone = last.is_some_and(|last| last.kind == UnitKind::Word);
        alone && name.is_some_and(inside)
    }

    fn mention_unit(&mut self, token: usize, mention: &Mention) -> Unit {
        let start = self.text.tokens()[token].span().start;
        let particles = fold(&self.text.source()[start..mention.start.max(start)]);
        let kind = match mention.entity {
            Some(entity) => UnitKind::Name(mention.id, mention.kind, entity),
            None => UnitKind::Value(mention.id, mention.kind),
        };
        let readings = self.readings.len();
        if mention.kind == MentionKind::Quantity {
            let counted = mention.surface.split_whitespace().next_back().map(fold);
            self.lexicon.look_up(&counted.unwrap_or_default(), &mut self.readings);
        }
        let readings = readings..self.readings.len();
        let prefix = Prefix::parse(&particles, false);
        Unit { kind, prefix, finite: false, span: mention.span(), token, readings }
    }

    fn mark_unit(&self, token: usize, kind: UnitKind) -> Unit {
        let span = self.text.tokens()[token].span();
        Unit { kind, prefix: Prefix::default(), finite: false, span, token, readings: 0..0 }
    }

    fn word_unit(&mut self, token: usize) -> Unit {
        let start = self.readings.len();
        let folded = self.text.folded(token);
        let (proclitics, article) = match self.lexicon.look_up(folded, &mut self.readings) {
            Some(cut) => (cut.proclitics, cut.article),
            None => unknown_cut(folded),
        };
        self.tell_pronoun_from_teh(start, token);
        let stem = &self.text.surface(token)
            [self.text.source_offset(token, proclitics) - self.text.tokens()[token].span().start..];
        // إلكترونية: no article, though the normal form looks as if.
        let article = article && !stem.starts_with(['إ', 'أ', 'آ']);
        if has_passive_mark(stem) {
            for reading in &mut self.readings[start..] {
                reading.form.passive |= reading.form.part == Part::Past;
            }
        }
        let span = self.text.tokens()[token].span();
        let span = Span::new(self.text.source_offset(token, proclitics).max(span.start), span.end);
        let span = if proclitics == 0 { self.text.tokens()[token].span() } else { span };
        Unit {
            kind: UnitKind::Word,
            prefix: Prefix::parse(&folded[..proclitics], article),
            finite: false,
            span,
            token,
            readings: start..self.readings.len(),
        }
    }

    /// قادة is a noun, قاده a verb with a pronoun; مدربة a woman, مدربه his trainer. Normal forms are alike, and so are the
    /// spellings in a text that does not write ة.
    fn tell_pronoun_from_teh(&mut self, start: usize, token: usize) {
        let surface = self.text.surface(token);
        let (teh, heh) = (surface.ends_with('ة'), surface.ends_with('ه') && self.writes_teh);
        if teh {
            let known = self.readings.split_off(start);
            self.readings.extend(known.into_iter().filter(|reading| !reading.suffixed));
        }
        for reading in self.readings[start..].iter_mut().filter(|reading| heh && reading.form.feminine) {
            reading.suffixed |= matches!(reading.form.part, Part::Noun | Part::Participle);
        }
    }
}

/// Brackets longer than this are read like the rest of the sentence.
const MAX_BRACKET: usize = 14;

fn is_lone_particle(folded: &str) -> bool {
    matches!(folded, "و" | "ف" | "ب" | "ل" | "ك" | "ول" | "وب" | "فل" | "وك")
}

/// The particles of an unknown word, where the article makes them certain.
fn unknown_cut(folded: &str) -> (usize, bool) {
    const CUTS: [(&str, usize); 9] =
        [("ال", 0), ("وال", 1), ("فال", 1), ("بال", 1), ("لل", 1), ("كال", 1), ("وبال", 2), ("ولل", 2), ("فلل", 2)];
    let cut =
        CUTS.iter().find(|(start, _)| folded.starts_with(start) && folded.chars().count() > start.chars().count() + 2);
    cut.map_or((0, false), |(_, letters)| (letters * 'و'.len_utf8(), true))
}

/// Whether the first letter carries ُ: عُيّن.
fn has_passive_mark(surface: &str) -> bool {
    surface.chars().nth(1) == Some('\u{064F}') && !surface.starts_with(['ي', 'ت', 'ن'])
}
