//! The reader: a Yew application that shows articles and what they say.

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main><h1>{ "خبر" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
