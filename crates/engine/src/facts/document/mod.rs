//! A text as the frames see it: a name or value is one unit, whatever its length, and words carry their readings.
//!
//! Quotation marks and short brackets are left out; a particle that stands by itself (لـ «…») joins what follows it.

mod finite;
mod read;
mod unit;

use std::ops::Range;

use khabar_contract::{Entity, EntityId, Mention, MentionKind};

use super::lexicon::{
    Lexicon, Reading,
    inflect::{Form, Part},
};
use crate::text::Text;
pub use unit::{Prefix, Unit, UnitKind};

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
    /// Whether the text writes ة as it should.
    writes_teh: bool,
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
            writes_teh: text.source().contains('ة'),
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

    /// The number of the sentence of the unit at `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.sentences.partition_point(|units| units.end <= index)
    }

    /// Whether the text goes on to the unit at `index`.
    pub fn has(&self, index: usize) -> bool {
        index < self.units.len()
    }

    /// The unit at `index`.
    pub fn unit(&self, index: usize) -> &Unit {
        &self.units[index]
    }

    /// The unit that a byte of the text lies in or stands before; `None` behind the last.
    pub fn unit_at(&self, byte: usize) -> Option<&Unit> {
        self.units.get(self.units.partition_point(|unit| unit.span.end <= byte))
    }

    /// What the unit may mean; empty for what is no known word.
    pub fn readings(&self, index: usize) -> &[Reading] {
        &self.readings[self.units[index].readings.clone()]
    }

    /// Whether the unit may be a word of this list.
    pub fn is(&self, index: usize, class: &str) -> bool {
        self.readings(index).iter().any(|reading| self.lexicon.lemmas[reading.lemma].is(class))
    }

    /// Whether a pronoun may be attached to the unit: استحواذها.
    pub fn has_pronoun(&self, index: usize) -> bool {
        self.readings(index).iter().any(|reading| reading.suffixed)
    }

    /// The normal form of the unit's first token, proclitics included.
    pub fn folded(&self, index: usize) -> &str {
        self.text.folded(self.units[index].token)
    }

    /// The preposition that the unit is, or `None`.
    pub fn preposition(&self, index: usize) -> Option<&'static str> {
        let reading =
            self.readings(index).iter().find(|reading| self.lexicon.lemmas[reading.lemma].is("preposition"))?;
        (!self.is_successor(index)).then_some(&self.lexicon.lemmas[reading.lemma].head)
    }

    /// اختيار خلف له: whether what may be a preposition is whoever comes after someone.
    fn is_successor(&self, index: usize) -> bool {
        self.folded(index) == "خلف" && self.has(index + 1) && matches!(self.folded(index + 1), "له" | "لها" | "لهم")
    }

    /// The preposition and the pronoun of a unit that is both: عليها.
    pub fn pronoun(&self, index: usize) -> Option<(&'static str, Form)> {
        let word = self.preposition(index)?;
        PRONOUNS.iter().find_map(|(pronoun, feminine, plural)| {
            let bare = word.strip_suffix(pronoun)?;
            let preposition = WITH_PRONOUNS.iter().find(|known| **known == bare)?;
            Some((*preposition, Form { feminine: *feminine, plural: *plural, ..Form::of(Part::Particle) }))
        })
    }

    /// The reading of a finite verb.
    pub fn verb(&self, index: usize) -> Option<Reading> {
        self.verbs(index).next().copied()
    }

    /// All readings of a finite verb: one that states a fact (باع) may stand in another list as well, with other parts.
    pub fn verbs(&self, index: usize) -> impl Iterator<Item = &Reading> {
        let (finite, prefix) = (self.units[index].finite, self.units[index].prefix);
        self.readings(index).iter().filter(move |reading| match reading.form.part {
            Part::Past => finite && !prefix.future,
            part => finite && part == Part::Present,
        })
    }

    /// The first of the words from `start` on that belong to the verb behind them: قد, لم, سوف, سبق أن.
    pub fn auxiliaries(&self, start: usize, verb: usize) -> usize {
        let mut first = verb;
        while first > start {
            let before = first - 1;
            let precedes = before > start && self.opens_precedence(before) && !self.is_negated(before - 1, start);
            if !(precedes || self.is(before, "auxiliary") || self.is(before, "negation")) {
                break;
            }
            first = before - usize::from(precedes);
        }
        first
    }

    /// إنها, لكنه: whether the word stands for the subject of the verb behind it.
    pub fn stands_for_subject(&self, index: usize) -> bool {
        self.is(index, "that") && self.folded(index).ends_with(['ه', 'ا', 'م'])
    }

    /// سبق [أن], سبق [وأن]
    pub fn opens_precedence(&self, that: usize) -> bool {
        matches!(self.folded(that), "ان" | "وان") && self.is(that - 1, "precedence")
    }

    /// لم [يسبق]
    pub fn is_negated(&self, verb: usize, start: usize) -> bool {
        verb > start && self.is(verb - 1, "negation")
    }

    /// What the spelling of a finite verb says of its subject; of an unknown one, what its first letter says.
    pub fn verb_form(&self, index: usize) -> Form {
        let guessed = Form {
            feminine: self.folded(index).trim_start_matches(['و', 'ف', 'س']).starts_with('ت'),
            ..Form::of(Part::Present)
        };
        self.verb(index).map_or(guessed, |reading| reading.form)
    }

    /// What may do what the finite verb says that stands at `index`, where it is one that states a fact; empty where that is
    /// not known.
    pub fn doers(&self, index: usize) -> Vec<MentionKind> {
        let stated = self.verbs(index).flat_map(|verb| {
            self.lexicon.constructions_of(verb).flat_map(|construction| construction.doers(verb.form.passive))
        });
        let mut kinds: Vec<MentionKind> = stated.collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
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

    /// Whether the entity is an organisation.
    pub fn is_organization(&self, entity: EntityId) -> bool {
        self.entities[entity.index()].kind == MentionKind::Organization
    }

    /// The source from the start of one unit to the end of another, and the mark that closes a quotation opened in it.
    pub fn source(&self, units: Range<usize>) -> &'a str {
        let source = self.text.source();
        let (start, end) = (self.units[units.start].span.start, self.units[units.end - 1].span.end);
        let is_open = source[start..end].matches(QUOTATION_MARKS).count() % 2 == 1;
        let closing = source[end..].chars().next().filter(|next| is_open && QUOTATION_MARKS.contains(next));
        &source[start..end + closing.map_or(0, char::len_utf8)]
    }
}

/// The press mixes them, and sets one for the other: “ closes as often as it opens.
const QUOTATION_MARKS: [char; 6] = ['«', '»', '“', '”', '„', '"'];

/// Pronouns as they are attached, in normal form: whether they are feminine, and plural.
const PRONOUNS: [(&str, bool, bool); 4] =
    [("هما", false, true), ("ها", true, false), ("هم", false, true), ("ه", false, false)];

/// Prepositions to which they are attached, in normal form.
const WITH_PRONOUNS: [&str; 12] = ["علي", "الي", "ل", "ب", "من", "في", "مع", "عن", "لدي", "بين", "ضد", "ضمن"];
