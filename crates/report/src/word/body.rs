//! A Word document's body, block by block. Every text is escaped in one place and nothing else is.

use crate::printable::plain;
use std::fmt::Write as _;

/// A document that is being written.
#[derive(Default)]
pub(super) struct Body {
    xml: String,
    /// PNG files, each with the alternative text it was given.
    pub(super) pictures: Vec<Vec<u8>>,
    /// Whether what is written stays on the page of what follows it.
    leads: bool,
}

/// Text of one kind within a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run<'a> {
    Plain(&'a str),
    Bold(&'a str),
    /// A web address that can be followed: its number among the document's links, and what is read.
    Link(usize, &'a str),
}

/// English metric units in a millimetre; what is measured in them is a picture's size.
const UNITS: u64 = 36_000;

/// Twentieths of a point across the text on A4.
const TEXT_WIDTH: usize = 9_070;

/// Millimetres across the text on A4, and down a page that also has a heading.
const TEXT_MILLIMETRES: u64 = 160;
const TALLEST_MILLIMETRES: u64 = 205;

impl Body {
    pub(super) fn heading(&mut self, level: u8, text: &str) {
        self.paragraph(&format!("Heading{level}"), &[Run::Plain(text)]);
    }

    /// From here on, whether paragraphs and rows stay on the page of what follows them.
    pub(super) fn set_leads(&mut self, leads: bool) {
        self.leads = leads;
    }

    /// A paragraph in a style of `word/styles.xml`.
    pub(super) fn paragraph(&mut self, style: &str, runs: &[Run]) {
        let next = if self.leads { "<w:keepNext/>" } else { "" };
        let _ = write!(self.xml, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{next}</w:pPr>");
        for run in runs {
            self.run(*run);
        }
        self.xml.push_str("</w:p>");
    }

    pub(super) fn text(&mut self, text: &str) {
        self.paragraph("BodyText", &[Run::Plain(text)]);
    }

    pub(super) fn strong(&mut self, text: &str) {
        self.paragraph("BodyText", &[Run::Bold(text)]);
    }

    pub(super) fn bullet(&mut self, text: &str) {
        self.paragraph("ListBullet", &[Run::Plain(text)]);
    }

    pub(super) fn page_break(&mut self) {
        self.xml.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    }

    /// A table whose head is repeated on each page. `widths` are shares; the first column is text, others numbers.
    pub(super) fn table(&mut self, title: &str, widths: &[usize], heads: &[String], rows: &[Vec<String>]) {
        let total: usize = widths.iter().sum();
        let widths: Vec<usize> = widths.iter().map(|width| width * TEXT_WIDTH / total).collect();
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Numbers\"/><w:tblW w:w=\"{TEXT_WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" \
             w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
             <w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
            escaped(title)
        );
        for width in &widths {
            let _ = write!(self.xml, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml.push_str("</w:tblGrid>");
        self.row(&widths, heads, "<w:cantSplit/><w:tblHeader/>");
        for row in rows {
            self.row(&widths, row, "<w:cantSplit/>");
        }
        self.xml.push_str("</w:tbl>");
        self.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    /// A picture across the text, or as wide as a page's height lets it be, with words for those who don't see it.
    pub(super) fn picture(&mut self, png: Vec<u8>, (width, height): (u32, u32), title: &str, alt: &str) {
        let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
        let across = (TEXT_MILLIMETRES * UNITS).min(TALLEST_MILLIMETRES * UNITS * width / height);
        let down = across * height / width;
        self.pictures.push(png);
        let number = self.pictures.len();
        let _ = write!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:drawing>\
             <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{across}\" cy=\"{down}\"/>\
             <wp:docPr id=\"{number}\" name=\"Picture {number}\" title=\"{title}\" descr=\"{alt}\"/>\
             <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"Picture {number}\" descr=\"{alt}\"/>\
             <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdPicture{number}\"/>\
             <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
             <a:ext cx=\"{across}\" cy=\"{down}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
             </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
            title = escaped(title),
            alt = escaped(alt),
        );
    }

    pub(super) fn xml(&self) -> &str {
        &self.xml
    }

    fn row(&mut self, widths: &[usize], cells: &[String], properties: &str) {
        let _ = write!(self.xml, "<w:tr><w:trPr>{properties}</w:trPr>");
        for (column, (width, cell)) in widths.iter().zip(cells).enumerate() {
            let style = if column == 0 { "TableText" } else { "TableNumber" };
            let _ = write!(self.xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
            self.paragraph(style, &[Run::Plain(cell)]);
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }

    fn run(&mut self, run: Run) {
        let (open, text, close) = match run {
            Run::Plain(text) => ("<w:r>".to_owned(), text, "</w:r>"),
            Run::Bold(text) => ("<w:r><w:rPr><w:b/></w:rPr>".to_owned(), text, "</w:r>"),
            Run::Link(number, text) => (
                format!(
                    "<w:hyperlink r:id=\"rIdLink{number}\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>"
                ),
                text,
                "</w:r></w:hyperlink>",
            ),
        };
        self.xml.push_str(&open);
        for (index, line) in text.lines().enumerate() {
            if index > 0 {
                self.xml.push_str("<w:br/>");
            }
            let _ = write!(self.xml, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
        }
        self.xml.push_str(close);
    }
}

/// Text that no reader of XML takes for anything else.
pub(super) fn escaped(text: &str) -> String {
    let text = plain(text).replace(['\u{fffe}', '\u{ffff}'], "").replace('\t', " ");
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
