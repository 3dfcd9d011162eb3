//! Noun phrases: where they end, and what stands at their head.

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use super::{
    document::{Document, UnitKind},
    lexicon::inflect::Part,
};

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its units.
    pub units: Range<usize>,
    /// What it names, where a name is at its head: one entity, or several that are coordinated.
    pub entities: Vec<EntityId>,
    /// The kind of what it names.
    pub kind: Option<MentionKind>,
    /// The noun at its head, with or without a name behind it: شركة.
    pub head: usize,
    /// The first name inside it that is not at its head: ميتا in أصول ميتا.
    pub inner: Option<(MentionKind, EntityId)>,
}

impl Phrase {
    /// مجلس إدارة [ميتا]: the organisation whose organ it is, which acts through it.
    pub fn whole(&self, document: &Document) -> Option<EntityId> {
        let (kind, entity) = self.inner?;
        (kind == MentionKind::Organization && document.is(self.head, "acting")).then_some(entity)
    }
}

/// The noun phrase that starts at the unit `start`, if one does.
pub fn at(document: &Document, start: usize, end: usize) -> Option<Phrase> {
    let end = end.min(start + MAX_LEN);
    if start >= end {
        return None;
    }
    match document.unit(start).kind {
        UnitKind::Name(..) => Some(names(document, start, start, end)),
        UnitKind::Word if !document.is_bound(start) => Some(noun(document, start, end)),
        _ => None,
    }
}

/// No phrase is read further than this.
const MAX_LEN: usize = 24;
/// A name at the head stands at most so far behind its class noun: منصة توليد الصور ميدجورني.
const MAX_TO_NAME: usize = 6;
/// And a place nearer: صناديق تتبع أسهم [اليابان].
const MAX_TO_PLACE: usize = 3;
/// The longest title before a name.
const MAX_TITLE: usize = 14;
/// The longest phrase without a name at its head.
const MAX_TEXT: usize = 9;

fn noun(document: &Document, start: usize, end: usize) -> Phrase {
    let each = matches!(document.folded(start), "كل" | "كلا")
        && start + 2 < end
        && document.preposition(start + 1) == Some("من");
    if each && document.name(start + 2).is_some() {
        return names(document, start, start + 2, end);
    }
    let increased = || document.is(start, "increase") && start + 1 < end && document.is(start + 1, "share");
    if (document.is(start, "share") || increased())
        && let Some(phrase) = of_share(document, start, end)
    {
        return phrase;
    }
    match behind(document, start, end) {
        Some(name) => names(document, start, name, end),
        None => text(document, start, end),
    }
}

/// The name at the head of a phrase that starts with a noun.
fn behind(document: &Document, start: usize, end: usize) -> Option<usize> {
    let titled = || {
        (document.is(start, "office") || heads_office(document, start, end))
            .then(|| person_behind(document, start, end))
            .flatten()
    };
    let classed = || document.is(start, "body").then(|| name_behind(document, start, end)).flatten();
    let is_class = document.is(start, "body") && !document.is(start, "office");
    let product = || name_behind(document, start, end).filter(|name| is_product(document, *name));
    let made = || ["novelty", "gadget", "line"].iter().any(|class| document.is(start, class)).then(product).flatten();
    titled().or_else(classed).or_else(made).or_else(|| (!is_class).then(|| apposed(document, start, end)).flatten())
}

fn is_product(document: &Document, at: usize) -> bool {
    matches!(document.name(at), Some((MentionKind::Product, _)))
}

/// مهام [المدير العام], خدمات [فلان]: whether the noun leads to whoever holds the office behind it.
fn heads_office(document: &Document, start: usize, end: usize) -> bool {
    let person = |at: usize| matches!(document.name(at), Some((MentionKind::Person, _)));
    document.is(start, "tenure") && start + 1 < end && (document.is(start + 1, "office") || person(start + 1))
}

/// حصة 51% من رأسمال [بنك]: what the share is of.
fn of_share(document: &Document, start: usize, end: usize) -> Option<Phrase> {
    // حصة في مصفاة [الدقم]
    let whole =
        |units: Range<usize>| Phrase { entities: Vec::new(), kind: None, head: units.start, inner: None, units };
    for index in start + 1..end.min(start + 10) {
        let passes = match document.unit(index).kind {
            UnitKind::Name(_, MentionKind::Place, _) if index > start + 1 && document.is(index - 1, "asset") => {
                return Some(whole(index - 1..index + 1));
            }
            UnitKind::Name(_, MentionKind::Person | MentionKind::Place, _) => return None,
            // حصة [كريدي أكريكول] في [مصرف المغرب]: whose it was.
            UnitKind::Name(..) if is_seller(document, start, index, end) => true,
            UnitKind::Name(..) => return Some(names(document, start, index, end)),
            UnitKind::Word if document.is(index, "example") => return None,
            UnitKind::Value(_, kind) => kind == MentionKind::Percent || kind == MentionKind::Quantity,
            UnitKind::Word => {
                let is_link = matches!(document.preposition(index), Some("من" | "في"));
                is_link || document.unit(index).prefix.preposition.is_some() || !document.is_bound(index)
            }
            _ => false,
        };
        if !passes {
            return None;
        }
    }
    None
}

fn is_seller(document: &Document, start: usize, name: usize, end: usize) -> bool {
    let genitive = name == start + 1 && document.unit(name).prefix == Default::default();
    let other = name + 2 < end && matches!(document.name(name + 2), Some((MentionKind::Organization, _)));
    genitive && other && document.preposition(name + 1) == Some("في")
}

/// نائب رئيس قسم المنتجات في ميتا [روبن ماير]: the person behind a title.
fn person_behind(document: &Document, start: usize, end: usize) -> Option<usize> {
    for index in start + 1..end.min(start + MAX_TITLE) {
        let unit = document.unit(index);
        match unit.kind {
            UnitKind::Name(_, MentionKind::Person, _) => {
                return (unit.prefix.preposition.is_none() && !unit.prefix.conjunction).then_some(index);
            }
            UnitKind::Name(..) => {}
            UnitKind::Comma if set_off(document, index, end) => return Some(index + 1),
            UnitKind::Word if unit.finite => return None,
            UnitKind::Word if document.is_bound(index) && document.preposition(index).is_none() => return None,
            UnitKind::Word => {}
            _ => return None,
        }
    }
    None
}

/// Whether a person stands between two commas: الرئيس التنفيذي لميتا، [فلان]، …
pub fn set_off(document: &Document, comma: usize, end: usize) -> bool {
    let person = comma + 1 < end && matches!(document.name(comma + 1), Some((MentionKind::Person, _)));
    let plain = || document.unit(comma + 1).prefix == Default::default();
    person && plain() && (comma + 2 >= end || document.unit(comma + 2).kind == UnitKind::Comma)
}

/// شركة [ميتا], شركات ناشئة في الصوت مثل [بلاي] …: the name behind a class noun.
fn name_behind(document: &Document, start: usize, end: usize) -> Option<usize> {
    let mut plain = true;
    let definite = document.unit(start).prefix.article;
    for index in start + 1..end.min(start + 2 * MAX_TO_NAME) {
        let unit = document.unit(index);
        plain &= !definite || unit.prefix.article || unit.kind != UnitKind::Word;
        match unit.kind {
            UnitKind::Name(_, kind, _) => {
                let direct = unit.prefix.preposition.is_none() && !unit.prefix.conjunction;
                let reach = if kind == MentionKind::Place { MAX_TO_PLACE } else { MAX_TO_NAME };
                let attached = plain && direct && index - start <= reach && kind != MentionKind::Person;
                if attached || unit.prefix.preposition == Some("ك") {
                    return Some(index);
                }
                plain = false;
            }
            UnitKind::Word if document.is(index, "example") => {
                return (index + 1..end).find(|at| document.name(*at).is_some()).filter(|at| *at <= index + 2);
            }
            UnitKind::Word if document.is(index, "comprising") && document.is(start, "consortium") => {
                return (index + 1..end).take(3).find(|at| document.name(*at).is_some());
            }
            UnitKind::Word if document.is(start, "consortium") && joins(document, index) => {
                return Some(index + 1).filter(|at| *at < end && document.name(*at).is_some());
            }
            UnitKind::Word if unit.finite || document.is(index, "break") => return None,
            UnitKind::Word => plain &= !document.is_bound(index) && !unit.prefix.conjunction,
            UnitKind::Value(..) => {}
            UnitKind::Comma if index + 1 < end && document.is(index + 1, "example") => {}
            _ => return None,
        }
    }
    None
}

/// تحالف من [نسما] و[بن لادن]: the preposition before the members of a consortium.
fn joins(document: &Document, at: usize) -> bool {
    matches!(document.preposition(at), Some("من" | "بين"))
}

/// الباحث [ريشاب أغاروال], النجم المصري [صلاح]: a person behind definite words.
fn apposed(document: &Document, start: usize, end: usize) -> Option<usize> {
    let index = (start..end.min(start + 4)).find(|at| !document.unit(*at).prefix.article || document.is_bound(*at))?;
    let unit = document.unit(index);
    let is_person = matches!(unit.kind, UnitKind::Name(_, MentionKind::Person, _));
    (index > start && is_person && unit.prefix.preposition.is_none() && !unit.prefix.conjunction).then_some(index)
}

/// The name at `name` and those coordinated with it; `head` is the class noun before it, or the name itself.
fn names(document: &Document, head: usize, name: usize, end: usize) -> Phrase {
    let mut phrase = Phrase { units: head..name + 1, entities: Vec::new(), kind: None, head, inner: None };
    let mut next = Some(name);
    while let Some(name) = next {
        let Some((kind, entity)) = document.name(name) else { break };
        let stop = after_adjectives(document, name + 1, end);
        if !phrase.entities.is_empty() && opens_clause(document, name, end) {
            break;
        }
        phrase.kind.get_or_insert(kind);
        phrase.entities.push(entity);
        phrase.units.end = stop;
        next = coordinated(document, &phrase, name, end);
    }
    phrase
}

/// تشتري [براغا] و[ليون] ينتظر: whether a name with «و» is the subject of the verb behind it, and opens a clause of its own.
pub fn opens_clause(document: &Document, name: usize, end: usize) -> bool {
    if document.name(name).is_none() || !document.unit(name).prefix.conjunction {
        return false;
    }
    // المنافسة بين [نون] و[أمازون] تحتدم: of two, not of the second.
    let between = |at: usize| document.preposition(at) == Some("بين");
    if (name.saturating_sub(3)..name).any(between) {
        return false;
    }
    let verb = after_adjectives(document, name + 1, end);
    let plural = || document.verb_form(verb).plural || document.folded(verb).ends_with("ان");
    verb < end && document.unit(verb).finite && !plural()
}

fn after_adjectives(document: &Document, from: usize, end: usize) -> usize {
    let is_adjective = |at: &usize| {
        let unit = document.unit(*at);
        let plain = unit.prefix.article && !unit.prefix.conjunction && unit.prefix.preposition.is_none();
        let noun = document.readings(*at).iter().any(|reading| matches!(reading.form.part, Part::Noun | Part::Masdar));
        let adjective = !noun || ["former", "executive", "modifying"].iter().any(|class| document.is(*at, class));
        unit.kind == UnitKind::Word && plain && adjective && !document.is_bound(*at)
    };
    (from..end.min(from + 3)).find(|at| !is_adjective(at)).unwrap_or(end.min(from + 3))
}

/// The next name of a coordination after the one at `name`.
fn coordinated(document: &Document, phrase: &Phrase, name: usize, end: usize) -> Option<usize> {
    let at = phrase.units.end;
    if at >= end {
        return None;
    }
    let fits = |at: usize| {
        let unit = document.unit(at);
        let same_particle =
            unit.prefix.preposition.is_none() || unit.prefix.preposition == document.unit(name).prefix.preposition;
        let person = |kind: Option<MentionKind>| kind == Some(MentionKind::Person);
        let same_kind = person(document.name(at).map(|(kind, _)| kind)) == person(phrase.kind);
        document.name(at).is_some() && same_particle && same_kind
    };
    let unit = document.unit(at);
    if let Some(next) = beside(document, at, end).filter(|next| fits(*next)) {
        return Some(next);
    }
    if unit.prefix.conjunction && repeats_preposition(document, phrase, at) {
        return Some(at + 1).filter(|next| *next < end && fits(*next));
    }
    if unit.prefix.conjunction {
        return match unit.kind {
            UnitKind::Name(..) => Some(at).filter(|at| fits(*at)),
            UnitKind::Word if !document.is_bound(at) => behind(document, at, end).filter(|name| fits(*name)),
            _ => None,
        };
    }
    let goes_on =
        |at: usize| at < end && (document.unit(at).prefix.conjunction || document.unit(at).kind == UnitKind::Comma);
    let listed = unit.kind == UnitKind::Comma && at + 1 < end && fits(at + 1);
    (listed && (document.unit(at + 1).prefix.conjunction || goes_on(at + 2))).then_some(at + 1)
}

/// [أنثروبيك]، فضلا عن [ديب سيك]: the name that these words put beside another.
fn beside(document: &Document, at: usize, end: usize) -> Option<usize> {
    let first = at + usize::from(document.unit(at).kind == UnitKind::Comma);
    let next = (first + 2 < end).then(|| (document.folded(first), document.folded(first + 1)))?;
    let adds = matches!(
        next,
        ("فضلا" | "علاوه", "عن" | "علي") | ("اضافه" | "بالاضافه", "الي") | ("الي", "جانب") | ("وكذلك" | "وايضا", _)
    );
    let name = first + 1 + usize::from(!next.0.starts_with('و'));
    (adds && document.name(name).is_some()).then_some(name)
}

/// أعمال [برج جدة], إبرام [اتفاقية], علاقة [شراكة]: whether the noun is about the one behind it, which says what it is.
fn leads(document: &Document, at: usize) -> bool {
    let is_any = |at: usize, classes: &[&str]| classes.iter().any(|class| document.is(at, class));
    let masdar = document.readings(at).iter().any(|reading| reading.form.part == Part::Masdar);
    let papers = ["agreement_noun", "partnership"];
    let to_paper = (masdar || document.is(at, "transparent")) && !is_any(at, &papers) && is_any(at + 1, &papers);
    to_paper || document.is(at, "labour") && is_any(at + 1, &["works", "task"])
}

/// من [صندوق الجيزة] ومن [مؤسسة التمويل]: whether the preposition before the phrase stands at `at` again.
fn repeats_preposition(document: &Document, phrase: &Phrase, at: usize) -> bool {
    let before = phrase.units.start.checked_sub(1).and_then(|before| document.preposition(before));
    before.is_some() && document.preposition(at) == before
}

/// A phrase without a name at its head.
fn text(document: &Document, start: usize, end: usize) -> Phrase {
    let mut inner = None;
    let mut stop = start + 1;
    let owned = document.readings(start).iter().any(|reading| reading.suffixed);
    let mut definite = document.unit(start).prefix.article || owned;
    while stop < end.min(start + MAX_TEXT) {
        let unit = document.unit(stop);
        let goes_on = match unit.kind {
            UnitKind::Name(_, kind, entity) => {
                let organ = document.is(start, "acting") && definite && unit.prefix.preposition == Some("ل");
                let attached = organ || !definite && unit.prefix.preposition.is_none();
                inner = inner.or(attached.then_some((kind, entity)));
                definite = true;
                attached
            }
            UnitKind::Word => {
                let of = document.preposition(stop) == Some("من") && stop + 1 < end;
                let link = of && (!definite || stop > start + 1) && document.name(stop + 1).is_none();
                let to = definite && stop == start + 1 && unit.prefix.preposition == Some("ل");
                let new_phrase = to || definite && !unit.prefix.article && !unit.prefix.conjunction;
                definite = unit.prefix.article;
                link || (!document.is_bound(stop)
                    && !document.is(stop, "amounting")
                    && !new_phrase
                    && !matches!(unit.prefix.preposition, Some("ب" | "ك")))
            }
            // توريد [ست رافعات]
            UnitKind::Value(_, MentionKind::Quantity) => {
                let masdar = document.readings(start).iter().any(|reading| reading.form.part == Part::Masdar);
                stop == start + 1 && !definite && masdar
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        stop += 1;
    }
    while stop > start + 1 && document.preposition(stop - 1).is_some() {
        stop -= 1;
    }
    let counts = |at: &usize| document.is(*at, "quantifier") || *at + 1 < stop && leads(document, *at);
    let head = (start..stop).find(|at| !counts(at)).unwrap_or(start);
    Phrase { units: start..stop, entities: Vec::new(), kind: None, head, inner }
}
