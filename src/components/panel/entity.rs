use khabar_contract::{Entity, Fact, MentionId};
use yew::prelude::*;

use super::{
    super::{Names, names},
    pieces::{fact_links, head, section, sentence_links, steps},
};
use crate::{
    hooks::Reading,
    routes::{article_href, entity_href},
    state::{ArticleState, Open},
};

/// All that the article says of an entity. `mention` is the one that the reader is at.
pub fn details(entity: &Entity, mention: Option<MentionId>, reading: &Reading) -> Html {
    let Reading { document, locale, .. } = reading;
    let strings = locale.strings;
    let open = |id| Open::Entity { key: entity.key.clone(), mention: Some(id) };
    let facts = document.facts_of(entity.id);
    let (roles, facts): (Vec<&Fact>, Vec<&Fact>) = facts.into_iter().partition(|fact| is_role(fact, entity));
    html! {
        <div class="details">
            { head(entity.name.clone(), reading) }
            { names(&Names::of(entity), *locale) }
            { steps(&entity.mentions, mention, reading, open) }
            { section(strings.roles, fact_links(&roles, reading)) }
            { section(strings.facts, fact_links(&facts, reading)) }
            { section(strings.sentences, sentence_links(&entity.mentions, reading, open)) }
            { section(strings.elsewhere, elsewhere(entity, reading)) }
            <a class="button" href={entity_href(&entity.key)}>{ strings.profile }</a>
        </div>
    }
}

/// Whether the fact says what a person is or was.
fn is_role(fact: &Fact, entity: &Entity) -> bool {
    fact.subject == entity.id && fact.kind.is_of_office()
}

fn elsewhere(entity: &Entity, reading: &Reading) -> Vec<Html> {
    let state = ArticleState::default().opening_entity(&entity.key);
    let articles = reading.document.article().elsewhere.iter().filter(|other| other.key == entity.key);
    let link = |href: String, headline: &String| html! { <a class="row-link" {href}>{ headline }</a> };
    articles.map(|other| link(article_href(&other.slug, &state), &other.headline)).collect()
}
