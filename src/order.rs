//! One way to sort for all types: the standard library's is compiled anew for each, and costs the download 1 KB each
//! time.

use std::cmp::{Ordering, Reverse};

/// The items in order; equal ones stay as they stood.
pub fn sorted_by<T: Clone>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order(items.len(), &|a, b| compare(&items[a], &items[b]));
    order.into_iter().map(|index| items[index].clone()).collect()
}

/// The items with the greatest keys first; equal ones stay as they stood.
pub fn greatest_first<T: Clone, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<T> {
    sorted_by(items, |a, b| Reverse(key(a)).cmp(&Reverse(key(b))))
}

fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_stay_as_they_stood() {
        let items = ["bb", "a", "cc", "ddd", "e"];
        assert_eq!(greatest_first(&items, |item| item.len()), ["ddd", "bb", "cc", "a", "e"]);
        assert_eq!(sorted_by(&items, |a, b| a.len().cmp(&b.len())), ["a", "e", "bb", "cc", "ddd"]);
    }
}
