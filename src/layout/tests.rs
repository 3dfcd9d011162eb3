use super::*;
use crate::fixture::analysis;

/// The layout as text: a line for each block, its kind first, sentences in {braces}, targets in <…[stem]…>.
fn show(analysis: &Analysis) -> String {
    let layout = Layout::of(analysis);
    let text = |span: Span| analysis.text[span.range()].to_owned();
    let run = |run: &Run| match run {
        Run::Plain(span) => text(*span),
        Run::Target(Target { words, stem, .. }) => {
            let (before, after) = (Span::new(words.start, stem.start), Span::new(stem.end, words.end));
            format!("<{}[{}]{}>", text(before), text(*stem), text(after))
        }
    };
    let part = |part: &Part| {
        let runs: String = part.runs.iter().map(run).collect();
        if part.sentence.is_some() { format!("{{{runs}}}") } else { runs }
    };
    let block = |block: &Block| format!("{:?}: {}", block.kind, block.parts.iter().map(part).collect::<String>());
    layout.blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(marked: &str, expect: &[&str]) {
    assert_eq!(show(&analysis(marked)), expect.join("\n"));
}

#[test]
fn a_target_is_the_whole_word() {
    check("ل[ميتا] و[ميتا] ب[ميتا] ل[أمازون]", &["Headline: {<ل[ميتا]> <و[ميتا]> <ب[ميتا]> <ل[أمازون]>}"]);
    check("وب[مايكروسوفت]، «[آبل]»", &["Headline: {<وب[مايكروسوفت]>، «<[آبل]>»}"]);
    check("[ميتا ب]Platforms", &["Headline: {<[ميتا ب]Platforms>}"]);
    check("بـ[14.3 مليار دولار]،", &["Headline: {<بـ[14.3 مليار دولار]>،}"]);
    check("لِ[مِيتا]ـ لـ”[ميتا]”", &["Headline: {<لِ[مِيتا]ـ> لـ”<[ميتا]>”}"]);
    check("[دولار]/[برميل] [غوغل]-[آبل]", &["Headline: {<[دولار]>/<[برميل]> <[غوغل]>-<[آبل]>}"]);
    check("[دولار][برميل]", &["Headline: {<[دولار]><[برميل]>}"]);
}

#[test]
fn lines_are_blocks_and_sentences_their_parts() {
    check(
        "عنوان [ميتا]\n\nجملة أولى. جملة [ثانية].\r\n عنوان فرعي\nقالت [ميتا] شيئا.\nمصدر الخبر\n",
        &[
            "Headline: {عنوان <[ميتا]>}",
            "Paragraph: {جملة أولى.} {جملة <[ثانية]>.}",
            "Subheading:  {عنوان فرعي}",
            "Paragraph: {قالت <[ميتا]> شيئا.}",
            "Signature: {مصدر الخبر}",
        ],
    );
}

#[test]
fn the_pieces_are_the_text() {
    for marked in ["", "\n", "  ", "كلمة", "\n\nعنوان\n\n\nنص [ميتا].\r\n\r\nنص و[ميتا]. نص\n \n", "أ.\nب.\n\n"]
    {
        let analysis = analysis(marked);
        let layout = Layout::of(&analysis);
        let mut pieces = Vec::new();
        for block in &layout.blocks {
            pieces.push(block.gap);
            for run in block.parts.iter().flat_map(|part| &part.runs) {
                pieces.push(match run {
                    Run::Plain(span) => *span,
                    Run::Target(target) => target.words,
                });
            }
        }
        pieces.push(layout.tail);
        let joined: String = pieces.iter().map(|span| &analysis.text[span.range()]).collect();
        assert_eq!(joined, analysis.text);
    }
}

#[test]
fn a_mention_over_the_end_of_its_sentence_stays_plain() {
    let mut analysis = analysis("قال [س. ص] كلمة");
    let end = "قال س.".len();
    analysis.sentences = vec![Span::new(0, end), Span::new(end + 1, analysis.text.len())];
    assert_eq!(show(&analysis), "Headline: {قال س.} {ص كلمة}");
}
