//! The day of publication, in the forms that news comes with.

use khabar_contract::{Day, day::DayError};

/// Reads `2025-06-07`, the same with a time after it (`2025-06-07T10:00:00Z`), or `07/06/2025`: the day first, as in
/// the Arabic press.
pub fn parse(text: &str) -> Result<Day, DayError> {
    if let Some(day) = day_first(text) {
        return Ok(day);
    }
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    day.parse().or_else(|_| text.parse())
}

fn day_first(text: &str) -> Option<Day> {
    let [day, month, year] = text.split('/').collect::<Vec<_>>().try_into().ok()?;
    let numeric = [day, month, year].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !numeric || year.len() != 4 {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_that_news_comes_with() {
        for text in ["2025-06-07", "2025-06-07T23:59:59+03:00", "2025-06-07 10:00", "07/06/2025", "7/6/2025"] {
            assert_eq!(parse(text).ok(), Day::new(2025, 6, 7), "{text}");
        }
    }

    #[test]
    fn other_text_is_no_day() {
        for text in [
            "",
            "T",
            "yesterday",
            "2025-02-30",
            "2025-02-30T10:00",
            "05/13/2025",
            "7/6/25",
            "7/6/2025/1",
            "+7/6/2025",
            "٧/٦/٢٠٢٥",
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.to_string(), format!("«{text}» is not a day of the form 2025-06-07"));
        }
    }
}
