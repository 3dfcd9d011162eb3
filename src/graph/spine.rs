//! Where on the map each name stands, and the lines between them.
//!
//! Names with several ties stand below each other in the middle, as a spine; a name with one tie stands beside the one
//! that it is tied to. Every name has a row of its column to itself, so that none ever covers another, in whatever
//! type, and the order of the names is one in which they can be read.

use super::{Ties, ties::Tie};

/// A map, in units of its own: as wide as a small telephone has pixels.
#[derive(Debug, PartialEq)]
pub struct Drawing {
    /// How high it is.
    pub height: i32,
    /// Where each name stands, in reading order.
    pub spots: Vec<Spot>,
    /// The lines between them.
    pub lines: Vec<Line>,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The index of the name.
    pub name: usize,
    /// The middle of its box.
    pub x: i32,
    /// The middle of its box.
    pub y: i32,
}

/// A line between two names.
#[derive(Debug, PartialEq)]
pub struct Line {
    /// What it stands for.
    pub tie: Tie,
    /// The path, as SVG writes it.
    pub path: String,
}

/// The width of every map.
pub const WIDTH: i32 = 340;
/// The width of the box of a name.
pub const BOX_WIDTH: i32 = 92;
/// The height of the box of a name.
pub const BOX_HEIGHT: i32 = 40;

const ROW: i32 = 52;
/// How far out the middle of a line round the side may be drawn: it stays between the columns.
const ARC: i32 = 30;
const MIDDLE: i32 = WIDTH / 2;
const SIDES: [i32; 2] = [WIDTH - 2 - BOX_WIDTH / 2, 2 + BOX_WIDTH / 2];

/// Draws ties.
pub fn draw(ties: &Ties) -> Drawing {
    let neighbours: Vec<Vec<usize>> = (0..ties.names.len()).map(|name| ties.neighbours(name)).collect();
    let mut spots = Vec::new();
    let mut top = 0;
    for name in spine(&neighbours) {
        let leaves: Vec<usize> =
            neighbours[name].iter().copied().filter(|other| !is_on_spine(*other, &neighbours)).collect();
        let rows = leaves.len().div_ceil(2).max(1) as i32;
        spots.push(Spot { name, x: MIDDLE, y: top + rows * ROW / 2 });
        for (x, side) in SIDES.into_iter().zip([0, 1]) {
            let leaves = leaves.iter().skip(side).step_by(2);
            let slack = (rows - leaves.len() as i32) * ROW / 2;
            let spot =
                |(row, name): (usize, &usize)| Spot { name: *name, x, y: top + slack + row as i32 * ROW + ROW / 2 };
            spots.extend(leaves.enumerate().map(spot));
        }
        top += rows * ROW;
    }
    let lines = ties.ties.iter().map(|tie| Line { tie: *tie, path: path(*tie, &spots) }).collect();
    Drawing { height: top, spots, lines }
}

/// The names in the middle: from each that is tied to most others to those that it is tied to, and on from these.
fn spine(neighbours: &[Vec<usize>]) -> Vec<usize> {
    let mut order = Vec::new();
    for start in 0..neighbours.len() {
        let mut at = order.len();
        push(start, neighbours, &mut order);
        while at < order.len() {
            let name: usize = order[at];
            neighbours[name].iter().for_each(|next| push(*next, neighbours, &mut order));
            at += 1;
        }
    }
    order
}

fn push(name: usize, neighbours: &[Vec<usize>], order: &mut Vec<usize>) {
    if is_on_spine(name, neighbours) && !order.contains(&name) {
        order.push(name);
    }
}

/// Whether a name has several ties, or is the first of two that are tied to each other alone.
fn is_on_spine(name: usize, neighbours: &[Vec<usize>]) -> bool {
    match neighbours[name][..] {
        [only] => neighbours[only].len() == 1 && name < only,
        _ => true,
    }
}

/// From a box to a box: straight down to the next of the spine, round the side to others of it, across to a side.
fn path(tie: Tie, spots: &[Spot]) -> String {
    let spine: Vec<usize> = spots.iter().filter(|spot| spot.x == MIDDLE).map(|spot| spot.name).collect();
    let rank = |name| spine.iter().position(|other| *other == name);
    let [a, b] = tie.ends.map(|name| spots.iter().find(|spot| spot.name == name).expect("every name has a spot"));
    let is_in_order = (a.x != MIDDLE, a.y) < (b.x != MIDDLE, b.y);
    let (Spot { name, x, y }, to) = if is_in_order { (a, b) } else { (b, a) };
    let (half_width, half_height) = (BOX_WIDTH / 2, BOX_HEIGHT / 2);
    match (rank(*name), rank(to.name)) {
        (Some(a), Some(b)) if b == a + 1 => format!("M{x} {}V{}", y + half_height, to.y - half_height),
        (Some(a), Some(b)) => {
            // To the right and the left by turns, and the further the longer the way.
            let out = if (a + b) % 2 == 0 { 1 } else { -1 };
            let (edge, far) = (x + out * half_width, x + out * (half_width + ARC.min(12 + (to.y - y) / 10)));
            format!("M{edge} {y}C{far} {y} {far} {} {edge} {}", to.y, to.y)
        }
        _ => {
            let out = (to.x - x).signum();
            let (from, until) = (x + out * half_width, to.x - out * half_width);
            let middle = (from + until) / 2;
            format!("M{from} {y}C{middle} {y} {middle} {} {until} {}", to.y, to.y)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fixture, state::Told};

    fn drawing(pairs: &[&str]) -> Drawing {
        let document = fixture::ties(pairs);
        draw(&Ties::of(&Told::of_article(document.article())))
    }

    fn pairs(ties: impl Iterator<Item = (usize, usize)>) -> Drawing {
        let pairs: Vec<String> = ties.map(|(a, b)| format!("اسم{a} اسم{b}")).collect();
        drawing(&pairs.iter().map(String::as_str).collect::<Vec<_>>())
    }

    #[test]
    fn no_name_covers_another_or_leaves_the_map() {
        let star = pairs((1..25).map(|name| (0, name)));
        let ring = pairs((0..25).map(|name| (name, (name + 1) % 25)));
        let tree = pairs((1..25).map(|name| (name / 3, name)));
        let thicket = pairs((0..25).flat_map(|a| (0..a).filter(move |b| (a * b) % 3 == 1).map(move |b| (a, b))));
        let islands = pairs((0..12).map(|pair| (pair * 2, pair * 2 + 1)));
        for drawing in [star, ring, tree, thicket, islands] {
            for (index, a) in drawing.spots.iter().enumerate() {
                assert!((BOX_WIDTH / 2..=WIDTH - BOX_WIDTH / 2).contains(&a.x), "{a:?}");
                assert!((BOX_HEIGHT / 2..=drawing.height - BOX_HEIGHT / 2).contains(&a.y), "{a:?}");
                let is_clear = |b: &Spot| (a.x - b.x).abs() > BOX_WIDTH || (a.y - b.y).abs() > BOX_HEIGHT;
                assert!(drawing.spots[index + 1..].iter().all(is_clear), "{a:?} is covered");
            }
        }
    }

    #[test]
    fn every_name_is_drawn_once_and_every_tie() {
        let drawing = drawing(&["أ ب", "أ ج", "ج د", "ج ه", "و ز"]);
        let mut names: Vec<usize> = drawing.spots.iter().map(|spot| spot.name).collect();
        names.sort();
        assert_eq!(names, [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(drawing.lines.len(), 5);
    }

    #[test]
    fn a_name_is_followed_by_those_tied_to_it_alone() {
        let spots = drawing(&["أ ب", "أ ج", "أ د", "ج ه", "ج د"]).spots;
        let names: Vec<usize> = spots.iter().map(|spot| spot.name).collect();
        // أ and ج have three ties each, د two; ب is tied to أ alone, ه to ج.
        assert_eq!(names, [0, 3, 1, 4, 2]);
    }
}
