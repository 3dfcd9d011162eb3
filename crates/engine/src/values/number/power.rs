//! Powers of ten after a number in digits: 1.5e6, 3×10^8, 2 × 10⁻³.

use crate::{text::TokenKind, values::words::Words};

/// No longer power is written.
const MAX_DIGITS: usize = 2;

/// The power of ten that starts at a word and the word after it.
pub(super) fn power_of_ten(words: &Words, at: usize) -> Option<(f64, usize)> {
    let (exponent, end) = after_letter(words, at).or_else(|| after_sign(words, at))?;
    Some((10_f64.powi(exponent), end))
}

/// e6, e-6
fn after_letter(words: &Words, at: usize) -> Option<(i32, usize)> {
    let rest = words.folded(at).strip_prefix('e').filter(|_| words.is_glued(at))?;
    if rest.is_empty() && words.is_joint(at + 1, &['-', '+']) {
        signed(words, at + 1)
    } else {
        Some((exponent(rest)?, at + 1))
    }
}

/// ×10^8, × 10⁸
fn after_sign(words: &Words, at: usize) -> Option<(i32, usize)> {
    if !matches!(words.mark(at), '×' | '*') || words.folded(at + 1) != "10" {
        return None;
    }
    if words.is_joint(at + 2, &['^']) { signed(words, at + 3) } else { raised(words, at + 2) }
}

/// 8, -8
fn signed(words: &Words, at: usize) -> Option<(i32, usize)> {
    let digits = at + usize::from(words.is_joint(at, &['-', '−', '+']));
    let exponent = exponent(words.folded(digits)).filter(|_| words.kind(digits) == Some(TokenKind::Number))?;
    Some((if matches!(words.mark(at), '-' | '−') { -exponent } else { exponent }, digits + 1))
}

/// ⁸, ⁻⁸
fn raised(words: &Words, at: usize) -> Option<(i32, usize)> {
    let is_below = words.mark(at) == '⁻';
    let first = at + usize::from(is_below);
    let digits = (first..=first + MAX_DIGITS).map_while(|at| raised_digit(words.mark(at)));
    let digits: String = digits.collect();
    let exponent = exponent(&digits)?;
    Some((if is_below { -exponent } else { exponent }, first + digits.len()))
}

fn raised_digit(mark: char) -> Option<char> {
    let value = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'].iter().position(|raised| *raised == mark)?;
    char::from_digit(value as u32, 10)
}

fn exponent(digits: &str) -> Option<i32> {
    (digits.len() <= MAX_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}
