//! What the candidates of a text say together: which repeat what another says better, and what one adds to another.

use std::collections::{HashMap, HashSet};

use khabar_contract::{EntityId, Fact, FactKind, Modality, Object, Span};

use super::{discourse::How, fill::Candidate};

/// Leaves out what another candidate says better; departures and appointments take in the roles that they tell of.
pub fn settle(candidates: &mut Vec<Candidate>, roles: &mut Vec<Candidate>) {
    part_leavers(candidates);
    for candidate in candidates.iter_mut() {
        name_office(candidate, roles);
    }
    pass_offices_on(candidates);
    candidates.retain(|candidate| !is_nowhere(candidate) && !has_left_before(candidate, roles));
    roles.retain(|role| !role.unresolved);
    drop_appointments_told_as_held(candidates);
    drop_plans_told_as_deeds(candidates);
    drop_arrivals_told_at_departure(candidates);
    drop_papers_of_purchases(candidates);
    drop_purposes(candidates);
    drop_agreements_on_transfers(candidates);
    drop_transfers_of_coaches(candidates);
    roles.retain(|role| !candidates.iter().any(|candidate| says_office(candidate, role)));
}

/// عين [فلانا] رئيسا ل[ألفا] و[فلانا] مديرا ل[باء]: whether the role stands in a list of whom an appointment before it names.
pub fn is_appointment_before(appointment: &Candidate, role: &Candidate) -> bool {
    appointment.kind == FactKind::Appoint
        && appointment.title.is_some()
        && appointment.trigger.start < role.trigger.start
        && appointment.subjects != role.subjects
}

/// What is said is news only where it is notable: an article keeps its first statements, denials before others.
pub fn keep_few_statements(facts: &mut Vec<Fact>) {
    let is_denial = |fact: &Fact| fact.modality == Modality::Denied;
    let denials = facts.iter().filter(|fact| fact.kind == FactKind::Statement && is_denial(fact)).count();
    let (mut denied, mut others) = (0, denials.min(MAX_STATEMENTS));
    facts.retain(|fact| {
        let count = if is_denial(fact) { &mut denied } else { &mut others };
        *count += usize::from(fact.kind == FactKind::Statement);
        fact.kind != FactKind::Statement || *count <= MAX_STATEMENTS
    });
}

/// So many statements an article: see the project's annotation conventions.
const MAX_STATEMENTS: usize = 2;

/// عُين [فلان], عُين [فلان] رئيسا: whether an appointment says neither where nor what for, or a departure neither from where
/// nor from which office.
fn is_nowhere(candidate: &Candidate) -> bool {
    match candidate.kind {
        FactKind::Appoint => candidate.objects.is_empty() && !candidate.in_government,
        FactKind::Depart => candidate.unresolved && candidate.objects.is_empty() && candidate.title.is_none(),
        _ => false,
    }
}

/// غادر [فلان]، المدير السابق في [ألفا]: whether what he is taken to leave is what the sentence says that he left before.
fn has_left_before(candidate: &Candidate, roles: &[Candidate]) -> bool {
    let assumed = candidate.kind == FactKind::Depart && candidate.how_object == How::LeftOut;
    assumed && roles_beside(candidate, roles).any(|role| role.former && role.objects == candidate.objects)
}

/// The roles that the candidate's sentence tells of its subjects; roles stand in the order of their sentences.
fn roles_beside<'r>(candidate: &Candidate, roles: &'r [Candidate]) -> impl Iterator<Item = &'r Candidate> {
    let start = roles.partition_point(|role| role.sentence < candidate.sentence);
    let here = roles[start..].iter().take_while(|role| role.sentence == candidate.sentence);
    here.filter(|role| role.subjects == candidate.subjects)
}

/// [فلانة]، التي تتولى إدارة الأصول: what someone holds is told, and not that she is given it.
fn drop_appointments_told_as_held(candidates: &mut Vec<Candidate>) {
    let held = candidates.iter().filter(|candidate| candidate.kind == FactKind::Role);
    let held: HashSet<(usize, EntityId)> = held.map(|role| (role.trigger.start, role.subjects[0])).collect();
    candidates.retain(|candidate| {
        candidate.kind != FactKind::Appoint || !held.contains(&(candidate.trigger.start, candidate.subjects[0]))
    });
}

/// تعتزم ميتا شراء, نفت ميتا شراء: the purchase is the fact, not the plan or what is said of it.
fn drop_plans_told_as_deeds(candidates: &mut Vec<Candidate>) {
    let is_plan = |candidate: &Candidate| matches!(candidate.kind, FactKind::Plan | FactKind::Statement);
    let mut deeds: Vec<usize> =
        candidates.iter().filter(|candidate| !is_plan(candidate)).map(|deed| deed.trigger.start).collect();
    deeds.sort_unstable();
    let holds_deed = |span: Span| {
        let next = deeds.partition_point(|deed| *deed < span.start);
        deeds.get(next).is_some_and(|deed| *deed < span.end)
    };
    candidates.retain(|candidate| !(is_plan(candidate) && candidate.object_span.is_some_and(holds_deed)));
}

/// غادر فلان بعد شهرين من انضمامه: that he came is no news, unless to another place: إعفاء [فلان] وتعيينه مستشارا في [باء].
fn drop_arrivals_told_at_departure(candidates: &mut Vec<Candidate>) {
    let departures = candidates.iter().filter(|candidate| candidate.kind == FactKind::Depart);
    let departures: HashMap<(usize, EntityId), Vec<Object>> =
        departures.map(|one| ((one.sentence, one.subjects[0]), one.objects.clone())).collect();
    candidates.retain(|candidate| {
        let departure = departures.get(&(candidate.sentence, candidate.subjects[0]));
        let stated = candidate.title.is_some() && candidate.how_object != How::LeftOut;
        let elsewhere = |from: &Vec<Object>| stated && candidate.objects.iter().all(|object| !from.contains(object));
        candidate.kind != FactKind::Appoint || departure.is_none_or(elsewhere)
    });
}

/// توقع طلبية لشراء طائرات: the purchase is the fact, and not the paper as well.
fn drop_papers_of_purchases(candidates: &mut Vec<Candidate>) {
    let purchases = candidates.iter().filter(|candidate| candidate.kind == FactKind::Acquire);
    let mut purchases: Vec<(usize, EntityId, usize)> =
        purchases.map(|purchase| (purchase.sentence, purchase.subjects[0], purchase.trigger.start)).collect();
    purchases.sort_unstable();
    candidates.retain(|candidate| {
        let paper = matches!(candidate.kind, FactKind::Contract | FactKind::Agreement);
        let trigger = (candidate.sentence, candidate.subjects[0], candidate.trigger.start);
        let next = purchases.get(purchases.partition_point(|purchase| *purchase < trigger));
        let leads = |next: &(usize, EntityId, usize)| {
            (next.0, next.1) == (trigger.0, trigger.1) && next.2 - trigger.2 < MAX_TO_PURCHASE
        };
        !(paper && next.is_some_and(leads))
    });
}

/// وقعت ميتا عقدا مع سيمنس لبناء مصنع: the contract is the fact, and not what it is for as well.
fn drop_purposes(candidates: &mut Vec<Candidate>) {
    use FactKind::{Agreement, Build, Contract, Fund, Invest, Launch, Partner, Sell};
    let is_paper = |candidate: &&Candidate| matches!(candidate.kind, Agreement | Contract | Fund | Invest | Partner);
    let papers = candidates.iter().filter(is_paper).map(|paper| (paper.sentence, paper.trigger.start));
    let mut papers: Vec<(usize, usize)> = papers.collect();
    papers.sort_unstable();
    candidates.retain(|candidate| {
        let before = papers.partition_point(|paper| *paper < (candidate.sentence, candidate.trigger.start));
        let has_paper = before.checked_sub(1).is_some_and(|last| papers[last].0 == candidate.sentence);
        !(candidate.purpose && matches!(candidate.kind, Build | Fund | Launch | Sell) && has_paper)
    });
}

/// اتفق [توتنهام] مع [أتالانتا] على ضم [لوكمان]: the transfer is the fact.
fn drop_agreements_on_transfers(candidates: &mut Vec<Candidate>) {
    let transfers = candidates.iter().filter(|candidate| candidate.kind == FactKind::Transfer);
    let clubs = transfers.flat_map(|transfer| transfer.objects.iter().map(|club| (transfer.sentence, club)));
    let hiring: HashSet<(usize, EntityId)> = clubs
        .filter_map(|(sentence, club)| match club {
            Object::Entity(club) => Some((sentence, *club)),
            Object::Text(_) => None,
        })
        .collect();
    candidates.retain(|candidate| {
        candidate.kind != FactKind::Agreement || !hiring.contains(&(candidate.sentence, candidate.subjects[0]))
    });
}

/// يتعاقد مع [فلان] of whom the text says elsewhere that he is the new trainer: he is no player.
fn drop_transfers_of_coaches(candidates: &mut Vec<Candidate>) {
    let appointed = candidates.iter().filter(|candidate| candidate.kind == FactKind::Appoint);
    let appointed: HashSet<EntityId> = appointed.flat_map(|candidate| candidate.subjects.clone()).collect();
    candidates.retain(|candidate| candidate.kind != FactKind::Transfer || !appointed.contains(&candidate.subjects[0]));
}

/// The purchase stands at most so many bytes behind the paper.
const MAX_TO_PURCHASE: usize = 200;

/// إقالة وزيرة الطاقة [سعاد] ووزير العدل [سالم]: each leaves an office of his own.
fn part_leavers(candidates: &mut Vec<Candidate>) {
    let several = |candidate: &Candidate| candidate.kind == FactKind::Depart && candidate.subjects.len() > 1;
    let part = |candidate: Candidate| match several(&candidate) {
        true => candidate.subjects.iter().map(|one| Candidate { subjects: vec![*one], ..candidate.clone() }).collect(),
        false => vec![candidate],
    };
    *candidates = std::mem::take(candidates).into_iter().flat_map(part).collect();
}

/// Who leaves an office leaves the one that the sentence says he holds.
fn name_office(candidate: &mut Candidate, roles: &[Candidate]) {
    let role = roles_beside(candidate, roles).next();
    if let Some(role) = role.filter(|_| candidate.kind == FactKind::Depart) {
        candidate.title = candidate.title.take().or_else(|| role.title.clone());
        // An office of the state, or of an organisation that the sentence names, is not one of whom the text is about.
        let stated = candidate.how_object == How::LeftOut && role.how_object != How::LeftOut;
        let nowhere = candidate.objects.is_empty() && matches!(role.objects.as_slice(), [Object::Entity(_), ..]);
        if (stated || nowhere) && !role.former && !role.unresolved {
            candidate.objects = role.objects.clone();
            candidate.how_object = role.how_object;
            candidate.trust.object = role.trust.object;
        }
    }
}

/// أنهى مهام المدير العام ل[ألنفط] [فلان]، وعين خلفا له [فلانا]; عين [فلانا] مديرا ل[ألنفط] خلفا ل[فلان] المستقيل: who comes
/// and who goes within a sentence share an office, and one tells what it is where the other does not.
fn pass_offices_on(candidates: &mut [Candidate]) {
    let mut last: Option<usize> = None;
    for at in 0..candidates.len() {
        if !matches!(candidates[at].kind, FactKind::Appoint | FactKind::Depart) {
            continue;
        }
        if let Some(first) = last.replace(at)
            && shares_office(&candidates[first], &candidates[at])
        {
            candidates[at].objects = candidates[first].objects.clone();
            candidates[at].how_object = candidates[first].how_object;
            candidates[at].trust.object = candidates[first].trust.object;
        }
    }
}

/// Whether the second of two candidates does not say itself where the office is that the first tells of.
fn shares_office(first: &Candidate, second: &Candidate) -> bool {
    let named = |candidate: &Candidate| candidate.objects.iter().any(|object| matches!(object, Object::Entity(_)));
    let assumed = second.how_object == How::LeftOut;
    let stated = first.how_object != How::LeftOut;
    let aside = second.kind == FactKind::Appoint || second.how == How::Relative || assumed && stated;
    let bare = !named(second) || assumed && stated;
    first.sentence == second.sentence
        && first.kind != second.kind
        && first.subjects != second.subjects
        && (aside && bare && named(first))
}

/// Whether the appointment or departure says the role too.
fn says_office(candidate: &Candidate, role: &Candidate) -> bool {
    let same_person = candidate.subjects.contains(&role.subjects[0]);
    // كلف [ماكرون] وزير الجيوش [لوكورنو] بتشكيل حكومة: the office that he held before.
    let of_none = !role.objects.iter().any(|object| matches!(object, Object::Entity(_)));
    let held_before = candidate.kind == FactKind::Appoint && candidate.title.is_none() && of_none;
    let from_nowhere = candidate.kind == FactKind::Depart && candidate.objects.is_empty();
    let same_place = role.objects.iter().any(|object| candidate.objects.contains(object)) || from_nowhere || of_none;
    matches!(candidate.kind, FactKind::Appoint | FactKind::Depart) && same_person && same_place && !held_before
}
