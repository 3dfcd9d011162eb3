//! What the recogniser of names takes in memory. A test file of its own, as the allocator counts for a whole process.

use khabar_engine::{Context, names, text::Text, values};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Megabytes for each megabyte of text, the names that are found included.
const MOST: f32 = 3.0;

/// News of about so many bytes.
fn source(bytes: usize) -> String {
    const ARTICLES: [&str; 2] = [
        include_str!("../../../articles/000_5180efa2d91b6253.txt"),
        include_str!("../../../articles/004_374096957b9cdd49.txt"),
    ];
    let news = ARTICLES.join("\n");
    news.repeat(1 + bytes / news.len())
}

#[test]
fn the_memory_that_names_take_is_at_most_three_times_the_text() {
    for megabytes in [1, 4] {
        let source = source(megabytes * 1_000_000);
        let text = Text::new(&source);
        let values = values::find(&text, &Context::default());
        let before = ALLOCATOR.current_usage_as_mb();
        ALLOCATOR.reset_peak_usage();
        let names = names::find(&text, &values);
        let taken = (ALLOCATOR.peak_usage_as_mb() - before) / (source.len() as f32 / 1e6);
        println!("{megabytes} MB of text, {} names: {taken:.2} MB a megabyte", names.len());
        assert!(!names.is_empty() && taken <= MOST, "{taken} MB");
    }
}
