//! The second stage: numbers, money, percentages, dates, durations, quantities.
//!
//! The knowledge is in the tables of `data/values`; the grammar is in layers:
//!
//! | module | does |
//! | --- | --- |
//! | `table`, `inflect`, `lexicon` | the tables, as phrases and their senses |
//! | `words`, `clitics` | a text as words with proclitics put aside and senses looked up |
//! | `number`, `amount`, `per` | numbers; what limits them, ranges; what they are counted by |
//! | `currency` | currencies as tables and texts name them |
//! | `money`, `percent`, `date`, `duration`, `quantity` | one grammar for each kind |
//!
//! At each word every kind is tried, the longest reading is taken, and reading goes on after it. Each try looks at a
//! bounded number of words, so the whole is linear.

mod amount;
mod clitics;
mod currency;
mod date;
mod duration;
mod inflect;
mod lexicon;
mod money;
mod number;
mod per;
mod percent;
mod quantity;
mod words;

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod properties;

use khabar_contract::{Span, Value};

use crate::{Context, text::Text};
use currency::Currencies;
use money::LastMoney;
use words::Words;

/// A value where it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueMention {
    /// Where it stands, proclitics and bounds left out.
    pub span: Span,
    /// What it means.
    pub value: Value,
}

/// A value that a grammar has read.
struct Parsed {
    /// Where it starts in the source.
    start: usize,
    /// The word after it.
    end: usize,
    value: Value,
}

/// The values of a text, in order, never overlapping.
pub fn find(text: &Text, context: &Context) -> Vec<ValueMention> {
    let words = Words::new(text);
    let currencies = Currencies::of(&words);
    let mut mentions = Vec::new();
    let mut last_money = None;
    let mut at = 0;
    while at < words.len() {
        let elliptical = || money::elliptical(&words, last_money.as_ref()?, at);
        match longest(&words, &currencies, context, at).or_else(elliptical) {
            Some(Parsed { start, end, value }) => {
                if let Value::Money { currency: Some(currency), .. } = &value {
                    last_money = Some(LastMoney { currency: currency.clone(), sentence: words.sentence(at) });
                }
                mentions.push(ValueMention { span: Span::new(start, words.end_before(end)), value });
                at = per::after_per(&words, end);
            }
            None => at += 1,
        }
    }
    mentions
}

/// The longest value that starts at a word; of equally long ones the kind that is named first here.
fn longest(words: &Words, currencies: &Currencies, context: &Context, at: usize) -> Option<Parsed> {
    if !words.is_promising(at) {
        return None;
    }
    let amount = amount::amount(words, at);
    let readings = [
        quantity::quantity(words, at, amount),
        duration::duration(words, context, at, amount),
        date::date(words, context, at),
        percent::percent(words, at, amount),
        money::money(words, currencies, at, amount),
    ];
    // `max_by_key` takes the last of equals.
    readings.into_iter().flatten().max_by_key(|parsed| parsed.end)
}
