//! How much each of those whom the text has spoken of comes to mind: what decides who a left-out subject or «الشركة» is.
//!
//! A log-linear model over the candidates, «nobody» among them: what speaks for and against each is added up, by the weights of
//! `data/facts/salience.tsv`, and the exponential of the sum, divided by that of all, is how likely it is meant. The weights are
//! learned from annotated articles by `khabar train-salience`.

use std::sync::LazyLock;

use super::Sort;
use crate::table::rows;

macro_rules! features {
    ($($feature:ident $name:literal,)*) => {
        /// Something that may speak for a candidate.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Feature { $($feature,)* }

        /// The names of the features, as the table of weights writes them.
        pub const FEATURES: &[&str] = &[$($name,)*];
    };
}

features! {
    Subject0 "did what a verb says, in this sentence",
    Subject1 "did what a verb says, one sentence ago",
    Subject2 "did what a verb says, two sentences ago",
    Subject3 "did what a verb says, further back",
    Owner0 "its things did, in this sentence",
    Owner1 "its things did, one sentence ago",
    Owner2 "its things did, two sentences ago",
    Owner3 "its things did, further back",
    Aside0 "did in a relative clause, in this sentence",
    Aside1 "did in a relative clause, one sentence ago",
    Aside2 "did in a relative clause, two sentences ago",
    Aside3 "did in a relative clause, further back",
    Named0 "named in this sentence",
    Named1 "named one sentence ago",
    Named2 "named two sentences ago",
    Named3 "named further back",
    Ahead "named behind it in this sentence",
    LatestSubject "the latest that did something",
    LatestHere "the latest that did something, in this sentence",
    LatestHereJoined "the latest that did something, in this sentence, behind و or كما",
    LatestAlike "the latest that did something, by a verb of this form that is joined",
    LatestGoesOn "the latest that did something, in this sentence, behind بعدما or قبل أن",
    LatestPronoun "the latest that did something, behind a pronoun",
    LatestSpeaker "the latest that did something, where both speak",
    LatestGender "the latest that did something, of this gender",
    TopicGender "the organisation named most often, of this gender",
    TopicDoer "the organisation named most often, which may do what the verb says",
    LatestOwner "the latest whose things did something",
    LatestName "the latest name",
    SecondName "the latest name but one",
    LatestOfKind "the latest name of its kind",
    Topic "the organisation named most often",
    Headline "in the headline",
    HeadlineFirst "the first name in the headline",
    Once "named once",
    Twice "named twice",
    Often "named three or four times",
    Most "named five times or more",
    Gender "known to be of this gender",
    OtherGender "known to be of the other gender",
    UnknownShe "an organisation of unknown gender, and a feminine verb",
    UnknownHe "an organisation of unknown gender, and a masculine verb",
    UnknownClub "an organisation of unknown gender, and a masculine verb, in a text on sports",
    UnknownWoman "a person of unknown gender, and a feminine verb",
    Called "called by this noun",
    CalledCompany "called by this noun, which any may be",
    CalledOtherwise "called by another noun",
    Uncalled "not called by this noun, which few may be",
    Company "an organisation, by a noun that any may be called",
    Speaker "only speaks, where the verb is none of speech",
    SpeaksAgain "speaks, where the verb is one of speech",
    EmbeddedSpeaker "speaks, and the verb is what is said",
    EmbeddedEmployer "whom the speaker works for, and the verb is what is said",
    Employer "whom the latest that did something works for",
    Person "a person",
    Organization "an organisation",
    Place "a place",
    Product "a product",
    Event "an event",
    Several "several together",
    Outlet "an outlet",
    Authority "an authority named once",
    BehindTo "named last behind ل or إلى",
    BehindWith "named last behind مع",
    BehindIn "named last behind في or ب",
    BehindFrom "named last behind من or عن",
    BehindOn "named last behind على",
    BehindOther "named last behind another preposition",
    Genitive "named last behind a noun",
    Paragraph "named in this paragraph",
    OpensTopic "the organisation named most often, where a paragraph opens",
    OpensLatest "the latest that did something, where a paragraph opens",
    JoinedLatest "the latest that did something, behind و or كما",
    Doer "may do what the verb says",
    NoDoer "may not do what the verb says",
    Nobody "nobody",
    NobodyActed "nobody: none did anything lately",
    NobodyHere "nobody: none did anything in this sentence",
    NobodyUnnamed "nobody: one without a name has acted since",
    NobodyNounBefore "nobody: a noun stands right before",
    NobodyTakenUp "nobody: a noun stands right before, which a pronoun takes up",
    NobodyDefiniteBehind "nobody: a definite noun stands right behind",
    NobodyNounBehind "nobody: a noun stands right behind",
    NobodyNameBehind "nobody: a name stands right behind",
    NobodyDoerBehind "nobody: one that may do it stands right behind",
    NobodyOtherBehind "nobody: one that may not do it stands right behind",
    NobodyParticle "nobody: a preposition stands right behind",
    NobodyPassive "nobody: a passive",
    NobodyTrigger "nobody: a verb that states facts",
    NobodyUnknown "nobody: a verb that is not known",
    NobodyNominal "nobody: perhaps a noun",
    NobodyJoined "nobody: behind و or كما",
    NobodyAlike "nobody: a verb of this form is joined",
    NobodyGoesOn "nobody: behind بعدما or قبل أن",
    NobodyTurns "nobody: behind بينما or فيما",
    NobodyAfterPronoun "nobody: a pronoun stands right before",
    NobodyAuxiliary "nobody: behind قد, كان or لم",
    NobodyFigure "nobody: a verb of what figures do",
    NobodyFigureOwned "nobody: a verb of what figures do, and something of somebody right behind",
    NobodyOwned "nobody: something of somebody stands right behind",
    NobodySpeechNoun "nobody: a verb of speech, and a noun right behind",
    NobodySpeechEnds "nobody: a verb of speech, and what is said right behind",
    NobodyEmbedded "nobody: the verb is what is said",
    NobodyOpens "nobody: a paragraph opens",
    NobodyPronoun "nobody: a pronoun is attached",
    NobodyBody "nobody: the sentence speaks of an organisation without a name",
    NobodyCalled "nobody: none is called by this noun",
    NobodySpeech "nobody: a verb of speech",
    NobodyPlural "nobody: of several",
    NobodyBefore "nobody: behind كان or سبق أن",
}

/// What speaks for one candidate: a bit for each feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Features(u128);

const _: () = assert!(FEATURES.len() <= 128);

impl Features {
    /// Adds a feature where it holds.
    pub fn add(&mut self, feature: Feature, holds: bool) {
        self.0 |= u128::from(holds) << feature as u8;
    }

    /// Whether it is there.
    pub fn has(self, feature: Feature) -> bool {
        self.0 >> feature as u8 & 1 == 1
    }

    /// Whether any of these is there.
    pub fn has_any<const N: usize>(self, features: [Feature; N]) -> bool {
        features.into_iter().any(|feature| self.has(feature))
    }

    /// The one of `features` that stands at `index`; the last where it is beyond them.
    pub fn add_at<const N: usize>(&mut self, features: [Feature; N], index: usize) {
        self.add(features[index.min(N - 1)], true);
    }

    /// The features, as indices into [`FEATURES`].
    pub fn indices(self) -> impl Iterator<Item = usize> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            let index = bits.trailing_zeros() as usize;
            bits &= bits.wrapping_sub(1);
            (index < FEATURES.len()).then_some(index)
        })
    }
}

/// How likely each of the candidates is meant, in their order; they sum up to 1.
pub fn likelihoods(sort: Sort, candidates: &[Features]) -> Vec<f32> {
    let weights = &WEIGHTS[if sort == Sort::Pronoun { Sort::LeftOut } else { sort } as usize];
    let score = |features: &Features| features.indices().map(|index| weights[index]).sum::<f32>();
    let scores: Vec<f32> = candidates.iter().map(score).collect();
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let weights: Vec<f32> = scores.iter().map(|score| (score - most).exp()).collect();
    let sum: f32 = weights.iter().sum();
    weights.iter().map(|weight| weight / sum).collect()
}

/// For each sort of anaphor the weight of each feature.
static WEIGHTS: LazyLock<[Vec<f32>; Sort::WEIGHED]> = LazyLock::new(|| {
    let mut weights = [(); Sort::WEIGHED].map(|()| vec![0.0; FEATURES.len()]);
    for [name, cells @ ..] in rows::<{ 1 + Sort::WEIGHED }>(include_str!("../../../data/facts/salience.tsv")) {
        let index = FEATURES.iter().position(|known| *known == name);
        let index = index.unwrap_or_else(|| panic!("no such feature: {name}"));
        for (weights, cell) in weights.iter_mut().zip(cells) {
            weights[index] = cell.parse().unwrap_or_else(|_| panic!("no weight of: {name}"));
        }
    }
    weights
});
