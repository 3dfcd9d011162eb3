//! What is attached before a word: و, another particle, the article.

use crate::text::{Text, TokenKind};

/// What is attached before a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clitics {
    /// Whether و (and) comes first.
    pub(super) and: bool,
    /// Whether another particle (ف ب ل ك س) does.
    pub(super) particle: bool,
    /// Whether that particle is ل, which leads to the end of a range: من 3 ل5.
    pub(super) to: bool,
    /// Whether the word has the article.
    pub(super) article: bool,
}

/// What may be attached before a word for it to fit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Attached {
    /// Anything: at the start of a mention.
    Any,
    /// Nothing but the article.
    Nothing,
    /// و and perhaps the article.
    And,
    /// ل and perhaps the article.
    To,
}

impl Clitics {
    /// What these proclitics and an article are.
    pub(super) fn new(proclitics: &str, article: bool) -> Self {
        let and = proclitics.starts_with('و');
        let particle = if and { &proclitics['و'.len_utf8()..] } else { proclitics };
        Self { and, particle: !particle.is_empty(), to: particle == "ل", article }
    }

    /// The proclitics that a token is, where the word that they belong to is the next token.
    pub(super) fn written_apart(text: &Text, token: usize, end: usize) -> Option<Self> {
        let next = (token + 1 < end).then(|| text.tokens()[token + 1].kind)?;
        let carries = match next {
            TokenKind::Number | TokenKind::Latin => true,
            TokenKind::Word => !text.is_glued(token + 1) && !is_abbreviation_end(text, token),
            TokenKind::Mark => matches!(text.surface(token + 1), "$" | "€" | "£" | "%" | "٪"),
        };
        let folded = text.folded(token);
        let article = folded.ends_with("ال") || folded == "لل";
        let proclitics = if folded == "لل" { "ل" } else { folded.strip_suffix("ال").unwrap_or(folded) };
        let known = matches!(proclitics, "" | "و" | "ف" | "ب" | "ل" | "ك" | "وب" | "ول" | "وك");
        (carries && known && !folded.is_empty()).then(|| Self::new(proclitics, article))
    }

    /// These and what is attached behind them.
    pub(super) fn with(self, inner: Self) -> Self {
        Self {
            and: self.and || inner.and,
            particle: self.particle || inner.particle,
            to: self.to || inner.to,
            article: self.article || inner.article,
        }
    }

    /// Whether what is attached is what may be.
    pub(super) fn fit(self, attached: Attached) -> bool {
        match attached {
            Attached::Any => true,
            Attached::Nothing => !self.and && !self.particle,
            Attached::And => self.and && !self.particle,
            Attached::To => self.to && !self.and,
        }
    }
}

/// Whether a letter ends an abbreviation, as the ك of د.ك does, which is no particle.
fn is_abbreviation_end(text: &Text, token: usize) -> bool {
    text.is_glued(token) && text.surface(token - 1) == "."
}
