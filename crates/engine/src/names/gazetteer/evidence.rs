//! Every listed form in a text, under every way to cut its first word.

use std::ops::Range;

use fst::raw::{Node, Output};

use super::{
    Entry, Gazetteer, Tags,
    format::{SEPARATOR, key_byte},
};
use crate::text::{Segmentation, Text, TokenKind, proclitic};

/// A listed form where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How its first token is cut: the form starts after the proclitics.
    pub cut: Segmentation,
    /// Whether the text has an article before the form that the listed form lacks: المدينة for مدينة.
    pub definite: bool,
    /// What the gazetteers say of it.
    pub entry: Entry,
}

/// What the gazetteers say of each token, over all matches and cuts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TokenTags {
    /// The tags of the forms that start here.
    pub begins: Tags,
    /// The tags of the forms that started before and go on here.
    pub inside: Tags,
}

/// The listed forms of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    matches: Vec<Match>,
    /// For each token, where its matches end in `matches`.
    ends: Vec<u32>,
    tags: Vec<TokenTags>,
}

impl Evidence {
    /// Every match, in order of first token; of those, the longest first, then the one with the fewest letters cut off.
    pub fn matches(&self) -> &[Match] {
        &self.matches
    }

    /// The matches that start at a token.
    pub fn matches_at(&self, token: usize) -> &[Match] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] as usize };
        &self.matches[start..self.ends[token] as usize]
    }

    /// What the gazetteers say of a token.
    pub fn tags(&self, token: usize) -> TokenTags {
        self.tags[token]
    }
}

/// Looks the whole text up, in time linear in its length.
pub fn evidence(text: &Text) -> Evidence {
    let gazetteer = Gazetteer::new();
    let tokens = text.tokens().len();
    let mut evidence = Evidence { tags: vec![TokenTags::default(); tokens], ..Evidence::default() };
    for token in 0..tokens {
        let start = evidence.matches.len();
        if text.tokens()[token].kind != TokenKind::Mark {
            find_at(&gazetteer, text, token, &mut evidence.matches);
        }
        let found = &mut evidence.matches[start..];
        found.sort_by_key(|found| (std::cmp::Reverse(found.tokens.end), found.cut.proclitics, found.definite));
        for Match { tokens, entry, .. } in found {
            evidence.tags[token].begins |= entry.tags;
            evidence.tags[token + 1..tokens.end].iter_mut().for_each(|tags| tags.inside |= entry.tags);
        }
        evidence.ends.push(evidence.matches.len() as u32);
    }
    evidence
}

fn find_at(gazetteer: &Gazetteer, text: &Text, token: usize, matches: &mut Vec<Match>) {
    let word = text.folded(token);
    let root = Walk { gazetteer, node: gazetteer.fst.root(), output: Output::zero() };
    for cut in proclitic::segmentations(word) {
        let (stem, after_proclitics) = (cut.stem(word), &word[cut.proclitics..]);
        let article_is_hidden = cut.article > 0 && !after_proclitics.starts_with("ال");
        let mut follow = |walk: Option<Walk>, definite| {
            if let Some(walk) = walk {
                walk.collect(text, token, |tokens, entry| {
                    // No name takes the س of the future: سلافي is not س and لافي.
                    if !(cut.is_future(word) && entry.tags.intersects(Tags::NAMES | Tags::GIVEN | Tags::FAMILY)) {
                        matches.push(Match { tokens, cut, definite, entry });
                    }
                });
            }
        };
        if cut.article == 0 {
            follow(root.word(after_proclitics), false);
        } else {
            follow(root.word(stem), true);
            if article_is_hidden {
                follow(root.word("ال").and_then(|walk| walk.word(stem)), false);
            }
        }
    }
}

/// A place in the transducer, reached by the letters so far.
#[derive(Clone, Copy)]
struct Walk<'g> {
    gazetteer: &'g Gazetteer,
    node: Node<'g>,
    output: Output,
}

impl Walk<'_> {
    fn byte(self, byte: u8) -> Option<Self> {
        let transition = self.node.transition(self.node.find_input(byte)?);
        let node = self.gazetteer.fst.node(transition.addr);
        Some(Self { node, output: self.output.cat(transition.out), ..self })
    }

    fn word(self, folded: &str) -> Option<Self> {
        folded.chars().try_fold(self, |walk, c| walk.byte(key_byte(c)?))
    }

    fn entry(self) -> Option<Entry> {
        self.node.is_final().then(|| Entry::from_number(self.output.cat(self.node.final_output()).value()))
    }

    /// Gives every listed form that the text goes on to spell, from a walk that has spelt the token at `first`.
    fn collect(self, text: &Text, first: usize, mut give: impl FnMut(Range<usize>, Entry)) {
        let mut walk = self;
        let mut end = first + 1;
        loop {
            if let Some(entry) = walk.entry() {
                give(first..end, entry);
            }
            let Some(next) = next_word(text, end) else { return };
            let Some(longer) = walk.byte(SEPARATOR).and_then(|walk| walk.word(text.folded(next))) else { return };
            (walk, end) = (longer, next + 1);
        }
    }
}

/// The token that goes on with the words before `at`: it, or what follows a hyphen or point there; never on another line.
fn next_word(text: &Text, at: usize) -> Option<usize> {
    let tokens = text.tokens();
    let is_word = |at: usize| tokens.get(at).is_some_and(|token| token.kind != TokenKind::Mark);
    if is_word(at) {
        let gap = tokens[at - 1].span().end..tokens[at].span().start;
        return (!text.source()[gap].contains('\n')).then_some(at);
    }
    let joins = at < tokens.len() && matches!(text.surface(at), "-" | "–" | ".") && text.is_glued(at);
    (joins && is_word(at + 1) && text.is_glued(at + 1)).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected matches as `proclitics+form`, with `~` after an article that the listed form lacks.
    fn check(source: &str, expected: &[&str]) {
        let text = Text::new(source);
        let evidence = evidence(&text);
        let found: Vec<String> = evidence
            .matches()
            .iter()
            .filter(|found| found.entry.tags.intersects(Tags::NAMES | Tags::BESIDE))
            .map(|found| {
                let folded: Vec<&str> = found.tokens.clone().map(|token| text.folded(token)).collect();
                let folded = folded.join(" ");
                let (proclitics, form) = folded.split_at(found.cut.proclitics);
                let (article, form) = form.split_at(if found.definite { found.cut.article } else { 0 });
                let parts = [(proclitics, "+"), (article, "~"), (form, "")];
                parts.iter().filter(|(part, _)| !part.is_empty()).map(|(part, end)| format!("{part}{end}")).collect()
            })
            .collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn forms_are_found_under_every_cut() {
        check("لميتا", &["ل+ميتا"]);
        check("للسعودية", &["ل+لسعوديه", "ل+ل~سعوديه"]);
        check("وبالولايات المتحدة", &["وب+الولايات المتحده"]);
        check("سميتا", &[]);
        check("", &[]);
    }

    #[test]
    fn longer_forms_come_first_and_stay_on_their_line() {
        check("الرئيس التنفيذي", &["الرييس التنفيذي", "ال~رييس"]);
        check("كوت ديفوار", &["كوت ديفوار"]);
        check("كوت\nديفوار", &[]);
    }
}
