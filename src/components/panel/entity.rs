use khabar_contract::{Entity, EntityId, Fact, FactKind, MentionId};
use yew::prelude::*;

use super::{
    super::KindDot,
    pieces::{fact_links, head, section, sentence_links, steps},
};
use crate::{
    format::Locale,
    hooks::{Reading, use_locale, use_reading},
    routes::article_href,
    state::{ArticleState, Open},
};

/// The properties of [`EntityDetails`].
#[derive(Properties, PartialEq)]
pub struct EntityDetailsProps {
    /// The entity.
    pub entity: EntityId,
    /// The mention that the reader is at.
    pub mention: Option<MentionId>,
}

/// All that the article says of an entity.
#[component]
pub fn EntityDetails(props: &EntityDetailsProps) -> Html {
    let locale = use_locale();
    let strings = locale.strings;
    let reading = use_reading();
    let entity = reading.document.analysis().entity(props.entity);
    let open = |id| Open::Entity { key: entity.key.clone(), mention: Some(id) };
    let facts = reading.document.facts_of(entity.id);
    let (roles, facts): (Vec<&Fact>, Vec<&Fact>) = facts.into_iter().partition(|fact| is_role(fact, entity));
    html! {
        <div class="details">
            { head(html! { &entity.name }, &reading, locale) }
            { names(entity, locale) }
            { steps(&entity.mentions, props.mention, &reading, locale, open) }
            { section(strings.roles, fact_links(&roles, &reading, locale)) }
            { section(strings.facts, fact_links(&facts, &reading, locale)) }
            { section(strings.sentences, sentence_links(&entity.mentions, &reading, open)) }
            { section(strings.elsewhere, elsewhere(entity, &reading)) }
        </div>
    }
}

fn names(entity: &Entity, locale: Locale) -> Html {
    let strings = locale.strings;
    let [kind, _] = (strings.kind)(entity.kind);
    html! {
        <>
            <p class="details-kind">
                <KindDot kind={entity.kind} />{ kind }
                if let Some(latin) = &entity.latin {
                    <span class="latin-name">
                        <bdi lang="en">{ latin }</bdi>
                        if entity.transliterated { <small>{ format!(" ({})", strings.transliterated) }</small> }
                    </span>
                }
            </p>
            if !entity.aliases.is_empty() {
                <p class="spellings">
                    <span class="label">{ strings.spellings }</span>
                    { for [&entity.name].into_iter().chain(&entity.aliases).map(|name| html! { <span class="chip">{ name }</span> }) }
                </p>
            }
        </>
    }
}

/// Whether the fact says what a person is or was.
fn is_role(fact: &Fact, entity: &Entity) -> bool {
    fact.subject == entity.id && matches!(fact.kind, FactKind::Role | FactKind::Appoint | FactKind::Depart)
}

fn elsewhere(entity: &Entity, reading: &Reading) -> Vec<Html> {
    let articles = reading.document.article().elsewhere.iter().filter(|other| other.key == entity.key);
    let state = ArticleState::default().opening_entity(&entity.key);
    articles
        .map(|other| html! { <a class="row-link" href={article_href(&other.slug, &state)}>{ &other.headline }</a> })
        .collect()
}
