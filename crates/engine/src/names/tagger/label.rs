//! What the tagger can say of a token.

use khabar_contract::MentionKind;

/// A class of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// People.
    Person,
    /// Organisations.
    Organization,
    /// Places.
    Place,
    /// Happenings with a name: championships, wars, fairs.
    Event,
    /// Things with a name: works, devices, programs, and the other names of the corpora.
    Product,
}

impl Class {
    /// All classes, in the order of their labels.
    pub const ALL: [Self; 5] = [Self::Person, Self::Organization, Self::Place, Self::Event, Self::Product];

    /// The kind of mention that a name of this class is.
    pub fn kind(self) -> MentionKind {
        match self {
            Self::Person => MentionKind::Person,
            Self::Organization => MentionKind::Organization,
            Self::Place => MentionKind::Place,
            Self::Event => MentionKind::Event,
            Self::Product => MentionKind::Product,
        }
    }
}

/// What a token is: outside names, the first token of one, or a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Label(u8);

impl Label {
    /// How many labels there are.
    pub const COUNT: usize = 1 + 2 * Class::ALL.len();
    /// Outside names.
    pub const OUTSIDE: Self = Self(0);

    /// The first token of a name.
    pub fn begin(class: Class) -> Self {
        Self(1 + 2 * class as u8)
    }

    /// A later token of a name.
    pub fn inside(class: Class) -> Self {
        Self(2 + 2 * class as u8)
    }

    /// The label with this number, from 0 to [`Self::COUNT`].
    pub fn from_index(index: usize) -> Self {
        debug_assert!(index < Self::COUNT);
        Self(index as u8)
    }

    /// The number of the label.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The class of the name, where the token is part of one.
    pub fn class(self) -> Option<Class> {
        (self.0 > 0).then(|| Class::ALL[usize::from(self.0 - 1) / 2])
    }

    /// Whether a name starts here.
    pub fn is_begin(self) -> bool {
        self.0 % 2 == 1
    }

    /// Whether it goes on with the name of the token before it, and cannot stand without one.
    pub fn is_inside(self) -> bool {
        self.0 > 0 && !self.is_begin()
    }

    /// Whether `self` may stand after `before`; `None` is the start of a sentence.
    pub fn may_follow(self, before: Option<Self>) -> bool {
        !self.is_inside() || before.is_some_and(|before| before.class() == self.class())
    }
}
