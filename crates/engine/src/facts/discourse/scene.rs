//! What is known of an anaphor before anybody is looked at who may be meant.

use khabar_contract::{EntityId, MentionKind};

use super::{Anaphor, Discourse, Subject};
use crate::facts::document::Document;

/// What is known of the anaphor that is the same for each candidate.
pub(super) struct Scene<'d> {
    pub document: &'d Document<'d>,
    pub anaphor: Anaphor<'d>,
    /// The units of its sentence.
    pub start: usize,
    pub end: usize,
    /// Where it starts, with the words that belong to a verb: قد, لم.
    pub verb_start: usize,
    /// Whether a paragraph opens with it.
    pub opens: bool,
    /// Whether it stands behind و or كما.
    pub joined: bool,
    /// Whether its clause goes on about whom the one before it is about: بعدما فازت, قبل أن تبيع.
    pub goes_on: bool,
    /// Whether its clause turns to someone else: بينما فازت.
    pub turns: bool,
    /// Whether a pronoun stands for whoever is meant: وهي تملك.
    pub pronoun: bool,
    /// Whether it is joined to the verb of who did something last, and of the same form: تجمع … وتقترب.
    pub alike: bool,
    /// Whether it is a verb of what somebody says: إنها أطلقت.
    pub embedded: bool,
    /// Whether it is a verb of speech.
    pub speaks: bool,
    /// The gender that is asked for.
    pub feminine: Option<bool>,
    /// Whether the text is about sport.
    pub sporting: bool,
    /// What may do what the verb says; empty where that is not known.
    pub doers: Vec<MentionKind>,
    /// Who did something last.
    pub latest: Option<&'d Subject>,
    /// Whom he works for.
    pub employer: Option<EntityId>,
}

impl<'d> Scene<'d> {
    pub fn new(discourse: &'d Discourse, document: &'d Document<'d>, anaphor: Anaphor<'d>) -> Self {
        let units = document.sentences[anaphor.sentence].clone();
        let verb = anaphor.sort.is_verb();
        let verb_start = if verb { document.auxiliaries(units.start, anaphor.at) } else { anaphor.at };
        let before = verb_start.checked_sub(1).filter(|before| *before >= units.start);
        let also = before.is_some_and(|before| document.folded(before) == "كما");
        let latest = discourse.latest(anaphor.at);
        let joined = also || document.unit(verb_start).prefix.conjunction;
        let is_before = |class: &str| verb && before.is_some_and(|before| document.is(before, class));
        let form = |at: usize| {
            let form = document.verb_form(at);
            (form.part, form.feminine, form.plural)
        };
        let is_alike = |latest: &Subject| latest.sentence == anaphor.sentence && form(latest.at) == form(anaphor.at);
        Self {
            document,
            anaphor,
            start: units.start,
            end: units.end,
            verb_start,
            opens: verb_start <= units.start + 1
                && (anaphor.sentence == 0
                    || paragraph(document, anaphor.sentence) != paragraph(document, anaphor.sentence - 1)),
            joined,
            goes_on: is_before("going on") || is_before("that") && follows_event(document, verb_start - 1),
            turns: is_before("turning"),
            pronoun: is_before("subject pronoun"),
            alike: verb && joined && latest.is_some_and(is_alike),
            embedded: verb && before.is_some_and(|before| document.stands_for_subject(before)),
            speaks: verb && document.is(anaphor.at, "speech"),
            feminine: anaphor.form.filter(|form| !form.plural).map(|form| form.feminine),
            sporting: discourse.is_about("sporting"),
            doers: if verb { document.doers(anaphor.at) } else { Vec::new() },
            latest,
            employer: latest.and_then(|latest| discourse.employer(latest)).map(|employer| employer.entities[0]),
        }
    }
}

/// بعد [أن], قبل [أن], منذ [أن]
fn follows_event(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| document.preposition(before));
    matches!(before, Some("بعد" | "قبل" | "منذ" | "عقب" | "دون"))
}

/// The paragraph of a sentence.
pub(super) fn paragraph(document: &Document, sentence: usize) -> u32 {
    document.text.sentences()[sentence].paragraph
}
