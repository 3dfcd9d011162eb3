//! Numbers with their thousands apart.

/// Decimals are rounded to this many places.
const PLACES: u32 = 6;

/// The number with commas between its thousands and a point before its decimals, of which it keeps at most six:
/// 14,300,000,000 and 0.25. Numbers that are not finite, or past 2⁵³, come out as near as can be.
pub fn grouped(number: f64) -> String {
    let scale = 10_u64.pow(PLACES);
    let sign = if number < 0.0 { "\u{200E}-" } else { "" };
    let number = number.abs();
    let (mut whole, mut rest) = (number.trunc() as u64, (number.fract() * scale as f64).round() as u64);
    if rest == scale {
        (whole, rest) = (whole + 1, 0);
    }
    let mut text = format!("{sign}{}", with_commas(whole));
    if rest > 0 {
        let decimals = format!("{:0width$}", rest, width = PLACES as usize);
        text.push('.');
        text.push_str(decimals.trim_end_matches('0'));
    }
    text
}

/// Reads a decimal number without sign or exponent: 5, 2.5; `None` for anything else, or past 2⁵³. The parser of the
/// standard library would add 15 KB to the download.
pub fn parse(text: &str) -> Option<f64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let digits: u64 = format!("{whole}{decimals}").parse().ok()?;
    let is_number = !whole.is_empty() && (1..=9).contains(&decimals.len()) && digits < 1 << 53;
    is_number.then(|| digits as f64 / 10_u64.pow(decimals.len() as u32) as f64)
}

fn with_commas(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (number, expect) in [
            (0.0, "0"),
            (7.0, "7"),
            (999.0, "999"),
            (1_000.0, "1,000"),
            (14_300_000_000.0, "14,300,000,000"),
            (0.25, "0.25"),
            (2.999_999_99, "3"),
            (1_234.5, "1,234.5"),
            (0.05, "0.05"),
            (-1_200.0, "\u{200E}-1,200"),
        ] {
            assert_eq!(grouped(number), expect);
        }
    }

    #[test]
    fn decimals_are_read() {
        for (text, expect) in [
            ("5", Some(5.0)),
            ("2.5", Some(2.5)),
            ("0.125", Some(0.125)),
            ("", None),
            (".5", None),
            ("1.2.3", None),
            ("9.", None),
        ] {
            assert_eq!(parse(text), expect, "{text}");
        }
    }

    #[test]
    fn odd_numbers_do_no_harm() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE] {
            assert!(!grouped(number).is_empty());
        }
    }
}
