//! What kinds are called in addresses, in attributes and in style sheets: as the data contract writes them.

use khabar_contract::{FactKind, MentionKind, Modality};
use serde::{
    Deserialize,
    de::{IntoDeserializer, value::Error},
};

/// The name of a kind of mention.
pub fn name(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Person => "person",
        MentionKind::Organization => "organization",
        MentionKind::Place => "place",
        MentionKind::Product => "product",
        MentionKind::Event => "event",
        MentionKind::Money => "money",
        MentionKind::Percent => "percent",
        MentionKind::Date => "date",
        MentionKind::Duration => "duration",
        MentionKind::Quantity => "quantity",
    }
}

/// The name of a kind of fact.
pub fn fact(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Acquire => "acquire",
        FactKind::Invest => "invest",
        FactKind::Fund => "fund",
        FactKind::Sell => "sell",
        FactKind::Partner => "partner",
        FactKind::Contract => "contract",
        FactKind::Launch => "launch",
        FactKind::Build => "build",
        FactKind::Appoint => "appoint",
        FactKind::Depart => "depart",
        FactKind::Layoff => "layoff",
        FactKind::Role => "role",
        FactKind::Lawsuit => "lawsuit",
        FactKind::Result => "result",
        FactKind::Plan => "plan",
        FactKind::Statement => "statement",
        FactKind::Transfer => "transfer",
        FactKind::Agreement => "agreement",
        FactKind::Compete => "compete",
        FactKind::Other => "other",
    }
}

/// The name of a modality.
pub fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Asserted => "asserted",
        Modality::Planned => "planned",
        Modality::Denied => "denied",
        Modality::Failed => "failed",
        Modality::Reported => "reported",
    }
}

/// What has this name, if anything.
pub fn find<'n, T: Deserialize<'n>>(name: &'n str) -> Option<T> {
    T::deserialize(IntoDeserializer::<Error>::into_deserializer(name)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_is_found_again() {
        for kind in MentionKind::ALL {
            assert_eq!(find(name(kind)), Some(kind));
        }
        let facts = "acquire invest fund sell partner contract launch build appoint depart layoff role lawsuit result \
                     plan statement transfer agreement compete other";
        assert!(facts.split(' ').all(|name| find(name).map(fact) == Some(name)));
        let modalities = "asserted planned denied failed reported";
        assert!(modalities.split(' ').all(|name| find(name).map(modality) == Some(name)));
        assert_eq!(find::<FactKind>("nonsense"), None);
    }
}
