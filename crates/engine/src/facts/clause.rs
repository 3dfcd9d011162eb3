//! What stands in a trigger's clause: its arguments, each with the particle that marks it.

use std::ops::Range;

use khabar_contract::{MentionId, MentionKind};

use super::{
    document::{Document, UnitKind},
    lexicon::inflect::Form,
    phrase::{self, Phrase},
};

/// A phrase or value in a clause.
#[derive(Clone, Debug)]
pub struct Argument {
    /// The preposition before it.
    pub preposition: Option<&'static str>,
    /// What it is.
    pub filler: Argued,
    /// Where it starts.
    pub at: usize,
    /// Whether nothing but other phrases lies between the trigger and it.
    pub close: bool,
}

impl Argument {
    /// Whether it names a place, which may be where everything in the sentence happens.
    fn is_place(&self) -> bool {
        matches!(&self.filler, Argued::Phrase(phrase) if phrase.kind == Some(MentionKind::Place))
    }
}

/// What an argument is.
#[derive(Clone, Debug)]
pub enum Argued {
    /// A noun phrase.
    Phrase(Phrase),
    /// A value.
    Value(MentionId, MentionKind),
    /// A pronoun on the preposition: عليها.
    Pronoun(Form),
}

/// The arguments after the trigger at `trigger`, up to the end of its clause.
pub fn arguments(document: &Document, trigger: usize, end: usize) -> Vec<Argument> {
    let end = end.min(trigger + MAX_CLAUSE);
    let mut clause = Clause {
        document,
        first: trigger + 1,
        end,
        arguments: Vec::new(),
        preposition: None,
        close: true,
        aside_end: None,
        of_name: false,
        of_figure: document.is(trigger, "earnings") && !document.unit(trigger).finite,
    };
    let mut at = trigger + 1;
    while at < end
        && let Some(next) = clause.read(at)
    {
        at = next;
    }
    clause.arguments
}

/// A clause as far as it has been read.
struct Clause<'d> {
    document: &'d Document<'d>,
    /// The unit behind the trigger.
    first: usize,
    end: usize,
    arguments: Vec<Argument>,
    /// The preposition that marks what comes next.
    preposition: Option<&'static str>,
    /// See [`Argument::close`].
    close: bool,
    /// The comma that closes the aside that is being read.
    aside_end: Option<usize>,
    /// Whether what comes next is said of a name.
    of_name: bool,
    /// Whether the trigger is a figure whose verb is still to come: أرباح [سابك] قفزت.
    of_figure: bool,
}

impl Clause<'_> {
    /// Reads what stands at `at`; the unit to go on from, none where the clause ends.
    fn read(&mut self, at: usize) -> Option<usize> {
        let (document, end) = (self.document, self.end);
        if self.aside_end.is_some_and(|comma| at > comma) {
            (self.aside_end, self.close) = (None, true);
        }
        self.preposition = document.unit(at).prefix.preposition.or(self.preposition);
        match document.unit(at).kind {
            UnitKind::Stop => return None,
            UnitKind::Comma => return self.comma(at),
            UnitKind::Value(..) => self.value(at),
            _ if is_so_called(document, at, end) => return Some(at + 2),
            _ if document.is(at, "relative") => return relative_end(document, at, end).map(|comma| comma + 1),
            _ if reaches(document, at) || self.moves(at) => (self.preposition, self.close) = (None, true),
            _ if ends_clause(document, at) || phrase::opens_clause(document, at, end) => return None,
            _ => return Some(self.word(at)),
        }
        Some(at + 1)
    }

    /// أرباح [سابك] قفزت: whether the unit is the verb that says of the figure how it has changed.
    fn moves(&mut self, at: usize) -> bool {
        let moves = self.of_figure && self.document.unit(at).finite && self.document.is(at, "moving");
        self.of_figure &= !moves;
        moves
    }

    fn comma(&mut self, at: usize) -> Option<usize> {
        let (document, end) = (self.document, self.end);
        if is_dated_aside(document, at, end) {
            let preposition = self.preposition.take();
            self.value(at + 1);
            self.preposition = preposition;
            return Some(at + 3);
        }
        if !goes_on(document, at + 1, end) {
            return None;
        }
        self.aside_end = if self.close { closing_comma(document, at, end) } else { self.aside_end };
        self.close = false;
        Some(at + 1)
    }

    fn value(&mut self, at: usize) {
        if let UnitKind::Value(mention, kind) = self.document.unit(at).kind {
            self.push(Argued::Value(mention, kind), at);
        }
    }

    fn push(&mut self, filler: Argued, at: usize) {
        self.arguments.push(Argument { preposition: self.preposition.take(), filler, at, close: self.close });
    }

    /// Reads a name or a word that goes on with the clause; the unit to go on from.
    fn word(&mut self, at: usize) -> usize {
        let (document, end) = (self.document, self.end);
        if document.is(at, "adverb") {
            return at + 1;
        }
        let is_object = document.is(at, "increase") && self.preposition != Some("ب") && !is_of_value(document, at, end);
        if document.is(at, "approximation") && !is_object {
            let link = at + 1 < end && matches!(document.preposition(at + 1), Some("من" | "عن" | "علي"));
            return at + 1 + usize::from(link);
        }
        if let Some((word, form)) = document.pronoun(at) {
            self.preposition = Some(word);
            self.push(Argued::Pronoun(form), at);
            return at + 1;
        }
        let Some(word) = document.preposition(at) else { return self.phrase(at) };
        let by = compound(document, at, end);
        self.preposition = Some(by.unwrap_or(word));
        // قبل is a preposition itself, جانب and يد are not.
        at + 1 + usize::from(by.is_some() && document.preposition(at + 1).is_none())
    }

    /// فازت [سكاتك] بالشراكة مع [أيولوس] بعقد: whether the phrase at `at` says with whom it is done.
    fn is_partner(&self, at: usize) -> bool {
        let joint = |at: usize| self.document.is(at, "joint") && self.document.unit(at).prefix.preposition == Some("ب");
        at > self.first + 1 && self.document.preposition(at - 1) == Some("مع") && joint(at - 2)
    }

    /// [375 ألف طن] من السماد: whether the argument says what is counted, and not where it comes from.
    fn is_counted(&self, argument: &Argument) -> bool {
        let document = self.document;
        let Argued::Phrase(phrase) = &argument.filler else { return false };
        let number = argument.at.checked_sub(2).filter(|number| *number >= self.first);
        let counted =
            number.is_some_and(|at| matches!(document.unit(at).kind, UnitKind::Value(_, MentionKind::Quantity)));
        counted && argument.preposition == Some("من") && phrase.kind.is_none() && !document.is(phrase.head, "share")
    }

    fn phrase(&mut self, at: usize) -> usize {
        let document = self.document;
        let Some(phrase) = phrase::at(document, at, self.end) else {
            (self.preposition, self.close) = (None, false);
            return at + 1;
        };
        let next = phrase.units.end;
        let inside = values(document, &phrase.units, self.close);
        let says_of_name = std::mem::replace(&mut self.of_name, modifies(document, &phrase));
        let filler = Argued::Phrase(phrase);
        let argument = Argument { preposition: self.preposition.take(), filler, at, close: self.close };
        let aside = says_of_name || self.aside_end.is_some();
        let beside_the_point = aside && argument.preposition.is_some() && !argument.is_place() || self.is_partner(at);
        let beside_the_point = beside_the_point || self.is_counted(&argument);
        self.arguments.extend((!beside_the_point).then_some(argument));
        self.arguments.extend(inside);
        next
    }
}

/// في سوق ما يعرف بالبرمجة: words that only say that what follows is a name.
fn is_so_called(document: &Document, at: usize, end: usize) -> bool {
    let names = |at: usize| matches!(document.folded(at), "يعرف" | "تعرف" | "يسمي" | "تسمي" | "يدعي" | "يوصف");
    matches!(document.folded(at), "ما" | "بما" | "لما") && at + 1 < end && names(at + 1)
}

/// زيادة على [مليون], but not زيادة أسطولها
fn is_of_value(document: &Document, at: usize, end: usize) -> bool {
    let next = at + 1;
    next < end && (matches!(document.unit(next).kind, UnitKind::Value(..)) || document.preposition(next).is_some())
}

/// [سنابل] المملوكة: whether what comes next is said of the name.
fn modifies(document: &Document, phrase: &Phrase) -> bool {
    let last = phrase.units.end - 1;
    phrase.kind.is_some() && document.name(last).is_none() && document.is(last, "modifying")
}

/// حصة [10 في المئة] في …: the values inside a phrase.
fn values(document: &Document, units: &Range<usize>, close: bool) -> Vec<Argument> {
    let value = |at: usize| match document.unit(at).kind {
        UnitKind::Value(mention, kind) => {
            Some(Argument { preposition: Some("من"), filler: Argued::Value(mention, kind), at, close })
        }
        _ => None,
    };
    units.clone().filter_map(value).collect()
}

/// No clause is read further than this, so that reading all of them takes linear time.
const MAX_CLAUSE: usize = 48;

/// ، [الاثنين]،
fn is_dated_aside(document: &Document, comma: usize, end: usize) -> bool {
    comma + 2 < end
        && matches!(document.unit(comma + 1).kind, UnitKind::Value(_, MentionKind::Date))
        && document.unit(comma + 2).kind == UnitKind::Comma
}

/// The comma that closes the aside opened by another, where the clause goes on behind it as it was: وقعت ميتا، [الذراع …]، عقدا.
fn closing_comma(document: &Document, open: usize, end: usize) -> Option<usize> {
    let end = end.min(open + MAX_ASIDE);
    let comma = (open + 1..end).find(|at| matches!(document.unit(*at).kind, UnitKind::Comma | UnitKind::Stop))?;
    let next = comma + 1;
    let plain = |at: usize| {
        let unit = document.unit(at);
        unit.prefix.preposition.is_none() && !unit.prefix.conjunction && !document.is_bound(at)
    };
    // الشركة السويدية التي تتيح …: what a relative clause says is no predicate of the aside.
    let describes = |at: &usize| document.is(*at, "relative") || *at == open + 1 && document.is(*at, "according");
    let relative = (open + 1..comma).find(describes).unwrap_or(comma);
    let predicate = (open + 1..relative).any(|at| ends_clause(document, at));
    let continues = document.unit(open + 1).prefix.conjunction && !matches!(document.folded(open + 1), "وهو" | "وهي");
    let closes = document.unit(comma).kind == UnitKind::Comma && !continues;
    // استحوذت ميتا، من دون الكشف عن السعر، على [بلاي]: one preposition opens the aside, another goes on behind it.
    let adverbial = |at: usize| document.preposition(at).is_some() && !document.unit(at).prefix.conjunction;
    let resumes = |at: usize| plain(at) || adverbial(open + 1) && adverbial(at);
    (closes && next < end && resumes(next) && !predicate).then_some(comma)
}

/// The comma that opens the aside that another closes.
pub fn opening_comma(document: &Document, close: usize, units: &Range<usize>) -> Option<usize> {
    let first = close.saturating_sub(MAX_ASIDE).max(units.start);
    let open = (first..close).rev().find(|at| matches!(document.unit(*at).kind, UnitKind::Comma | UnitKind::Stop))?;
    (document.unit(open).kind == UnitKind::Comma && closing_comma(document, open, units.end) == Some(close))
        .then_some(open)
}

/// The longest aside between a verb and its object.
const MAX_ASIDE: usize = 20;

/// Whether the clause goes on after a comma.
pub fn goes_on(document: &Document, at: usize, end: usize) -> bool {
    at < end && !ends_clause(document, at) && !document.is(at, "auxiliary") && !document.is(at, "negation")
}

fn ends_clause(document: &Document, at: usize) -> bool {
    let unit = document.unit(at);
    let new_predicate = unit.prefix.conjunction && unit.prefix.preposition.is_none() && is_trigger_noun(document, at);
    let finite = unit.finite && !reaches(document, at) && !document.is(at, "amounting");
    finite || new_predicate || document.is(at, "break") || document.is(at, "that")
}

/// قفزت الأرباح [لتسجل] مليارا
fn reaches(document: &Document, at: usize) -> bool {
    document.unit(at).prefix.preposition == Some("ل") && document.is(at, "reaching")
}

fn is_trigger_noun(document: &Document, at: usize) -> bool {
    document.readings(at).iter().any(|reading| !document.lexicon.lemmas[reading.lemma].triggers.is_empty())
}

/// The comma after a relative clause.
fn relative_end(document: &Document, at: usize, end: usize) -> Option<usize> {
    (at..end).find(|at| document.unit(*at).kind == UnitKind::Comma).filter(|comma| goes_on(document, comma + 1, end))
}

/// من قبل, من جانب, على يد: by whom; من أجل: what for.
fn compound(document: &Document, at: usize, end: usize) -> Option<&'static str> {
    let next = Some(at + 1).filter(|next| *next < end)?;
    match document.folded(next) {
        "قبل" | "جانب" | "يد" | "طرف" => Some("قبل"),
        "اجل" if document.preposition(at) == Some("من") => Some("ل"),
        _ => None,
    }
}
