use khabar_contract::{Direction, Span};
use yew::prelude::*;

use crate::{
    format::Locale,
    ids,
    layout::{Block, BlockKind, Part, Run, Target},
    routes::article_href,
    state::{ArticleState, Document, Open, Shared},
};

/// The properties of [`ArticleText`].
#[derive(Properties, PartialEq)]
pub struct ArticleTextProps {
    /// The article.
    pub document: Shared<Document>,
    /// The state of the page with nothing open, so that opening something does not render the text again.
    pub lists: ArticleState,
    /// The language and the digits of the page.
    pub locale: Locale,
}

/// The text of an article, exactly as it is: its `textContent` is the text. A mention is a link over its whole words,
/// with no box around it: a box would break the joins between Arabic letters.
#[component]
pub fn ArticleText(props: &ArticleTextProps) -> Html {
    let ArticleTextProps { document, lists, locale } = props;
    let writer = Writer { document, lists, locale: *locale };
    let layout = document.layout();
    let dir = match document.analysis().direction {
        Direction::Rtl => "rtl",
        Direction::Ltr => "ltr",
    };
    html! {
        <article id="text" class="text" {dir}>
            { for layout.blocks.iter().map(|block| writer.block(block)) }
            { writer.text(layout.tail) }
        </article>
    }
}

struct Writer<'a> {
    document: &'a Document,
    lists: &'a ArticleState,
    locale: Locale,
}

impl Writer<'_> {
    fn block(&self, block: &Block) -> Html {
        let parts: Html = block.parts.iter().map(|part| self.part(part)).collect();
        let line = match block.kind {
            BlockKind::Headline => html! { <h1>{ parts }</h1> },
            BlockKind::Subheading => html! { <h2>{ parts }</h2> },
            BlockKind::Paragraph => html! { <p>{ parts }</p> },
            BlockKind::Signature => html! { <p class="signature">{ parts }</p> },
        };
        html! { <>{ self.text(block.gap) }{ line }</> }
    }

    fn part(&self, part: &Part) -> Html {
        let runs: Html = part.runs.iter().map(|run| self.run(run)).collect();
        match part.sentence {
            None => runs,
            Some(index) => html! {
                <>
                    <span data-sentence={index.to_string()}>{ runs }</span>
                    if part.is_end { { self.fact_link(index) } }
                </>
            },
        }
    }

    fn run(&self, run: &Run) -> Html {
        match run {
            Run::Plain(span) => self.text(*span),
            Run::Target(target) => self.target(target),
        }
    }

    fn target(&self, target: &Target) -> Html {
        let Target { mention, words, stem } = *target;
        let analysis = self.document.analysis();
        let mention = analysis.mention(mention);
        if self.lists.hidden.contains(mention.kind) {
            return self.text(words);
        }
        let open = match mention.entity {
            Some(id) => Open::Entity { key: analysis.entity(id).key.clone(), mention: Some(mention.id) },
            None => Open::Value(mention.id),
        };
        let href = article_href(&self.document.article().slug, &self.lists.opening(open));
        html! {
            <a id={ids::mention(mention.id)} class="target" data-kind={mention.kind.name()} data-key="space" {href}>
                { self.text(Span::new(words.start, stem.start)) }
                <span class="stem">{ self.text(stem) }</span>
                { self.text(Span::new(stem.end, words.end)) }
            </a>
        }
    }

    /// Leads from a sentence to what it states. It holds no text, so that the text stays as it is.
    fn fact_link(&self, sentence: usize) -> Html {
        let state = match self.document.facts_in(sentence) {
            [] => return Html::default(),
            [fact] => self.lists.opening(Open::Fact(*fact)),
            _ => self.lists.listing(sentence),
        };
        let count = self.document.facts_in(sentence).len();
        let strings = self.locale.strings;
        html! {
            <a
                id={ids::facts_of(sentence)}
                class="fact-link"
                data-key="space"
                data-count={self.locale.number(count)}
                aria-label={self.locale.count(count, strings.facts_here)}
                href={article_href(&self.document.article().slug, &state)}
            />
        }
    }

    fn text(&self, span: Span) -> Html {
        match &self.document.analysis().text[span.range()] {
            "" => Html::default(),
            text => html! { text.to_owned() },
        }
    }
}
