//! Small analyses for tests, written as marked text.

use khabar_contract::{
    Analysis, Article, Direction, Entity, EntityId, Fact, FactId, FactKind, Mention, MentionId, MentionKind, Metadata,
    Object, Span, Value,
};
use serde::{Deserialize, de::IntoDeserializer, de::value::Error};

use crate::state::Document;

/// The analysis of a text in which mentions stand in brackets, with their kinds where they are not organizations:
/// `[ميتا]`, `[2 مليار دولار|money]`. Entities of one surface are one; amounts are the first number in the surface.
/// Sentences end in full stops that no digit follows, and with their lines.
pub fn analysis(marked: &str) -> Analysis {
    let mut builder = Builder::default();
    let mut rest = marked.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '[' => builder.mention(&rest.by_ref().take_while(|c| *c != ']').collect::<String>()),
            _ => builder.text.push(c),
        }
        let is_full_stop = c == '.' && !rest.peek().is_some_and(char::is_ascii_digit);
        if c == '\n' || is_full_stop || rest.peek().is_none() {
            builder.end_sentence();
        }
    }
    let Builder { text, sentences, mentions, entities, .. } = builder;
    Analysis { schema: 1, text, direction: Direction::Rtl, sentences, mentions, entities, facts: vec![] }
}

/// The document of a marked text and of facts about it.
pub fn document(marked: &str, facts: &[Fact]) -> Document {
    let mut analysis = analysis(marked);
    analysis.facts = facts.to_vec();
    for (index, fact) in analysis.facts.iter_mut().enumerate() {
        fact.id = FactId::from_index(index);
    }
    let headline = analysis.text.lines().next().unwrap_or_default().to_owned();
    let metadata = Metadata { headline, ..Metadata::default() };
    let article = Article { slug: "slug".to_owned(), metadata, minutes: 1, analysis, elsewhere: vec![] };
    Document::new(article).expect("its parts fit together")
}

/// A fact of the first entity, stated by the first byte of the text.
pub fn fact(kind: FactKind) -> Fact {
    Fact::new(kind, EntityId::from_index(0), Span::new(0, 0), Span::new(0, 0))
}

/// The document of a text of which each line names two, with a fact that ties the first to the second.
pub fn ties(pairs: &[&str]) -> Document {
    let mark = |pair: &&str| format!("[{}]", pair.replace(' ', "] ["));
    let marked = pairs.iter().map(mark).collect::<Vec<_>>().join("\n");
    let entities = analysis(&marked).entities;
    let id = |name: &str| entities.iter().find(|entity| entity.name == name).expect("a name of the text").id;
    let fact = |pair: &&str| {
        let (subject, object) = pair.split_once(' ').expect("two names");
        Fact { subject: id(subject), object: Some(Object::Entity(id(object))), ..fact(FactKind::Partner) }
    };
    document(&marked, &pairs.iter().map(fact).collect::<Vec<_>>())
}

#[derive(Default)]
struct Builder {
    text: String,
    sentences: Vec<Span>,
    mentions: Vec<Mention>,
    entities: Vec<Entity>,
    sentence_start: usize,
}

impl Builder {
    fn mention(&mut self, marked: &str) {
        let (surface, kind) = marked.split_once('|').unwrap_or((marked, "organization"));
        let kind = MentionKind::deserialize(IntoDeserializer::<Error>::into_deserializer(kind)).expect("a kind");
        let (id, start) = (self.mentions.len() as MentionId, self.text.len());
        self.text.push_str(surface);
        let entity = kind.is_name().then(|| self.entity(surface, kind, id));
        let value = (!kind.is_name()).then(|| value(surface, kind));
        let surface = surface.to_owned();
        self.mentions.push(Mention { id, start, end: self.text.len(), surface, kind, entity, value });
    }

    fn entity(&mut self, name: &str, kind: MentionKind, mention: MentionId) -> EntityId {
        let index = self.entities.iter().position(|entity| entity.name == name).unwrap_or(self.entities.len());
        let id = EntityId::from_index(index);
        if index == self.entities.len() {
            let (key, name) = (name.to_owned(), name.to_owned());
            let (aliases, mentions) = (vec![], vec![]);
            self.entities.push(Entity { id, key, name, kind, latin: None, transliterated: false, aliases, mentions });
        }
        self.entities[index].mentions.push(mention);
        id
    }

    fn end_sentence(&mut self) {
        let sentence = &self.text[self.sentence_start..];
        let start = self.text.len() - sentence.trim_start().len();
        if !sentence.trim().is_empty() {
            self.sentences.push(Span::new(start, start + sentence.trim().len()));
        }
        self.sentence_start = self.text.len();
    }
}

fn value(surface: &str, kind: MentionKind) -> Value {
    let number = surface.split_whitespace().find_map(|word| word.parse().ok()).unwrap_or_default();
    match kind {
        MentionKind::Money => {
            let currency = Some("USD".to_owned());
            Value::Money { amount: number, amount_max: None, currency, bound: None, per: None }
        }
        MentionKind::Percent => Value::Percent { number, number_max: None, bound: None },
        MentionKind::Duration => Value::Duration { iso: format!("P{number}D"), bound: None, resolved: None },
        MentionKind::Quantity => {
            Value::Quantity { amount: number, amount_max: None, unit: "وحدة".to_owned(), bound: None, per: None }
        }
        _ => Value::date(None),
    }
}
