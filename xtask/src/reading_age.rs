//! How old somebody is who reads a text with ease: Flesch and Kincaid's measure for English.
//!
//! Source: Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas, 1975. Their grade is the
//! school year in the United States; a child in grade 4 is nine or ten, so five more is the age.

/// The reading age of these sentences and headings, in years; nothing for a text too short to measure.
#[must_use]
pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<f64> {
    let mut sentences = 0.0;
    let mut words = 0.0;
    let mut syllables = 0.0;
    for sentence in texts.into_iter().flat_map(|text| text.split(['.', '!', '?', ':', ';', '\n'])) {
        let counted: Vec<usize> = sentence
            .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '\u{2019}')
            .filter(|word| word.chars().any(char::is_alphabetic))
            .map(syllables_in)
            .collect();
        if !counted.is_empty() {
            sentences += 1.0;
            words += as_number(counted.len());
            syllables += as_number(counted.iter().sum());
        }
    }
    (words >= SHORTEST).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5.0)
}

/// Fewer words than this say little about how a text reads.
const SHORTEST: f64 = 60.0;

/// Runs of vowels, without a silent e at the end; at least one.
fn syllables_in(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let starts = (0..letters.len())
        .filter(|&at| is_vowel(letters[at]) && (at == 0 || !is_vowel(letters[at - 1])))
        .count();
    let silent = match letters.as_slice() {
        [.., 'l', 'e'] => false,
        [.., 'e'] | [.., 'e', 'd'] => !word.ends_with("ted") && !word.ends_with("ded"),
        [.., before, 'e', 's'] => !"sxzcgh".contains(*before),
        _ => false,
    };
    (starts - usize::from(silent && starts > 1)).max(1)
}

fn as_number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::{of, syllables_in};

    #[test]
    fn syllables_are_counted_as_people_say_them() {
        for (word, count) in [
            ("save", 1),
            ("people", 2),
            ("saved", 1),
            ("started", 2),
            ("review", 2),
            ("organisation", 5),
            ("the", 1),
        ] {
            assert_eq!(syllables_in(word), count, "{word}");
        }
    }

    #[test]
    fn long_words_and_sentences_read_older() {
        let easy = ["You can stop now and come back when you like."; 8];
        let hard =
            ["Organisational transformation necessitates comprehensive interdisciplinary collaboration"; 12];
        assert!(of(easy).is_some_and(|age| age < 9.0));
        assert!(of(hard).is_some_and(|age| age > 18.0));
        assert_eq!(of(["Too short."]), None);
    }
}
