//! How a place's own documents look like its own: one colour and a logo.

use crate::printable::plain;
use serde_json::{Value, json};
use wholeplace_words::Words;

/// A place's colour and logo, where it has set them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brand {
    /// As `#rrggbb`, dark enough to stand on white. Anything else, and documents keep our own colour.
    pub accent: Option<String>,
    /// A PNG file that was made here from what the place sent.
    pub logo_png: Option<Vec<u8>>,
}

impl Brand {
    /// The colour, where it is one.
    pub(crate) fn colour(&self) -> Option<&str> {
        let figures = |colour: &str| colour.len() == 7 && colour[1..].bytes().all(|b| b.is_ascii_hexdigit());
        self.accent.as_deref().filter(|colour| colour.starts_with('#') && figures(colour))
    }

    /// Puts colour and logo into a template's value.
    pub(crate) fn put_into(&self, value: &mut Value, place: &str, words: &Words) {
        if let Some(colour) = self.colour() {
            value["accent"] = colour.into();
        }
        let alt = self.logo_png.as_ref().map(|_| words.say1("invitation-logo-alt", "place", plain(place)));
        value["logo-alt"] = json!(alt);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_colour_is_a_colour() {
        let colour = |text: &str| {
            let brand = Brand { accent: Some(text.to_owned()), logo_png: None };
            brand.colour().map(str::to_owned)
        };
        assert_eq!(colour("#1d70B8").as_deref(), Some("#1d70B8"));
        for not in ["", "#", "red", "#12345", "#1234567", "#12345g", "1d70b8#", "#ŷŷŷ", "#\u{0}12345"] {
            assert_eq!(colour(not), None, "{not:?}");
        }
    }
}
