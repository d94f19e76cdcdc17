//! What people wrote, made fit for print: nothing they wrote is lost where it can be drawn at all.
//!
//! Control characters and marks of reading direction or byte order go, since they would disturb the words around them.
//! A character no font has becomes a square. Runs without a space may be broken.

use crate::fonts::FONTS;

/// Stands for a character that cannot be drawn.
pub(crate) const SQUARE: char = '\u{25a1}';
/// Letters in a row that are left whole. The longest words people write are shorter.
const WHOLE_RUN: usize = 30;
/// Letters between places where a longer run may be broken.
const PIECE: usize = 10;
/// What some programs put before a text that is copied from them. It says nothing, and no PDF/UA may hold it.
const BYTE_ORDER: char = '\u{feff}';
const MAY_BREAK: char = '\u{200b}';

/// Text without control characters, marks of byte order, and direction overrides, embeddings and isolates.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|c| is_plain(*c)).collect()
}

/// Plain text in which every character can be drawn and every run can be broken. Skin tones and flag tags of emoji
/// go, as the emoji font has one colour.
pub(crate) fn printable(text: &str) -> String {
    break_runs(&drawable(text))
}

/// As [`printable`], for charts, which break their lines themselves.
pub(crate) fn drawable(text: &str) -> String {
    let kept = text.chars().filter(|c| is_plain(*c) && !varies_an_emoji(*c));
    kept.map(|c| if can_draw(c) { c } else { SQUARE }).collect()
}

/// As [`drawable`], in letters of our own font alone and without accents that stand on their own. Charts draw signs made
/// of several characters in the first font that has one of them, and then some of them may have no shape.
pub(crate) fn surely_drawable(text: &str) -> String {
    let kept = text.chars().filter(|c| is_plain(*c) && !belongs_to_the_one_before(*c));
    kept.map(|c| if c.is_whitespace() || FONTS.ours_can_draw(c) { c } else { SQUARE }).collect()
}

/// A web address that may be broken after each of its parts and, if a part is very long, within it.
pub(crate) fn printable_address(address: &str) -> String {
    let parts = address.split_inclusive(['/', '-', '.', '_', '=', '&', '?']).map(printable);
    parts.collect::<Vec<_>>().join(&MAY_BREAK.to_string())
}

/// Whether a reader of the printed text misses something.
pub(crate) fn has_undrawable(text: &str) -> bool {
    text.chars().any(|c| is_plain(c) && !varies_an_emoji(c) && !can_draw(c))
}

/// Whether the first letter that has a direction reads from right to left.
pub(crate) fn reads_right_to_left(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(is_right_to_left)
}

fn is_plain(c: char) -> bool {
    let steers = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !steers && c != BYTE_ORDER && (!c.is_control() || matches!(c, '\n' | '\t'))
}

fn can_draw(c: char) -> bool {
    if c.is_ascii() || is_invisible(c) || c.is_whitespace() {
        return true;
    }
    !is_private(c) && FONTS.can_draw(c)
}

/// PDF/UA forbids letters whose meaning is private: nobody could read them aloud.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

fn varies_an_emoji(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
}

/// Characters that shape or join others and have no shape of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn break_runs(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    for part in text.split_inclusive(char::is_whitespace) {
        let long = part.chars().count() > WHOLE_RUN;
        let mut since = 0;
        let mut joined = false;
        for c in part.chars() {
            if long && since >= PIECE && !joined && !belongs_to_the_one_before(c) {
                broken.push(MAY_BREAK);
                since = 0;
            }
            broken.push(c);
            joined = c == '\u{200d}';
            since += 1;
        }
    }
    broken
}

/// Accents, joiners, halves of flags: breaking before them would tear one sign in two.
fn belongs_to_the_one_before(c: char) -> bool {
    is_invisible(c)
        || matches!(c,
            '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
            | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
            | '\u{1f1e6}'..='\u{1f1ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_welsh_sentence_stays_as_it_is() {
        let text = "Tŷ Gŵyr, Llanfairpwllgwyngyllgogerych: “da iawn” 👍";
        assert_eq!(printable(text), text);
        assert!(!has_undrawable(text));
    }

    #[test]
    fn a_long_run_can_be_broken_and_loses_nothing() {
        let run = "x".repeat(20_000);
        let broken = printable(&run);
        assert!(broken.split(MAY_BREAK).all(|piece| piece.len() <= PIECE));
        assert_eq!(broken.replace(MAY_BREAK, ""), run);
    }

    #[test]
    fn one_sign_made_of_several_is_never_torn() {
        let family = "👨‍👩‍👧".repeat(20);
        assert!(printable(&family).split(MAY_BREAK).all(|piece| !piece.starts_with('\u{200d}')));
    }

    #[test]
    fn controls_and_direction_overrides_go() {
        assert_eq!(printable("a\u{0}b\u{7}c\u{202e}d\u{2066}e\u{feff}f"), "abcdef");
    }

    #[test]
    fn a_letter_no_font_has_becomes_a_square() {
        assert_eq!(printable("好 ok \u{e000}"), "□ ok □");
        assert!(has_undrawable("好"));
    }

    #[test]
    fn emoji_are_drawn_in_one_colour() {
        assert_eq!(printable("👍🏽 and a flag 🏴󠁧󠁢󠁷󠁬󠁳󠁿"), "👍 and a flag □");
        assert!(!has_undrawable("👍🏽 👨‍👩‍👧 ❤️ ✓"));
    }

    #[test]
    fn what_is_surely_drawn_is_our_own_letters() {
        assert_eq!(surely_drawable("Tŷ Gŵyr\ne\u{301} 👩\u{200d}👩 שָׁ"), "Tŷ Gŵyr\ne □□ □");
    }

    #[test]
    fn direction_is_that_of_the_first_letter() {
        assert!(reads_right_to_left("1. שלום hello"));
        assert!(!reads_right_to_left("hello שלום"));
    }
}
