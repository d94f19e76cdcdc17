//! The fonts, which come with the program: read once and shared by every document.

use std::sync::LazyLock;
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    all: Vec<Font>,
}

/// Noto Sans for what we write; DejaVu Sans for Hebrew, Arabic and other scripts; Noto Emoji in one colour.
pub(crate) static FILES: LazyLock<[&'static [u8]; 7]> = LazyLock::new(|| {
    [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
        dejavu::sans::regular(),
        dejavu::sans::bold(),
        epaint_default_fonts::NOTO_EMOJI_REGULAR,
    ]
});

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let all: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&all)), all }
});

impl Fonts {
    pub(crate) fn get(&self, index: usize) -> Option<Font> {
        self.all.get(index).cloned()
    }

    /// Whether some font has a shape for this character.
    pub(crate) fn can_draw(&self, character: char) -> bool {
        self.all.iter().any(|font| has(font, character))
    }

    /// Whether Noto Sans has.
    pub(crate) fn ours_can_draw(&self, character: char) -> bool {
        self.all.first().is_some_and(|font| has(font, character))
    }
}

fn has(font: &Font, character: char) -> bool {
    font.info().coverage.contains(u32::from(character))
}
