//! Which messages the program says: the names of messages in Rust files and templates.

use crate::{files, rust_source, template};
use anyhow::Result;
use std::collections::BTreeSet;

/// A name of a message as the code has it.
#[derive(Debug, PartialEq, Eq)]
pub struct Saying {
    /// `crates/web/src/home.rs:12`
    pub place: String,
    pub id: String,
}

/// Every way in which the code may name a message.
#[derive(Default)]
pub struct Spoken {
    /// Names given straight to a function that says them: each must exist.
    pub said: Vec<Saying>,
    /// All text in quotes; a message whose name is here is taken as used.
    literals: BTreeSet<String>,
}

/// Crates that use words; the model and the store say nothing.
const SPEAKING: [&str; 5] =
    ["crates/words/", "crates/charts/", "crates/report/", "crates/web/", "crates/app/"];

/// Functions whose first argument is a message's name, besides those that start with `say`.
const SPEAKERS: [&str; 2] = ["titled", "count"];

impl Spoken {
    /// Reads the sources and templates of the crates that use words, without their tests.
    ///
    /// # Errors
    /// A file that can't be read.
    pub fn read() -> Result<Self> {
        let mut spoken = Self::default();
        for file in files::under("crates", &[".rs", ".html"])? {
            let speaks = SPEAKING.iter().any(|folder| file.name.starts_with(folder));
            if !speaks || file.name.contains("/tests/") || file.name.contains("/benches/") {
                continue;
            }
            if file.name.ends_with(".html") {
                for found in template::expressions(&file.text) {
                    spoken.take(&format!("{}:{}", file.name, found.line), &found.text);
                }
            } else {
                let lines = rust_source::without_tests(&file.text);
                let code = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
                spoken.take(&file.name, &code);
            }
        }
        Ok(spoken)
    }

    /// Whether some code can say this message: it names it, or makes its name with `format!("month-{month}")`. Where
    /// a made name starts with a variable, what the variable stands for must be in quotes somewhere.
    #[must_use]
    pub fn can_say(&self, id: &str) -> bool {
        self.literals.contains(id) || self.literals.iter().any(|literal| self.makes(literal, id))
    }

    fn makes(&self, literal: &str, id: &str) -> bool {
        let Some((start, rest)) = literal.split_once('{') else { return false };
        let Some((_, end)) = rest.rsplit_once('}') else { return false };
        let Some(middle) = id.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)) else {
            return false;
        };
        let names_enough = start.len() + end.len() > 2 && !middle.is_empty();
        names_enough && (!start.is_empty() || self.literals.contains(middle))
    }

    fn take(&mut self, place: &str, code: &str) {
        for (before, literal) in literals(code) {
            let call = before.trim_end().trim_end_matches('&');
            if is_said(call) {
                self.said.push(Saying { place: place.to_owned(), id: literal.clone() });
            }
            self.literals.insert(literal);
        }
    }
}

/// Whether the code before a literal ends with a call that says it.
fn is_said(before: &str) -> bool {
    let Some(call) = before.strip_suffix('(') else { return false };
    let name = call.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    name.starts_with("say") || SPEAKERS.contains(&name)
}

/// Each text in quotes, with the code before it.
fn literals(code: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = code[at..].find(['"', '/', '\'']) {
        let start = at + offset;
        let rest = &code[start..];
        at = start
            + if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("'\"'") {
                3
            } else if let Some(inside) = rest.strip_prefix('"') {
                let end = closing_quote(inside);
                found.push((&code[..start], inside[..end].to_owned()));
                end + 2
            } else {
                1
            };
        at = at.min(code.len());
    }
    found
}

fn closing_quote(inside: &str) -> usize {
    let mut escaped = false;
    for (index, c) in inside.char_indices() {
        match c {
            '"' if !escaped => return index,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    inside.len()
}

#[cfg(test)]
mod tests {
    use super::Spoken;

    fn spoken(code: &str) -> Spoken {
        let mut spoken = Spoken::default();
        spoken.take("here", code);
        spoken
    }

    #[test]
    fn names_given_to_a_speaker_are_said() {
        let spoken = spoken(
            "page.say(\"home-title\"); words.say_with(\n  \"home-time\", []); x.titled(\"home\"); f(\"no\")",
        );
        let ids: Vec<_> = spoken.said.iter().map(|saying| saying.id.as_str()).collect();
        assert_eq!(ids, ["home-title", "home-time", "home"]);
    }

    #[test]
    fn made_names_count_as_used() {
        let spoken = spoken(
            "say(&format!(\"month-{month}\")); say(&format!(\"{name}-text\")); let name = \"error-full\"; // \"ghost\"",
        );
        assert!(spoken.can_say("month-12"));
        assert!(spoken.can_say("error-full-text"));
        assert!(!spoken.can_say("error-empty-text"));
        assert!(!spoken.can_say("ghost"));
        assert!(!spoken.can_say("month-"));
    }
}
