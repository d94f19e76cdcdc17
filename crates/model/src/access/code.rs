//! The readable code: what somebody copies from paper or reads out over the telephone to come back.
//!
//! Seventeen symbols carry 85 bits; the eighteenth checks them. With the check symbol made so that the weighted sum
//! over the field of 32 elements is zero and all weights different, any one wrong symbol and any two symbols swapped
//! are noticed before anything is looked up.

use super::{InstallationKey, SealedToken, SecretHash, Token, first_16, symbols};

const LENGTH: usize = 18;

/// A code as valid symbols: its check has been made.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; LENGTH]);

/// Why some text is not a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeProblem {
    Empty,
    /// A character that no code has.
    Character(char),
    /// Too few or too many characters.
    Length {
        expected: usize,
        actual: usize,
    },
    /// The right number, but at least one is wrong.
    Check,
}

impl Code {
    pub(super) fn derive(key: &[u8; 32]) -> Self {
        let mut code = [0; LENGTH];
        code[..LENGTH - 1].copy_from_slice(&symbols::encode(key, LENGTH - 1));
        code[LENGTH - 1] = check_symbol(&code[..LENGTH - 1]);
        Self(code)
    }

    /// Reads a code in any case and spacing, with look-alike letters forgiven.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, CodeProblem> {
        let spacing =
            |c: &char| !c.is_whitespace() && !matches!(c, '-' | '.' | ',' | '\u{2010}'..='\u{2015}');
        let letters: Vec<char> = text.chars().filter(spacing).collect();
        if letters.is_empty() {
            return Err(CodeProblem::Empty);
        }
        let mut values = Vec::with_capacity(letters.len());
        for letter in letters {
            values.push(symbols::value(letter).ok_or(CodeProblem::Character(letter))?);
        }
        let actual = values.len();
        let code: [u8; LENGTH] =
            values.try_into().map_err(|_| CodeProblem::Length { expected: LENGTH, actual })?;
        if check_symbol(&code[..LENGTH - 1]) == code[LENGTH - 1] {
            Ok(Self(code))
        } else {
            Err(CodeProblem::Check)
        }
    }

    /// The code in six groups of three, as it is shown to its owner.
    #[must_use]
    pub fn reveal(&self) -> String {
        let groups: Vec<String> = self
            .0
            .chunks(3)
            .map(|group| group.iter().map(|value| symbols::letter(*value)).collect())
            .collect();
        groups.join(" ")
    }

    #[must_use]
    pub fn hash(&self, key: &InstallationKey) -> SecretHash {
        SecretHash(*blake3::keyed_hash(&key.0, &self.0).as_bytes())
    }

    pub(super) fn seal(&self, token: &Token) -> SealedToken {
        SealedToken(self.under_pad(token.0))
    }

    /// The token that was sealed under this code.
    #[must_use]
    pub fn unseal(&self, sealed: &SealedToken) -> Token {
        Token(self.under_pad(sealed.0))
    }

    fn under_pad(&self, bytes: [u8; 16]) -> [u8; 16] {
        let pad = first_16(blake3::derive_key("wholeplace 2026 token pad", &self.0));
        std::array::from_fn(|index| bytes[index] ^ pad[index])
    }
}

/// The symbol that makes the sum of weight times symbol zero, with weight 1 for the check symbol itself.
fn check_symbol(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| times_alpha(sum ^ value))
}

/// Multiplies by the generator of the field of 32 elements, modulo x^5 + x^2 + 1.
fn times_alpha(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { (doubled ^ 0b10_0101) & 31 }
}
