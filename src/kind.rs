//! What the kinds of mentions are called in addresses, in attributes and in style sheets.

use khabar_contract::MentionKind;

/// The name of a kind, as the data contract writes it.
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
