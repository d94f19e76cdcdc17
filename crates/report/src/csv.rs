//! A picture as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets show Welsh letters), and what its columns mean.
//!
//! Text that a spreadsheet would take for a formula gets an apostrophe before it.

use crate::{
    printable::plain,
    table::{COLUMNS, COMMENT_COLUMNS, Cell, comment_rows, rows},
};
use wholeplace_model::{comments::SharedComments, picture::Picture};
use wholeplace_words::Words;

/// The picture's numbers: a row for everyone and for each group of each statement.
#[must_use]
pub fn picture_csv(picture: &Picture, words: &Words) -> String {
    let mut csv = Csv::new(COLUMNS.iter().map(|column| column.name));
    for row in rows(picture) {
        csv.line(COLUMNS.iter().map(|column| field((column.cell)(&row, words))));
    }
    csv.0
}

/// The comments that may be shown, with their themes.
#[must_use]
pub fn comments_csv(comments: &SharedComments, picture: &Picture, words: &Words) -> String {
    let mut csv = Csv::new(COMMENT_COLUMNS.map(|(name, _)| name));
    for row in comment_rows(comments, picture, words) {
        csv.line(row.iter().map(|cell| text(cell)));
    }
    csv.0
}

/// What each column of [`picture_csv`] and [`comments_csv`] means.
#[must_use]
pub fn dictionary_csv(words: &Words) -> String {
    let heads = ["table-column-name", "table-column-kind", "table-column-meaning"];
    let heads = heads.map(|id| words.say(id));
    let mut csv = Csv::new(heads.iter().map(String::as_str));
    for column in COLUMNS {
        let kind = column.kind.say(words);
        csv.line([column.name.to_owned(), text(&kind), text(&words.say(column.meaning))]);
    }
    for (name, meaning) in COMMENT_COLUMNS.into_iter().filter(|(name, _)| !is_known(name)) {
        csv.line([name.to_owned(), words.say("table-kind-text"), text(&words.say(meaning))]);
    }
    csv.0
}

fn is_known(name: &str) -> bool {
    COLUMNS.iter().any(|column| column.name == name)
}

struct Csv(String);

impl Csv {
    fn new<'a>(heads: impl IntoIterator<Item = &'a str>) -> Self {
        let mut csv = Self("\u{feff}".to_owned());
        csv.line(heads.into_iter().map(str::to_owned));
        csv
    }

    fn line(&mut self, fields: impl IntoIterator<Item = String>) {
        let fields: Vec<String> = fields.into_iter().collect();
        self.0.push_str(&fields.join(","));
        self.0.push_str("\r\n");
    }
}

fn field(cell: Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(words) => text(&words),
    }
}

/// Words in quotes where they need them, and never the start of a formula.
fn text(words: &str) -> String {
    let words = plain(words);
    let formula = words
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    let words = if formula { format!("'{words}") } else { words };
    if words.contains([',', '"', '\n', '\r', '\'', '\t']) {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words
    }
}
