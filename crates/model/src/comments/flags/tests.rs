//! What is flagged in sentences people might write, and that flags keep to the text whatever it is.

use super::{FlagKind::*, *};
use proptest::prelude::*;

fn found(text: &str) -> Vec<(FlagKind, &str)> {
    flags(text).into_iter().map(|flag| (flag.kind, &text[flag.span])).collect()
}

fn marker(kind: FlagKind) -> String {
    format!("[{kind:?}]")
}

#[test]
fn the_nhs_numbers_check_digit_tells_right_ones_from_wrong_ones() {
    for right in ["943 476 5919", "9434765919", "450-557-7104", "987 654 3210", "401 023 2137", "4505577104"]
    {
        assert_eq!(found(&format!("No. {right}.")), [(NhsNumber, right)], "{right}");
    }
    for wrong in ["943 476 5918", "943 476 5910", "987 654 4320", "1234567890"] {
        assert_eq!(found(wrong), [(Number, wrong)], "{wrong}");
    }
}

#[test]
fn a_check_digit_of_ten_is_never_right_and_of_eleven_is_nought() {
    let digits = |text: &str| text.chars().filter_map(|c| c.to_digit(10)).collect::<Vec<_>>();
    assert!(is_nhs_number(&digits("4010232137")));
    assert!(is_nhs_number(&digits("0000000000")));
    for last in 0..=9 {
        assert!(!is_nhs_number(&digits(&format!("000000006{last}"))), "the check digit would be ten");
    }
    assert!(!is_nhs_number(&digits("943476591")));
    assert!(!is_nhs_number(&[]));
}

#[test]
fn telephone_numbers_are_found_however_they_are_spaced() {
    for number in [
        "01632 960123",
        "01632 960 123",
        "(01632) 960123",
        "020 7946 0123",
        "02079460123",
        "07700 900123",
        "07700-900-123",
        "07700 900 123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "+447700900123",
        "0044 7700 900123",
        "0800 123 4567",
        "+353 1 234 5678",
        "٠٧٧٠٠ ٩٠٠١٢٣",
    ] {
        assert_eq!(found(&format!("Ring {number} after five")), [(Phone, number)], "{number}");
    }
}

#[test]
fn other_long_numbers_are_found_and_short_ones_and_years_are_not() {
    for number in ["123456", "12345678", "12/05/1961", "20-00-00 12345678"] {
        assert_eq!(found(&format!("It was {number} then")), [(Number, number)], "{number}");
    }
    for plain in ["24 hours, 7 days", "in 2023-2024", "2019 2020 2021", "26 of 46", "12,000 people", "1 2 3"]
    {
        assert_eq!(found(plain), [], "{plain}");
    }
}

#[test]
fn postcodes_are_found_with_and_without_their_space() {
    for code in ["M1 1AE", "LS11 5AB", "SW1A 1AA", "sw1a1aa", "EC1A 1BB", "CF10 3NP", "B33 8TH", "W1A-0AX"] {
        assert_eq!(found(&format!("near {code}, I think")), [(Postcode, code)], "{code}");
    }
    for plain in ["at 5 1st", "A1 road", "covid19 was", "B33 8TI", "x1 2"] {
        assert_eq!(found(plain), [], "{plain}");
    }
}

#[test]
fn addresses_of_mail_and_web_and_handles_are_found_without_the_stop_after_them() {
    assert_eq!(found("Write to sam.o'neil+x@north.gov.uk."), [(Email, "sam.o'neil+x@north.gov.uk")]);
    assert_eq!(found("(SAM@EXAMPLE.ORG)"), [(Email, "SAM@EXAMPLE.ORG")]);
    assert_eq!(found("see https://example.org/a?b=c, or"), [(Web, "https://example.org/a?b=c")]);
    assert_eq!(found("on www.example.invalid!"), [(Web, "www.example.invalid")]);
    assert_eq!(found("northtown.co.uk/help"), [(Web, "northtown.co.uk/help")]);
    assert_eq!(found("ask @sam_north."), [(Web, "@sam_north")]);
    for plain in ["e.g. this", "We meet @ noon", "and/or", "It works.But not well", "3.5 hours", "etc..."] {
        assert_eq!(found(plain), [], "{plain}");
    }
}

#[test]
fn titles_with_names_are_found_with_all_of_the_name() {
    for name in [
        "Mr Smith",
        "Mrs. Okafor",
        "Ms J. Price",
        "Miss O’Brien",
        "Dr van der Berg",
        "DR PATEL",
        "Cllr Ann Jones-Evans",
        "Councillor Ahmed",
        "Professor Li",
        "mr smith",
        "manager Sam",
        "son Tomos",
        "called Émilie",
    ] {
        assert_eq!(found(&format!("We asked {name}, twice")), [(Name, name)], "{name}");
    }
    assert_eq!(found("Mrs Khan's plan"), [(Name, "Mrs Khan")]);
    for plain in
        ["I miss my friends.", "A doctor said so", "my manager. Sam was", "my carer I think", "Mr", "Mrs."]
    {
        assert_eq!(found(plain), [], "{plain}");
    }
}

#[test]
fn what_is_flagged_is_replaced_and_all_else_stays() {
    let text = "Dr Patel (0113 496 0123) told Zoë’s mum – «thank you» 👩🏽‍🦽 sam@example.org";
    assert_eq!(replaced(text, marker), "[Name] ([Phone]) told Zoë’s mum – «thank you» 👩🏽‍🦽 [Email]");
    assert_eq!(replaced("Nothing here.", marker), "Nothing here.");
    assert_eq!(pieces(""), []);
}

/// Text with the makings of everything that is looked for.
fn messy() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        prop::sample::select(vec![
            "Mr",
            "mrs",
            "Dr",
            "Smith",
            "Ŵyn",
            "O’Brien",
            "'s",
            ".",
            " ",
            " ",
            " ",
            "\n",
            "+",
            "(",
            ")",
            "-",
            "@",
            "0",
            "7",
            "9434765919",
            "٣",
            "０",
            "é",
            "👩🏽",
            "\u{301}",
            "LS1",
            "1AE",
            "example.org",
            "www.",
            "https://",
            "ſ",
            "İ",
            "–",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[0-9 +]{1,12}",
    ];
    prop::collection::vec(bit, 0..24).prop_map(|bits| bits.concat())
}

proptest! {
    #[test]
    fn spans_lie_between_characters_in_order_and_apart(text in messy()) {
        let mut done = 0;
        for Flag { span, .. } in flags(&text) {
            prop_assert!(text.get(span.clone()).is_some_and(|part| !part.is_empty()));
            prop_assert!(span.start >= done);
            done = span.end;
        }
        prop_assert_eq!(pieces(&text).iter().map(|piece| piece.text).collect::<String>(), text);
    }

    #[test]
    fn replacing_leaves_what_was_not_flagged_and_nothing_that_was(text in messy()) {
        let kept: Vec<&str> =
            pieces(&text).into_iter().filter(|piece| piece.kind.is_none()).map(|piece| piece.text).collect();
        let without = replaced(&text, |_| String::new());
        prop_assert_eq!(without, kept.concat());
    }

    #[test]
    fn any_uk_mobile_number_is_found_in_any_sentence(digits in "7[0-9]{9}", gap in prop::sample::select(vec!["", " ", "-"]), opening in prop::sample::select(vec!["0", "+44", "+44 (0)", "0044 "])) {
        let number = format!("{opening}{}{gap}{}", &digits[..4], &digits[4..]);
        let text = format!("Ring {number}, they said");
        prop_assert_eq!(found(&text), vec![(Phone, number.as_str())]);
    }
}
