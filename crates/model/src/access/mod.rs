//! Who may do what: secrets that people hold, and the seats that those secrets open.
//!
//! A seat cannot be made up: its constructor compares a presented secret with what was stored. Functions that touch a
//! response ask for a seat, so a permission can't be forgotten. `code` is the secret in its readable form, `place` holds
//! the seats of people who sign in, `joining` that of somebody on their way into a review, `picture` that of somebody
//! who may see what came of one.

mod code;
mod joining;
mod picture;
mod place;
mod symbols;
#[cfg(test)]
mod tests;

pub use code::{Code, CodeProblem};
pub use joining::JoiningSeat;
pub use picture::{PictureSeat, TookPart};
pub use place::{AccountSeat, AdministratorSeat, FacilitatorSeat, Membership, OwnerSeat, ViewerSeat};

use crate::response::ResponseId;
use symbols::{decode, encode};

/// Keys the hashes of secrets; made once for an installation.
#[derive(Clone)]
pub struct InstallationKey(pub [u8; 32]);

/// What a private link holds: 128 random bits. Never logged: it has no `Debug` that shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 16]);

/// A keyed hash of a secret, the only form in which secrets are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecretHash(pub [u8; 32]);

/// A token under its code's pad: whoever has the code gets the token back, the store alone cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedToken(pub [u8; 16]);

/// What is stored of a response's secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locks {
    pub token: SecretHash,
    pub code: SecretHash,
    pub sealed: SealedToken,
}

/// The right to read, change and erase one response.
#[derive(Clone)]
pub struct AnsweringSeat {
    response: ResponseId,
    instrument: String,
    token: Token,
}

/// The right to read one shared report, as far as its owner chose.
#[derive(Debug, Clone)]
pub struct ReadingSeat {
    response: ResponseId,
    pub reasons: bool,
    pub plan: bool,
}

impl Token {
    /// From 16 bytes of a cryptographic random source.
    #[must_use]
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Reads the 26 characters of a link.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 26 {
            return None;
        }
        let symbols = text.chars().map(symbols::value).collect::<Option<Vec<_>>>()?;
        Some(Self(decode(&symbols)))
    }

    /// The token as it stands in a link: 26 characters.
    #[must_use]
    pub fn reveal(&self) -> String {
        encode(&self.0, 26).into_iter().map(symbols::letter).collect()
    }

    /// The readable code that opens the same response.
    #[must_use]
    pub fn code(&self) -> Code {
        Code::derive(&blake3::derive_key("wholeplace 2026 readable code", &self.0))
    }

    /// The token of the `generation`-th read-only link to this response's report.
    #[must_use]
    pub fn share(&self, generation: u32) -> Self {
        let mut material = self.0.to_vec();
        material.extend(generation.to_le_bytes());
        Self(first_16(blake3::derive_key("wholeplace 2026 share link", &material)))
    }

    #[must_use]
    pub fn hash(&self, key: &InstallationKey) -> SecretHash {
        SecretHash(*blake3::keyed_hash(&key.0, &self.0).as_bytes())
    }

    /// Everything the store keeps of this token and its code.
    #[must_use]
    pub fn locks(&self, key: &InstallationKey) -> Locks {
        let code = self.code();
        Locks { token: self.hash(key), code: code.hash(key), sealed: code.seal(self) }
    }
}

impl SecretHash {
    /// Compares without stopping at the first difference.
    fn matches(&self, other: &Self) -> bool {
        blake3::Hash::from_bytes(self.0) == blake3::Hash::from_bytes(other.0)
    }
}

impl AnsweringSeat {
    /// Opens a seat if `token` is the one whose hash was stored for `response`, which answers `instrument`.
    #[must_use]
    pub fn open(
        response: ResponseId,
        instrument: String,
        token: Token,
        stored: &SecretHash,
        key: &InstallationKey,
    ) -> Option<Self> {
        token.hash(key).matches(stored).then_some(Self { response, instrument, token })
    }

    #[must_use]
    pub fn response(&self) -> &ResponseId {
        &self.response
    }

    /// The id of the instrument that the response answers.
    #[must_use]
    pub fn instrument(&self) -> &str {
        &self.instrument
    }

    /// The secret this seat was opened with, to show its owner their link and code.
    #[must_use]
    pub fn token(&self) -> &Token {
        &self.token
    }
}

impl ReadingSeat {
    /// Opens a seat if `token` is the one whose hash was stored for the share link.
    #[must_use]
    pub fn open(
        response: ResponseId,
        token: &Token,
        stored: &SecretHash,
        key: &InstallationKey,
        reasons: bool,
        plan: bool,
    ) -> Option<Self> {
        token.hash(key).matches(stored).then_some(Self { response, reasons, plan })
    }

    #[must_use]
    pub fn response(&self) -> &ResponseId {
        &self.response
    }
}

fn first_16(bytes: [u8; 32]) -> [u8; 16] {
    let mut first = [0; 16];
    first.copy_from_slice(&bytes[..16]);
    first
}
