//! An e-mail address that could be right, in the one form in which two of them are compared.

use std::fmt;

/// The most characters an address may have.
const LONGEST: usize = 254;

/// An e-mail address in small letters, without spaces around it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    /// Enough to catch a slip: one `@` between two parts, the second with a dot, and no spaces or line ends.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let odd = |c: char| c.is_whitespace() || c.is_control() || ",;<>\"".contains(c);
        let (name, host) = text.split_once('@')?;
        let good = text.len() <= LONGEST
            && !text.chars().any(odd)
            && !name.is_empty()
            && !host.contains('@')
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.');
        good.then(|| Self(text.to_lowercase()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn catches_slips_and_header_injection() {
        assert_eq!(
            Email::parse(" Sam.Rees@Example.org ").map(|email| email.to_string()).as_deref(),
            Some("sam.rees@example.org")
        );
        for slip in [
            "",
            "sam",
            "sam@",
            "@example.org",
            "sam@example",
            "a b@example.org",
            "a@b@example.org",
            "sam@.org",
        ] {
            assert_eq!(Email::parse(slip), None, "{slip}");
        }
        assert_eq!(Email::parse("sam@example.org\r\nBcc: all@example.org"), None);
        assert_eq!(Email::parse("sam@example.org,all@example.org"), None);
        assert_eq!(Email::parse(&format!("{}@example.org", "a".repeat(250))), None);
    }
}
