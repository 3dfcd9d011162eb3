//! A fact as a sentence of its parts: who, what, whom, how much, when, where.

use khabar_contract::{Analysis, Fact, Mention, MentionKind, Object};

use super::{Locale, value};
use crate::strings::Slot;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words of the interface, with the spaces around them.
    Words(String),
    /// A part of the fact, in the words of the text, and what kind of thing it is, where it is marked there.
    Part(String, Option<MentionKind>),
}

/// The fact as a sentence of its parts.
pub fn pieces(fact: &Fact, analysis: &Analysis, locale: Locale) -> Vec<Piece> {
    let frame = (locale.strings.frame)(fact.kind);
    let mut pieces = vec![Piece::Words(frame.head.to_owned())];
    for (before, slot) in frame.slots {
        if let Some(part) = part(*slot, fact, analysis, locale) {
            pieces.extend([Piece::Words((*before).to_owned()), part]);
        }
    }
    if let Some(time) = fact.time {
        pieces.extend(when(analysis.mention(time), analysis, locale));
    }
    if let Some(place) = fact.place {
        let place = analysis.entity(place);
        pieces.push(Piece::Words(format!(" {} ", locale.strings.on)));
        pieces.push(Piece::Part(place.name.clone(), Some(place.kind)));
    }
    if fact.former {
        pieces.push(Piece::Words(format!(" ({})", locale.strings.former)));
    }
    pieces.retain(|piece| !matches!(piece, Piece::Words(words) if words.is_empty()));
    pieces
}

/// The value as the text writes it, with the words that limit it: نحو 200 موظف.
pub fn amount(mention: &Mention, locale: Locale) -> String {
    let bound = mention.value.as_ref().and_then(value::bound);
    match bound.map(locale.strings.bound) {
        Some(bound) if !mention.surface.starts_with(bound) => format!("{bound} {}", mention.surface),
        _ => mention.surface.clone(),
    }
}

fn part(slot: Slot, fact: &Fact, analysis: &Analysis, locale: Locale) -> Option<Piece> {
    let entity = |id| {
        let entity = analysis.entity(id);
        Piece::Part(entity.name.clone(), Some(entity.kind))
    };
    match slot {
        Slot::Subject => Some(entity(fact.subject)),
        Slot::Object => {
            part(Slot::Party, fact, analysis, locale).or_else(|| part(Slot::Matter, fact, analysis, locale))
        }
        Slot::Party => match fact.object {
            Some(Object::Entity(id)) => Some(entity(id)),
            _ => None,
        },
        Slot::Matter => match &fact.object {
            Some(Object::Text(text)) => Some(Piece::Part(text.clone(), None)),
            _ => None,
        },
        Slot::Amount => fact.amount.map(|id| {
            let mention = analysis.mention(id);
            Piece::Part(amount(mention, locale), Some(mention.kind))
        }),
        Slot::Title => fact.title.clone().map(|title| Piece::Part(title, None)),
        Slot::Trigger => analysis.text.get(fact.trigger.range()).map(|words| Piece::Part(words.to_owned(), None)),
    }
}

/// The time, with the words that the text has before it: بعد شهرين, قبل نهاية العام.
fn when(mention: &Mention, analysis: &Analysis, locale: Locale) -> Vec<Piece> {
    let time = Piece::Part(mention.surface.clone(), Some(mention.kind));
    let words = time_words(&analysis.text[..mention.start], locale.strings.time_words);
    match mention.kind {
        _ if !words.is_empty() => vec![Piece::Words(format!(" {} ", words.join(" "))), time],
        MentionKind::Duration => vec![Piece::Words(" (".to_owned()), time, Piece::Words(")".to_owned())],
        _ if is_adverb(&mention.surface, locale) => vec![Piece::Words(" ".to_owned()), time],
        _ => vec![Piece::Words(format!(" {} ", locale.strings.on)), time],
    }
}

fn is_adverb(date: &str, locale: Locale) -> bool {
    date.split_whitespace().next().is_some_and(|word| locale.strings.time_adverbs.contains(&word))
}

/// The last words of `before`, as far as each is one of `known`, at most three.
fn time_words<'a>(before: &'a str, known: &[&str]) -> Vec<&'a str> {
    let is_open = before.ends_with(char::is_whitespace);
    let words = before.split_whitespace().rev().take(3).take_while(|word| is_open && known.contains(word));
    let mut words: Vec<_> = words.collect();
    words.reverse();
    words
}

#[cfg(test)]
mod tests {
    use khabar_contract::{EntityId, FactKind, Span, Value, value::Bound};

    use super::*;
    use crate::fixture;

    /// Mentions 2 to 5 are a duration, two dates and a quantity; entity 3 is a place.
    const TEXT: &str = "رحيل [وانغ|person] عن [ميتا] بعد [شهرين|duration] قبل نهاية [العام|date] أو [أمس|date] مع [200 موظف|quantity] من [لويزيانا|place]";

    fn fact(kind: FactKind) -> Fact {
        let object = Some(Object::Entity(EntityId::from_index(1)));
        Fact { object, trigger: Span::new(0, "رحيل".len()), ..fixture::fact(kind) }
    }

    #[track_caller]
    fn check(fact: Fact, expect: &str) {
        let text = |piece| match piece {
            Piece::Words(text) | Piece::Part(text, _) => text,
        };
        let mut analysis = fixture::analysis(TEXT);
        if let Some(Value::Quantity { bound, .. }) = &mut analysis.mentions[5].value {
            *bound = Some(Bound::About);
        }
        let sentence: String = pieces(&fact, &analysis, Locale::default()).into_iter().map(text).collect();
        assert_eq!(sentence, expect);
    }

    #[test]
    fn every_part_has_its_place() {
        check(fact(FactKind::Acquire), "استحواذ وانغ على ميتا");
        check(Fact { amount: Some(5), ..fact(FactKind::Acquire) }, "استحواذ وانغ على ميتا مقابل نحو 200 موظف");
        check(
            Fact { place: Some(EntityId::from_index(2)), ..fact(FactKind::Partner) },
            "شراكة وانغ مع ميتا في لويزيانا",
        );
        check(Fact { object: None, ..fact(FactKind::Launch) }, "إطلاق وانغ");
        check(Fact { object: Some(Object::Text("أصول".into())), ..fact(FactKind::Sell) }, "بيع وانغ أصول");
        check(fact(FactKind::Other), "وانغ: رحيل ميتا");
        check(fact(FactKind::Result), "نتيجة وانغ أمام ميتا");
        check(Fact { object: Some(Object::Text("أرباح".into())), ..fact(FactKind::Result) }, "نتيجة وانغ: أرباح");
    }

    #[test]
    fn a_title_stands_in_the_case_that_the_text_gives_it() {
        let appointed = |title: &str| Fact { title: Some(title.into()), ..fact(FactKind::Appoint) };
        check(appointed("رئيسا تنفيذيا"), "تعيين وانغ، رئيسا تنفيذيا في ميتا");
        let left = Fact { title: Some("نائب الرئيس".into()), ..fact(FactKind::Depart) };
        check(left, "رحيل وانغ عن ميتا، المنصب: نائب الرئيس");
    }

    #[test]
    fn a_role_is_a_title_and_may_be_past() {
        let role = Fact { title: Some("الرئيس".into()), ..fact(FactKind::Role) };
        check(role.clone(), "وانغ، الرئيس في ميتا");
        check(Fact { former: true, ..role }, "وانغ، الرئيس في ميتا (سابقا)");
    }

    #[test]
    fn a_time_keeps_the_words_before_it() {
        check(Fact { time: Some(2), ..fact(FactKind::Partner) }, "شراكة وانغ مع ميتا بعد شهرين");
        check(Fact { time: Some(3), ..fact(FactKind::Partner) }, "شراكة وانغ مع ميتا قبل نهاية العام");
        check(Fact { time: Some(4), ..fact(FactKind::Partner) }, "شراكة وانغ مع ميتا أمس");
    }
}
