//! Thirty-two letters and digits that people can read aloud: Crockford's base 32, in which look-alikes are one symbol.
//!
//! Source: Douglas Crockford, Base 32, 2002.

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The letter for a value from 0 to 31.
pub(super) fn letter(value: u8) -> char {
    char::from(SYMBOLS[usize::from(value & 31)])
}

/// The value of a letter in either case; `O` reads as zero, `I` and `L` as one.
pub(super) fn value(letter: char) -> Option<u8> {
    let upper = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = SYMBOLS.iter().position(|&symbol| char::from(symbol) == upper)?;
    u8::try_from(place).ok()
}

/// The first `count` groups of five bits of `bytes`, zeros where the bytes end.
pub(super) fn encode(bytes: &[u8], count: usize) -> Vec<u8> {
    let bit = |index: usize| bytes.get(index / 8).map_or(0, |byte| byte >> (7 - index % 8) & 1);
    (0..count).map(|group| (0..5).fold(0, |value, offset| value << 1 | bit(group * 5 + offset))).collect()
}

/// The bytes that groups of five bits spell; bits past the end are dropped.
pub(super) fn decode<const N: usize>(symbols: &[u8]) -> [u8; N] {
    let mut bytes = [0; N];
    for index in 0..N * 8 {
        let symbol = symbols.get(index / 5).copied().unwrap_or_default();
        bytes[index / 8] |= (symbol >> (4 - index % 5) & 1) << (7 - index % 8);
    }
    bytes
}
