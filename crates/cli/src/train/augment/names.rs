//! Names to fill sentences with: listed ones, those of the corpora, and invented ones that look like transliterations.

use std::path::Path;

use khabar_engine::names::tagger::Class;

use super::{
    super::{TrainError, page::Sentence, random::Random},
    lists::{Parts, foreign, forms, latin, names_of, nationalities, whole},
};

/// Names by what they name.
pub struct Names {
    given: Vec<String>,
    sages: Vec<String>,
    foreign: Vec<String>,
    persons: Vec<Vec<String>>,
    companies: Vec<String>,
    latin: Vec<String>,
    clubs: Vec<String>,
    media: Vec<String>,
    bodies: Vec<String>,
    places: Vec<String>,
    products: Vec<String>,
    events: Vec<String>,
    nationalities: Vec<(String, String)>,
    parts: Parts,
}

/// What a slot of a pattern becomes.
pub enum Filling {
    /// A name.
    Name(Class, String),
    /// A word that is no name.
    Word(String),
}

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!("../../../../engine/data/gazetteers/", $name, ".tsv"))
    };
}

impl Names {
    /// Reads the lists: the engine's gazetteers, ANETAC, ArWikiCats' nationalities, and the names of the corpora.
    pub fn read(data: &Path, corpus: &[Sentence]) -> Result<Self, TrainError> {
        let persons: Vec<_> = names_of(corpus, Class::Person).filter(|words| words.len() < 5).collect();
        let names = Self {
            given: forms(table!("given-names"), "given"),
            sages: [forms(table!("history"), "per"), forms(table!("distilled/people"), "per")].concat(),
            foreign: foreign(data)?,
            persons,
            companies: [forms(table!("companies"), "org"), forms(table!("finance"), "org")].concat(),
            latin: latin(table!("companies")),
            clubs: [
                forms(table!("sport"), "org"),
                forms(table!("sport"), "org"),
                forms(table!("distilled/clubs"), "org"),
            ]
            .concat(),
            media: forms(table!("media"), "org"),
            bodies: [
                forms(table!("bodies"), "org"),
                forms(table!("finance"), "org"),
                whole(corpus, Class::Organization).filter(|name| name.contains(' ')).collect(),
            ]
            .concat(),
            places: [
                forms(table!("distilled/cities"), "loc"),
                whole(corpus, Class::Place).collect(),
                forms(table!("countries"), "loc"),
                forms(table!("countries"), "loc"),
                forms(table!("geography"), "loc"),
                forms(table!("history"), "loc"),
            ]
            .concat(),
            products: [forms(table!("products"), "pro"), forms(table!("history"), "pro")].concat(),
            events: [forms(table!("events"), "evt"), forms(table!("history"), "evt")].concat(),
            nationalities: nationalities(data)?,
            parts: Parts::read(),
        };
        if names.persons.is_empty() || names.foreign.is_empty() || names.nationalities.is_empty() {
            return Err(TrainError::Empty(data.to_owned()));
        }
        Ok(names)
    }

    /// Something for a slot; `None` where the patterns know no such slot.
    pub fn fill(&self, slot: &str, random: &mut Random) -> Option<Filling> {
        let or_foreign = |list: &[String], share: f32, random: &mut Random| {
            if random.chance(share) { self.foreign(random) } else { random.pick(list).clone() }
        };
        let (class, name) = match slot {
            "per" => (Class::Person, self.person(random)),
            "last" => (Class::Person, self.last(random)),
            "sage" => (Class::Person, self.sage(random)),
            "arab" => (Class::Person, self.arab(random)),
            "house" => (Class::Person, random.pick(&self.parts.houses).clone()),
            "realm" => {
                (Class::Place, format!("{} {}", random.pick(&self.parts.realms), random.pick(&self.parts.of_realms)))
            }
            "site" => (Class::Place, self.site(random)),
            "namesake" => (Class::Place, self.namesake(random)),
            "co" => (Class::Organization, self.company(random)),
            "club" => (Class::Organization, or_foreign(&self.clubs, 0.2, random)),
            "media" => (Class::Organization, or_foreign(&self.media, 0.4, random)),
            "body" => (Class::Organization, random.pick(&self.bodies).clone()),
            "state" => (Class::Organization, self.state(random)),
            "office" => (Class::Organization, self.office(random)),
            "loc" => (Class::Place, or_foreign(&self.places, 0.25, random)),
            "pro" => (Class::Product, self.product(random)),
            "evt" => (Class::Event, random.pick(&self.events).clone()),
            "n" => return Some(Filling::Word((1 + random.below(300)).to_string())),
            "nat" => return Some(Filling::Word(random.pick(&self.nationalities).0.clone())),
            "natf" => return Some(Filling::Word(random.pick(&self.nationalities).1.clone())),
            _ => return None,
        };
        Some(Filling::Name(class, name))
    }

    /// A listed foreign name, or a word that looks like one: the head of one with the tail of another.
    fn foreign(&self, random: &mut Random) -> String {
        let listed = random.pick(&self.foreign);
        if random.chance(0.5) {
            return listed.clone();
        }
        let head: Vec<char> = listed.chars().collect();
        let tail: Vec<char> = random.pick(&self.foreign).chars().collect();
        let cut = head.len() / 2 + random.below(2);
        head[..cut].iter().chain(&tail[tail.len() - tail.len() / 2..]).collect()
    }

    fn person(&self, random: &mut Random) -> String {
        match random.below(10) {
            0..=3 => {
                let mut name = random.pick(&self.persons).clone();
                if random.chance(0.5) {
                    name.truncate(1.max(name.len() - 1));
                    name.extend(random.pick(&self.persons).last().cloned());
                }
                name.join(" ")
            }
            4..=5 => {
                let count = 1 + usize::from(random.chance(0.3));
                let given: Vec<&str> = (0..count).map(|_| random.pick(&self.given).as_str()).collect();
                given.join(" ") + " " + random.pick(&self.persons).last().map_or("", String::as_str)
            }
            _ => {
                let count = 2 + usize::from(random.chance(0.15));
                (0..count).map(|_| self.foreign(random)).collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// Somebody of history or science.
    fn sage(&self, random: &mut Random) -> String {
        match random.below(10) {
            0..=5 => random.pick(&self.sages).clone(),
            6 => self.foreign(random),
            _ => self.foreign(random) + " " + &self.foreign(random),
        }
    }

    /// A classical name: أبو الفتح عمر بن إبراهيم النيسابوري.
    fn arab(&self, random: &mut Random) -> String {
        let mut name = String::new();
        if random.chance(0.3) {
            let father = random.pick(&self.parts.fathers);
            name = format!("{} {father} ", random.pick(&["أبو", "أبي"]));
        }
        name += random.pick(&self.given).as_str();
        for _ in 0..random.below(3) {
            name = name + " بن " + random.pick(&self.given).as_str();
        }
        if random.chance(0.5) { name + " " + random.pick(&self.parts.nisbas).as_str() } else { name }
    }

    /// A building or landmark, its class noun in its name: مسجد عمر بن أحمد, قصر غاردن, باب الحديد.
    fn site(&self, random: &mut Random) -> String {
        let of = match random.below(4) {
            0 => self.arab(random),
            1 => random.pick(&self.sages).clone(),
            2 => self.foreign(random),
            _ => random.pick(&self.places).clone(),
        };
        format!("{} {of}", random.pick(&self.parts.sites))
    }

    /// A place called after somebody: الملك خالد, the airport.
    fn namesake(&self, random: &mut Random) -> String {
        format!("{} {}", random.pick(&self.parts.honours), random.pick(&self.given))
    }

    fn last(&self, random: &mut Random) -> String {
        let native = random.chance(0.5).then(|| random.pick(&self.persons).last().cloned()).flatten();
        native.unwrap_or_else(|| self.foreign(random))
    }

    fn company(&self, random: &mut Random) -> String {
        match random.below(20) {
            0 => random.pick(&self.latin).clone(),
            1..=7 => random.pick(&self.companies).clone(),
            8..=13 => self.foreign(random),
            14..=16 => self.foreign(random) + " " + &self.foreign(random),
            17..=18 => self.foreign(random) + " " + random.pick(&self.parts.tails).as_str(),
            _ => {
                let count = 2 + random.below(3);
                (0..count).map(|_| random.pick(&self.parts.letters).as_str()).collect::<Vec<_>>().join(" ")
            }
        }
    }

    fn product(&self, random: &mut Random) -> String {
        let name = if random.chance(0.6) { random.pick(&self.products).clone() } else { self.foreign(random) };
        if random.chance(0.3) { format!("{name} {}", 1 + random.below(20)) } else { name }
    }

    /// A body that is called by its class and a nationality.
    fn state(&self, random: &mut Random) -> String {
        let (male, female) = random.pick(&self.nationalities);
        if random.chance(0.5) {
            format!("{} {female}", random.pick(&self.parts.feminine))
        } else {
            format!("{} {male}", random.pick(&self.parts.masculine))
        }
    }

    /// A body with an official name.
    fn office(&self, random: &mut Random) -> String {
        let (nat, natf) = random.pick(&self.nationalities);
        let head = random.pick(&self.parts.heads).replace("{natf}", natf).replace("{nat}", nat);
        let field = random.pick(&self.parts.fields);
        match head.strip_suffix(" لـ") {
            Some(head) => format!("{head} لل{}", field.trim_start_matches("ال")),
            None => format!("{head} {field}"),
        }
    }
}
