//! Posters, handouts and QR codes as cameras, readers and assistive technology find them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod poppler;

use poppler::Pdf;
use wholeplace_report::{Brand, InvitationSheet, ReportError, invitation_pdf, qr_png, qr_svg};
use wholeplace_words::{Invitation, Words};

const URL: &str = "https://strengths.harrowmere.example/j/7Q4M-K2XP";

fn invitation() -> Invitation {
    Invitation {
        place: "Harrowmere and the Dales".to_owned(),
        review: "Our strengths in 2026".to_owned(),
        group: Some("people who draw on support".to_owned()),
        url: URL.to_owned(),
        minutes: 35,
        opens: None,
        closes: Some("15 December 2026".to_owned()),
        looks: false,
        smallest: 10,
    }
}

fn printed(invitation: &Invitation, sheet: InvitationSheet, brand: &Brand) -> Pdf {
    Pdf(invitation_pdf(invitation, sheet, brand, &Words::of("en")).unwrap())
}

/// What a camera finds in a grey picture.
fn scanned((width, height, dots): (usize, usize, Vec<u8>)) -> Vec<String> {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
    picture.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}

fn grey(bytes: &[u8]) -> (usize, usize, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut dots).unwrap();
    (info.width.try_into().unwrap(), info.height.try_into().unwrap(), dots)
}

#[test]
fn a_camera_reads_the_address_from_poster_and_handout() {
    for sheet in [InvitationSheet::Poster, InvitationSheet::Handout] {
        assert_eq!(scanned(printed(&invitation(), sheet, &Brand::default()).picture(72)), [URL], "{sheet:?}");
    }
}

#[test]
fn a_camera_reads_the_address_from_a_picture_with_white_around_it() {
    let (width, height, dots) = grey(&qr_png(URL).unwrap());
    let edge = 4 * 16;
    let white = |x: usize, y: usize| dots[y * width + x] == 255;
    assert!((0..width).all(|x| (0..edge).all(|y| white(x, y) && white(y, x))), "a quiet zone of 4 modules");
    assert!(!white(edge, edge), "and no more than that");
    assert_eq!(scanned((width, height, dots)), [URL]);
}

#[test]
fn the_code_as_svg_says_where_it_leads_and_has_no_style_that_a_strict_policy_refuses() {
    let svg = qr_svg("https://a.example/?a=1&b=<\"x\">", &Words::of("en")).unwrap();
    let title = "QR code. It opens https://a.example/?a=1&amp;b=&lt;&quot;x&quot;&gt;";
    assert!(
        svg.contains(&format!("<title>{title}</title>")) && svg.contains(&format!("aria-label=\"{title}\""))
    );
    assert!(svg.contains("role=\"img\"") && !svg.contains("style"));
}

#[test]
fn an_address_too_long_for_a_code_is_refused_with_its_length() {
    let long = format!("https://a.example/{}", "x".repeat(3_000));
    let refused = ReportError::AddressTooLong { bytes: 3_018, limit: 2_331 };
    assert_eq!(qr_svg(&long, &Words::of("en")).unwrap_err(), refused);
    assert_eq!(qr_png(&long).unwrap_err(), refused);
    assert!(qr_png(&"x".repeat(2_331)).is_ok());
}

#[test]
fn an_invitation_is_one_accessible_page_that_answers_the_first_questions() {
    for (sheet, size, title) in [
        (InvitationSheet::Poster, "(A4)", "a poster for"),
        (InvitationSheet::Handout, "419.528 x 595.276 pts", "a handout for"),
    ] {
        let pdf = printed(&invitation(), sheet, &Brand::default());
        let info = pdf.info();
        assert!(info.contains("Pages:           1\n") && info.contains(size), "{info}");
        assert!(info.contains("Tagged:          yes"));
        assert!(info.contains(&format!("Our strengths in 2026: {title} Harrowmere and the Dales")), "{info}");
        assert!(pdf.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
        assert!(pdf.holds(&format!("QR code. It opens {URL}")), "the code has words");
        let text = pdf.text();
        for said in [
            "What is strong in Harrowmere and the Dales?",
            "For: people who draw on support",
            "About 35 minutes",
            "Nobody sees who said what",
            "for 10 people or more",
            "Open until 15 December 2026",
        ] {
            assert!(text.contains(said), "{said:?} is not in {text}");
        }
        assert!(text.replace(' ', "").contains("strengths.harrowmere.example/j/7Q4M-K2XP"), "{text}");
    }
}

/// Typst refuses to promise PDF/UA for a character without a shape: each in a document of its own, since the font of what
/// stands beside it may help out.
#[test]
fn a_character_that_nobody_sees_keeps_no_document_from_being_made() {
    let unseen = "\u{ad}\u{34f}\u{61c}\u{180e}\u{200b}\u{200d}\u{200f}\u{2028}\u{2029}\u{202f}\u{2060}\u{2061}\u{3000}\
                  \u{3164}\u{fe0f}\u{feff}\u{fff9}\u{fffc}\u{e0001}";
    for c in unseen.chars() {
        let typed = Invitation { place: format!("Harrow{c}mere"), ..invitation() };
        let made = invitation_pdf(&typed, InvitationSheet::Handout, &Brand::default(), &Words::of("en"));
        assert!(made.is_ok(), "{}", c.escape_unicode());
    }
}

#[test]
fn the_longest_names_still_fit_on_one_page() {
    let long = Invitation {
        place: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ".repeat(2),
        group: Some("Voluntary, community, faith and social enterprise organisations ".repeat(2)),
        url: format!("{URL}/{}", "7Q4M-K2XP-".repeat(12)),
        closes: None,
        ..invitation()
    };
    let brand = Brand { accent: None, logo_png: Some(qr_png(URL).unwrap()) };
    for sheet in [InvitationSheet::Poster, InvitationSheet::Handout] {
        let pdf = printed(&long, sheet, &brand);
        assert!(pdf.info().contains("Pages:           1\n"));
        assert!(pdf.holds("The logo of Llanfairpwll"));
        assert!(pdf.text().contains("until we close"));
    }
}

#[test]
fn a_place_sees_its_own_colour_and_nothing_it_typed_is_run() {
    let brand = Brand { accent: Some("#7a1f5c".to_owned()), logo_png: None };
    let odd = "#panic(1) $x$ {page} <b> \u{0}\u{202e}";
    let typed = Invitation {
        place: odd.to_owned(),
        review: odd.to_owned(),
        group: Some(odd.to_owned()),
        closes: Some(odd.to_owned()),
        ..invitation()
    };
    let pdf = printed(&typed, InvitationSheet::Poster, &brand);
    assert_eq!(pdf.text().matches("#panic(1) $x$ {page} <b>").count(), 4);
    let (width, _, own) = pdf.picture(36);
    let (_, _, ours) = printed(&typed, InvitationSheet::Poster, &Brand::default()).picture(36);
    assert_ne!(own[width + 2], ours[width + 2]);
    let wrong = Brand { accent: Some("red; #panic()".to_owned()), logo_png: None };
    assert_eq!(printed(&typed, InvitationSheet::Poster, &wrong).picture(36).2, ours);
}
