//! Whom a left-out subject, a pronoun, «الشركة» or a title without an organisation stands for.

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind, Span};

use super::{
    Anaphor, Discourse, How, MAX_SUBJECTS, Sort, Subject,
    candidates::Candidate,
    salience::{self, Feature, Features},
    scene::Scene,
};
use crate::facts::{
    document::{Document, UnitKind},
    lexicon::inflect::{Form, Part},
    phrase::Phrase,
};

/// Whom an anaphor may stand for: what [`khabar train-salience`](salience) learns from.
#[derive(Clone, Debug)]
pub struct Question {
    /// What it is.
    pub sort: Sort,
    /// Its word.
    pub span: Span,
    /// Who may be meant, each with what speaks for it; nobody, without entities, is the last.
    pub candidates: Vec<(Vec<EntityId>, Features)>,
}

impl Discourse {
    /// The subject that a verb leaves out.
    pub fn left_out(&self, document: &Document, anaphor: Anaphor) -> Option<Subject> {
        let subject = self.resolve(document, anaphor, |candidate| self.may_stand_for(anaphor, candidate))?;
        Some(Subject { how: How::LeftOut, ..subject })
    }

    /// Whom a pronoun stands for: one who was a subject lately.
    pub fn pronoun(&self, document: &Document, anaphor: Anaphor) -> Option<Subject> {
        use Feature::{Aside0, Aside1, Subject0, Subject1};
        self.pronoun_of(document, anaphor, |features| features.has_any([Aside0, Aside1, Subject0, Subject1]))
    }

    /// استحوذت [ألفا] على [بيتا]، ثم قدمت لها قرضا: whom one behind a preposition stands for, which may be an organisation that the
    /// sentence only names.
    pub fn marked_pronoun(&self, document: &Document, anaphor: Anaphor) -> Option<Subject> {
        use Feature::{Aside0, Aside1, Named0, Organization, Subject0, Subject1};
        self.pronoun_of(document, anaphor, |features| {
            let named = features.has(Named0) && features.has(Organization);
            named || features.has_any([Aside0, Aside1, Subject0, Subject1])
        })
    }

    fn pronoun_of(&self, document: &Document, anaphor: Anaphor, known: impl Fn(Features) -> bool) -> Option<Subject> {
        let may = |candidate: &mut Candidate| self.may_stand_for(anaphor, candidate) && known(candidate.features);
        let subject = self.resolve(document, anaphor, may)?;
        Some(Subject { how: How::LeftOut, ..subject })
    }

    /// What a phrase such as «الشركة» or «البنك» refers to.
    pub fn referent(&self, document: &Document, phrase: &Phrase) -> Option<Subject> {
        self.referent_other_than(document, phrase, &[])
    }

    /// What such a phrase refers to where it cannot be these: قدمت [باراماونت] عرضا لشراء الشركة.
    pub fn referent_other_than(&self, document: &Document, phrase: &Phrase, others: &[EntityId]) -> Option<Subject> {
        let head = phrase.head;
        let refers = document.unit(head).prefix.article && phrase.entities.is_empty() && phrase.inner.is_none();
        if refers && document.is(head, "pair") && is_dual(document, head) {
            return self.pair(document, head, others);
        }
        // الشركات: more than one, and which is not told.
        let several = document.readings(head).iter().all(|reading| reading.form.plural);
        if !refers || several || !(document.is(head, "body") || document.is(head, "office")) {
            return None;
        }
        if let Some(subject) = apposed(document, phrase) {
            return Some(subject);
        }
        let club = document.is(head, "club") && self.is_about("sporting");
        let company = document.is(head, "company") || club;
        let sentence = document.sentence_of(head);
        let anaphor = Anaphor { sort: Sort::Noun, sentence, at: head, form: None, not: others };
        let whole = self.whole_of(document, head);
        let of_person = !document.is(head, "body");
        let subject = self.resolve(document, anaphor, |candidate| {
            let &[entity] = candidate.subject.entities.as_slice() else { return false };
            let called = self.is_called_like(document, head, entity) || whole == Some(entity);
            candidate.features.add(Feature::Called, called && !company);
            candidate.features.add(Feature::CalledCompany, called && company);
            candidate.features.add(Feature::Company, company && candidate.subject.kind == MentionKind::Organization);
            candidate.features.add(Feature::Uncalled, !called && !company);
            candidate.features.add(Feature::CalledOtherwise, !called && self.is_other_body(entity));
            // المؤسسة is nobody, though someone is called مدير المؤسسة.
            let possible = of_person || candidate.subject.kind != MentionKind::Person;
            !others.contains(&entity) && possible
        })?;
        Some(Subject { how: How::Reference, ..subject })
    }

    /// أن شركته تنوي: whom he works for who did something last.
    pub fn own_firm(&self, document: &Document, phrase: &Phrase) -> Option<Subject> {
        let head = phrase.head;
        let his = phrase.units.len() == 1 && document.has_pronoun(head) && document.is(head, "firm");
        let latest = self.latest(head)?;
        let speaks = his && latest.kind == MentionKind::Person;
        let employer = self.employer(latest).filter(|_| speaks)?;
        Some(Subject { how: How::Reference, ..employer })
    }

    /// وافق مجلس الإدارة: whose board it is that the text does not say, the organisation that it is about.
    pub fn own_board(&self, document: &Document, phrase: &Phrase) -> Option<Subject> {
        let head = phrase.head;
        let managing = phrase.units.contains(&(head + 1)) && document.folded(head + 1) == "الاداره";
        if !(document.is(head, "council") && managing && phrase.inner.is_none()) {
            return None;
        }
        let start = document.sentences[document.sentence_of(head)].start;
        let owner = self.organization(document, start..head, None, &[])?;
        Some(Subject { how: How::Reference, ..owner })
    }

    /// الطرفان, الشركتين: the two that most likely are meant, of one kind.
    fn pair(&self, document: &Document, head: usize, others: &[EntityId]) -> Option<Subject> {
        let sentence = document.sentence_of(head);
        let anaphor = Anaphor { sort: Sort::Noun, sentence, at: head, form: None, not: others };
        let one = |candidate: &Candidate| candidate.subject.entities.len() == 1;
        let may = |kind| match document.is(head, "office") {
            true => kind == MentionKind::Person,
            false => matches!(kind, MentionKind::Organization | MentionKind::Place),
        };
        let mut candidates = self.candidates(&Scene::new(self, document, anaphor));
        candidates.retain(|candidate| one(candidate) && may(candidate.subject.kind));
        let features: Vec<Features> = candidates.iter().map(|candidate| candidate.features).collect();
        let likelihoods = salience::likelihoods(Sort::Noun, &features);
        let mut ranked: Vec<(f32, Subject)> =
            likelihoods.into_iter().zip(candidates).map(|(likelihood, one)| (likelihood, one.subject)).collect();
        ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let (first, best) = ranked.first()?;
        let (second, next) = ranked[1..].iter().find(|(_, next)| next.kind == best.kind)?;
        // In the order in which the text has named them.
        let named = |one: &Subject| {
            let before = self.named.iter().rev().find(|name| name.at < head && one.entities == [name.entity]);
            before.map_or(0, |name| name.at)
        };
        let (former, latter) = if named(best) <= named(next) { (best, next) } else { (next, best) };
        let entities = former.entities.iter().chain(&latter.entities).copied().collect();
        Some(Subject { entities, trust: (first + second).min(PAIR), how: How::Reference, ..best.clone() })
    }

    /// Whose office a title is that does not say so (رئيسها, المدير العام), or where something happened that the sentence tells
    /// without: the organisation that the text is about behind `units`, which start with the sentence. `feminine` is what a
    /// pronoun tells of it.
    pub fn organization(
        &self,
        document: &Document,
        units: Range<usize>,
        feminine: Option<bool>,
        not: &[EntityId],
    ) -> Option<Subject> {
        let form = feminine.map(|feminine| Form { feminine, ..Form::of(Part::Particle) });
        let sentence = document.sentence_of(units.end);
        let anaphor = Anaphor { sort: Sort::Office, sentence, at: units.end, form, not };
        let subject = self.resolve(document, anaphor, |candidate| {
            let &[entity] = candidate.subject.entities.as_slice() else { return false };
            let kind = candidate.subject.kind == MentionKind::Organization;
            kind && !not.contains(&entity) && !self.is_aside(entity)
        })?;
        Some(Subject { how: How::LeftOut, at: 0, sentence: 0, ..subject })
    }

    /// The candidate that is most likely meant, and how likely; none where it is likelier that nobody is.
    fn resolve(&self, document: &Document, anaphor: Anaphor, may: impl Fn(&mut Candidate) -> bool) -> Option<Subject> {
        let scene = Scene::new(self, document, anaphor);
        let mut candidates = self.candidates(&scene);
        candidates.retain_mut(may);
        // A pronoun stands for somebody.
        let nobody = (anaphor.sort != Sort::Pronoun).then(|| self.nobody(&scene, &candidates));
        let features: Vec<Features> = candidates.iter().map(|candidate| candidate.features).chain(nobody).collect();
        if let Some(asked) = self.asked.as_ref().filter(|_| nobody.is_some()) {
            let entities = candidates.iter().map(|candidate| candidate.subject.entities.clone()).chain([Vec::new()]);
            let candidates = entities.zip(features.iter().copied()).collect();
            asked.borrow_mut().push(Question { sort: anaphor.sort, span: document.unit(anaphor.at).span, candidates });
        }
        let likelihoods = salience::likelihoods(anaphor.sort, &features);
        let index =
            (0..features.len()).reduce(|one, other| if likelihoods[other] > likelihoods[one] { other } else { one })?;
        let best = (index < candidates.len()).then(|| candidates.swap_remove(index))?;
        Some(Subject { trust: likelihoods[index], ..best.subject })
    }

    /// Whether the candidate is as many as its verb or pronoun says, and not one that is ruled out.
    fn may_stand_for(&self, anaphor: Anaphor, candidate: &Candidate) -> bool {
        let several = candidate.subject.entities.len() > 1;
        anaphor.form.is_none_or(|form| form.plural == several) && candidate.subject.entities != anaphor.not
    }

    /// Whether the text has called it by the noun at `noun`.
    fn is_called_like(&self, document: &Document, noun: usize, entity: EntityId) -> bool {
        let same = |known: &usize| document.readings(noun).iter().any(|reading| reading.lemma == *known);
        self.known[entity.index()].nouns.iter().any(same)
    }

    /// المجلس: the organisation whose organ the text has spoken of last, where it has called it so.
    fn whole_of(&self, document: &Document, at: usize) -> Option<EntityId> {
        let is_organ = |lemma: usize| document.readings(at).iter().any(|reading| reading.lemma == lemma);
        let recent = self.organs.iter().rev().take(MAX_SUBJECTS);
        recent.into_iter().find(|(lemma, _)| is_organ(*lemma)).map(|(_, entity)| *entity)
    }

    /// Whether the text calls it something other than a company: بنك, وزارة.
    fn is_other_body(&self, entity: EntityId) -> bool {
        let lemmas = self.known[entity.index()].nouns.iter().map(|noun| &self.lexicon.lemmas[*noun]);
        lemmas.into_iter().any(|noun| noun.is("body") && !noun.is("company") && !noun.is("club"))
    }

    /// Whether it only spreads the news, or is a court or regulator that the text names just once.
    fn is_aside(&self, entity: EntityId) -> bool {
        let is = |class: &str| self.is_entity_called(entity, class);
        is("outlet") || is("authority") && !self.recurs(entity)
    }
}

/// الطرفان, الشركتين
fn is_dual(document: &Document, at: usize) -> bool {
    let plural = document.readings(at).iter().any(|reading| reading.form.plural);
    plural && document.folded(at).ends_with(['ن']) && document.folded(at).trim_end_matches('ن').ends_with(['ا', 'ي'])
}

/// Two are hardly ever surer than this.
const PAIR: f32 = 0.8;

/// «[هناك شعب]، الحزب الذي»: what stands before the comma before a phrase that says of it what it is.
fn apposed(document: &Document, phrase: &Phrase) -> Option<Subject> {
    let at = phrase.units.start.checked_sub(2)?;
    let comma = document.unit(at + 1).kind == UnitKind::Comma && document.unit(phrase.units.start).prefix.article;
    let next = phrase.units.end;
    let described = comma && document.has(next) && document.is(next, "relative");
    let (kind, entity) = document.name(at).filter(|(kind, _)| described && *kind == MentionKind::Organization)?;
    Some(Subject::new(vec![entity], kind, 0, at, How::Reference))
}
