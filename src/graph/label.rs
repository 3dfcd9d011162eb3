//! A name broken into lines that fit its box.

/// How many letters a line holds: in the type of the map, the box of a name is as wide as so many of the wider ones.
const LETTERS: usize = 14;

/// The lines of a name, one or two: two where it is too long for one, as even as its words allow. What does not fit is
/// left out, with an ellipsis.
pub fn lines(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let whole = words.join(" ");
    if letters(&whole) <= LETTERS || words.len() < 2 {
        return vec![fitted(whole)];
    }
    let halves = (1..words.len()).map(|at| [words[..at].join(" "), words[at..].join(" ")]);
    let longer = |[first, second]: &[String; 2]| letters(first).max(letters(second));
    let best = halves.min_by_key(longer).unwrap_or_default();
    best.map(fitted).into()
}

fn fitted(line: String) -> String {
    if letters(&line) <= LETTERS {
        return line;
    }
    let kept: String = line.chars().take(LETTERS - 1).collect();
    kept.trim_end().to_owned() + "…"
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
            ("وايف فورمز أي آي", &["وايف فورمز", "أي آي"]),
            ("الوكالة الدولية للطاقة الذرية", &["الوكالة الدول…", "للطاقة الذرية"]),
            ("Superintelligence Labs", &["Superintellig…", "Labs"]),
            ("مركزالمؤتمراتوالمعارض", &["مركزالمؤتمرات…"]),
            ("", &[""]),
        ] {
            assert_eq!(lines(name), expect, "{name}");
        }
    }
}
