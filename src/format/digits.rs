//! Digits of either shape.

use std::{fmt, str::FromStr};

/// The shape of the digits that the interface writes. The text of an article keeps its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Digits {
    /// ٠١٢٣
    #[default]
    Arabic,
    /// 0123
    Latin,
}

impl Digits {
    /// The text, its digits and the separators between them in this shape.
    pub fn write(self, text: &str) -> String {
        match self {
            Self::Arabic => text.chars().map(to_arabic).collect(),
            Self::Latin => text.to_owned(),
        }
    }

    /// The other shape.
    pub fn other(self) -> Self {
        match self {
            Self::Arabic => Self::Latin,
            Self::Latin => Self::Arabic,
        }
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Arabic => "arab",
            Self::Latin => "latn",
        })
    }
}

/// The text names no shape of digits.
#[derive(Debug)]
pub struct UnknownDigits;

impl FromStr for Digits {
    type Err = UnknownDigits;

    fn from_str(name: &str) -> Result<Self, UnknownDigits> {
        match name {
            "arab" => Ok(Self::Arabic),
            "latn" => Ok(Self::Latin),
            _ => Err(UnknownDigits),
        }
    }
}

fn to_arabic(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32('٠' as u32 + (c as u32 - '0' as u32)).unwrap_or(c),
        '.' => '٫',
        ',' => '٬',
        '%' => '٪',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_separators_change_shape_together() {
        assert_eq!(Digits::Arabic.write("14,300.5%"), "١٤٬٣٠٠٫٥٪");
        assert_eq!(Digits::Latin.write("14,300.5%"), "14,300.5%");
    }
}
