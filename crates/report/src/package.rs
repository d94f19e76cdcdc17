//! Office files are ZIP archives of XML: writing one, and saying a file's language where its writer can't.

use crate::ReportError;
use std::io::{Cursor, Read, Write};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// The part that says what a file is: title, author, language.
const CORE: &str = "docProps/core.xml";

/// An archive of these parts, in this order. No time is in it, so that the same document is the same file.
pub(crate) fn pack(parts: &[(&str, &[u8])]) -> Result<Vec<u8>, ReportError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        add(&mut archive, name, bytes).map_err(fault)?;
    }
    Ok(archive.finish().map_err(fault)?.into_inner())
}

/// The same file, saying that it is in this language.
pub(crate) fn with_language(bytes: Vec<u8>, language: &str) -> Result<Vec<u8>, ReportError> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).map_err(fault)?;
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let part = old.by_index_raw(index).map_err(fault)?;
        if part.name().is_ok_and(|name| name == CORE) {
            drop(part);
            let mut core = String::new();
            let mut part = old.by_index(index).map_err(fault)?;
            part.read_to_string(&mut core).map_err(|error| fault(error.into()))?;
            let end = "</cp:coreProperties>";
            let core = core.replace(end, &format!("<dc:language>{language}</dc:language>{end}"));
            add(&mut new, CORE, core.as_bytes()).map_err(fault)?;
        } else {
            new.raw_copy_file(part).map_err(fault)?;
        }
    }
    Ok(new.finish().map_err(fault)?.into_inner())
}

fn add(archive: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    archive.start_file(name, options)?;
    archive.write_all(bytes)?;
    Ok(())
}

fn fault(error: ZipError) -> ReportError {
    ReportError::File(error.to_string())
}
