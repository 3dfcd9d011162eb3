//! Pulling the sheet at the foot of a narrow page with a finger.

use web_sys::HtmlElement;
use yew::prelude::*;

/// What the handle of a sheet does with a finger's touches.
pub struct Pull {
    /// The finger comes down.
    pub start: Callback<TouchEvent>,
    /// The finger moves.
    pub follow: Callback<TouchEvent>,
    /// The finger leaves.
    pub end: Callback<TouchEvent>,
}

/// Which way a sheet was pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Open.
    Up,
    /// Closed.
    Down,
}

/// A shorter way than this, in CSS pixels, is no pull but an unsteady tap.
const SLACK: i32 = 48;

/// Lets the sheet follow a finger downwards, and calls back when it was pulled either way.
#[hook]
pub fn use_pull(sheet: &NodeRef, on_pull: Callback<Direction>) -> Pull {
    let from = use_mut_ref(|| None::<i32>);
    let start = Callback::from({
        let from = from.clone();
        move |event: TouchEvent| *from.borrow_mut() = height(&event)
    });
    let follow = Callback::from({
        let (from, sheet) = (from.clone(), sheet.clone());
        move |event: TouchEvent| {
            if let Some((from, to)) = from.borrow().zip(height(&event)) {
                shift(&sheet, (to - from).max(0));
            }
        }
    });
    let end = Callback::from({
        let sheet = sheet.clone();
        move |event: TouchEvent| {
            shift(&sheet, 0);
            match from.take().zip(height(&event)).map(|(from, to)| to - from) {
                Some(way) if way > SLACK => on_pull.emit(Direction::Down),
                Some(way) if way < -SLACK => on_pull.emit(Direction::Up),
                _ => {}
            }
        }
    });
    Pull { start, follow, end }
}

fn height(event: &TouchEvent) -> Option<i32> {
    event.changed_touches().get(0).map(|touch| touch.client_y())
}

fn shift(sheet: &NodeRef, pixels: i32) {
    if let Some(sheet) = sheet.cast::<HtmlElement>() {
        _ = sheet.style().set_property("translate", &format!("0 {pixels}px"));
    }
}
