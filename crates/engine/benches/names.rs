//! How fast names are found and joined: `cargo bench -p khabar-engine --bench names`. An item is a token.

use divan::{Bencher, black_box, counter::ItemsCount};
use khabar_engine::{
    entities,
    names::{self, gazetteer},
    text::Text,
};

fn main() {
    divan::main();
}

/// The development articles over and over, about a megabyte.
fn source() -> String {
    const ARTICLES: [&str; 3] = [
        include_str!("../tests/news/dev/02-voice-startup.txt"),
        include_str!("../tests/news/dev/08-beirut-cabinet.txt"),
        include_str!("../tests/news/dev/12-cup-semifinal.txt"),
    ];
    ARTICLES.join("\n").repeat(100)
}

#[divan::bench]
fn look_up(bencher: Bencher) {
    let source = source();
    let text = Text::new(&source);
    bencher.counter(ItemsCount::new(text.tokens().len())).bench_local(|| gazetteer::evidence(black_box(&text)));
}

#[divan::bench]
fn find(bencher: Bencher) {
    let source = source();
    let text = Text::new(&source);
    bencher.counter(ItemsCount::new(text.tokens().len())).bench_local(|| names::find(black_box(&text), &[]));
}

#[divan::bench]
fn link(bencher: Bencher) {
    let source = source();
    let text = Text::new(&source);
    let names = names::find(&text, &[]);
    bencher.counter(ItemsCount::new(text.tokens().len())).bench_local(|| entities::link(black_box(&text), &names));
}
