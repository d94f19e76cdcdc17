//! A pasted list of e-mail addresses: read as people copy them from mail programs and sheets, or refused line by line.

use crate::{
    place::Email,
    problem::{Problem, ProblemKind},
};
use std::collections::BTreeSet;

/// The most addresses in one list.
pub const ADDRESS_LIMIT: usize = 2_000;

/// Addresses to write to, each once, in the order in which they came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddressList {
    pub addresses: Vec<Email>,
    /// How many were in the list again.
    pub again: usize,
}

/// Reads addresses that stand on lines of their own or between commas, semicolons or spaces, with or without names and
/// angle brackets: `Rees, Sam <sam@example.org>; jo@example.org`.
///
/// # Errors
/// Every line on which something is no address, as problems of the field `addresses`; nothing is guessed.
pub fn read_addresses(text: &str) -> Result<AddressList, Vec<Problem>> {
    let mut problems = Vec::new();
    let (mut list, mut seen) = (AddressList::default(), BTreeSet::new());
    for (line, number) in text.lines().zip(1..) {
        match read_line(line) {
            Err(text) => {
                problems.push(Problem::new("addresses", ProblemKind::NoAddressOnLine { line: number, text }));
            }
            Ok(addresses) => {
                for address in addresses {
                    if seen.insert(address.clone()) {
                        list.addresses.push(address);
                    } else {
                        list.again += 1;
                    }
                }
            }
        }
    }
    let count = list.addresses.len();
    if problems.is_empty() && count == 0 {
        problems.push(Problem::new("addresses", ProblemKind::Missing));
    } else if count > ADDRESS_LIMIT {
        let kind = ProblemKind::TooManyAddresses { limit: ADDRESS_LIMIT, actual: count };
        problems.push(Problem::new("addresses", kind));
    }
    if problems.is_empty() { Ok(list) } else { Err(problems) }
}

/// The addresses of a line, or the first thing on it that is none.
fn read_line(line: &str) -> Result<Vec<Email>, String> {
    let mut addresses = Vec::new();
    // The start of a name with a comma in it, which only an address in brackets may follow.
    let mut name = None;
    for piece in line.split([',', ';']).map(str::trim).filter(|piece| !piece.is_empty()) {
        if let Some((before, rest)) = piece.split_once('<') {
            let (inside, after) = rest.split_once('>').ok_or_else(|| shown(piece))?;
            if before.contains('@') || !after.trim_matches(['"', ' ']).is_empty() {
                return Err(shown(piece));
            }
            addresses.push(read_one(inside)?);
            name = None;
        } else if piece.contains('@') {
            if let Some(name) = name {
                return Err(shown(name));
            }
            for word in piece.split_whitespace() {
                addresses.push(read_one(word)?);
            }
        } else {
            name = name.or(Some(piece));
        }
    }
    name.map_or(Ok(addresses), |name| Err(shown(name)))
}

fn read_one(text: &str) -> Result<Email, String> {
    let bare = text.trim().trim_matches(['"', '\'']);
    let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
    Email::parse(bare).ok_or_else(|| shown(text))
}

/// Enough of it to find it again.
fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<String> {
        read_addresses(text).unwrap().addresses.iter().map(Email::to_string).collect()
    }

    fn lines(text: &str) -> Vec<(usize, String)> {
        let problems = read_addresses(text).expect_err("something is no address");
        let line = |problem: Problem| match problem.kind {
            ProblemKind::NoAddressOnLine { line, text } => (line, text),
            other => panic!("{other:?}"),
        };
        problems.into_iter().map(line).collect()
    }

    #[test]
    fn lists_are_read_as_people_copy_them() {
        let both = ["sam@example.org", "jo@example.org"];
        for text in [
            "sam@example.org\njo@example.org\n",
            "sam@example.org\r\n\r\n  jo@example.org  ",
            "sam@example.org, jo@example.org",
            "sam@example.org;jo@example.org;",
            "sam@example.org jo@example.org",
            "sam@example.org\tjo@example.org",
            "Sam Rees <sam@example.org>, Jo <jo@example.org>",
            "Rees, Sam <sam@example.org>; Lee, Jo <jo@example.org>",
            "\"Rees, Sam\" <SAM@example.org>, mailto:jo@example.org",
            "<sam@example.org>\n'jo@example.org'",
        ] {
            assert_eq!(read(text), both, "{text:?}");
        }
    }

    #[test]
    fn each_address_is_written_to_once() {
        let list =
            read_addresses("sam@example.org\nSam@Example.org, jo@example.org, sam@example.org").unwrap();
        assert_eq!((list.addresses.len(), list.again), (2, 2));
    }

    #[test]
    fn what_is_no_address_is_named_by_its_line() {
        assert_eq!(lines("sam@example.org\nnot one\njo@\n"), [(2, "not one".into()), (3, "jo@".into())]);
        assert_eq!(lines("sam@example.org, jo, lee@example.org"), [(1, "jo".into())]);
        assert_eq!(lines("Sam <sam@example.org"), [(1, "Sam <sam@example.org".into())]);
        assert_eq!(lines("Sam <sam> jo@example.org").len(), 1);
        assert_eq!(lines("sam@example.org jo"), [(1, "jo".into())]);
    }

    #[test]
    fn an_empty_list_and_one_too_long_are_said() {
        let kind = |text: &str| read_addresses(text).unwrap_err()[0].kind.clone();
        assert_eq!(kind(" \n\n"), ProblemKind::Missing);
        let many: String = (0..=ADDRESS_LIMIT).map(|number| format!("p{number}@example.org\n")).collect();
        let expected = ProblemKind::TooManyAddresses { limit: ADDRESS_LIMIT, actual: ADDRESS_LIMIT + 1 };
        assert_eq!(kind(&many), expected);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[a@.,;<>\" \\n\u{e9}]{0,60}") {
            if let Ok(list) = read_addresses(&text) {
                prop_assert!(list.addresses.iter().all(|address| address.as_str().contains('@')));
            }
        }
    }
}
