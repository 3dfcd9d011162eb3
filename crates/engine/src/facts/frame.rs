//! Frames: how each kind of fact is put into words. Read from `data/frames/*.txt`.
//!
//! ```text
//! kind acquire
//!
//! verb استحوذ يستحوذ استحواذ مستحوذ      triggers: principal parts of a verb, or «noun» singular plural
//! subject! agent: org per               a role, how it is expressed, what may fill it; `!`: there is no fact without it
//! object! على: org pro @asset
//!
//! > [ميتا|org] تستحوذ على [بلاي أي آي|org]         an example …
//! = ميتا | بلاي أي آي                              … with its facts; none for a counter-example
//! ```
//!
//! A blank line ends a group of triggers that express their roles alike. Roles are those of
//! [`Fact`](khabar_contract::Fact), `with` for what must be there but fills none, and `never` for what must not. They are expressed as `agent`
//! (who does it), `patient` (whom it is done to), a preposition, `clause` (anywhere in
//! it), `close` (close behind in it), `context` (the organisation that the text is about), `trigger` (the noun itself), `content` (behind أن), or
//! several of these, the best first. They are filled by
//! mentions (`per org loc pro evt money pct date dur qty`), by a noun of a class of `data/facts/nouns.txt` (`@asset`), by
//! any noun phrase (`text`), or `office`. `modality failed` says that the trigger itself does, `modality asserted` that it is so
//! already, though planned or failed;
//! `when denied`, that it counts only so; `mutual`, that several subjects do it with each other; `either`,
//! that the state is the object whoever signs first; `dative`, that ل marks to whom it is done and no patient; `about sporting`, that it is
//! read only in a text in which words of that class recur, `about !sporting`, only in others.

use khabar_contract::{FactKind, MentionKind, Modality};

use super::lexicon;
use crate::text::fold::fold;

/// How the triggers of one group express their roles.
#[derive(Debug, Clone)]
pub struct Construction {
    /// What they state.
    pub kind: FactKind,
    /// The roles, in the order in which they are filled.
    pub roles: Vec<RoleSpec>,
    /// The modality that lies in the triggers themselves.
    pub modality: Option<Modality>,
    /// Only what is of this modality is a fact: لم تكشف عن السعر.
    pub when: Option<Modality>,
    /// Whether several subjects do it with each other: وقع لبنان وقبرص.
    pub mutual: bool,
    /// Whether either side may be the one who gives the work: the state is, whoever signs first.
    pub either: bool,
    /// Whether ل marks to whom, and no patient: بيع [ويز] ل[غوغل].
    pub dative: bool,
    /// What the text must be about, or must not: words of this class recur in it.
    pub about: Option<(&'static str, bool)>,
}

impl Construction {
    /// How much must be there for it to be read: the more, the surer it is meant.
    pub fn demands(&self) -> usize {
        let required = self.roles.iter().filter(|role| role.required);
        let is_class = |role: &RoleSpec| role.fillers.iter().all(|filler| matches!(filler, Filler::Class(_)));
        required.map(|role| 1 + usize::from(is_class(role))).sum()
    }

    /// What may be the subject of its verb, or of its passive.
    pub fn doers(&self, passive: bool) -> impl Iterator<Item = MentionKind> {
        let marker = if passive { Marker::Patient } else { Marker::Agent };
        let roles = self.roles.iter().filter(move |role| role.markers.contains(&marker));
        roles.flat_map(|role| &role.fillers).filter_map(|filler| match filler {
            Filler::Mention(kind) => Some(*kind),
            _ => None,
        })
    }
}

/// How a role is expressed.
#[derive(Debug, Clone)]
pub struct RoleSpec {
    /// Which role.
    pub role: Role,
    /// Whether there is no fact without it.
    pub required: bool,
    /// How it is expressed, the best first.
    pub markers: Vec<Marker>,
    /// What may fill it.
    pub fillers: Vec<Filler>,
}

/// A role of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Who.
    Subject,
    /// Whom or what.
    Object,
    /// How much.
    Amount,
    /// When.
    Time,
    /// Where.
    Place,
    /// Which office.
    Title,
    /// What must be there, but fills no role.
    With,
    /// What must not be there.
    Never,
}

/// How a role is expressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marker {
    /// Who does it: the subject of the active verb.
    Agent,
    /// Whom it is done to: the object of the active verb, the subject of the passive.
    Patient,
    /// After a preposition, in normal form.
    Preposition(String),
    /// Anywhere in the clause.
    Clause,
    /// Not at all: the organisation that the text is about.
    Context,
    /// In the clause, nothing but other phrases before it, and not what the news is compared with.
    Close,
    /// The trigger itself, a noun.
    Trigger,
    /// The clause that «أن» opens.
    Content,
    /// Who offers what is spoken of, as the clause right behind says: مناقصة طرحتها [أسياد].
    Offerer,
}

/// What may fill a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filler {
    /// A mention.
    Mention(MentionKind),
    /// A noun of this class.
    Class(&'static str),
    /// Any noun phrase without a name at its head.
    Text,
}

/// The triggers that express their roles alike.
pub struct Group {
    /// Principal parts; a noun's after `noun `.
    pub triggers: Vec<&'static str>,
    /// How they express their roles.
    pub construction: Construction,
}

/// The groups of every frame file.
pub fn groups() -> Vec<Group> {
    FRAMES.iter().flat_map(|file| read(file)).collect()
}

/// One file for each kind.
pub(super) const FRAMES: &[&str] = include!(concat!(env!("OUT_DIR"), "/frames.rs"));

fn read(file: &'static str) -> Vec<Group> {
    let mut kind = FactKind::Other;
    let mut groups = Vec::new();
    let mut open = false;
    for line in file.lines().map(str::trim).filter(|line| !line.starts_with(['#', '>', '='])) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "" => open = false,
            "kind" => kind = fact_kind(rest).expect("a frame file names a known kind"),
            "verb" | "noun" => {
                if !open {
                    let construction = Construction {
                        kind,
                        roles: Vec::new(),
                        modality: None,
                        when: None,
                        mutual: false,
                        either: false,
                        dative: false,
                        about: None,
                    };
                    groups.push(Group { triggers: Vec::new(), construction });
                    open = true;
                }
                let parts = if word == "verb" { rest } else { line };
                groups.last_mut().expect("just opened").triggers.push(parts.trim());
            }
            _ => {
                let group: &mut Group = groups.last_mut().expect("triggers come first");
                match word {
                    "mutual" => group.construction.mutual = true,
                    "either" => group.construction.either = true,
                    "dative" => group.construction.dative = true,
                    "about" => {
                        let class = rest.trim_start_matches('!');
                        group.construction.about = Some((class, class == rest));
                    }
                    "when" => group.construction.when = lexicon::modality(rest),
                    "modality" => group.construction.modality = lexicon::modality(rest),
                    _ => group.construction.roles.push(role(line)),
                }
            }
        }
    }
    groups
}

/// `object! على/في: org @asset`
fn role(line: &'static str) -> RoleSpec {
    let (expression, fillers) = line.split_once(':').unwrap_or_else(|| panic!("a role without «:»: {line}"));
    let (name, markers) = expression.split_once(' ').unwrap_or((expression, "clause"));
    let role = match name.trim_end_matches('!') {
        "subject" => Role::Subject,
        "object" => Role::Object,
        "amount" => Role::Amount,
        "time" => Role::Time,
        "place" => Role::Place,
        "title" => Role::Title,
        "with" => Role::With,
        "never" => Role::Never,
        _ => panic!("no such role: {line}"),
    };
    let markers = markers.split('/').map(|marker| match marker {
        "agent" => Marker::Agent,
        "patient" => Marker::Patient,
        "clause" => Marker::Clause,
        "context" => Marker::Context,
        "close" => Marker::Close,
        "trigger" => Marker::Trigger,
        "content" => Marker::Content,
        "offerer" => Marker::Offerer,
        _ => Marker::Preposition(fold(marker)),
    });
    let fillers = fillers.split_whitespace().map(|filler| match filler.strip_prefix('@') {
        Some(class) => Filler::Class(class),
        None if filler == "text" => Filler::Text,
        None => Filler::Mention(MentionKind::from_code(filler).unwrap_or_else(|| panic!("no such filler: {line}"))),
    });
    RoleSpec { role, required: name.ends_with('!'), markers: markers.collect(), fillers: fillers.collect() }
}

/// The kind of fact of this name.
pub(super) fn fact_kind(name: &str) -> Option<FactKind> {
    use FactKind::{
        Acquire, Agreement, Appoint, Build, Compete, Contract, Depart, Fund, Invest, Launch, Lawsuit, Layoff, Other,
        Partner, Plan, Result, Sell, Statement, Transfer,
    };
    const KINDS: [(&str, FactKind); 20] = [
        ("acquire", Acquire),
        ("invest", Invest),
        ("fund", Fund),
        ("sell", Sell),
        ("partner", Partner),
        ("contract", Contract),
        ("launch", Launch),
        ("build", Build),
        ("appoint", Appoint),
        ("depart", Depart),
        ("layoff", Layoff),
        ("role", FactKind::Role),
        ("lawsuit", Lawsuit),
        ("result", Result),
        ("plan", Plan),
        ("statement", Statement),
        ("transfer", Transfer),
        ("agreement", Agreement),
        ("compete", Compete),
        ("other", Other),
    ];
    KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}
