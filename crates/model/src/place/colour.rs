//! A place's own colour: whether words in it, and white words on it, can be read; and what comes nearest if not.
//!
//! Contrast is that of WCAG 2.2 (relative luminance of sRGB): <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.

/// The least contrast between words and what is behind them.
const LEAST: f64 = 4.5;
/// How finely a nearer colour is looked for.
const STEPS: u32 = 200;

pub const WHITE: Colour = Colour([255, 255, 255]);
pub const BLACK: Colour = Colour([0, 0, 0]);

/// A colour of the screen: red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// Why a colour will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourProblem {
    /// Not written as `#0b5a54`.
    NotAColour,
    /// Too pale for white words on it; `nearest` is the same hue, dark enough.
    TooPale { nearest: Colour },
}

impl Colour {
    /// Reads `#0b5a54`, in either case, with or without the mark.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#').as_bytes();
        if digits.len() != 6 {
            return None;
        }
        let mut parts = [0; 3];
        for (part, pair) in parts.iter_mut().zip(digits.chunks(2)) {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            *part = u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()?;
        }
        Some(Self(parts))
    }

    /// A colour that a place may have.
    ///
    /// # Errors
    /// That it is none, or has less contrast on white than 4.5 to 1.
    pub fn accent(text: &str) -> Result<Self, ColourProblem> {
        let colour = Self::parse(text).ok_or(ColourProblem::NotAColour)?;
        if colour.contrast(WHITE) >= LEAST {
            Ok(colour)
        } else {
            Err(ColourProblem::TooPale { nearest: colour.readable_on(WHITE) })
        }
    }

    /// How much it stands out from another: from 1 (the same) to 21 (black and white).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest colour of the same hue that can be read on `ground`: darker on a pale ground, paler on a dark one.
    #[must_use]
    pub fn readable_on(self, ground: Self) -> Self {
        let towards = if ground.luminance() > 0.18 { BLACK } else { WHITE };
        let tried = (0..=STEPS).map(|step| self.mixed(towards, step));
        tried.into_iter().find(|colour| colour.contrast(ground) >= LEAST).unwrap_or(towards)
    }

    /// As style sheets and forms have it: `#0b5a54`.
    #[must_use]
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// So many steps of the way to another colour.
    fn mixed(self, other: Self, step: u32) -> Self {
        let part = |index: usize| {
            let (from, to) = (u32::from(self.0[index]), u32::from(other.0[index]));
            u8::try_from((from * (STEPS - step) + to * step) / STEPS).unwrap_or(u8::MAX)
        };
        Self([part(0), part(1), part(2)])
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let value = f64::from(part) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 1e-9);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 1e-9);
        let grey = |value| Colour([value; 3]).contrast(WHITE);
        assert!(grey(0x76) > 4.54 && grey(0x76) < 4.55, "#767676 is the palest grey that passes");
        assert!(grey(0x77) < 4.5);
    }

    #[test]
    fn a_colour_is_read_with_or_without_its_mark() {
        assert_eq!(Colour::parse(" #0B5a54 "), Some(Colour([0x0b, 0x5a, 0x54])));
        assert_eq!(Colour::parse("0b5a54").map(Colour::hex).as_deref(), Some("#0b5a54"));
        for text in ["", "#fff", "red", "#0b5a5", "#0b5a544", "#0b5a5g", "#é5a54"] {
            assert_eq!(Colour::accent(text), Err(ColourProblem::NotAColour), "{text}");
        }
    }

    #[test]
    fn a_pale_colour_gets_a_darker_one_suggested() {
        let Err(ColourProblem::TooPale { nearest }) = Colour::accent("#ffcc00") else { panic!("it is pale") };
        assert_eq!(Colour::accent(&nearest.hex()), Ok(nearest));
        assert!(nearest.0[0] > nearest.0[1] && nearest.0[2] == 0, "the hue stays: {}", nearest.hex());
    }

    proptest! {
        #[test]
        fn what_is_suggested_can_always_be_read(parts: [u8; 3], ground: [u8; 3]) {
            let ground = Colour(ground);
            let readable = Colour(parts).readable_on(ground);
            prop_assert!(readable.contrast(ground) >= LEAST);
        }

        #[test]
        fn a_colour_that_can_be_read_is_left_as_it_is(parts: [u8; 3]) {
            let colour = Colour(parts);
            prop_assume!(colour.contrast(WHITE) >= LEAST);
            prop_assert_eq!(colour.readable_on(WHITE), colour);
            prop_assert_eq!(Colour::accent(&colour.hex()), Ok(colour));
        }
    }
}
