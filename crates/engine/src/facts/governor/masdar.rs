//! The words before a masdar that share their subject with it: تعتزم ميتا شراء.

use std::ops::Range;

use khabar_contract::{MentionKind, Modality};

use super::{
    super::{
        clause,
        discourse::{Discourse, How, Subject},
        document::{Document, UnitKind},
        lexicon::{Reading, inflect::Part},
        phrase,
        subject::Subjects,
    },
    Governed, MAX_REACH, MAX_TO_FROM,
    verb::{around_verb, denies},
};

/// The words before a masdar that share their subject with it.
pub(super) fn around_masdar(
    document: &Document,
    discourse: &Discourse,
    subjects: &Subjects,
    masdar: usize,
    governed: &mut Governed,
) {
    if complements_noun(document, subjects, masdar) {
        return;
    }
    let mut ascent = Ascent { document, discourse, subjects, masdar, governed, skipped: None, aside: None };
    let mut before = (subjects.units.start..masdar).rev().take(MAX_REACH);
    before.find(|at| ascent.stops(*at));
}

/// The way from a masdar up to the verb of its clause.
struct Ascent<'d> {
    document: &'d Document<'d>,
    discourse: &'d Discourse,
    subjects: &'d Subjects<'d>,
    masdar: usize,
    governed: &'d mut Governed,
    /// Where the aside opens that names a source, which is passed over.
    skipped: Option<usize>,
    /// Where any other aside opens.
    aside: Option<usize>,
}

impl Ascent<'_> {
    /// Takes in what the unit at `at` says of the masdar; whether nothing before it does any more.
    fn stops(&mut self, at: usize) -> bool {
        if self.skips(at) {
            return false;
        }
        if self.is_bound(at) {
            return true;
        }
        let document = self.document;
        let finite = document.unit(at).finite;
        let control = self.control(at);
        // أنهى صفقة الاستحواذ has done it, أنهى تعاقده has not.
        let through = (at + 1..self.masdar).any(|noun| document.is(noun, "transparent"));
        let condition = document.is(at, "condition") && at + 1 == self.masdar;
        self.governed.demanded |= condition || document.is(at, "demand") || document.is(at, "over") && !through;
        self.governed.offered |= document.is(at, "offer");
        if finite && self.governed.offered && document.is(at, "receiving") {
            self.governed.receiver = self.subjects.of_verb(at).cloned();
            self.governed.add(control.unwrap_or(Modality::Planned));
            return true;
        }
        if let Some(modality) = control {
            self.govern(at, modality);
        }
        if finite && self.governed.controlled && control.is_none() && denies(document, self.subjects, at) {
            self.governed.add(Modality::Denied);
        }
        finite || self.is_background(at) || self.parts(at)
    }

    /// Whether the unit stands in an aside.
    fn skips(&mut self, at: usize) -> bool {
        let is_inside = |open: Option<usize>| open.is_some_and(|open| at >= open);
        if is_inside(self.skipped) {
            return true;
        }
        self.skipped = source_aside(self.document, &self.subjects.units, at);
        if self.skipped.is_some() || is_inside(self.aside) {
            return true;
        }
        if self.document.unit(at).kind == UnitKind::Comma {
            self.aside = clause::opening_comma(self.document, at, &self.subjects.units);
        }
        false
    }

    /// Whether the clause starts behind the unit.
    fn is_bound(&self, at: usize) -> bool {
        let opens = ["that", "break", "relative"].iter().any(|class| self.document.is(at, class));
        self.document.unit(at).kind == UnitKind::Stop || opens
    }

    /// How certain the word makes the masdar, where it governs it.
    fn control(&self, at: usize) -> Option<Modality> {
        let (document, masdar) = (self.document, self.masdar);
        let finite = document.unit(at).finite;
        let mut readings = document.readings(at).iter().filter(|reading| is_verbal(reading.form.part) == finite);
        let control = readings.find_map(|reading| document.lexicon.lemmas[reading.lemma].control());
        let near = || document.is(at, "near planned") && is_near(document, at, masdar);
        let control = control.or_else(|| near().then_some(Modality::Planned));
        retreats(document, at, masdar).then_some(Modality::Failed).or(control)
    }

    /// Takes the subject of the word at `at`, and what makes it more or less certain.
    fn govern(&mut self, at: usize, modality: Modality) {
        let (document, subjects) = (self.document, self.subjects);
        self.governed.add(modality);
        self.governed.controlled = true;
        let permits = document.is(at, "permitting");
        if !document.unit(at).finite {
            if self.governed.subject.is_none() && !permits {
                self.governed.subject = owner(document, self.discourse, subjects, at);
            }
            return;
        }
        if document.is(at, "speech") {
            let speaker = subjects.of_verb(at).map(|subject| subject.entities[0]);
            self.governed.attribution = self.governed.attribution.or(speaker);
        }
        around_verb(document, subjects, at, self.governed);
        // سيتم بناء: nobody that «تم» leaves out does what follows.
        let done = |who: &Subject| document.is(at, "control asserted done") && who.how == How::LeftOut;
        // توقع [فلان] بيع مليون وحدة: an analyst sells none.
        let predicts = |who: &Subject| document.is(at, "predicting") && who.kind == MentionKind::Person;
        let bars = |who: &Subject| done(who) || predicts(who) || permits && self.discourse.is_called(who, "authority");
        let subject = subjects.of_verb(at).filter(|who| !bars(who));
        self.governed.subject = self.governed.subject.take().or_else(|| subject.cloned());
    }

    /// بعد شراء: whether the word right before the masdar makes it what the news follows or comes from.
    fn is_background(&self, at: usize) -> bool {
        let word = self.document.preposition(at).filter(|_| at + 1 == self.masdar);
        matches!(word, Some("بعد" | "عقب" | "اثر" | "بسبب" | "قبل" | "منذ" | "رغم" | "بفضل"))
    }

    /// Whether the unit is a comma that no aside opens or closes.
    fn parts(&self, at: usize) -> bool {
        let comma = self.document.unit(at).kind == UnitKind::Comma;
        let parts = comma && !self.document.unit(at + 1).prefix.conjunction;
        parts && self.aside.is_none() && !is_aside(self.document, &self.subjects.units, at)
    }
}

/// The longest aside.
const MAX_ASIDE: usize = 7;

/// The longest aside that names a source.
const MAX_SOURCE: usize = 16;

/// تعتزم ميتا، حسب ما أعلن [فلان]، ملاحقة: where the aside opens that the comma at `close` closes, if it names a source.
fn source_aside(document: &Document, units: &Range<usize>, close: usize) -> Option<usize> {
    let is_comma = |at: &usize| document.unit(*at).kind == UnitKind::Comma;
    let first = units.start.max(close.saturating_sub(MAX_SOURCE));
    let open = Some(close).filter(is_comma).and_then(|_| (first..close).rev().find(is_comma))?;
    document.is(open + 1, "according").then_some(open)
}

/// Whether the comma is one of two around a value or a few words: سعت ميتا، الخميس، إلى.
fn is_aside(document: &Document, units: &Range<usize>, comma: usize) -> bool {
    let near = comma.saturating_sub(MAX_ASIDE).max(units.start)..comma + MAX_ASIDE + 1;
    near.filter(|at| *at < units.end && *at != comma).any(|at| document.unit(at).kind == UnitKind::Comma)
}

/// رخصة لتسيير رحلات: whether the masdar says what the noun before it is for, which is no plan of whoever gets it.
fn complements_noun(document: &Document, subjects: &Subjects, masdar: usize) -> bool {
    let before = masdar.checked_sub(1).filter(|before| *before >= subjects.units.start);
    let is_noun = |at: usize| {
        let unit = document.unit(at);
        let mut readings = document.readings(at).iter();
        let lemma = |reading: &Reading| &document.lexicon.lemmas[reading.lemma];
        let leads = |reading: &Reading| lemma(reading).control().is_some() || lemma(reading).is("transparent");
        unit.kind == UnitKind::Word
            && !unit.prefix.article
            && !unit.finite
            && readings.len() > 0
            && readings.all(|reading| reading.form.part == Part::Noun && !reading.suffixed && !leads(reading))
    };
    document.unit(masdar).prefix.preposition == Some("ل") && before.is_some_and(is_noun)
}

/// تستهدف [ميتا] ضخ مليار: whether nothing but a subject stands between the two.
fn is_near(document: &Document, at: usize, masdar: usize) -> bool {
    let plain = |at: usize| document.unit(at).prefix.preposition.is_none() && !document.unit(at).prefix.conjunction;
    let subject =
        |at: usize| document.name(at).is_some() || document.unit(at).prefix.article || document.is(at, "body");
    masdar - at <= MAX_TO_FROM && plain(masdar) && (at + 1..masdar).all(|at| plain(at) && subject(at))
}

/// تراجعت [ميتا] عن: whether the word says that its subject does not do what follows.
fn retreats(document: &Document, at: usize, masdar: usize) -> bool {
    let from = || (at + 1..masdar).take(MAX_TO_FROM).any(|next| document.preposition(next) == Some("عن"));
    document.is(at, "retreating") && from()
}

fn is_verbal(part: Part) -> bool {
    matches!(part, Part::Past | Part::Present)
}

/// محاولات [ميتا], نية الشركة, خطتها, إتمام الشركة: whose plan it is.
fn owner(document: &Document, discourse: &Discourse, subjects: &Subjects, noun: usize) -> Option<Subject> {
    if document.has_pronoun(noun) {
        return subjects.before(noun);
    }
    let next = noun + 1;
    if next >= subjects.units.end || document.unit(next).prefix.preposition.is_some() {
        return None;
    }
    let phrase = phrase::at(document, next, subjects.units.end)?;
    match phrase.kind {
        Some(kind) => Some(Subject::new(phrase.entities, kind, 0, noun, How::Clause)),
        None => discourse.referent(document, &phrase),
    }
}
