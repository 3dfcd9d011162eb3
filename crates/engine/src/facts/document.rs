//! A text as the frames see it: a name or value is one unit, whatever its length, and words carry their readings.
//!
//! Quotation marks and short brackets are left out; a particle that stands by itself (لـ «…») joins what follows it.

use std::ops::Range;

use khabar_contract::{Entity, EntityId, Mention, MentionId, MentionKind, Span};

use super::lexicon::{
    Lexicon, Reading,
    inflect::{Form, Part},
};
use crate::text::{Text, TokenKind, fold::fold};

/// A text as units.
pub struct Document<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Its names and values.
    pub mentions: &'a [Mention],
    /// What the names name.
    pub entities: &'a [Entity],
    /// What the words mean.
    pub lexicon: &'static Lexicon,
    /// The units of each sentence.
    pub sentences: Vec<Range<usize>>,
    units: Vec<Unit>,
    readings: Vec<Reading>,
}

/// A word, name, value or mark.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// What is attached before it.
    pub prefix: Prefix,
    /// Whether it is a finite verb.
    pub finite: bool,
    /// Where it stands, proclitics left out.
    pub span: Span,
    token: usize,
    readings: Range<usize>,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A name.
    Name(MentionId, MentionKind, EntityId),
    /// A value.
    Value(MentionId, MentionKind),
    /// A word or number.
    Word,
    /// A mark that parts phrases.
    Comma,
    /// A mark that parts clauses.
    Stop,
}

/// The particles attached before a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prefix {
    /// و or ف
    pub conjunction: bool,
    /// س
    pub future: bool,
    /// ب, ل or ك
    pub preposition: Option<&'static str>,
    /// ال
    pub article: bool,
}

impl Prefix {
    /// The particles of a string such as `وب`.
    fn parse(particles: &str, article: bool) -> Self {
        Self {
            conjunction: particles.starts_with(['و', 'ف']),
            future: particles.ends_with('س'),
            preposition: ["ب", "ل", "ك"].into_iter().find(|preposition| particles.ends_with(preposition)),
            article,
        }
    }

    fn after(self, pending: Self) -> Self {
        Self {
            conjunction: self.conjunction || pending.conjunction,
            preposition: self.preposition.or(pending.preposition),
            ..self
        }
    }
}

impl<'a> Document<'a> {
    /// Reads a text whose mentions are known.
    pub fn new(text: &'a Text<'a>, mentions: &'a [Mention], entities: &'a [Entity]) -> Self {
        let capacity = text.tokens().len();
        let mut document = Self {
            text,
            mentions,
            entities,
            lexicon: Lexicon::get(),
            sentences: Vec::with_capacity(text.sentences().len()),
            units: Vec::with_capacity(capacity),
            readings: Vec::with_capacity(capacity),
        };
        let mut mention = 0;
        for sentence in text.sentences() {
            let start = document.units.len();
            document.read_sentence(sentence.tokens.clone(), &mut mention);
            let units = start..document.units.len();
            for index in units.clone() {
                document.units[index].finite = document.reads_as_finite(index, &units);
            }
            document.sentences.push(units);
        }
        document
    }

    /// The unit at `index`.
    pub fn unit(&self, index: usize) -> &Unit {
        &self.units[index]
    }

    /// What the unit may mean; empty for what is no known word.
    pub fn readings(&self, index: usize) -> &[Reading] {
        &self.readings[self.units[index].readings.clone()]
    }

    /// Whether the unit may be a word of this list.
    pub fn is(&self, index: usize, class: &str) -> bool {
        self.readings(index).iter().any(|reading| self.lexicon.lemmas[reading.lemma].is(class))
    }

    /// The normal form of the unit's first token, proclitics included.
    pub fn folded(&self, index: usize) -> &str {
        self.text.folded(self.units[index].token)
    }

    /// The preposition that the unit is, or `None`.
    pub fn preposition(&self, index: usize) -> Option<&'static str> {
        let reading =
            self.readings(index).iter().find(|reading| self.lexicon.lemmas[reading.lemma].is("preposition"))?;
        Some(&self.lexicon.lemmas[reading.lemma].head)
    }

    /// The reading of a finite verb.
    pub fn verb(&self, index: usize) -> Option<Reading> {
        let is_finite = |reading: &&Reading| matches!(reading.form.part, Part::Past | Part::Present);
        self.readings(index).iter().find(is_finite).filter(|_| self.units[index].finite).copied()
    }

    /// What the spelling of a finite verb says of its subject; of an unknown one, what its first letter says.
    pub fn verb_form(&self, index: usize) -> Form {
        let guessed = Form {
            feminine: self.folded(index).trim_start_matches(['و', 'ف', 'س']).starts_with('ت'),
            ..Form::of(Part::Present)
        };
        self.verb(index).map_or(guessed, |reading| reading.form)
    }

    /// Whether the unit bounds a noun phrase: a mark, a verb, a preposition, a conjunction, a relative pronoun …
    pub fn is_bound(&self, index: usize) -> bool {
        let unit = &self.units[index];
        unit.finite
            || matches!(unit.kind, UnitKind::Comma | UnitKind::Stop)
            || self.readings(index).iter().any(|reading| reading.form.part == Part::Particle)
    }

    /// The name at `index`.
    pub fn name(&self, index: usize) -> Option<(MentionKind, EntityId)> {
        match self.units[index].kind {
            UnitKind::Name(_, kind, entity) => Some((kind, entity)),
            _ => None,
        }
    }

    /// The source from the start of one unit to the end of another.
    pub fn source(&self, units: Range<usize>) -> &'a str {
        &self.text.source()[self.units[units.start].span.start..self.units[units.end - 1].span.end]
    }

    fn read_sentence(&mut self, tokens: Range<usize>, next_mention: &mut usize) {
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
        let stem = &self.text.surface(token)
            [self.text.source_offset(token, proclitics) - self.text.tokens()[token].span().start..];
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

    /// Whether the word is a finite verb here. Where it may be a noun as well (عقد, بيع, تراجع), the place decides.
    fn reads_as_finite(&self, index: usize, sentence: &Range<usize>) -> bool {
        let unit = &self.units[index];
        if unit.kind != UnitKind::Word || unit.prefix.article || matches!(unit.prefix.preposition, Some("ب" | "ك")) {
            return false;
        }
        let has = |is: fn(&Form) -> bool| self.readings(index).iter().any(|reading| is(&reading.form));
        let verbal = has(|form| matches!(form.part, Part::Past | Part::Present));
        let nominal = has(|form| !matches!(form.part, Part::Past | Part::Present));
        if self.readings(index).is_empty() {
            return looks_like_present(self.folded(index));
        }
        if !(verbal && nominal) {
            return verbal;
        }
        if has(|form| form.part == Part::Particle) || unit.prefix.preposition.is_some() {
            return false;
        }
        if index == sentence.start {
            return self.noun_follows(index, sentence);
        }
        let before = index - 1;
        let opens = ["auxiliary", "negation", "that", "break", "relative"].iter().any(|class| self.is(before, class));
        opens
            || self.units[before].kind == UnitKind::Comma && self.noun_follows(index, sentence)
            || (unit.prefix.conjunction && !self.in_list(index, sentence))
    }

    fn noun_follows(&self, index: usize, sentence: &Range<usize>) -> bool {
        let next = index + 1;
        next < sentence.end && self.units[next].prefix.preposition.is_none() && self.preposition(next).is_none()
    }

    /// Whether the word with و goes on with a list of nouns: the unit before it is one.
    fn in_list(&self, index: usize, sentence: &Range<usize>) -> bool {
        let next = index + 1;
        let before = self.unit(index - 1);
        let masdar_before = self.readings(index - 1).iter().any(|reading| reading.form.part == Part::Masdar);
        masdar_before
            || (before.prefix.preposition.is_some() && before.kind == UnitKind::Word)
            || next >= sentence.end
            || self.preposition(next).is_some()
            || self.units[next].prefix.preposition.is_some()
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

/// Whether an unknown word looks like a verb of the present: يحتفل, سيحتفل, ويحتفل. Nouns with ي are few, and listed.
fn looks_like_present(folded: &str) -> bool {
    let stem = folded.strip_prefix(['و', 'ف']).unwrap_or(folded);
    let (stem, future) = stem.strip_prefix('س').map_or((stem, false), |stem| (stem, true));
    stem.chars().nth(3).is_some() && (stem.starts_with('ي') || (future && stem.starts_with('ت')))
}

/// Whether the first letter carries ُ: عُيّن.
fn has_passive_mark(surface: &str) -> bool {
    surface.chars().nth(1) == Some('\u{064F}') && !surface.starts_with(['ي', 'ت', 'ن'])
}
