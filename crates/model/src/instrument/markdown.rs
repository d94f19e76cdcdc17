//! From Markdown to [`Prose`]: keeps every word and drops everything that prose has no place for.

use super::{Block, Inline, Prose, address};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// Reads plain CommonMark, without tables, footnotes or other extensions.
pub(super) fn read(markdown: &str) -> Prose {
    let mut writer = Writer::default();
    for event in Parser::new(markdown) {
        writer.take(event);
    }
    writer.end_line();
    Prose(writer.blocks)
}

/// Gathers inlines into a line, and lines into paragraphs or, inside a list, into items.
#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    line: Vec<Inline>,
    /// Items of the outermost list being read. A list within a list continues it: prose has one level.
    items: Vec<Vec<Inline>>,
    list_depth: usize,
    emphasis: usize,
    strong: usize,
    /// The link being read: its address if it may be kept, and its text so far.
    link: Option<(Option<String>, String)>,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Rule => self.end_line(),
            // Made by extensions that are not switched on.
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Heading { .. } => {
                self.end_line();
                self.strong += 1;
            }
            Tag::Link { dest_url, .. } => {
                let url = address::is_safe_link(&dest_url).then(|| dest_url.to_string());
                self.link = Some((url, String::new()));
            }
            Tag::List(_) => {
                self.end_line();
                self.list_depth += 1;
            }
            // The words that describe an image come as text.
            Tag::Image { .. } => {}
            // A second paragraph of an item stays in the same item.
            Tag::Paragraph if self.list_depth > 0 => {}
            _ => self.end_line(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.emphasis -= 1,
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Heading(_) => {
                self.strong -= 1;
                self.end_line();
            }
            TagEnd::Link => self.end_link(),
            TagEnd::List(_) => {
                self.end_line();
                self.list_depth -= 1;
                if self.list_depth == 0 && !self.items.is_empty() {
                    self.blocks.push(Block::List(std::mem::take(&mut self.items)));
                }
            }
            TagEnd::Image => {}
            TagEnd::Paragraph if self.list_depth > 0 => self.text(" "),
            _ => self.end_line(),
        }
    }

    fn text(&mut self, text: &str) {
        let text = text.replace(['\n', '\r'], " ");
        if let Some((_, link)) = &mut self.link {
            link.push_str(&text);
            return;
        }
        match (self.line.last_mut(), self.strong > 0, self.emphasis > 0) {
            (Some(Inline::Strong(before)), true, _)
            | (Some(Inline::Emphasis(before)), false, true)
            | (Some(Inline::Text(before)), false, false) => before.push_str(&text),
            (_, true, _) => self.line.push(Inline::Strong(text)),
            (_, false, true) => self.line.push(Inline::Emphasis(text)),
            (_, false, false) => self.line.push(Inline::Text(text)),
        }
    }

    fn end_link(&mut self) {
        match self.link.take() {
            Some((Some(url), text)) if !text.trim().is_empty() => self.line.push(Inline::Link { text, url }),
            Some((_, text)) => self.text(&text),
            None => {}
        }
    }

    fn end_line(&mut self) {
        let line = trimmed(std::mem::take(&mut self.line));
        if line.is_empty() {
            return;
        }
        if self.list_depth > 0 {
            self.items.push(line);
        } else {
            self.blocks.push(Block::Paragraph(line));
        }
    }
}

/// The line without white space at its ends and without empty parts.
fn trimmed(mut line: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(first)) = line.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(Inline::Text(last)) = line.last_mut() {
        *last = last.trim_end().to_owned();
    }
    line.retain(|inline| !inline.text().is_empty());
    if line.iter().all(|inline| inline.text().trim().is_empty()) { Vec::new() } else { line }
}
