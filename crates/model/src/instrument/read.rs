//! From files to an instrument: which file is which, each one parsed and checked, then all put together.

use super::{
    Instrument, OUTLINE_NAME,
    assemble::{self, Parts},
    check,
    fault::{Fault, Faults, FileProblem},
    file::{AlignmentFile, EasyFile, LibraryFile, OutlineFile, WordsFile},
    schema::FileKind,
    source::Source,
};
use serde::de::DeserializeOwned;
use toml::de::{DeTable, Deserializer};

/// A file's content, mended where it was wrong.
pub(super) struct Read<T> {
    pub(super) source: Source,
    pub(super) content: T,
    /// Whether the TOML could be read to its end. If not, what seems to be missing may be there.
    pub(super) whole: bool,
}

impl Instrument {
    /// Reads an instrument from the files of its folder, given by name and content.
    ///
    /// # Errors
    /// Every problem in every file, in the order of the text.
    pub fn read(files: &[(&str, &[u8])]) -> Result<Self, Vec<FileProblem>> {
        let mut faults = Faults::default();
        let mut outline = None;
        let mut parts = Parts::default();
        for (name, bytes) in files {
            let source = Source::new(name, bytes, &mut faults);
            match kind_and_language(name) {
                Some((FileKind::Outline, _)) => {
                    outline = Some(content::<OutlineFile>(source, FileKind::Outline, &mut faults))
                }
                Some((FileKind::Words, language)) => {
                    parts.words.insert(language, content::<WordsFile>(source, FileKind::Words, &mut faults));
                }
                Some((FileKind::Easy, language)) => {
                    parts.easy.insert(language, content::<EasyFile>(source, FileKind::Easy, &mut faults));
                }
                Some((FileKind::Library, language)) => {
                    parts
                        .library
                        .insert(language, content::<LibraryFile>(source, FileKind::Library, &mut faults));
                }
                Some((FileKind::Alignment, language)) => {
                    parts
                        .alignment
                        .insert(language, content::<AlignmentFile>(source, FileKind::Alignment, &mut faults));
                }
                None => faults.add(&source, 0..0, Fault::FileName),
            }
        }
        let instrument = match outline {
            Some(outline) => Some(assemble::assemble(outline, parts, &mut faults)),
            None => {
                faults.add(&Source::new(OUTLINE_NAME, b"", &mut Faults::default()), 0..0, Fault::NoOutline);
                None
            }
        };
        faults.into_result()?;
        Ok(instrument.expect("without an outline there is a problem"))
    }
}

/// What a file holds, from its name, and in which language.
fn kind_and_language(name: &str) -> Option<(FileKind, String)> {
    if name == OUTLINE_NAME {
        return Some((FileKind::Outline, String::new()));
    }
    let stem = name.strip_suffix(".toml")?;
    let (kind, language) = if let Some(language) = stem.strip_prefix("library.") {
        (FileKind::Library, language)
    } else if let Some(language) = stem.strip_prefix("alignment.") {
        (FileKind::Alignment, language)
    } else if let Some(language) = stem.strip_suffix("-easy") {
        (FileKind::Easy, language)
    } else {
        (FileKind::Words, stem)
    };
    check::is_language(language).then(|| (kind, language.to_owned()))
}

fn content<T: DeserializeOwned>(source: Source, kind: FileKind, faults: &mut Faults) -> Read<T> {
    let (mut table, errors) = DeTable::parse_recoverable(&source.text);
    for error in &errors {
        let span = error.span().unwrap_or_default();
        faults.add(&source, span, Fault::Syntax(error.message().to_owned()));
    }
    let whole = errors.is_empty() && !source.too_large;
    check::check(&mut table, kind.shape(), (&source, whole), faults);
    let content = T::deserialize(Deserializer::from(table)).expect("a mended file has its type's shape");
    Read { whole, content, source }
}
