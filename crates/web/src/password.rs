//! Passwords: which may be chosen, and hashing them with Argon2id, a few at a time. Checking takes as long where there is
//! no account, so that nobody can tell who has one.
//!
//! Parameters: OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane). Rules: NCSC and NIST SP 800-63B: long, not
//! guessable, nothing else. docs/decisions/0016-passwords-and-sessions.md says why.

use crate::{error::WebError, session::random, turns::Turns};
use argon2::{Argon2, Params, PasswordHasher, PasswordVerifier};
use wholeplace_model::{place::Email, problem::ProblemKind};
use wholeplace_store::StoredPassword;

/// The fewest characters of a password.
pub(crate) const LEAST: usize = 12;
/// The most characters of a password.
const MOST: usize = 1_000;
/// The most passwords that are hashed at the same time: each takes 19 MiB and the whole of a core.
const AT_ONCE: usize = 2;
/// A password that would be found with fewer guesses than 10 to this power is refused.
const LEAST_GUESSES_LOG10: f64 = 8.0;
/// How much of a password is looked at for how guessable it is: more only makes it harder to guess.
const LOOKED_AT: usize = 60;
/// A part of an address as short as this may well be in a password by chance.
const SHORT_NAME: usize = 3;

/// What is checked where no password is stored: the hash of none that anybody knows, as expensive as any other.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes passwords, a few at a time.
pub(crate) struct Passwords {
    turns: Turns,
}

impl Passwords {
    pub(crate) fn new() -> Self {
        Self { turns: Turns::new(AT_ONCE) }
    }

    /// A password as it is stored.
    pub(crate) async fn hash(&self, password: &str) -> Result<StoredPassword, WebError> {
        let password = password.to_owned();
        self.turns.take("password", move || hashed(&password)).await?
    }

    /// Whether this is the password that was stored. Without one it is not, and takes as long to find out.
    pub(crate) async fn verify(
        &self,
        password: &str,
        stored: Option<&StoredPassword>,
    ) -> Result<bool, WebError> {
        let password: String = password.chars().take(MOST + 1).collect();
        let stored = stored.cloned();
        let is_right = move || {
            let checked = stored.as_ref().map_or(NOBODYS, |stored| stored.0.as_str());
            let right = Argon2::default().verify_password(password.as_bytes(), checked).is_ok();
            right && stored.is_some()
        };
        self.turns.take("password", is_right).await
    }
}

/// A password as it is stored, for accounts that are made without a page. Nothing if the system cannot hash it.
#[must_use]
pub fn stored_password(password: &str) -> Option<StoredPassword> {
    hashed(password).ok()
}

/// Whether somebody with this address may choose this password.
pub(crate) fn check_new(password: &str, email: &str) -> Result<(), ProblemKind> {
    let actual = password.chars().count();
    if actual == 0 {
        return Err(ProblemKind::Missing);
    }
    if actual < LEAST {
        return Err(ProblemKind::PasswordTooShort { least: LEAST });
    }
    if actual > MOST {
        return Err(ProblemKind::TooLong { limit: MOST, actual });
    }
    if names_in(email).iter().any(|name| password.to_lowercase().contains(name.as_str())) {
        return Err(ProblemKind::PasswordHasEmail);
    }
    let looked_at: String = password.chars().take(LOOKED_AT).collect();
    let guesses = zxcvbn::zxcvbn(&looked_at, &["wholeplace", "review", "council"]).guesses_log10();
    if guesses < LEAST_GUESSES_LOG10 { Err(ProblemKind::PasswordGuessable) } else { Ok(()) }
}

/// An address, the part before its `@`, and the name of its host.
fn names_in(email: &str) -> Vec<String> {
    let Some(email) = Email::parse(email) else { return Vec::new() };
    let (name, host) = email.as_str().split_once('@').unwrap_or_default();
    let host = host.split('.').next().unwrap_or_default();
    let parts = [email.as_str(), name, host].map(str::to_owned);
    parts.into_iter().filter(|part| part.chars().count() > SHORT_NAME).collect()
}

fn hashed(password: &str) -> Result<StoredPassword, WebError> {
    let hasher = Argon2::from(Params::DEFAULT);
    let hash = hasher.hash_password_with_salt(password.as_bytes(), &random::<16>());
    hash.map(|hash| StoredPassword(hash.to_string())).map_err(|_| WebError::mistake("password"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMAIL: &str = "sam.rees@harrowmere.example";

    #[test]
    fn a_long_password_that_is_hard_to_guess_will_do_whatever_it_is_made_of() {
        for good in
            ["correct horse battery staple", "tri chath yn cysgu", "ŵylan-môr-lliw-haul", "9f8a7c61e5b2d340"]
        {
            assert_eq!(check_new(good, EMAIL), Ok(()), "{good}");
        }
        assert_eq!(check_new(&"tri chath yn cysgu ".repeat(50), EMAIL), Ok(()));
    }

    #[test]
    fn short_common_and_own_passwords_are_refused_with_the_reason() {
        assert_eq!(check_new("", EMAIL), Err(ProblemKind::Missing));
        assert_eq!(check_new("eleven char", EMAIL), Err(ProblemKind::PasswordTooShort { least: 12 }));
        for common in [
            "password1234",
            "passwordpassword",
            "qwertyuiop123",
            "aaaaaaaaaaaaaaaa",
            "123456789012",
            "P@ssw0rd2026!",
            "iloveyou1234",
            "letmeinletmein",
        ] {
            assert_eq!(check_new(common, EMAIL), Err(ProblemKind::PasswordGuessable), "{common}");
        }
        for own in ["my sam.rees words", "SAM.REES-blue-lamp-9", "blue harrowmere lamp"] {
            assert_eq!(check_new(own, EMAIL), Err(ProblemKind::PasswordHasEmail), "{own}");
        }
        let long = "tri chath ".repeat(101);
        assert_eq!(check_new(&long, EMAIL), Err(ProblemKind::TooLong { limit: 1_000, actual: 1_010 }));
    }

    #[test]
    fn finding_out_that_there_is_no_account_is_the_same_work() {
        let Ok(stored) = hashed("tri chath yn cysgu") else { panic!("it is hashed") };
        let parts = |text: &str| text.split('$').map(str::len).collect::<Vec<_>>();
        assert!(stored.0.starts_with(&NOBODYS[..30]), "the same parameters");
        assert_eq!(parts(&stored.0), parts(NOBODYS), "salt and hash as long");
        let wrong = Argon2::default().verify_password(b"tri chath yn cysgu", NOBODYS);
        assert_eq!(wrong, Err(argon2::password_hash::Error::PasswordInvalid), "it is read and computed");
    }

    #[tokio::test]
    async fn a_password_is_known_again_and_another_is_not() {
        let passwords = Passwords::new();
        let Ok(stored) = passwords.hash("tri chath yn cysgu").await else { panic!("it is hashed") };
        assert!(stored.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", stored.0);
        for (typed, known) in [("tri chath yn cysgu", true), ("tri chath yn cysgu ", false), ("", false)] {
            assert_eq!(passwords.verify(typed, Some(&stored)).await.ok(), Some(known), "{typed}");
        }
        assert_eq!(passwords.verify("nobody's password", None).await.ok(), Some(false));
        let damaged = StoredPassword("x".to_owned());
        assert_eq!(passwords.verify("x", Some(&damaged)).await.ok(), Some(false));
    }
}
