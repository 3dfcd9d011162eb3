use yew::prelude::*;

/// Items of a list, each with what it stands under: those that follow each other under one heading make a list of their
/// own. An empty heading is none.
pub fn groups(items: &[(String, Html)]) -> Html {
    items.chunk_by(|(a, _), (b, _)| a == b).map(group).collect()
}

fn group(items: &[(String, Html)]) -> Html {
    let (heading, _) = &items[0];
    let list = html! { <ul role="list">{ for items.iter().map(|(_, item)| item.clone()) }</ul> };
    if heading.is_empty() {
        return list;
    }
    html! { <section><h3>{ heading }</h3>{ list }</section> }
}
