//! What a title says, word by word: what it is an office of, and in charge of what.

use khabar_contract::{EntityId, MentionKind};

use super::{
    super::{
        discourse::{Discourse, Subject},
        document::{Document, Prefix, UnitKind},
    },
    MAX_LEN, Office,
    charge::{charge, is_charged},
    owner::{MAX_TO_ASSEMBLY, MAX_TO_NAMED, belongs_to_topic, is_in_another, named_so, owner_pronoun, referent},
};

/// The office that the title at `head` names, which ends before the unit `end`.
pub(super) fn office(document: &Document, discourse: &Discourse, head: usize, end: usize) -> Office {
    let end = end.min(head + MAX_LEN);
    let office = Office::titled(String::new(), head + 1);
    let mut title = Title { document, discourse, head, end: head + 1, formers: 0, open: true, located: false, office };
    let last = (head + 1..end).find(|at| !title.takes(*at, end)).unwrap_or(end.max(head + 1));
    title.close(last)
}

/// A title as far as it has been read.
struct Title<'d> {
    document: &'d Document<'d>,
    discourse: &'d Discourse,
    head: usize,
    /// The unit behind its own words: الرئيس التنفيذي in الرئيس التنفيذي السابق لشركة [ميتا].
    end: usize,
    /// How many of the words right behind them say that it is a past one.
    formers: usize,
    /// Whether what is read next still belongs to them.
    open: bool,
    /// مديرها في [كردستان]: whether it says where, and not of what.
    located: bool,
    office: Office,
}

impl Title<'_> {
    /// Reads the unit at `at`; whether the title may go on behind it.
    fn takes(&mut self, at: usize, end: usize) -> bool {
        let document = self.document;
        let unit = document.unit(at);
        match unit.kind {
            UnitKind::Name(_, MentionKind::Place, _) if self.is_branch(at, end) => {
                self.end = at + 1;
                self.open = false;
                true
            }
            UnitKind::Name(_, kind @ (MentionKind::Organization | MentionKind::Place), entity) => {
                self.name(at, end, kind, entity);
                false
            }
            UnitKind::Name(_, MentionKind::Person, entity) if self.is_of_president(at) => {
                self.office.of = Some(entity);
                false
            }
            // في تصريح, but not وزير الاتصالات.
            UnitKind::Word if document.is(at, "occasion") && !(self.open && unit.prefix.article) => false,
            UnitKind::Word => self.past(at) || !unit.finite && self.word(at),
            _ => false,
        }
    }

    /// The organisation or place that it is an office of.
    fn name(&mut self, at: usize, end: usize, kind: MentionKind, entity: EntityId) {
        let (document, prefix) = (self.document, self.document.unit(at).prefix);
        let inside = !self.open && (self.head..self.end).any(|at| document.has_pronoun(at));
        let at_place = kind == MentionKind::Place && (prefix.preposition == Some("ب") || inside || self.is_posted(at));
        if prefix.conjunction || at_place || prefix.preposition == Some("ك") {
            self.located = at_place && inside;
            return;
        }
        self.office.of = Some(entity);
        self.end = self.end.min(class_noun_before(document, self.head, at));
        self.office.former |= at + 1 < end && document.is(at + 1, "former");
    }

    /// مديرة للحلول في [الخليج]: whether the place at `at` is where someone is in office, and not what it is an office of.
    fn is_posted(&self, at: usize) -> bool {
        let document = self.document;
        let indefinite = document.unit(self.head).prefix == Prefix::default()
            && document.unit(self.head + 1).prefix.preposition == Some("ل");
        let of_state = document.is(self.head, "envoy") || is_public(document, self.head, at);
        document.preposition(at - 1) == Some("في") && indefinite && !of_state
    }

    /// كبيرة خبراء اقتصاد [أفريقيا] لدى [ألفا], قائد قطاع شمال [دارفور] في [باء]: whether the place at `at` is the part of an
    /// organisation, named behind it, that the office is for; envoys have theirs of the place.
    fn is_branch(&self, at: usize, end: usize) -> bool {
        let document = self.document;
        let next = at + 1;
        let sends = document.is(self.head, "envoy") || is_public(document, self.head, at);
        if sends || next >= end || document.unit(at).prefix.conjunction {
            return false;
        }
        let particle = matches!(document.preposition(next), Some("في" | "لدي"));
        let class = next + usize::from(particle);
        let marked = particle || document.unit(class).prefix.preposition == Some("ب");
        let organization = |at: usize| at < end && matches!(document.name(at), Some((MentionKind::Organization, _)));
        let name = class + usize::from(class < end && document.is(class, "body"));
        marked && organization(name) && !document.unit(name).prefix.conjunction
    }

    /// كبير مستشاري الرئيس الأميركي [ترامب]: whether it is an office of the president who is named at `at`.
    fn is_of_president(&self, at: usize) -> bool {
        let plain = self.document.unit(at).prefix == Prefix::default();
        let president = at.saturating_sub(2);
        plain && self.open && president > self.head && is_of_country(self.document, president, at)
    }

    /// السابق, المستقيل: whether the word says that the office is a past one.
    fn past(&mut self, at: usize) -> bool {
        let former = self.document.is(at, "former");
        let left = !former && self.document.is(at, "departed") && self.document.unit(at).prefix.article;
        self.office.former |= former;
        self.office.left |= left;
        self.formers += usize::from((former || left) && at == self.end);
        former || left
    }

    /// Any other word; whether the title may go on behind it.
    fn word(&mut self, at: usize) -> bool {
        let document = self.document;
        if matches!(document.preposition(at), Some("في" | "ل" | "لدي" | "عن")) {
            self.open = false;
            return true;
        }
        let prefix = document.unit(at).prefix;
        if document.is_bound(at) || prefix.conjunction && prefix.preposition.is_some() {
            return false;
        }
        self.open &= !is_honorific(document, at);
        if self.open && (self.opens_another(at) || self.is_closed(at)) {
            return false;
        }
        let spoken_for = document.folded(at - 1) == "باسم" && document.is(at, "body") && !document.is(at, "government");
        let genitive = self.is_genitive(at) && document.is(at, "firm");
        let of_assembly = self.is_genitive(at) && (document.is(at, "assembly") || spoken_for);
        let to = matches!(prefix.preposition, Some("ل" | "ب")) && document.is(at, "body");
        let refers = prefix.article && (genitive || to) && self.refers(at) || of_assembly && self.is_named_so(at);
        if refers {
            self.end = if to { self.end } else { at + 1 };
            return false;
        }
        if self.open {
            self.end = at + 1;
        }
        true
    }

    /// رئيس [الشركة]: whether the word is the genitive of the title, or of its last word.
    fn is_genitive(&self, at: usize) -> bool {
        let prefix = self.document.unit(at).prefix;
        let plain = prefix.article && prefix.preposition.is_none() && !prefix.conjunction;
        self.open && plain && !self.document.unit(at - 1).prefix.article
    }

    /// وزير الصناعة [رئيس] مجلس إدارة ألفا: whether another title opens. Of two ministries or offices in a government, the second
    /// says what the first is for: نائب رئيس الوزراء وزير الخارجية.
    fn opens_another(&self, at: usize) -> bool {
        let document = self.document;
        let behind_definite = at > self.head + 1 && document.unit(at - 1).prefix.article;
        let plain = document.unit(at).prefix == Prefix::default() && document.is(at, "chief");
        plain && behind_definite && !document.is(at, "minister")
    }

    /// [سالم] وزير الاتصالات مصنعا: whether a word without the article stands behind a definite one, so that it is none of the title.
    fn is_closed(&self, at: usize) -> bool {
        let document = self.document;
        // Of an unknown word, «و» may be a particle: وتكنولوجيا.
        let plain = document.unit(at).prefix == Prefix::default() && !document.folded(at).starts_with('و');
        let behind_definite = at > self.head + 1 && document.unit(at - 1).prefix.article;
        let construct = document.unit(self.head).prefix != Prefix::ARTICLE;
        plain && behind_definite && construct && !document.is(at, "chief")
    }

    /// رئيس [المجلس]: whether it is an office of a body whose name the text has begun so.
    fn is_named_so(&mut self, noun: usize) -> bool {
        self.office.of = named_so(self.document, self.head, noun, MAX_TO_ASSEMBLY);
        self.office.of.is_some()
    }

    /// رئيس [الشركة]: whether it is an office of what the text has called so before.
    fn refers(&mut self, noun: usize) -> bool {
        let (document, discourse) = (self.document, self.discourse);
        self.office.of = named_so(document, self.head, noun, MAX_TO_NAMED);
        if self.office.of.is_none()
            && let Some(referent) = referent(document, discourse, noun)
        {
            self.office.of = Some(referent.entities[0]);
            self.office.trust = referent.trust;
        }
        // الرئيس التنفيذي للشركة: hardly that of a company that the text has not named.
        if self.office.of.is_none()
            && document.is(noun, "company")
            && let Some(owner) = self.topic(None)
        {
            self.office.of = Some(owner.entities[0]);
            self.office.trust = owner.trust * UNTOLD;
        }
        self.office.unresolved |= self.office.of.is_none();
        self.office.of.is_some()
    }

    /// The office, where the unit at `at` is the first that does not belong to the title.
    fn close(mut self, at: usize) -> Office {
        let (document, head, end) = (self.document, self.head, self.end);
        let complete = at == end + self.formers || self.located;
        let anyones = document.is(head, "expert") || document.is(head, "counterpart");
        self.office.end = at + usize::from(self.office.of.is_some());
        self.office.portfolio = !anyones && has_portfolio(document, head, end) && !is_in_another(document, head, end)
            || speaks_for(document, head, end)
            || is_charged(document, head, end)
            || is_of_country(document, head, end);
        self.office.public = is_public(document, head, end);
        if self.office.of.is_none() && complete && !anyones && belongs_to_topic(document, head, end) {
            let owner = self.owner();
            self.office.trust = owner.as_ref().map_or(1.0, |owner| owner.trust);
            self.office.of = owner.map(|owner| owner.entities[0]);
            self.office.assumed = true;
        }
        if self.office.of.is_none() {
            self.office.of = of_country(document, self.discourse, head, end);
            self.office.charge = charge(document, head, end).filter(|_| self.office.public);
        }
        self.office.title = document.source(head..end).to_owned();
        self.office
    }

    /// Whose office it is where the title does not say so: a pronoun's, or that of what the text is about.
    fn owner(&self) -> Option<Subject> {
        self.topic(owner_pronoun(self.document, self.head))
    }

    /// The organisation that the text is about before the title; `feminine` is what a pronoun tells of it.
    fn topic(&self, feminine: Option<bool>) -> Option<Subject> {
        let sentence = self.document.sentence_of(self.head);
        let before = self.document.sentences[sentence].start..self.head;
        self.discourse.organization(self.document, before, feminine, &[])
    }
}

/// How likely such an organisation is the company that a title speaks of.
const UNTOLD: f32 = 0.9;

/// المتحدثة باسم الحكومة
fn speaks_for(document: &Document, head: usize, title_end: usize) -> bool {
    (head + 1..title_end.saturating_sub(1)).any(|at| document.folded(at) == "باسم")
}

/// الرئيس الفرنسي, نظيره المصري
pub(super) fn is_of_country(document: &Document, head: usize, title_end: usize) -> bool {
    let definite = document.unit(head).prefix.article || document.is(head, "counterpart");
    let adjective = head + 1;
    definite && document.is(head, "head of state") && adjective < title_end && is_nationality(document, adjective)
}

/// رئيس الحكومة, الرئيس الفرنسي: whether the title is one that a country has.
fn is_public(document: &Document, head: usize, title_end: usize) -> bool {
    let of_state = |at: usize| ["state", "government", "minister"].iter().any(|class| document.is(at, class));
    let in_state = (head..title_end).any(|at| of_state(at) && !(at == head && document.is(at, "deputy")));
    in_state || !document.is(head, "counterpart") && is_of_country(document, head, title_end)
}

pub(super) fn is_nationality(document: &Document, at: usize) -> bool {
    document.unit(at).prefix == Prefix::ARTICLE
        && document.folded(at).strip_prefix("ال").is_some_and(|word| document.lexicon.is_nationality(word))
}

/// الرئيسة البلغارية: the country, where the text names it too ([بلغاريا]).
fn of_country(document: &Document, discourse: &Discourse, head: usize, title_end: usize) -> Option<EntityId> {
    let adjective = Some(head + 1).filter(|_| is_of_country(document, head, title_end))?;
    discourse.country(document.folded(adjective))
}

/// Where شركة starts in رئيس شركة [ميتا]; the organs of an organisation (مجلس إدارة) belong to the title.
fn class_noun_before(document: &Document, head: usize, name: usize) -> usize {
    // المدير الإقليمي: an adjective.
    let definite = document.unit(head).prefix.article;
    let adjective = |at: usize| definite && at == head + 1 && document.unit(at).prefix.article;
    let is_class = |at: &usize| document.is(*at, "body") && !document.is(*at, "organ") && !adjective(*at);
    (head + 1..name).find(is_class).unwrap_or(name)
}

/// رئيس الوزراء [الدكتور] جعفر حسان: whether the word goes with the name behind it, and not with the title.
fn is_honorific(document: &Document, at: usize) -> bool {
    let next = at + 1;
    let before_name = document.has(next)
        && (matches!(document.name(next), Some((MentionKind::Person, _))) || document.is(next, "honorific"));
    let definite = document.unit(at).prefix == Prefix::ARTICLE;
    definite && before_name && document.is(at, "honorific")
}

/// وزير المالية, رئيس مجلس العمال, but not الرئيس التنفيذي or رئيسا تنفيذيا.
pub(super) fn has_portfolio(document: &Document, head: usize, title_end: usize) -> bool {
    let complement = head + 1;
    if complement >= title_end || document.unit(head).prefix.article || document.has_pronoun(head) {
        return false;
    }
    let firm = document.unit(complement).prefix.article && document.is(complement, "firm");
    let in_charge = document.is(head, "minister") || !document.is(complement, "executive");
    in_charge && !firm && !document.has_pronoun(complement)
}
