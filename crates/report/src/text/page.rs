//! A page of plain text that is being written: titles, lines, lists and quotes, broken at 76 characters.

use crate::printable::plain;
use wholeplace_model::instrument::{Block, Inline, Prose};

/// Characters in a line. A word or an address that is longer keeps a line to itself.
const WIDTH: usize = 76;

/// The text so far. Everything that enters has lost its control characters.
#[derive(Default)]
pub(super) struct Page(String);

impl Page {
    pub(super) fn into_text(self) -> String {
        self.0
    }

    pub(super) fn title(&mut self, text: &str) {
        self.underlined(text, '=');
    }

    pub(super) fn section(&mut self, text: &str) {
        self.underlined(text, '-');
        self.gap();
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.line(&format!("{text}:"));
    }

    pub(super) fn line(&mut self, text: &str) {
        self.wrapped(text, "", "");
    }

    pub(super) fn indented(&mut self, text: &str) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.wrapped(line, "  ", "  ");
        }
    }

    pub(super) fn item(&mut self, text: &str) {
        self.wrapped(text, "* ", "  ");
    }

    pub(super) fn quote(&mut self, text: &str) {
        for line in text.lines() {
            self.wrapped(line, "  | ", "  | ");
        }
    }

    pub(super) fn prose(&mut self, prose: &Prose) {
        for block in &prose.0 {
            match block {
                Block::Paragraph(inlines) => self.line(&inline_text(inlines)),
                Block::List(items) => items.iter().for_each(|item| self.item(&inline_text(item))),
            }
            self.gap();
        }
    }

    /// One empty line, however often it is asked for.
    pub(super) fn gap(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    fn underlined(&mut self, text: &str, mark: char) {
        let start = self.0.len();
        self.line(text);
        let width = self.0[start..].lines().map(|line| line.chars().count()).max().unwrap_or_default();
        self.0.extend(std::iter::repeat_n(mark, width));
        self.0.push('\n');
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        let text = plain(text);
        let mut line = first.to_owned();
        let mut is_empty = true;
        for word in text.split_whitespace() {
            if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.push_line(&line);
                rest.clone_into(&mut line);
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        self.push_line(&line);
    }

    fn push_line(&mut self, line: &str) {
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }
}

fn inline_text(inlines: &[Inline]) -> String {
    let text = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Emphasis(text) | Inline::Strong(text) => text.clone(),
        Inline::Link { text, url } if text == url => url.clone(),
        Inline::Link { text, url } => format!("{text} ({url})"),
    };
    inlines.iter().map(text).collect()
}
