//! How fast values are found: `cargo bench -p khabar-engine --bench values`.
//!
//! The texts are the bundled articles repeated up to a megabyte, and the worst that could
//! be made of digits and number words.

use divan::{Bencher, counter::BytesCount};
use khabar_engine::{Context, text::Text, values};

const MEGABYTE: usize = 1 << 20;

fn main() {
    divan::main();
}

#[divan::bench]
fn news(bencher: Bencher) {
    let articles = concat!(
        include_str!("../../../articles/000_5180efa2d91b6253.txt"),
        "\n",
        include_str!("../../../articles/004_374096957b9cdd49.txt"),
        "\n"
    );
    bench(bencher, &repeated(articles));
}

/// Digits, number words, separators, and all of them mixed.
#[divan::bench(args = [
    "7", "7 ", "٣", "1,", "مليون ", "خمسة و", "خمسة وعشرين ألفا و", "1/2/", "1-2/3.", "- ", "$", "%", "من 3 إلى ", "7 777 ", "1e9 ", "آخر جمعة من ", "أيام 3 و4 و",
    "نوفمرا 2015 ", "7٪-$,12/3 مليون و",
])]
fn worst(bencher: Bencher, piece: &str) {
    bench(bencher, &repeated(piece));
}

fn bench(bencher: Bencher, source: &str) {
    let text = Text::new(source);
    let context = Context { published: "2025-11-20".parse().ok() };
    bencher.counter(BytesCount::of_str(source)).bench(|| values::find(&text, &context));
}

fn repeated(piece: &str) -> String {
    piece.repeat(MEGABYTE / piece.len())
}
