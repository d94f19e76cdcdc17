//! Office files as other programs see them: archives of XML.

#![expect(dead_code, reason = "each test file reads some of it")]

use roxmltree::{Document, Node};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// An Office file's bytes.
pub(crate) struct Office(pub(crate) Vec<u8>);

impl Office {
    pub(crate) fn names(&self) -> Vec<String> {
        let archive = ZipArchive::new(Cursor::new(&self.0)).unwrap();
        archive.file_names().map(|name| name.unwrap().into_owned()).collect()
    }

    pub(crate) fn part(&self, name: &str) -> String {
        let mut archive = ZipArchive::new(Cursor::new(&self.0)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    /// The rows of a sheet, counted from 1, as text; numbers as they are written.
    pub(crate) fn sheet(&self, number: usize) -> Vec<Vec<String>> {
        let strings = self.part("xl/sharedStrings.xml");
        let strings = Document::parse(&strings).unwrap();
        let strings: Vec<String> =
            strings.descendants().filter(|node| node.has_tag_name("si")).map(|node| text_of(&node)).collect();
        let sheet = self.part(&format!("xl/worksheets/sheet{number}.xml"));
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
}

pub(crate) fn text_of(node: &Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// "C7" is column 2, counted from 0.
fn column(cell: &str) -> usize {
    let letters = cell.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1) - 1
}
