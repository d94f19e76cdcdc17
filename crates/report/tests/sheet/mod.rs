//! A spreadsheet's cells.

use crate::office::{Office, text_of};
use roxmltree::Document;

/// The rows of a sheet, counted from 1, as text; numbers as they are written.
pub(crate) fn sheet(book: &Office, number: usize) -> Vec<Vec<String>> {
    let strings = book.part("xl/sharedStrings.xml");
    let strings = Document::parse(&strings).unwrap();
    let strings: Vec<String> =
        strings.descendants().filter(|node| node.has_tag_name("si")).map(|node| text_of(&node)).collect();
    let sheet = book.part(&format!("xl/worksheets/sheet{number}.xml"));
    let sheet = Document::parse(&sheet).unwrap();
    let rows = sheet.descendants().filter(|node| node.has_tag_name("row"));
    rows.map(|row| {
        let mut cells = Vec::new();
        for cell in row.children().filter(|node| node.has_tag_name("c")) {
            let column = column(cell.attribute("r").unwrap());
            cells.resize(column, String::new());
            let value = text_of(&cell);
            let is_string = cell.attribute("t") == Some("s");
            cells.push(if is_string { strings[value.parse::<usize>().unwrap()].clone() } else { value });
        }
        cells
    })
    .collect()
}

/// "C7" is column 2, counted from 0.
fn column(cell: &str) -> usize {
    let letters = cell.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1) - 1
}
