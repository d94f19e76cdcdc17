//! A place's own colour as a style sheet. Its address holds the colour, so that a page names it and browsers keep it;
//! nothing is looked up and nothing is inline.

use wholeplace_model::place::Colour;

/// What words in the colour stand on: the darkest pale ground of the light theme, the palest dark one of the dark theme.
const LIGHT_GROUND: Colour = Colour([0xe9, 0xf2, 0xee]);
const DARK_GROUND: Colour = Colour([0x1c, 0x33, 0x30]);

/// The address of the style sheet for a colour that a place has.
pub(crate) fn address(accent: &str) -> Option<String> {
    let colour = Colour::accent(accent).ok()?;
    Some(format!("/assets/look-{}.css", &colour.hex()[1..]))
}

/// The style sheet of that name, if a place could have its colour. A colour too dark or too pale for the theme is moved
/// as far as words in it can be read.
pub(crate) fn sheet(name: &str) -> Option<String> {
    let digits = name.strip_prefix("look-")?.strip_suffix(".css")?;
    let colour = Colour::accent(digits).ok()?;
    let light = colour.readable_on(LIGHT_GROUND).hex();
    let dark = colour.readable_on(DARK_GROUND).hex();
    let fill = colour.hex();
    Some(format!(
        ":root{{--own:{fill};--brand:{light};--deep:{light}}}\n\
         @media (prefers-color-scheme:dark){{:root{{--own:{dark};--brand:{dark};--deep:{dark}}}}}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_colours_that_a_place_can_have_have_a_style_sheet() {
        assert_eq!(address("#0b5a54").as_deref(), Some("/assets/look-0b5a54.css"));
        assert_eq!(address("#ffcc00"), None);
        for name in ["look-ffcc00.css", "look-red.css", "look-0b5a54}.css", "look-.css", "style.css"] {
            assert_eq!(sheet(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn words_in_the_colour_can_be_read_in_both_themes(parts: [u8; 3]) {
            let colour = Colour(parts);
            prop_assume!(Colour::accent(&colour.hex()).is_ok());
            let sheet = sheet(&format!("look-{}.css", &colour.hex()[1..])).expect("a sheet");
            let brands: Vec<_> = sheet
                .split("--brand:")
                .skip(1)
                .filter_map(|rest| Colour::parse(&rest[..7]))
                .collect();
            prop_assert_eq!(brands.len(), 2);
            for ground in ["#fbf8f2", "#fffefb", "#e9f2ee", "#fcf0d9"] {
                prop_assert!(brands[0].contrast(Colour::parse(ground).expect("a colour")) >= 4.5);
            }
            for ground in ["#121b1a", "#1a2625", "#1c3330", "#352b17", "#06211e"] {
                prop_assert!(brands[1].contrast(Colour::parse(ground).expect("a colour")) >= 4.5);
            }
        }
    }
}
