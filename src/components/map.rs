use khabar_contract::{Entity, MentionKind};
use yew::prelude::*;

use super::{Scope, signs};
use crate::{
    graph::{
        Ties, label,
        spine::{self, BOX_HEIGHT, BOX_WIDTH, Drawing, Line, Spot},
        tie,
    },
    ids,
    state::Told,
};

/// Who is tied to whom, as a drawing and as a table that says the same.
pub fn map(told: &[Told], is_filtered: bool, scope: &Scope) -> Html {
    let ties = Ties::of(told);
    let strings = scope.locale().strings;
    if ties.ties.is_empty() {
        let none = if is_filtered { strings.no_matching_ties } else { strings.no_ties };
        return html! { <p class="empty">{ none }</p> };
    }
    html! {
        <div class="map">
            <figure>
                { drawing(&ties, scope) }
                <figcaption>{ strings.map_lines }</figcaption>
            </figure>
            { table(told, &ties, scope) }
        </div>
    }
}

fn drawing(ties: &Ties, scope: &Scope) -> Html {
    let Drawing { height, spots, lines } = spine::draw(ties);
    let view_box = format!("0 0 {} {height}", spine::WIDTH);
    html! {
        <svg viewBox={view_box} role="group" aria-label={scope.locale().strings.map}>
            { for lines.iter().map(line) }
            { for spots.iter().map(|spot| node(spot, ties, scope)) }
        </svg>
    }
}

fn line(line: &Line) -> Html {
    html! { <path d={line.path.clone()} data-certain={line.tie.is_certain.then_some("")} /> }
}

fn node(spot: &Spot, ties: &Ties, scope: &Scope) -> Html {
    let Spot { name: index, x, y } = *spot;
    let Entity { key, name, kind, .. } = ties.names[index];
    let lines = label::lines(name);
    let first = BASELINE - (lines.len() as i32 - 1) * LEADING / 2;
    let text = |(line, text): (usize, String)| {
        html! { <text x={x.to_string()} y={(y + first + line as i32 * LEADING).to_string()}>{ text }</text> }
    };
    html! {
        <a
            id={ids::node(key)}
            class="node"
            data-kind={kind.name()}
            href={scope.entity_href(key)}
            aria-label={spoken(name, *kind, ties.neighbours(index).len(), scope)}
        >
            <rect
                x={(x - BOX_WIDTH / 2).to_string()}
                y={(y - BOX_HEIGHT / 2).to_string()}
                width={BOX_WIDTH.to_string()}
                height={BOX_HEIGHT.to_string()}
                rx="8"
            />
            { for lines.into_iter().enumerate().map(text) }
        </a>
    }
}

/// From the middle of a line of a name down to its baseline, in units of the map.
const BASELINE: i32 = 4;

/// From one line of a name to the next.
const LEADING: i32 = 16;

/// A name on the map as it is heard: what it is, and how many it is tied to.
fn spoken(name: &str, kind: MentionKind, ties: usize, scope: &Scope) -> String {
    let locale = scope.locale();
    let [kind, _] = (locale.strings.kind)(kind);
    format!("{name}، {kind}، {}", locale.count(ties, locale.strings.ties))
}

fn table(told: &[Told], ties: &Ties, scope: &Scope) -> Html {
    let strings = scope.locale().strings;
    let tied: Vec<Told> = told.iter().copied().filter(|told| tie(told).is_some()).collect();
    let rows = Told::alike(&tied, is_same_tie);
    html! {
        <table>
            <caption>{ strings.map }</caption>
            <thead>
                <tr>
                    <th scope="col">{ strings.subject }</th>
                    <th scope="col">{ strings.tie }</th>
                    <th scope="col">{ strings.with_whom }</th>
                </tr>
            </thead>
            <tbody>{ for rows.iter().map(|row| self::row(row, ties, scope)) }</tbody>
        </table>
    }
}

/// Whether two facts tie the same two in the same way.
fn is_same_tie(a: &Told, b: &Told) -> bool {
    let keys = |told: &Told| tie(told).map(|ends| ends.map(|name| name.key.clone()));
    a.fact.kind == b.fact.kind && a.fact.modality == b.fact.modality && keys(a) == keys(b)
}

/// One tie, between names as the map has them; the facts after the first that state it are links with numbers.
fn row(told: &[Told], ties: &Ties, scope: &Scope) -> Html {
    let locale = scope.locale();
    let [first, others @ ..] = told else { return Html::default() };
    let Some([subject, party]) = tie(first) else { return Html::default() };
    let entity = |entity: &Entity| {
        let Entity { key, name, kind, .. } = ties.name(&entity.key).unwrap_or(entity);
        html! {
            <a class="part" data-kind={kind.name()} href={scope.entity_href(key)}>{ name }</a>
        }
    };
    let other = |(index, told): (usize, &Told)| {
        let number = locale.number(index + 2);
        let label = format!("{number}: {}", told.headline);
        html! { <>{ " " }<a href={scope.fact_href(told)} aria-label={label}>{ number }</a></> }
    };
    html! {
        <tr>
            <th scope="row">{ entity(subject) }</th>
            <td>
                <a href={scope.fact_href(first)}>{ (locale.strings.fact)(first.fact.kind) }</a>
                { for others.iter().enumerate().map(other) }
                { signs(first.fact, first.analysis, locale) }
            </td>
            <td>{ entity(party) }</td>
        </tr>
    }
}
