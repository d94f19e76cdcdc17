//! Names, where a word before them says that they are one: "Mrs Okafor", "my manager Sam".

use super::{Flag, FlagKind, Word, runs};

/// A name follows even if it is written small.
const TITLES: &[&str] = &["mr", "mrs", "mx", "cllr", "councillor"];

/// A name follows if it begins with a capital.
const BEFORE_NAMES: &[&str] = &[
    "ms",
    "miss",
    "dr",
    "doctor",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "reverend",
    "father",
    "sister",
    "brother",
    "imam",
    "rabbi",
    "nurse",
    "alderman",
    "mayor",
    "mister",
    "cynghorydd",
    "meddyg",
    "worker",
    "manager",
    "carer",
    "boss",
    "son",
    "daughter",
    "husband",
    "wife",
    "partner",
    "mum",
    "mam",
    "mother",
    "dad",
    "friend",
    "neighbour",
    "colleague",
    "nan",
    "aunt",
    "auntie",
    "uncle",
    "called",
    "named",
];

/// Titles that are written with a stop.
const SHORT_FORMS: &[&str] = &["mr", "mrs", "mx", "ms", "dr", "cllr", "prof", "rev"];

/// Small words within a name.
const WITHIN: &[&str] = &["de", "da", "van", "von", "der", "den", "al", "el", "bin", "ap", "ab", "ferch"];

/// Capitals that begin no name.
const NOT_NAMES: &[&str] = &["I", "I'm", "I’m", "I'd", "I’d", "I've", "I’ve", "I'll", "I’ll"];

/// The most words that are taken for one name.
const LONGEST_NAME: usize = 4;

pub(super) fn find(text: &str) -> Vec<Flag> {
    let words = runs(text, |c| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'));
    let mut flags = Vec::new();
    for (index, title) in words.iter().enumerate() {
        let lower = title.text.to_lowercase();
        let small_too = TITLES.contains(&lower.as_str());
        if !small_too && !BEFORE_NAMES.contains(&lower.as_str()) {
            continue;
        }
        if let Some(end) = name_after(text, &words[index..], small_too) {
            flags.push(Flag { span: title.start..end, kind: FlagKind::Name });
        }
    }
    flags
}

/// Where the name after the first word ends, if there is one.
fn name_after(text: &str, words: &[Word<'_>], small_too: bool) -> Option<usize> {
    let mut end = None;
    for (index, pair) in words.windows(2).take(LONGEST_NAME).enumerate() {
        let [last, word] = pair else { break };
        let between = &text[last.end()..word.start];
        let stop_allowed = is_short_form(last.text, index == 0);
        let small = small_too && index == 0;
        if !is_space(between, stop_allowed) {
            break;
        }
        if begins_name(word.text) || (small && word.text.chars().all(char::is_alphabetic)) {
            end = Some(word.start + owner(word.text).len());
        } else if !WITHIN.contains(&word.text) {
            break;
        }
        if owner(word.text).len() < word.text.len() {
            break;
        }
    }
    end
}

/// Whether a word may be written with a stop after it: "Mrs.", or an initial within a name.
fn is_short_form(word: &str, is_title: bool) -> bool {
    if is_title { SHORT_FORMS.contains(&word.to_lowercase().as_str()) } else { word.chars().count() == 1 }
}

/// White space, after the stop of "Mr." or of an initial where that may be.
fn is_space(between: &str, stop_allowed: bool) -> bool {
    let rest = if stop_allowed { between.strip_prefix('.').unwrap_or(between) } else { between };
    rest.chars().all(|c| c.is_whitespace() && c != '\n') && rest.chars().count() <= 2 && !between.is_empty()
}

fn begins_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && !NOT_NAMES.contains(&word)
}

/// "Smith" of "Smith's".
fn owner(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
