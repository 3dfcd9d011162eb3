//! Where a duration leads that the text counts from the day of publication: قبل ثلاثة أيام, منذ أسبوعين, سيعود بعد شهرين.

use std::ops::Range;

use khabar_contract::Day;

use super::{
    Around,
    length::{Component, Length},
    vocabulary::as_around,
};
use crate::values::{
    date::{self, Period},
    lexicon::Sense,
    words::{Attached, Words},
};

/// What is further away is in no calendar.
const MAX_MONTHS: f64 = 12.0 * 9999.0;
const MAX_DAYS: f64 = 366.0 * 9999.0;

/// The date that the duration between two words leads to, as exact as its smallest component; `None` where it is counted
/// from something else, or in hours.
pub(super) fn date(words: &Words, published: Day, place: Range<usize>, length: &Length) -> Option<String> {
    let direction = direction(words, place)?;
    let of = |component: Component| length[component as usize];
    let (months, days) =
        (of(Component::Years) * 12.0 + of(Component::Months), of(Component::Weeks) * 7.0 + of(Component::Days));
    let is_whole = months.fract() == 0.0 && days.fract() == 0.0;
    let has_hours = [Component::Hours, Component::Minutes, Component::Seconds].map(of).iter().any(|count| *count > 0.0);
    let is_near = months < MAX_MONTHS && days < MAX_DAYS;
    if !is_whole || !is_near || has_hours {
        return None;
    }
    date::away_from(published, direction * months as i32, i64::from(direction) * days as i64, precision(length))
}

/// The period of the smallest component that a length of days or longer has; `None` for a day.
fn precision(length: &Length) -> Option<Period> {
    let periods =
        [(Component::Days, None), (Component::Weeks, Some(Period::Week)), (Component::Months, Some(Period::Month))];
    let smallest = periods.into_iter().find(|(component, _)| length[*component as usize] > 0.0);
    smallest.map_or(Some(Period::Year), |(_, period)| period)
}

/// 1 for later than the day of publication, -1 for earlier; `None` where the words around do not say so.
fn direction(words: &Words, place: Range<usize>) -> Option<i32> {
    // منذ ثلاثة أشهر: منذ may open a range as well, which then starts there.
    let is_after = |wanted| {
        words.find_before(place.start, as_around(wanted)).is_some()
            || words.find(place.start, Attached::Any, as_around(wanted)).is_some()
    };
    let from_now = words.find(place.end, Attached::Any, as_around(Around::FromNow)).is_some();
    // قبل يومين من الانتخابات
    if words.is_of(place.end) && !from_now {
        return None;
    }
    let is_ahead = || words.is_near_after(place.start, 8, |sense, _| sense == Sense::Date(date::Word::Future));
    if is_after(Around::Ago) { Some(-1) } else { (from_now || (is_after(Around::In) && is_ahead())).then_some(1) }
}
