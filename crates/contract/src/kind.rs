//! What mentions are, what facts tell, and how certain they are.

use serde::{Deserialize, Serialize};

/// What a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the documentation; annotation.md defines them")]
pub enum MentionKind {
    Person,
    Organization,
    Place,
    Product,
    Event,
    Money,
    Percent,
    Date,
    Duration,
    Quantity,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the frames of the engine define and exemplify each kind")]
pub enum FactKind {
    Acquire,
    Invest,
    Fund,
    Sell,
    Partner,
    Contract,
    Launch,
    Build,
    Appoint,
    Depart,
    Layoff,
    Role,
    Lawsuit,
    Result,
    Plan,
    Statement,
    Transfer,
    Agreement,
    Compete,
    Other,
}

/// How certain the text is of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// It happened, the text says.
    Asserted,
    /// It is to happen.
    Planned,
    /// It did not happen.
    Denied,
    /// It was tried and did not succeed.
    Failed,
    /// Others say that it happened, and the text does not vouch for them.
    Reported,
}

impl MentionKind {
    /// Every kind, names first.
    pub const ALL: [Self; 10] = [
        Self::Person,
        Self::Organization,
        Self::Place,
        Self::Product,
        Self::Event,
        Self::Money,
        Self::Percent,
        Self::Date,
        Self::Duration,
        Self::Quantity,
    ];

    /// The kind that marks in annotated text and in the data of the frames write so (`per`, `org` …); none for other codes.
    pub fn from_code(code: &str) -> Option<Self> {
        const CODES: [&str; MentionKind::ALL.len()] =
            ["per", "org", "loc", "pro", "evt", "money", "pct", "date", "dur", "qty"];
        CODES.iter().position(|known| *known == code).map(|index| Self::ALL[index])
    }

    /// Whether mentions of this kind name an entity; the others have a value.
    pub fn is_name(self) -> bool {
        self <= Self::Event
    }

    /// What the JSON form calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Product => "product",
            Self::Event => "event",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Date => "date",
            Self::Duration => "duration",
            Self::Quantity => "quantity",
        }
    }
}

impl FactKind {
    /// What the JSON form calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Acquire => "acquire",
            Self::Invest => "invest",
            Self::Fund => "fund",
            Self::Sell => "sell",
            Self::Partner => "partner",
            Self::Contract => "contract",
            Self::Launch => "launch",
            Self::Build => "build",
            Self::Appoint => "appoint",
            Self::Depart => "depart",
            Self::Layoff => "layoff",
            Self::Role => "role",
            Self::Lawsuit => "lawsuit",
            Self::Result => "result",
            Self::Plan => "plan",
            Self::Statement => "statement",
            Self::Transfer => "transfer",
            Self::Agreement => "agreement",
            Self::Compete => "compete",
            Self::Other => "other",
        }
    }

    /// Whether it tells of an office that its subject holds, takes up or leaves.
    pub fn is_of_office(self) -> bool {
        matches!(self, Self::Role | Self::Appoint | Self::Depart)
    }
}

impl Modality {
    /// What the JSON form calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Planned => "planned",
            Self::Denied => "denied",
            Self::Failed => "failed",
            Self::Reported => "reported",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_json_form() {
        let json = |value: serde_json::Value| value.as_str().map(str::to_owned);
        for kind in MentionKind::ALL {
            assert_eq!(json(serde_json::to_value(kind).unwrap()).as_deref(), Some(kind.name()));
        }
        let kinds = "acquire invest fund sell partner contract launch build appoint depart layoff role lawsuit result plan \
                     statement transfer agreement compete other";
        for name in kinds.split(' ') {
            assert_eq!(serde_json::from_value::<FactKind>(name.into()).unwrap().name(), name);
        }
        for name in "asserted planned denied failed reported".split(' ') {
            assert_eq!(serde_json::from_value::<Modality>(name.into()).unwrap().name(), name);
        }
    }
}
