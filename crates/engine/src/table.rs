//! Reads the tables of `data`: tab-separated columns, lines that start with `#` are comments.
//!
//! The tables are part of the program, so a malformed one is a bug, and the tests of the stages read them all.

/// The rows of a table with `N` columns; missing columns at the end are empty.
pub fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or(""))
    })
}

/// The alternatives of a cell: `سنة | عام`.
pub fn alternatives(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(" | ").map(str::trim).filter(|form| !form.is_empty())
}
