//! A name broken into lines that fit its box.

/// How many letters a line holds: in the type of the map, the box of a name is as wide as so many of the wider ones.
const LETTERS: usize = 14;

const LINES: usize = 2;

const ELLIPSIS: char = '…';

/// The lines of a name, at least one and at most two; what does not fit is left out, with an ellipsis.
pub fn lines(name: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if letters(line) + 1 + letters(word) <= LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        lines[LINES - 1].push(ELLIPSIS);
    }
    lines.into_iter().map(fitted).collect()
}

fn fitted(line: String) -> String {
    if letters(line.trim_end_matches(ELLIPSIS)) <= LETTERS {
        return line;
    }
    line.chars().take(LETTERS).chain([ELLIPSIS]).collect()
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_broken_between_words() {
        for (name, expect) in [
            ("ميتا", &["ميتا"][..]),
            ("ألكسندر وانغ", &["ألكسندر وانغ"]),
            ("وايف فورمز أي آي", &["وايف فورمز أي", "آي"]),
            ("الوكالة الدولية للطاقة الذرية", &["الوكالة", "الدولية للطاقة…"]),
            ("Superintelligence Labs", &["Superintellige…", "Labs"]),
            ("", &[""]),
        ] {
            assert_eq!(lines(name), expect, "{name}");
        }
    }
}
