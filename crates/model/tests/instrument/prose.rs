//! What Markdown becomes, and what it cannot become.

use proptest::prelude::*;
use wholeplace_model::instrument::{Block, Inline, Prose};

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

#[test]
fn paragraphs_lists_emphasis_and_links() {
    let prose = Prose::parse(
        "One *two* **three**\nfour.\n\n- first\n- second [a page](https://example.org)\n\nEnd.\n",
    );
    let link = Inline::Link { text: "a page".into(), url: "https://example.org".into() };
    assert_eq!(
        prose.0,
        [
            Block::Paragraph(vec![
                text("One "),
                Inline::Emphasis("two".into()),
                text(" "),
                Inline::Strong("three".into()),
                text(" four."),
            ]),
            Block::List(vec![vec![text("first")], vec![text("second "), link]]),
            Block::Paragraph(vec![text("End.")]),
        ]
    );
}

#[test]
fn raw_html_is_plain_text() {
    let prose = Prose::parse("A <b onclick=\"x()\">word</b>\n\n<script>alert(1)</script>\n");
    assert_eq!(
        prose.0,
        [
            Block::Paragraph(vec![text("A <b onclick=\"x()\">word</b>")]),
            Block::Paragraph(vec![text("<script>alert(1)</script>")]),
        ]
    );
}

#[test]
fn a_link_elsewhere_than_to_a_page_or_an_e_mail_address_is_only_its_text() {
    for address in ["javascript:alert(1)", "data:text/html,x", "/here", "ftp://example.org", "https://"] {
        let prose = Prose::parse(&format!("See [this]({address})."));
        assert_eq!(prose.0, [Block::Paragraph(vec![text("See this.")])], "{address}");
    }
    let prose = Prose::parse("[write](mailto:someone@example.org)");
    let link = Inline::Link { text: "write".into(), url: "mailto:someone@example.org".into() };
    assert_eq!(prose.0, [Block::Paragraph(vec![link])]);
}

#[test]
fn what_prose_has_no_place_for_keeps_its_words() {
    let prose =
        Prose::parse("# Title\n\n> quoted\n\n`code` ![a picture](x.png)\n\n1. one\n   - inner\n2. two\n");
    assert_eq!(
        prose.0,
        [
            Block::Paragraph(vec![Inline::Strong("Title".into())]),
            Block::Paragraph(vec![text("quoted")]),
            Block::Paragraph(vec![text("code a picture")]),
            Block::List(vec![vec![text("one")], vec![text("inner")], vec![text("two")]]),
        ]
    );
}

#[test]
fn paragraphs_of_one_item_stay_in_that_item() {
    let prose = Prose::parse("- one\n\n  more\n\n- two\n");
    assert_eq!(prose.0, [Block::List(vec![vec![text("one more")], vec![text("two")]])]);
}

proptest! {
    #[test]
    fn every_address_that_is_left_is_safe_and_no_part_is_empty(markdown in ".{0,200}|[-*_\\[\\]()<>`#>! a:/\\n]{0,120}") {
        for block in Prose::parse(&markdown).0 {
            let lines = match block {
                Block::Paragraph(line) => vec![line],
                Block::List(items) => items,
            };
            prop_assert!(!lines.is_empty());
            for line in lines {
                prop_assert!(!line.is_empty());
                for inline in line {
                    prop_assert!(!inline.text().is_empty());
                    if let Inline::Link { url, .. } = inline {
                        let lower = url.to_ascii_lowercase();
                        prop_assert!(["https://", "http://", "mailto:"].iter().any(|start| lower.starts_with(start)));
                    }
                }
            }
        }
    }
}
