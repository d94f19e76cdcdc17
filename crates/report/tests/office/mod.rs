//! Office files as other programs see them: archives of XML.

use roxmltree::Node;
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
}

pub(crate) fn text_of(node: &Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}
