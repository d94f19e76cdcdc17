//! Postcodes of the United Kingdom, with or without their space, in capitals or not.

use super::{Flag, FlagKind, runs};

/// Letters that the second half never has.
const NOT_INWARD: &str = "CIKMOV";

pub(super) fn find(text: &str) -> Vec<Flag> {
    let words = runs(text, char::is_alphanumeric);
    let mut flags = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let mut end = is_whole(word.text).then(|| word.end());
        if let Some(next) = words.get(index + 1) {
            let between = &text[word.end()..next.start];
            let is_space =
                between.chars().count() <= 2 && between.chars().all(|c| c == '-' || c.is_whitespace());
            if is_space && is_outward(word.text) && is_inward(next.text) {
                end = Some(next.end());
            }
        }
        flags.extend(end.map(|end| Flag { span: word.start..end, kind: FlagKind::Postcode }));
    }
    flags
}

fn is_whole(word: &str) -> bool {
    word.len() > 3
        && word.is_char_boundary(word.len() - 3)
        && is_outward(&word[..word.len() - 3])
        && is_inward(&word[word.len() - 3..])
}

/// "M1", "LS11", "SW1A".
fn is_outward(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = word.as_bytes().get(letters..).unwrap_or_default();
    matches!(letters, 1..=2)
        && match rest {
            [digit] => digit.is_ascii_digit(),
            [digit, last] => digit.is_ascii_digit() && last.is_ascii_alphanumeric(),
            _ => false,
        }
}

/// "1AE".
fn is_inward(word: &str) -> bool {
    let is_letter =
        |byte: u8| byte.is_ascii_alphabetic() && !NOT_INWARD.contains(char::from(byte.to_ascii_uppercase()));
    match word.as_bytes() {
        [digit, first, second] => digit.is_ascii_digit() && is_letter(*first) && is_letter(*second),
        _ => false,
    }
}
