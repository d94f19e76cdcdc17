//! E-mail addresses, web addresses, and handles such as `@somebody`.

use super::{Flag, FlagKind, Word, runs};

/// How a web address that does not begin like one ends.
const ENDINGS: &[&str] = &[
    "uk", "com", "org", "net", "info", "io", "co", "me", "eu", "ie", "wales", "cymru", "scot", "london",
    "social", "blog", "online", "site", "app", "care", "be", "ly",
];

const OPENINGS: &[&str] = &["http://", "https://", "www."];

pub(super) fn find(text: &str) -> Vec<Flag> {
    runs(text, |c| {
        !c.is_whitespace() && !matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '"' | ',' | ';' | '|')
    })
    .into_iter()
    .filter_map(|word| {
        let word = trimmed(word);
        kind(word.text).map(|kind| Flag { span: word.start..word.end(), kind })
    })
    .collect()
}

/// Without the stops and marks of the sentence around it.
fn trimmed(word: Word<'_>) -> Word<'_> {
    let outside = |c: char| !c.is_alphanumeric() && !matches!(c, '@' | '_' | '/' | '+');
    let kept = word.text.trim_start_matches(outside);
    Word { text: kept.trim_end_matches(outside), start: word.start + word.text.len() - kept.len() }
}

fn kind(word: &str) -> Option<FlagKind> {
    if let Some((name, host)) = word.rsplit_once('@') {
        let is_handle = host.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
        return match () {
            () if name.chars().any(char::is_alphanumeric) && is_host(host) => Some(FlagKind::Email),
            () if is_handle => Some(FlagKind::Web),
            () => None,
        };
    }
    let lower = word.to_lowercase();
    let after_colon = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let host = after_colon.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let opens = OPENINGS.iter().any(|opening| lower.len() > opening.len() && lower.starts_with(opening));
    let ends = is_host(host) && host.rsplit('.').next().is_some_and(|last| ENDINGS.contains(&last));
    (opens || ends).then_some(FlagKind::Web)
}

/// Labels with full stops between them.
fn is_host(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '\''))
    };
    labels.len() >= 2 && labels.iter().all(is_label)
}
