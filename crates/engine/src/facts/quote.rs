//! What someone is quoted with in so many words: قال [فلان]: «…».
//!
//! No frame says it, as nothing but the quotation marks tells a saying that the article found worth quoting from plain talk.

use khabar_contract::{FactKind, MentionKind, Object, Span};

use super::{
    discourse::{How, Subject},
    document::{Document, UnitKind},
    fill::{self, Candidate},
    subject::Subjects,
};

/// The quotations of the sentence of `subjects`, each of which has a speaker that the text names.
pub fn candidates(document: &Document, subjects: &Subjects, sentence: usize) -> Vec<Candidate> {
    let span = document.text.sentences()[sentence].span;
    let quotations = quotations(document.text.source(), span).into_iter();
    quotations.filter_map(|quoted| candidate(document, subjects, sentence, quoted)).collect()
}

/// Fewer words are a name or a word that the article keeps at a distance.
const MIN_WORDS: usize = 4;
/// So many words of a quotation are shown.
const MAX_WORDS: usize = 24;
/// The verb that introduces a quotation stands at most so far before it.
const MAX_TO_VERB: usize = 30;

fn candidate(document: &Document, subjects: &Subjects, sentence: usize, quoted: Span) -> Option<Candidate> {
    let words = document.text.source()[quoted.range()].split_whitespace().count();
    let named = subjects.units.clone().any(|at| document.name(at).is_some() && document.unit(at).span.contains(quoted));
    if words < MIN_WORDS || named {
        return None;
    }
    let first = subjects.units.clone().find(|at| document.unit(*at).span.start >= quoted.start)?;
    let (verb, speaker) = speaker_behind(document, subjects, quoted).or_else(|| speaker(document, subjects, first))?;
    Some(Candidate {
        subjects: speaker.entities.clone(),
        objects: vec![Object::Text(opening(&document.text.source()[quoted.range()]))],
        how: speaker.how,
        trust: fill::Trust { subject: speaker.trust, object: 1.0 },
        ..Candidate::new(FactKind::Statement, document.unit(verb).span, sentence)
    })
}

/// «…»، قال [فلان]; «…»، هكذا علق [فلان]: who is named behind what he says, and the verb that says so.
fn speaker_behind<'s>(document: &Document, subjects: &'s Subjects, quoted: Span) -> Option<(usize, &'s Subject)> {
    let mut behind = subjects.units.clone().skip_while(|at| document.unit(*at).span.start < quoted.end);
    let comma = behind.next().filter(|at| document.unit(*at).kind == UnitKind::Comma)?;
    let thus = behind.next().filter(|at| document.folded(*at) == "هكذا");
    let verb = comma + 1 + usize::from(thus.is_some());
    let speaks = verb < subjects.units.end
        && document.unit(verb).finite
        && document.unit(verb).prefix == Default::default()
        && (thus.is_some() || document.is(verb, "speech"));
    let named = |speaker: &&Subject| speaker.kind == MentionKind::Person && speaker.entities.len() == 1;
    let speaker = subjects.of_verb(verb).filter(|_| speaks).filter(named)?;
    (speaker.how != How::LeftOut).then_some((verb, speaker))
}

/// Who says what stands at the unit `quoted`, and the verb that says so.
fn speaker<'s>(document: &Document, subjects: &'s Subjects, quoted: usize) -> Option<(usize, &'s Subject)> {
    let before = (subjects.units.start.max(quoted.saturating_sub(MAX_TO_VERB))..quoted).rev();
    let speech = |at: &usize| document.unit(*at).finite && document.is(*at, "speech");
    // نقلت [فارس] عن [فلان] قوله: not its own words.
    let mut verbs = before.filter(speech).take_while(|at| !document.is(*at, "relaying")).take(2);
    let (verb, speaker) = verbs.find_map(|at| subjects.of_verb(at).map(|subject| (at, subject)))?;
    let speaks = !matches!(speaker.kind, MentionKind::Product | MentionKind::Event) && speaker.entities.len() == 1;
    let left_out = speaker.how == How::LeftOut && speaker.kind != MentionKind::Person;
    (speaks && !left_out && speaker.how != How::Relative).then_some((verb, speaker))
}

/// The words that a long quotation opens with.
fn opening(quotation: &str) -> String {
    let words: Vec<&str> = quotation.split_whitespace().take(MAX_WORDS + 1).collect();
    let more = if words.len() > MAX_WORDS { "…" } else { "" };
    words[..words.len().min(MAX_WORDS)].join(" ") + more
}

/// What stands between quotation marks.
fn quotations(source: &str, sentence: Span) -> Vec<Span> {
    let mut quotations = Vec::new();
    let mut open = None;
    for (at, mark) in source[sentence.range()].char_indices() {
        match (mark, open) {
            ('«' | '“' | '"' | '”' | '„', None) => open = Some(sentence.start + at + mark.len_utf8()),
            ('»' | '”' | '"' | '“', Some(start)) => {
                quotations.push(Span::new(start, sentence.start + at));
                open = None;
            }
            _ => {}
        }
    }
    quotations
}
