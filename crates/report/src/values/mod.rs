//! What a template is given: a value of texts, numbers and lists, with every sentence already worded.
//!
//! `report`, `place`, `blank` and `invitation` make the value of one document each; here are the parts they share.

mod blank;
mod invitation;
mod place;
mod report;

pub(crate) use blank::of_blank;
pub(crate) use invitation::of_invitation;
pub(crate) use place::{of_place, of_summary, picture_in};
pub(crate) use report::{for_what, of_report};

use crate::printable::{printable, printable_address, reads_right_to_left};
use serde_json::{Value, json};
use wholeplace_model::instrument::{Block, Inline, Prose};
use wholeplace_words::Words;

/// One line of text: line ends become spaces.
fn line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    printable(&words.join(" "))
}

/// Text in paragraphs, as a person typed it: an empty line starts a new one.
fn paragraphs(text: &str) -> Value {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines().map(str::trim_end) {
        match paragraphs.last_mut() {
            Some(current) if !line.trim().is_empty() => current.push(line),
            Some(current) if current.is_empty() => {}
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    let value = |lines: &Vec<&str>| {
        json!({
            "rtl": reads_right_to_left(lines[0]),
            "lines": lines.iter().map(|text| printable(text)).collect::<Vec<_>>(),
        })
    };
    paragraphs.iter().map(value).collect()
}

fn prose(prose: &Prose) -> Value {
    let block = |block: &Block| match block {
        Block::Paragraph(inlines) => json!({ "kind": "paragraph", "inlines": inlines_of(inlines) }),
        Block::List(items) => {
            json!({ "kind": "list", "items": items.iter().map(|item| inlines_of(item)).collect::<Value>() })
        }
    };
    prose.0.iter().map(block).collect()
}

fn inlines_of(inlines: &[Inline]) -> Value {
    let inline = |inline: &Inline| match inline {
        Inline::Text(text) => json!({ "kind": "text", "text": printable(text) }),
        Inline::Emphasis(text) => json!({ "kind": "emphasis", "text": printable(text) }),
        Inline::Strong(text) => json!({ "kind": "strong", "text": printable(text) }),
        Inline::Link { text, url } => json!({ "kind": "link", "text": printable(text), "url": url }),
    };
    inlines.iter().map(inline).collect()
}

/// An address to follow and as it is read on paper: without what every address starts with.
fn address(url: &str) -> Value {
    let shown = url.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    json!({ "url": url, "shown": printable_address(shown.trim_end_matches('/')) })
}

/// The sentences named, under names without their prefix, as a template looks them up.
fn sentences(words: &Words, ids: &[&str]) -> Value {
    ids.iter()
        .map(|id| ((*id).to_owned(), Value::from(words.say(id))))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// What stands at the foot of each page, with `{page}` and `{pages}` for the template to put in.
fn page_words(words: &Words) -> String {
    words.say2("pdf-page", "page", "{page}", "pages", "{pages}")
}
