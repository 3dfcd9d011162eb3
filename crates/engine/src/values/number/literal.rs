//! Numbers written in digits.

/// A number written in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::values) struct Literal {
    /// Its value.
    pub(in crate::values) value: f64,
    /// The value with the separator read the other way: 1.250 is 1.25 or 1250.
    pub(in crate::values) otherwise: Option<f64>,
    /// Whether it is digits alone.
    pub(in crate::values) plain: bool,
}

/// More digits than this are no number that anyone counts with: an account, a code.
const MAX_LEN: usize = 24;

/// Reads a number token in normal form: digits with `.` `,` `٬` `،` between them. `None` where they are no one number.
pub(in crate::values) fn read(folded: &str) -> Option<Literal> {
    if folded.len() > MAX_LEN || !folded.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if folded.bytes().all(|byte| byte.is_ascii_digit()) {
        return literal(folded, None, true);
    }
    let separators: Vec<char> = folded.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = folded.split(|c: char| !c.is_ascii_digit()).collect();
    match *separators {
        [separator] => one_separator(separator, groups[0], groups[1]),
        // 1,250,000.5: the last one differs, so it separates the fraction.
        [.., last]
            if separators[..separators.len() - 1].iter().all(|other| *other != last && *other == separators[0]) =>
        {
            let (fraction, whole) = groups.split_last()?;
            are_thousands(whole).then(|| literal(&format!("{}.{fraction}", whole.concat()), None, false))?
        }
        _ if separators.iter().all(|other| *other == separators[0]) && are_thousands(&groups) => {
            literal(&groups.concat(), None, false)
        }
        _ => None,
    }
}

/// The group that continues a number whose thousands are set apart by spaces: the 000 of 20 000, the last with its
/// decimals: 1 000,50.
pub(in crate::values) fn thousands_group(folded: &str) -> Option<Literal> {
    let whole = folded.split([',', '.', '،']).next()?;
    let is_group = whole.len() == 3 && whole.bytes().all(|byte| byte.is_ascii_digit());
    read(folded).filter(|literal| is_group && literal.otherwise.is_none())
}

fn one_separator(separator: char, whole: &str, fraction: &str) -> Option<Literal> {
    let decimal = format!("{whole}.{fraction}");
    let grouped = (are_thousands(&[whole, fraction]) && whole != "0").then(|| format!("{whole}{fraction}"));
    match (separator, grouped) {
        ('٬', Some(grouped)) => literal(&grouped, None, false),
        // Nobody writes 120.000 for 120.
        (_, Some(grouped)) if fraction == "000" => literal(&grouped, Some(&decimal), false),
        (',' | '،', Some(grouped)) => literal(&grouped, Some(&decimal), false),
        (_, grouped) => literal(&decimal, grouped.as_deref(), false),
    }
}

fn are_thousands(groups: &[&str]) -> bool {
    matches!(groups[0].len(), 1..=3) && groups[1..].iter().all(|group| group.len() == 3)
}

fn literal(text: &str, otherwise: Option<&str>, plain: bool) -> Option<Literal> {
    let value = text.parse().ok()?;
    Some(Literal { value, otherwise: otherwise.and_then(|text| text.parse().ok()), plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(folded: &str, value: f64, otherwise: Option<f64>) {
        let literal = read(folded).unwrap_or_else(|| panic!("{folded}"));
        assert_eq!((literal.value, literal.otherwise), (value, otherwise), "{folded}");
    }

    #[test]
    fn separators_of_both_kinds() {
        check("14", 14.0, None);
        check("14.3", 14.3, None);
        check("14,3", 14.3, None);
        check("14،3", 14.3, None);
        check("1,250", 1250.0, Some(1.25));
        check("1.250", 1.25, Some(1250.0));
        check("120.000", 120_000.0, Some(120.0));
        check("1٬250", 1250.0, None);
        check("0,125", 0.125, None);
        check("1,250,000", 1_250_000.0, None);
        check("1.250.000", 1_250_000.0, None);
        check("1,250,000.75", 1_250_000.75, None);
        check("1.250.000,75", 1_250_000.75, None);
        check("12345,678", 12345.678, None);
    }

    #[test]
    fn what_is_no_one_number() {
        for folded in ["", "12.3.2025", "1,2,3", "1,25,000", "192.168.1.1", "1234567890123456789012345"] {
            assert_eq!(read(folded), None, "{folded}");
        }
    }
}
