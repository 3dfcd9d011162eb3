//! All spellings of a verb or noun, made from its principal parts.
//!
//! The parts are written as in a dictionary, with hamzas and ى in place: they tell a weak verb from a sound one. The
//! forms are normal forms (see [`fold`](crate::text::fold)). Proclitics, the article and pronoun suffixes are left to
//! the look-up.

use crate::text::fold::fold;

/// What a spelling says of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// Which principal part it belongs to.
    pub part: Part,
    /// Whether it is feminine singular.
    pub feminine: bool,
    /// Whether it is dual or plural.
    pub plural: bool,
    /// Whether the spelling is that of a passive.
    pub passive: bool,
}

/// Which principal part a spelling belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// استحوذ
    Past,
    /// يستحوذ
    Present,
    /// استحواذ
    Masdar,
    /// مستحوذ
    Participle,
    /// A noun that no verb is behind: شركة
    Noun,
    /// A word without forms: على
    Particle,
}

impl Form {
    /// The plain form of a part: masculine singular active.
    pub fn of(part: Part) -> Self {
        Self { part, feminine: false, plural: false, passive: false }
    }

    fn feminine(self) -> Self {
        Self { feminine: true, ..self }
    }

    fn plural(self) -> Self {
        Self { plural: true, ..self }
    }
}

/// The spellings of a verb: past, present, masdars and participles, `-` for one that is missing, `/` between several.
pub fn verb(parts: &str, emit: &mut impl FnMut(String, Form)) {
    for (part, alternatives) in
        [Part::Past, Part::Present, Part::Masdar, Part::Participle].into_iter().zip(parts.split(' '))
    {
        for word in alternatives.split('/').filter(|word| *word != "-") {
            match part {
                Part::Past => past(word, emit),
                Part::Present => present(word, emit),
                _ => nominal(word, Form::of(part), emit),
            }
        }
    }
}

/// The spellings of a noun: its singular, and its plural where one is given.
pub fn noun(parts: &str, emit: &mut impl FnMut(String, Form)) {
    let mut parts = parts.split(' ');
    for word in parts.next().into_iter().flat_map(|singular| singular.split('/')) {
        nominal(word, Form::of(Part::Noun), emit);
    }
    for word in parts.flat_map(|plural| plural.split('/')) {
        let form = Form::of(Part::Noun).plural();
        emit(fold(word), form);
        // No ا behind ة: إقامة is not أقامها.
        if !word.ends_with('ة') {
            emit(fold(word) + "ا", form);
        }
    }
}

fn past(word: &str, emit: &mut impl FnMut(String, Form)) {
    let form = Form::of(Part::Past);
    let stem = if word.ends_with(['ى', 'ا']) { without_last(word) } else { fold(word) };
    emit(fold(word), form);
    emit(format!("{stem}ت"), form.feminine());
    for ending in ["وا", "ا", "تا"] {
        emit(format!("{stem}{ending}"), form.plural());
    }
    // Of three letters (بيع, قيل) it would be taken for a noun too often.
    if let Some(passive) = with_middle(word, &['ا'], "ي").filter(|passive| passive.chars().nth(3).is_some()) {
        let form = Form { passive: true, ..form };
        emit(format!("{passive}ت"), form.feminine());
        emit(passive, form);
    }
    // أُلغي, أُلغيت: longer than بني, which would be taken for other words too often.
    if word.ends_with('ى') && stem.chars().nth(2).is_some() {
        let form = Form { passive: true, ..form };
        emit(format!("{stem}ي"), form);
        emit(format!("{stem}يت"), form.feminine());
    }
}

fn present(word: &str, emit: &mut impl FnMut(String, Form)) {
    let form = Form::of(Part::Present);
    let rest = fold(word.strip_prefix('ي').unwrap_or(word));
    let defective = word.ends_with(['ي', 'ى', 'و']);
    let stem = if defective { without_last(&rest) } else { rest.clone() };
    let passive = with_middle(&rest, &['و', 'ي'], "ا");
    let jussive = if defective { Some(stem.clone()) } else { with_middle(&rest, &['و', 'ي', 'ا'], "") };
    for (person, form) in [("ي", form), ("ت", form.feminine())] {
        emit(format!("{person}{rest}"), form);
        if let Some(jussive) = &jussive {
            emit(format!("{person}{jussive}"), form);
        }
        if let Some(passive) = &passive {
            emit(format!("{person}{passive}"), Form { passive: true, ..form });
        }
        for ending in ["ون", "وا", "ان"] {
            emit(format!("{person}{stem}{ending}"), Form { feminine: false, ..form.plural() });
        }
    }
}

fn nominal(word: &str, form: Form, emit: &mut impl FnMut(String, Form)) {
    let folded = fold(word);
    let (stem, form) = match word.ends_with('ة') {
        true => (without_last(word), form.feminine()),
        false => (folded.clone(), form),
    };
    if !word.ends_with('ة') {
        emit(format!("{folded}ا"), form);
        if matches!(form.part, Part::Participle | Part::Noun) {
            emit(format!("{folded}ه"), form.feminine());
        }
    }
    emit(folded, form);
    let dual = if word.ends_with('ة') { format!("{stem}ت") } else { stem.clone() };
    if form.part != Part::Masdar {
        // شركتا [إنفيديا] و…
        if word.ends_with('ة') {
            emit(format!("{dual}ا"), form.plural());
        }
        for ending in ["ين", "ان", "ي"] {
            emit(format!("{dual}{ending}"), form.plural());
        }
    }
    emit(format!("{stem}ات"), form.plural());
    if form.part == Part::Participle {
        emit(format!("{stem}ون"), form.plural());
    }
}

fn without_last(word: &str) -> String {
    let mut folded = fold(word);
    folded.pop();
    folded
}

/// The word with its last letter but one replaced, where that is one of `letters`: the weak middle of باع, يبيع.
fn with_middle(word: &str, letters: &[char], replacement: &str) -> Option<String> {
    let folded = fold(word);
    let (last, _) = folded.char_indices().next_back()?;
    let (middle, letter) = folded[..last].char_indices().next_back()?;
    (middle > 0 && letters.contains(&letter)).then(|| format!("{}{replacement}{}", &folded[..middle], &folded[last..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(inflect: impl Fn(&mut dyn FnMut(String, Form))) -> Vec<String> {
        let mut all = Vec::new();
        inflect(&mut |word, _| all.push(word));
        all
    }

    fn check(parts: &str, expected: &str) {
        let found = forms(|mut emit| verb(parts, &mut emit));
        for word in expected.split(' ') {
            assert!(found.contains(&fold(word)), "{parts}: no {word} in {found:?}");
        }
    }

    #[test]
    fn sound_and_weak_verbs() {
        check("استحوذ يستحوذ استحواذ مستحوذ", "استحوذ استحوذت استحوذوا يستحوذ تستحوذ يستحوذون استحواذ مستحوذ مستحوذة");
        check("باع يبيع بيع بائع", "باع باعت باعوا يبيع تبيع تبع بيع يباع تباع بيعا بائع");
        check("اشترى يشتري شراء -", "اشترى اشترت اشتروا يشتري تشتري تشترون يشتر شراء");
        check("نفى ينفي نفي -", "نفى نفت نفوا ينفي تنفي ينف نفيا");
        check("دعا يدعو دعوة -", "دعا دعت دعوا يدعو تدعو دعوة دعوات");
        check("أقال يقيل إقالة -", "أقال أقالت أقيل أقيلت يقيل يقال إقالة إقالات");
        check("ألغى يلغي إلغاء -", "ألغى ألغت ألغي ألغيت");
        check("بدأ يبدأ بدء -", "بدأ بدأت بدأوا يبدأ تبدأ بدء");
    }

    #[test]
    fn nouns() {
        let found = forms(|mut emit| noun("شركة شركات", &mut emit));
        for word in ["شركه", "شركات", "شركتين", "شركتي", "شركتا", "شركتان"] {
            assert!(found.contains(&word.to_owned()), "{word}");
        }
    }
}
