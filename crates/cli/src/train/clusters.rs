//! Classes of words that stand in like company: the exchange algorithm (Martin, Liermann and Ney 1998), which moves each
//! word to the class where the text, read as a chain of classes, is most likely.

use std::collections::{BTreeMap, HashMap};

use khabar_engine::text::{Text, TokenKind};

/// How to cluster.
pub struct Settings {
    /// How many classes, at most.
    pub classes: usize,
    /// How often a word must occur.
    pub least: usize,
    /// How many times all words are moved.
    pub rounds: usize,
}

/// The words of the texts that occur often enough, each with its class from 0.
pub fn clusters<'a>(texts: impl Iterator<Item = &'a str>, settings: &Settings) -> Vec<(String, usize)> {
    let (words, chain) = chain(texts, settings.least);
    let mut exchange = Exchange::new(&chain, words.len(), settings.classes);
    for _ in 0..settings.rounds {
        if exchange.round() == 0 {
            break;
        }
    }
    // The first two words are the edge of sentences and the rare words.
    words.into_iter().zip(exchange.class).skip(2).map(|(word, class)| (word, class as usize)).collect()
}

const EDGE: u32 = 0;
const RARE: u32 = 1;

/// The words by falling frequency, and the texts as numbers of words.
fn chain<'a>(texts: impl Iterator<Item = &'a str>, least: usize) -> (Vec<String>, Vec<u32>) {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut raw = Vec::new();
    for source in texts {
        let text = Text::new(source);
        for sentence in text.sentences() {
            raw.push(None);
            for token in sentence.tokens.clone() {
                let word = match text.tokens()[token].kind {
                    TokenKind::Number => "0",
                    _ => text.folded(token),
                };
                let fresh = numbers.len() as u32;
                raw.push(Some(*numbers.entry(word.to_owned()).or_insert(fresh)));
            }
        }
    }
    let mut counts = vec![0usize; numbers.len()];
    raw.iter().flatten().for_each(|word| counts[*word as usize] += 1);
    let mut words: Vec<(String, u32)> =
        numbers.into_iter().filter(|(_, number)| counts[*number as usize] >= least).collect();
    words.sort_by(|a, b| counts[b.1 as usize].cmp(&counts[a.1 as usize]).then_with(|| a.0.cmp(&b.0)));
    let mut renumbered = vec![RARE; counts.len()];
    for (at, (_, number)) in words.iter().enumerate() {
        renumbered[*number as usize] = at as u32 + 2;
    }
    let chain = raw.into_iter().map(|word| word.map_or(EDGE, |word| renumbered[word as usize])).collect();
    let named = ["", ""].into_iter().map(String::from).chain(words.into_iter().map(|(word, _)| word));
    (named.collect(), chain)
}

struct Exchange {
    class: Vec<u32>,
    count: Vec<u32>,
    next: Vec<Vec<(u32, u32)>>,
    before: Vec<Vec<(u32, u32)>>,
    /// How often a class follows a class: row by the first.
    pairs: Vec<u32>,
    totals: Vec<u32>,
    classes: usize,
    /// n ln n of small n.
    entropy: Vec<f64>,
}

impl Exchange {
    fn new(chain: &[u32], words: usize, classes: usize) -> Self {
        let mut pairs: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let mut count = vec![0; words];
        for pair in chain.windows(2) {
            *pairs.entry((pair[0], pair[1])).or_default() += 1;
            count[pair[0] as usize] += 1;
        }
        let class: Vec<u32> = (0..words).map(|word| (word % classes) as u32).collect();
        let mut exchange = Self {
            next: vec![Vec::new(); words],
            before: vec![Vec::new(); words],
            pairs: vec![0; classes * classes],
            totals: vec![0; classes],
            entropy: (0..4096).map(entropy).collect(),
            class,
            count,
            classes,
        };
        for (&(first, second), &n) in &pairs {
            exchange.next[first as usize].push((second, n));
            exchange.before[second as usize].push((first, n));
            let cell = exchange.cell(exchange.class[first as usize], exchange.class[second as usize]);
            exchange.pairs[cell] += n;
        }
        for word in 0..words {
            exchange.totals[exchange.class[word] as usize] += exchange.count[word];
        }
        exchange
    }

    fn cell(&self, first: u32, second: u32) -> usize {
        first as usize * self.classes + second as usize
    }

    /// Moves each word where it fits best; gives how many have moved.
    fn round(&mut self) -> usize {
        let mut moved = 0;
        for word in 2..self.class.len() {
            let from = self.class[word];
            let next = self.by_class(&self.next[word]);
            let before = self.by_class(&self.before[word]);
            self.shift(word, from, &next, &before, u32::wrapping_sub);
            let to = (0..self.classes as u32)
                .map(|class| (self.gain(word, class, &next, &before), class))
                .fold((f64::MIN, from), |best, new| if new.0 > best.0 { new } else { best })
                .1;
            self.shift(word, to, &next, &before, u32::wrapping_add);
            self.class[word] = to;
            moved += usize::from(to != from);
        }
        moved
    }

    fn by_class(&self, neighbours: &[(u32, u32)]) -> Vec<(u32, u32)> {
        let mut counts: Vec<(u32, u32)> = neighbours.iter().map(|(word, n)| (self.class[*word as usize], *n)).collect();
        counts.sort_unstable();
        counts.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 += later.1;
            }
            same
        });
        counts
    }

    fn shift(&mut self, word: usize, class: u32, next: &[(u32, u32)], before: &[(u32, u32)], by: fn(u32, u32) -> u32) {
        for &(second, n) in next {
            let cell = self.cell(class, second);
            self.pairs[cell] = by(self.pairs[cell], n);
        }
        for &(first, n) in before {
            let cell = self.cell(first, class);
            self.pairs[cell] = by(self.pairs[cell], n);
        }
        let total = &mut self.totals[class as usize];
        *total = by(*total, self.count[word]);
    }

    /// What the log-likelihood gains where the word, which is in no class, goes into this one.
    fn gain(&self, word: usize, class: u32, next: &[(u32, u32)], before: &[(u32, u32)]) -> f64 {
        let added = |cell: usize, n: u32| {
            let had = self.pairs[cell];
            self.entropy(had.wrapping_add(n)) - self.entropy(had)
        };
        let follows: f64 = next.iter().map(|&(second, n)| added(self.cell(class, second), n)).sum();
        let precedes: f64 = before.iter().map(|&(first, n)| added(self.cell(first, class), n)).sum();
        let total = self.totals[class as usize];
        follows + precedes - 2.0 * (self.entropy(total + self.count[word]) - self.entropy(total))
    }

    fn entropy(&self, n: u32) -> f64 {
        // A word that follows itself makes counts wrap for a moment; read as small negative numbers they weigh nothing.
        if n > u32::MAX / 2 { 0.0 } else { self.entropy.get(n as usize).copied().unwrap_or_else(|| entropy(n)) }
    }
}

fn entropy(n: u32) -> f64 {
    if n == 0 { 0.0 } else { f64::from(n) * f64::from(n).ln() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_like_company_share_a_class() {
        let text =
            "زار الملك بيروت\nزار الوزير بيروت\nزار الملك تونس\nزار الوزير تونس\nغادر الملك بيروت\nغادر الوزير تونس\n"
                .repeat(4);
        let settings = Settings { classes: 5, least: 2, rounds: 10 };
        let classes: HashMap<String, usize> = clusters([text.as_str()].into_iter(), &settings).into_iter().collect();
        assert_eq!(classes["الملك"], classes["الوزير"]);
        assert_eq!(classes["بيروت"], classes["تونس"]);
        assert_ne!(classes["الملك"], classes["بيروت"]);
    }

    #[test]
    fn rare_words_have_none() {
        let settings = Settings { classes: 2, least: 2, rounds: 1 };
        assert!(clusters(["كلمة واحدة"].into_iter(), &settings).is_empty());
    }
}
