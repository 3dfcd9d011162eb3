//! Normalised values.

use serde::{Deserialize, Serialize, Serializer};

use crate::kind::MentionKind;

/// What a value mention means, in units that programs can compare.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// An amount of money.
    Money {
        /// The amount in the currency's main unit; of a range the lower end.
        #[serde(serialize_with = "write_number")]
        amount: f64,
        /// The upper end of a range.
        #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_optional_number")]
        amount_max: Option<f64>,
        /// The ISO 4217 code; `None` where the text leaves it open (a bare دينار).
        currency: Option<String>,
        /// How the text limits the amount.
        #[serde(skip_serializing_if = "Option::is_none")]
        bound: Option<Bound>,
        /// The unit that the amount is counted by: `barrel`, `share`, `year`.
        #[serde(skip_serializing_if = "Option::is_none")]
        per: Option<String>,
    },
    /// A percentage.
    Percent {
        /// The number before the sign: 12.5 for 12.5 %; of a range the lower end.
        #[serde(serialize_with = "write_number")]
        number: f64,
        /// The upper end of a range.
        #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_optional_number")]
        number_max: Option<f64>,
        /// How the text limits the number.
        #[serde(skip_serializing_if = "Option::is_none")]
        bound: Option<Bound>,
    },
    /// A date, a part of one, or an interval.
    Date {
        /// ISO 8601, as partial as the text is (`2025-06`, `--04`, `2023/2025`); `None` where the date is
        /// relative and the day of publication is not known.
        iso: Option<String>,
        /// Where `iso` leaves the year open and the day of publication is known: the date nearest to that day.
        #[serde(skip_serializing_if = "Option::is_none")]
        resolved: Option<String>,
        /// The calendar in which the text gives the date; `iso` is Gregorian always.
        #[serde(skip_serializing_if = "Calendar::is_gregorian")]
        calendar: Calendar,
        /// What had to be assumed to know the date.
        #[serde(skip_serializing_if = "Option::is_none")]
        assumed: Option<Assumption>,
    },
    /// A stretch of time.
    Duration {
        /// An ISO 8601 duration: `P2M`.
        iso: String,
        /// How the text limits the duration.
        #[serde(skip_serializing_if = "Option::is_none")]
        bound: Option<Bound>,
        /// Where the text counts it from the day of publication and that day is known: the day, week, month or year that
        /// it leads to, قبل ثلاثة أيام.
        #[serde(skip_serializing_if = "Option::is_none")]
        resolved: Option<String>,
    },
    /// A number of things or of a unit of measure.
    Quantity {
        /// How many; of a range the lower end.
        #[serde(serialize_with = "write_number")]
        amount: f64,
        /// The upper end of a range.
        #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_optional_number")]
        amount_max: Option<f64>,
        /// The lemma of what is counted: موظف, كيلومتر.
        unit: String,
        /// How the text limits the amount.
        #[serde(skip_serializing_if = "Option::is_none")]
        bound: Option<Bound>,
        /// The unit that the amount is counted by: `day`, `second`.
        #[serde(skip_serializing_if = "Option::is_none")]
        per: Option<String>,
    },
}

impl Value {
    /// A Gregorian date for which nothing was assumed.
    pub fn date(iso: Option<String>) -> Self {
        Self::Date { iso, resolved: None, calendar: Calendar::Gregorian, assumed: None }
    }

    /// The date in ISO 8601 that it is or leads to, its year assumed where the text gives none; `None` where that is not
    /// known, and for values that are no time.
    pub fn when(&self) -> Option<&str> {
        match self {
            Self::Date { iso, resolved, .. } => resolved.as_deref().or(iso.as_deref()),
            Self::Duration { resolved, .. } => resolved.as_deref(),
            _ => None,
        }
    }

    /// The kind of mention that has such a value.
    pub fn kind(&self) -> MentionKind {
        match self {
            Self::Money { .. } => MentionKind::Money,
            Self::Percent { .. } => MentionKind::Percent,
            Self::Date { .. } => MentionKind::Date,
            Self::Duration { .. } => MentionKind::Duration,
            Self::Quantity { .. } => MentionKind::Quantity,
        }
    }
}

/// How a text limits a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// نحو، حوالي
    About,
    /// أكثر من
    Over,
    /// أقل من
    Under,
    /// لا يقل عن
    AtLeast,
    /// لا يزيد على
    AtMost,
}

/// The calendar in which a text gives a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// The Gregorian calendar, under any of its months' names.
    #[default]
    Gregorian,
    /// The Hijri calendar, reckoned as Umm al-Qura.
    Hijri,
}

/// What had to be assumed to know a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assumption {
    /// The year, which the text does not give: the one that brings the date nearest to the day of publication.
    Year,
    /// That the text counts from the day of publication: الخميس, الشهر الماضي.
    Publication,
    /// That a season is the three months that northern countries count to it, the winter of a year from its December on,
    /// and, where the text gives no year, that it counts from the day of publication: صيف 2015, الصيف الماضي.
    Season,
}

impl Calendar {
    /// Whether it is the Gregorian one.
    pub fn is_gregorian(&self) -> bool {
        *self == Self::Gregorian
    }
}

/// A value as it stands in JSON, before the kind of its mention says which value it is.
#[derive(Deserialize)]
pub(crate) struct RawValue {
    amount: Option<f64>,
    amount_max: Option<f64>,
    number: Option<f64>,
    number_max: Option<f64>,
    currency: Option<String>,
    unit: Option<String>,
    iso: Option<String>,
    resolved: Option<String>,
    #[serde(default)]
    calendar: Calendar,
    assumed: Option<Assumption>,
    bound: Option<Bound>,
    per: Option<String>,
}

impl RawValue {
    /// The value of a mention of this kind; `None` where a part that the kind needs is missing.
    pub(crate) fn into_value(self, kind: MentionKind) -> Option<Value> {
        let Self { amount, amount_max, number, number_max, currency, unit, iso, bound, per, .. } = self;
        Some(match kind {
            MentionKind::Money => Value::Money { amount: amount?, amount_max, currency, bound, per },
            MentionKind::Percent => Value::Percent { number: number?, number_max, bound },
            MentionKind::Date => {
                Value::Date { iso, resolved: self.resolved, calendar: self.calendar, assumed: self.assumed }
            }
            MentionKind::Duration => Value::Duration { iso: iso?, bound, resolved: self.resolved },
            MentionKind::Quantity => Value::Quantity { amount: amount?, amount_max, unit: unit?, bound, per },
            _ => return None,
        })
    }
}

/// Writes whole numbers without a fraction: 2000000000, not 2000000000.0.
fn write_number<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        serializer.serialize_i64(*number as i64)
    } else {
        serializer.serialize_f64(*number)
    }
}

fn write_optional_number<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => write_number(value, serializer),
        None => serializer.serialize_none(),
    }
}
