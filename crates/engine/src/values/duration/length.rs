//! How long a duration is, by the components of ISO 8601.

use super::TimeUnit;

/// A component of an ISO 8601 duration, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Component {
    Years,
    Months,
    Weeks,
    Days,
    Hours,
    Minutes,
    Seconds,
}

/// How many of each component; the index is the component.
pub(super) type Length = [f64; 7];

/// A number of a unit: whole ones, and the rest in the next smaller component where it comes whole there.
pub(super) fn length(number: f64, unit: TimeUnit) -> Length {
    let mut length = Length::default();
    let total = number * unit.count;
    match unit.smaller {
        Some((smaller, parts)) if smaller != unit.component => {
            length[unit.component as usize] = total.trunc();
            length[smaller as usize] = round(total.fract() * parts);
        }
        _ => length[unit.component as usize] = round(total),
    }
    length
}

pub(super) fn sum(a: &Length, b: &Length) -> Length {
    std::array::from_fn(|component| a[component] + b[component])
}

/// What is left of a length of hours, minutes and seconds, or of years and months; `None` of anything else, and where nothing is.
pub(super) fn difference(a: &Length, b: &Length) -> Option<Length> {
    use Component::{Hours, Minutes, Months, Seconds, Years};
    let in_smallest = |length: &Length, units: &[(Component, f64)]| -> f64 {
        units.iter().map(|(unit, of_smallest)| length[*unit as usize] * of_smallest).sum()
    };
    let is_of = |units: &[(Component, f64)]| {
        let rest = |length: &Length| {
            (0..7).filter(|at| !units.iter().any(|unit| unit.0 as usize == *at)).all(|at| length[at] == 0.0)
        };
        rest(a) && rest(b)
    };
    let scales: [&[(Component, f64)]; 2] =
        [&[(Hours, 3600.0), (Minutes, 60.0), (Seconds, 1.0)], &[(Years, 12.0), (Months, 1.0)]];
    let units = scales.into_iter().find(|units| is_of(units))?;
    let mut left = in_smallest(a, units) - in_smallest(b, units);
    if left <= 0.0 {
        return None;
    }
    let mut difference = Length::default();
    for (unit, of_smallest) in units {
        let count = if *of_smallest == 1.0 { round(left) } else { (left / of_smallest).floor() };
        difference[*unit as usize] = count;
        left -= count * of_smallest;
    }
    Some(difference)
}

/// How many days it is, as near as months and years allow.
pub(super) fn days(length: &Length) -> f64 {
    let of_one = [365.25, 30.44, 7.0, 1.0, 1.0 / 24.0, 1.0 / 1_440.0, 1.0 / 86_400.0];
    length.iter().zip(of_one).map(|(count, days)| count * days).sum()
}

/// An ISO 8601 duration.
pub(super) fn iso(length: &Length) -> String {
    let written = |components: &[Component]| -> String {
        let nonzero = components.iter().filter(|component| length[**component as usize] > 0.0);
        nonzero.map(|component| format!("{}{}", length[*component as usize], component.letter())).collect()
    };
    use Component::{Days, Hours, Minutes, Months, Seconds, Weeks, Years};
    let (date, time) = (written(&[Years, Months, Weeks, Days]), written(&[Hours, Minutes, Seconds]));
    match (&*date, &*time) {
        ("", "") => "PT0S".to_owned(),
        (_, "") => format!("P{date}"),
        _ => format!("P{date}T{time}"),
    }
}

fn round(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}

impl Component {
    /// The component with this name in the table of units.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "Y" => Self::Years,
            "M" => Self::Months,
            "W" => Self::Weeks,
            "D" => Self::Days,
            "TH" => Self::Hours,
            "TM" => Self::Minutes,
            "TS" => Self::Seconds,
            _ => return None,
        })
    }

    fn letter(self) -> char {
        match self {
            Self::Years => 'Y',
            Self::Months | Self::Minutes => 'M',
            Self::Weeks => 'W',
            Self::Days => 'D',
            Self::Hours => 'H',
            Self::Seconds => 'S',
        }
    }
}
