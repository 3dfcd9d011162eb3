//! The query of an address: names and their values.
//!
//! Serde could read and write it into the state by itself, for 10 KB more of the download.

use std::str::FromStr;

/// Names and their values, each name once.
#[derive(Debug, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads a query, with or without its question mark. What cannot be read is left out; of a name that is there
    /// twice, the first counts.
    pub fn read(query: &str) -> Self {
        let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        Self(pairs.filter_map(|(name, value)| Some((decoded(name)?, decoded(value)?))).collect())
    }

    /// The query that [`read`](Self::read) reads back as this, without a question mark.
    pub fn write(&self) -> String {
        let pair = |(name, value): &(String, String)| format!("{name}={}", urlencoding::encode(value));
        self.0.iter().map(pair).collect::<Vec<_>>().join("&")
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of a name, where it can be read.
    pub fn parsed<T: FromStr>(&self, name: &str) -> Option<T> {
        self.get(name)?.parse().ok()
    }

    /// Adds a name, where there is a value for it.
    pub fn add(&mut self, name: &str, value: Option<impl ToString>) {
        self.0.extend(value.map(|value| (name.to_owned(), value.to_string())));
    }
}

fn decoded(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    urlencoding::decode(&text).ok().map(|text| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_in_any_script_survive() {
        for value in ["ميتا", "a&b=c", "100%", "x y+z", ""] {
            let mut query = Query::default();
            query.add("other", None::<String>);
            query.add("name", Some(value));
            assert_eq!(Query::read(&query.write()).get("name"), Some(value));
        }
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let query = Query::read("?a=1&a=2&b&=&c=%FF&d=x+y&e=%zz");
        assert_eq!(["a", "b", "c", "d"].map(|name| query.get(name)), [Some("1"), None, None, Some("x y")]);
        assert_eq!((query.parsed::<u32>("a"), query.parsed::<u32>("d")), (Some(1), None));
    }
}
