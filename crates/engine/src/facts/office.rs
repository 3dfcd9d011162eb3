//! Offices: الرئيس التنفيذي لـ[ميتا]. Who holds which, and where.

use std::ops::Range;

use khabar_contract::{EntityId, MentionKind};

use crate::text::fold::fold;

use super::{
    discourse::{Discourse, Subject},
    document::{Document, Prefix, UnitKind},
    phrase::{self, Phrase},
};

/// An office as the text words it.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// الرئيس التنفيذي
    pub title: String,
    /// The organisation or place that it is an office of.
    pub of: Option<EntityId>,
    /// Whether it is a past one.
    pub former: bool,
    /// Whether the title says what it is in charge of: وزير المالية.
    pub portfolio: bool,
    /// Whether it is one of the state, which need not be named: رئيس الوزراء.
    pub public: bool,
    /// Whether it is an office of something that the text has named in a way that is not understood: رئيس النادي.
    pub unresolved: bool,
    /// Whether the organisation is only the one that the text is about.
    pub assumed: bool,
    /// How likely it is the organisation that is meant.
    pub trust: f32,
    /// What a minister is in charge of: العدل.
    pub charge: Option<String>,
    /// Whether the title says that he has left it: الرئيس المستقيل.
    pub left: bool,
    /// The unit behind it.
    end: usize,
}

impl Office {
    /// One of which nothing is known but its title.
    fn titled(title: String, end: usize) -> Self {
        Self {
            title,
            of: None,
            former: false,
            portfolio: false,
            public: false,
            unresolved: false,
            assumed: false,
            trust: 1.0,
            charge: None,
            left: false,
            end,
        }
    }
}

/// Someone who holds an office.
#[derive(Clone, Debug, PartialEq)]
pub struct Holder {
    /// Who.
    pub person: EntityId,
    /// Which.
    pub office: Office,
    /// The unit at the head of the title.
    pub head: usize,
    /// Whether the title is what someone else may give him: [فلان] مديرا عاما ل[ألفا].
    pub given: bool,
}

impl Holder {
    fn new(person: EntityId, office: Office, head: usize) -> Self {
        Self { person, office, head, given: false }
    }
}

/// The office that a phrase names.
pub fn read(document: &Document, discourse: &Discourse, phrase: &Phrase) -> Office {
    let sentence = document.sentences.partition_point(|units| units.end <= phrase.head);
    office(document, discourse, phrase.head, document.sentences[sentence].end)
}

/// The offices that a sentence says someone holds.
pub fn holders(document: &Document, discourse: &Discourse, units: &Range<usize>) -> Vec<Holder> {
    let mut holders = Vec::new();
    for at in units.clone() {
        holders.extend(resumed(document, discourse, units, at));
        let Some((MentionKind::Person, person)) = document.name(at) else { continue };
        let before = before(document, units, at);
        let beside = before.map(|head| office(document, discourse, head, at)).zip(before);
        let behind = || {
            let (head, sure) = after(document, units, at)?;
            let office = office(document, discourse, head, units.end);
            (sure || office.of.is_some()).then_some((office, head))
        };
        if let Some((office, head)) = beside.or_else(behind) {
            let was = at > units.start && matches!(document.folded(at - 1), "كان" | "كانت" | "وكان" | "وكانت");
            let office = Office { former: office.former || was && head > at, ..office };
            let second = (head > at).then(|| beside_another(document, discourse, units, office.end)).flatten();
            let genitive = head + 1 < units.end && document.name(head + 1).is_some();
            let given = head == at + 1 && !document.unit(head).prefix.article && !genitive;
            holders.push(Holder { given, ..Holder::new(person, office, head) });
            holders.extend(second.map(|(office, head)| Holder::new(person, office, head)));
        } else if let Some(holder) = led_by(document, units, at, person) {
            holders.push(holder);
        } else if let Some(holder) = holders.last().and_then(|first| alike(document, first, at)) {
            holders.push(holder);
        }
    }
    holders
}

/// The longest title, its organisation included.
const MAX_LEN: usize = 14;

/// The head of a title right before the person at `name`.
fn before(document: &Document, units: &Range<usize>, name: usize) -> Option<usize> {
    if document.unit(name).prefix.preposition.is_some() || document.unit(name).prefix.conjunction {
        return None;
    }
    let comma =
        name.checked_sub(1).filter(|comma| *comma > units.start && phrase::set_off(document, *comma, units.end));
    let mut head = None;
    let mut fallback = None;
    let mut plain_word = false;
    for at in (units.start..comma.unwrap_or(name)).rev().take(MAX_LEN) {
        let unit = document.unit(at);
        let passes = match unit.kind {
            UnitKind::Name(_, kind, _) => kind != MentionKind::Person && !plain_word,
            UnitKind::Word => {
                let link = matches!(document.preposition(at), Some("في" | "عن" | "لدي" | "الي"));
                !unit.finite && (!document.is_bound(at) || link)
            }
            _ => false,
        };
        if !passes {
            break;
        }
        let is_chief = document.is(at, "chief") && unit.kind == UnitKind::Word;
        if is_chief && unit.prefix.preposition == Some("ل") && head.is_none() {
            // المستشار الاقتصادي لرئيس الحكومة: part of a longer title, if one stands before it.
            fallback = Some(at);
            continue;
        }
        if is_chief && !is_adjective(document, at) {
            head = Some(at);
        }
        plain_word |= head.is_none() && unit.kind == UnitKind::Word && !unit.prefix.article && !document.is_bound(at);
        if unit.prefix.conjunction || (unit.prefix.preposition.is_some() && head.is_some()) {
            break;
        }
    }
    head.or(fallback)
}

/// المسؤول الكبير: whether the word goes with a definite noun before it.
fn is_adjective(document: &Document, at: usize) -> bool {
    document.folded(at) == "الكبير" && document.unit(at - 1).prefix.article
}

/// The head of a title right after the person at `name`: [مارك زوكربيرغ]، الرئيس التنفيذي; [أموريم] مدرب [يونايتد].
///
/// Also says whether it is one whatever it is an office of; أستاذ الاقتصاد may go with what follows.
fn after(document: &Document, units: &Range<usize>, name: usize) -> Option<(usize, bool)> {
    let comma = name + 1 < units.end && document.unit(name + 1).kind == UnitKind::Comma;
    let at = name + 1 + usize::from(comma);
    if comma && let Some(at) = after_copula(document, units, at) {
        return Some((at, true));
    }
    let unit = (at < units.end).then(|| document.unit(at))?;
    let plain = unit.prefix.preposition.is_none() && !unit.prefix.conjunction && !unit.finite && !document.is_bound(at);
    let of_name = at + 1 < units.end && document.name(at + 1).is_some_and(|(kind, _)| kind != MentionKind::Person);
    // رجال [رودجرز] نظراءهم: one person has no title of many.
    let one = document.readings(at).iter().any(|reading| !reading.form.plural);
    (plain && one && document.is(at, "chief")).then_some((at, comma || unit.prefix.article || of_name))
}

/// [الكعبي]، وهو أيضا الرئيس التنفيذي: the head of a title behind a pronoun.
fn after_copula(document: &Document, units: &Range<usize>, pronoun: usize) -> Option<usize> {
    let mut after = (pronoun..units.end).skip_while(|at| *at > pronoun && document.is(*at, "adverb"));
    let is_pronoun = after.next().is_some_and(|at| matches!(document.folded(at), "وهو" | "وهي" | "هو" | "هي"));
    let head = after.find(|at| !document.is(*at, "adverb"))?;
    (is_pronoun && document.is(head, "chief") && document.unit(head).prefix.preposition.is_none()).then_some(head)
}

/// … وزعيم [حزب]: the office that a title is coordinated with which ends at `end`.
fn beside_another(
    document: &Document,
    discourse: &Discourse,
    units: &Range<usize>,
    end: usize,
) -> Option<(Office, usize)> {
    // Adjectives of nationality, and what is between commas.
    let head = (end..units.end).take(4).find(|at| document.unit(*at).prefix.conjunction)?;
    let passes = |at: usize| document.unit(at).kind == UnitKind::Word && !document.is_bound(at);
    let plain = (end..head).all(passes) && document.unit(head).prefix.preposition.is_none();
    let is_title = document.is(head, "chief") && !document.unit(head).finite;
    let office = (plain && is_title).then(|| office(document, discourse, head, units.end))?;
    office.of.is_some().then_some((office, head))
}

/// …، وهو أيضا رئيس [سابك]; بصفته رئيسا ل[سابك]; على رأس [سابك]: the office of whom the sentence has named, some way
/// behind the name.
fn resumed(document: &Document, discourse: &Discourse, units: &Range<usize>, at: usize) -> Option<Holder> {
    let head = if document.is(at, "copula") {
        let passes = |at: &usize| document.is(*at, "adverb") || matches!(document.unit(*at).kind, UnitKind::Value(..));
        let head = (at + 1..units.end).take(4).find(|at| !passes(at))?;
        let plain = document.unit(head).prefix.preposition.is_none() && !document.unit(head).finite;
        (plain && document.is(head, "chief")).then_some(head)?
    } else {
        let top = document.folded(at) == "راس" && at > units.start && document.preposition(at - 1) == Some("علي");
        top.then_some(at)?
    };
    let person = bearer(document, units, at)?;
    let office = office(document, discourse, head, units.end);
    let named = || document.name(office.end - 1).is_some();
    let stated = office.of.is_some() && !office.assumed && (document.is(head, "chief") || named()) || office.portfolio;
    stated.then_some(Holder::new(person, office, head))
}

/// The person whom what stands at `at` is said of: the last that the sentence has named, with no other name right before.
fn bearer(document: &Document, units: &Range<usize>, at: usize) -> Option<EntityId> {
    let named = (units.start.max(at.saturating_sub(MAX_TO_BEARER))..at).rev().filter(|at| document.name(*at).is_some());
    let mut people = named.filter(|at| matches!(document.name(*at), Some((MentionKind::Person, _))));
    people.next().and_then(|at| document.name(at)).map(|(_, person)| person)
}

/// Whose office it is stands at most so far before it.
const MAX_TO_BEARER: usize = 16;

/// [سكيل] بقيادة [وانغ]
fn led_by(document: &Document, units: &Range<usize>, name: usize, person: EntityId) -> Option<Holder> {
    let lead = name.checked_sub(1).filter(|lead| *lead > units.start && document.is(*lead, "leadership"))?;
    let Some((MentionKind::Organization, of)) = document.name(lead - 1) else { return None };
    let title = document.source(lead..name).to_owned();
    let office = Office { of: Some(of), ..Office::titled(title, name) };
    Some(Holder::new(person, office, lead))
}

/// وزيرا خارجية [مصر] [عبد العاطي] و[السعودية] [بن فرحان]: the second holder of an office that is said of both.
fn alike(document: &Document, first: &Holder, name: usize) -> Option<Holder> {
    let of = name.checked_sub(3).filter(|_| document.unit(name).prefix == Prefix::default())? + 2;
    let (kind, entity) = document.name(of).filter(|_| document.unit(of).prefix.conjunction)?;
    let (before, whole) = (document.name(of - 1)?, document.name(of - 2)?);
    let same = before == (MentionKind::Person, first.person) && kind == whole.0 && first.office.of == Some(whole.1);
    let (_, person) = document.name(name)?;
    let office = Office { of: Some(entity), ..first.office.clone() };
    same.then_some(Holder::new(person, office, first.head))
}

fn office(document: &Document, discourse: &Discourse, head: usize, end: usize) -> Office {
    let end = end.min(head + MAX_LEN);
    let mut office = Office::titled(String::new(), head + 1);
    let mut title_end = head + 1;
    let mut formers = 0;
    let mut in_title = true;
    // مديرها في [كردستان]: where, not of what.
    let mut located = false;
    let mut at = head + 1;
    while at < end {
        let unit = document.unit(at);
        match unit.kind {
            UnitKind::Name(_, kind @ (MentionKind::Organization | MentionKind::Place), entity) => {
                let inside = !in_title && (head..title_end).any(|at| has_pronoun(document, at));
                let at_place = kind == MentionKind::Place && (unit.prefix.preposition == Some("ب") || inside);
                if unit.prefix.conjunction || at_place || unit.prefix.preposition == Some("ك") {
                    located = at_place && inside;
                    break;
                }
                office.of = Some(entity);
                title_end = title_end.min(class_noun_before(document, head, at));
                office.former |= at + 1 < end && document.is(at + 1, "former");
                break;
            }
            UnitKind::Word if document.is(at, "occasion") => break,
            UnitKind::Word if document.is(at, "former") => {
                office.former = true;
                formers += usize::from(at == title_end);
            }
            UnitKind::Word if document.is(at, "departed") && unit.prefix.article => {
                office.left = true;
                formers += usize::from(at == title_end);
            }
            UnitKind::Word if unit.finite => break,
            UnitKind::Word if matches!(document.preposition(at), Some("في" | "ل" | "لدي" | "عن")) => {
                in_title = false
            }
            UnitKind::Word if document.is_bound(at) || unit.prefix.conjunction && unit.prefix.preposition.is_some() => {
                break;
            }
            UnitKind::Word => {
                if is_honorific(document, at) {
                    in_title = false;
                }
                let chained = in_title && !document.unit(at - 1).prefix.article;
                let genitive = chained && unit.prefix.preposition.is_none() && document.is(at, "firm");
                let to = matches!(unit.prefix.preposition, Some("ل" | "ب")) && document.is(at, "body");
                if unit.prefix.article && (genitive || to) {
                    office.of = named_so(document, head, at);
                    if office.of.is_none()
                        && let Some(referent) = referent(document, discourse, at)
                    {
                        office.of = Some(referent.entities[0]);
                        office.trust = referent.trust;
                    }
                    office.unresolved |= office.of.is_none();
                    if office.of.is_some() {
                        title_end = if genitive { at + 1 } else { title_end };
                        break;
                    }
                }
                if in_title {
                    title_end = at + 1;
                }
            }
            _ => break,
        }
        at += 1;
    }
    office.end = at + usize::from(office.of.is_some());
    let complete = at == title_end + formers || located;
    let anyones = document.is(head, "expert") || document.is(head, "counterpart");
    office.portfolio =
        !anyones && has_portfolio(document, head, title_end) && !is_in_another(document, head, title_end)
            || speaks_for(document, head, title_end)
            || is_of_country(document, head, title_end);
    office.public = is_public(document, head, title_end);
    if office.of.is_none() && complete && !anyones && belongs_to_topic(document, head, title_end) {
        let sentence = document.sentences.partition_point(|units| units.end <= head);
        let before = document.sentences[sentence].start..head;
        let assumed = match owner_pronoun(document, head) {
            Some(feminine) => discourse.owner(document, before, feminine),
            None => discourse.organization(document, before, &[]),
        };
        office.trust = assumed.as_ref().map_or(1.0, |assumed| assumed.trust);
        office.of = assumed.map(|assumed| assumed.entities[0]);
        office.assumed = true;
    }
    if office.of.is_none() {
        office.of = of_country(document, discourse, head, title_end);
        office.charge = charge(document, head, title_end);
    }
    office.title = document.source(head..title_end).to_owned();
    office
}

/// وزير [العدل] اللبناني, نائب رئيس الوزراء لشؤون [الطاقة]: what a minister is in charge of.
fn charge(document: &Document, head: usize, title_end: usize) -> Option<String> {
    let units = || head + 1..title_end;
    let affairs = units().find(|at| matches!(document.folded(*at), "لشوون" | "شوون"));
    let to = || units().find(|at| document.unit(*at).prefix.preposition == Some("ل") && document.is(head, "state"));
    let start = affairs.map(|at| at + 1).or_else(to);
    let start = start.or_else(|| Some(head + 1).filter(|_| document.is(head, "minister")))?;
    // وزير الطاقة الأمير [عبد العزيز], وزير النقل الجزائري.
    // وزير خارجيتها says whose minister he is, which nothing here tells.
    if has_pronoun(document, start) {
        return None;
    }
    let beside = |at: usize| is_nationality(document, at) || document.is(at, "office");
    let end = (start..title_end).rev().find(|at| !beside(*at))? + 1;
    Some(document.source(start..end).to_owned())
}

/// المتحدثة باسم الحكومة
fn speaks_for(document: &Document, head: usize, title_end: usize) -> bool {
    (head + 1..title_end.saturating_sub(1)).any(|at| document.folded(at) == "باسم")
}

/// الرئيس الفرنسي, نظيره المصري
fn is_of_country(document: &Document, head: usize, title_end: usize) -> bool {
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

fn is_nationality(document: &Document, at: usize) -> bool {
    document.unit(at).prefix == Prefix { article: true, ..Prefix::default() }
        && document.folded(at).strip_prefix("ال").is_some_and(|word| document.lexicon.is_nationality(word))
}

/// الرئيسة البلغارية: the country, where the text names it too ([بلغاريا]).
fn of_country(document: &Document, discourse: &Discourse, head: usize, title_end: usize) -> Option<EntityId> {
    let adjective = Some(head + 1).filter(|_| is_of_country(document, head, title_end))?;
    discourse.country(document.folded(adjective))
}

/// Where شركة starts in رئيس شركة [ميتا]; the organs of an organisation (مجلس إدارة) belong to the title.
fn class_noun_before(document: &Document, head: usize, name: usize) -> usize {
    let is_class = |at: &usize| document.is(*at, "body") && !document.is(*at, "organ");
    (head + 1..name).find(is_class).unwrap_or(name)
}

/// رئيس الوزراء [الدكتور] جعفر حسان: whether the word goes with the name behind it, and not with the title.
fn is_honorific(document: &Document, at: usize) -> bool {
    let next = at + 1;
    let before_name = document.has(next)
        && (matches!(document.name(next), Some((MentionKind::Person, _))) || document.is(next, "honorific"));
    let definite = document.unit(at).prefix == Prefix { article: true, ..Prefix::default() };
    definite && before_name && document.is(at, "honorific")
}

/// مدير [مؤسسة الموانئ] … تسيير أعمال المؤسسة: the last organisation whose name begins so, or has the noun before it.
/// A bank that has a governor (محافظ البنك) is a central one.
fn named_so(document: &Document, head: usize, noun: usize) -> Option<EntityId> {
    let word = document.folded(noun).trim_start_matches('ل').strip_prefix("ال")?;
    let plain = |word: &str| word.strip_prefix("ال").unwrap_or(word).to_owned();
    let governor = document.is(head, "governor");
    let called = |at: usize, entity: EntityId| {
        let name = fold(&document.entities[entity.index()].name);
        let mut words = name.split_whitespace();
        let begins = words.next().is_some_and(|first| plain(first) == word);
        let apposed = at > 0 && plain(document.folded(at - 1)) == word;
        if governor { name.contains("مركزي") } else { begins || apposed }
    };
    let before = (noun.saturating_sub(MAX_TO_NAMED)..head).rev();
    let mut names = before.filter_map(|at| match document.name(at)? {
        (MentionKind::Organization, entity) => Some((at, entity)),
        _ => None,
    });
    names.find(|(at, entity)| called(*at, *entity)).map(|(_, entity)| entity)
}

/// What a title only calls by its class was named at most so far before it.
const MAX_TO_NAMED: usize = 80;

fn referent(document: &Document, discourse: &Discourse, at: usize) -> Option<Subject> {
    let phrase = phrase::at(document, at, at + 1)?;
    discourse.referent(document, &phrase)
}

/// وزير المالية, رئيس مجلس العمال, but not الرئيس التنفيذي or رئيسا تنفيذيا.
fn has_portfolio(document: &Document, head: usize, title_end: usize) -> bool {
    let complement = head + 1;
    if complement >= title_end || document.unit(head).prefix.article || has_pronoun(document, head) {
        return false;
    }
    let firm = document.unit(complement).prefix.article && document.is(complement, "firm");
    let in_charge = document.is(head, "minister") || !document.is(complement, "executive");
    in_charge && !firm && !has_pronoun(document, complement)
}

/// نائب رئيس الحركة, رئيس مجلس إدارتها: whether the title is one in something that the text has named before.
fn is_in_another(document: &Document, head: usize, title_end: usize) -> bool {
    let another = |at: usize| {
        let refers = document.unit(at).prefix.article && document.is(at, "firm") && !document.is(at, "rank");
        refers || has_pronoun(document, at) && !document.unit(at - 1).prefix.article
    };
    !document.is(head, "minister") && (head + 2..title_end.min(head + 4)).any(another)
}

/// الرئيس التنفيذي, رئيسها, المدرب: whose office it is, the text has said before.
fn belongs_to_topic(document: &Document, head: usize, title_end: usize) -> bool {
    let article = |at: usize| document.unit(at).prefix.article;
    let ranked = |at: usize| article(at) && document.is(at, "rank");
    let described = article(head) && head + 1 < title_end && (head + 1..title_end).all(ranked);
    let of_state = || (head..title_end).any(|at| document.is(at, "state"));
    let inside = |at: usize| at < title_end && (document.is(at, "inside") || document.is(at, "staff"));
    let first = head + 1 + usize::from(head + 1 < title_end && document.is(head + 1, "council"));
    let internal = has_portfolio(document, head, title_end) && inside(first) && !of_state();
    let bare_coach = article(head) && document.is(head, "coach");
    let of_pronoun = head + 1 < title_end && (has_pronoun(document, head + 1) && document.is(head + 1, "inside"));
    has_pronoun(document, head) || of_pronoun || described || internal || bare_coach
}

/// رئيسها, مدربه: whether the title at `head` is that of someone's whom a pronoun on it stands for, and of which gender.
fn owner_pronoun(document: &Document, head: usize) -> Option<bool> {
    has_pronoun(document, head).then(|| document.folded(head).ends_with("ها"))
}

fn has_pronoun(document: &Document, at: usize) -> bool {
    document.readings(at).iter().any(|reading| reading.suffixed)
}
