//! The parts of a Word file around its body: what it is called, how its styles look, which pictures and links it has.

use super::body::{Body, escaped};
use crate::{ReportError, package::pack};
use std::fmt::Write as _;

/// What a file says about itself.
pub(super) struct About<'a> {
    pub(super) title: &'a str,
    pub(super) language: &'a str,
    /// The colour of headings, as six figures.
    pub(super) accent: &'a str,
    /// What stands before a page's number at its foot.
    pub(super) foot: &'a str,
    pub(super) links: &'a [String],
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
    <Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
    <Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
    <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

const PACKAGE_LINKS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// Where parts that a document refers to are described.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The whole file.
pub(super) fn file(about: &About, body: &Body) -> Result<Vec<u8>, ReportError> {
    let head = |xml: String| format!("{HEAD}{xml}").into_bytes();
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), head(TYPES.to_owned())),
        ("_rels/.rels".to_owned(), head(PACKAGE_LINKS.to_owned())),
        ("docProps/core.xml".to_owned(), head(core(about))),
        ("word/document.xml".to_owned(), head(document(body))),
        ("word/_rels/document.xml.rels".to_owned(), head(links(about, body))),
        ("word/styles.xml".to_owned(), head(styles(about))),
        ("word/settings.xml".to_owned(), head(settings(about))),
        ("word/numbering.xml".to_owned(), head(numbering())),
        ("word/footer1.xml".to_owned(), head(footer(about))),
    ];
    for (number, png) in (1..).zip(&body.pictures) {
        parts.push((format!("word/media/picture{number}.png"), png.clone()));
    }
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    pack(&parts)
}

fn core(about: &About) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>Wholeplace</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(about.title),
        about.language
    )
}

fn document(body: &Body) -> String {
    format!(
        "<w:document {W} xmlns:r=\"{OFFICE}\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}\
         <w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" \
         w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        body.xml()
    )
}

fn links(about: &About, body: &Body) -> String {
    let mut xml =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">".to_owned();
    let parts =
        [("Styles", "styles"), ("Settings", "settings"), ("Numbering", "numbering"), ("Footer", "footer")];
    for (id, kind) in parts {
        let file = if kind == "footer" { "footer1" } else { kind };
        let _ = write!(xml, "<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{file}.xml\"/>");
    }
    for number in 1..=body.pictures.len() {
        let _ = write!(
            xml,
            "<Relationship Id=\"rIdPicture{number}\" Type=\"{OFFICE}/image\" Target=\"media/picture{number}.png\"/>"
        );
    }
    for (number, url) in about.links.iter().enumerate() {
        let _ = write!(
            xml,
            "<Relationship Id=\"rIdLink{number}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escaped(url)
        );
    }
    xml + "</Relationships>"
}

fn settings(about: &About) -> String {
    format!("<w:settings {W}><w:themeFontLang w:val=\"{}\"/></w:settings>", about.language)
}

fn numbering() -> String {
    format!(
        "<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\
         <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{2022}\"/>\
         <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"283\"/></w:pPr></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

fn footer(about: &About) -> String {
    format!(
        "<w:ftr {W}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{} \u{b7} </w:t></w:r>\
         <w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>",
        escaped(about.foot)
    )
}

/// A style: its id, its name, its outline level where it is a heading, and how paragraphs and letters look.
type Style = (&'static str, &'static str, &'static str, &'static str);

const STYLES: [Style; 13] = [
    (
        "Title",
        "Title",
        "<w:spacing w:before=\"2400\" w:after=\"240\"/>",
        "<w:b/><w:color w:val=\"ACCENT\"/><w:sz w:val=\"64\"/>",
    ),
    ("Subtitle", "Subtitle", "<w:spacing w:after=\"120\"/>", "<w:sz w:val=\"32\"/>"),
    (
        "Heading1",
        "heading 1",
        "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:color w:val=\"ACCENT\"/><w:sz w:val=\"40\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:color w:val=\"ACCENT\"/><w:sz w:val=\"28\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/><w:sz w:val=\"24\"/>",
    ),
    ("BodyText", "Body Text", "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>", ""),
    (
        "ListBullet",
        "List Bullet",
        "<w:keepLines/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"80\" w:line=\"276\" w:lineRule=\"auto\"/>",
        "",
    ),
    (
        "Quote",
        "Quote",
        "<w:keepNext/><w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"10\" w:color=\"ACCENT\"/></w:pBdr><w:spacing w:before=\"120\" w:after=\"120\"/><w:ind w:left=\"284\"/>",
        "",
    ),
    ("Caption", "caption", "<w:spacing w:after=\"120\"/>", "<w:color w:val=\"4C5B60\"/><w:sz w:val=\"20\"/>"),
    ("TableText", "Table Text", "<w:spacing w:before=\"30\" w:after=\"30\"/>", "<w:sz w:val=\"18\"/>"),
    (
        "TableNumber",
        "Table Number",
        "<w:spacing w:before=\"30\" w:after=\"30\"/><w:jc w:val=\"right\"/>",
        "<w:sz w:val=\"18\"/>",
    ),
    ("AfterTable", "After Table", "<w:spacing w:after=\"60\"/>", "<w:sz w:val=\"12\"/>"),
    ("Footer", "footer", "<w:jc w:val=\"right\"/>", "<w:color w:val=\"4C5B60\"/><w:sz w:val=\"18\"/>"),
];

fn styles(about: &About) -> String {
    let mut xml = format!(
        "<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" \
         w:cs=\"Arial\"/><w:color w:val=\"1B2A2F\"/><w:sz w:val=\"22\"/><w:lang w:val=\"{0}\" w:eastAsia=\"{0}\" \
         w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>\
         <w:color w:val=\"{1}\"/><w:u w:val=\"single\"/></w:rPr></w:style>",
        about.language, about.accent
    );
    for (id, name, paragraph, letters) in STYLES {
        let _ = write!(
            xml,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            paragraph.replace("ACCENT", about.accent),
            letters.replace("ACCENT", about.accent)
        );
    }
    let _ = write!(
        xml,
        "<w:style w:type=\"table\" w:styleId=\"Numbers\"><w:name w:val=\"Numbers\"/><w:tblPr><w:tblBorders>\
         <w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"B9C8C8\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"B9C8C8\"/>\
         </w:tblBorders><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar>\
         </w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:color w:val=\"{0}\"/></w:rPr><w:tcPr><w:tcBorders>\
         <w:bottom w:val=\"single\" w:sz=\"10\" w:color=\"{0}\"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>",
        about.accent
    );
    xml + "</w:styles>"
}
