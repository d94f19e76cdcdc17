//! The world a template lives in: the templates, the fonts and one value. No other file, no network, no packages, no
//! clock, so that a document depends on nothing but what is handed in.

use crate::fonts::FONTS;
use std::sync::LazyLock;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The documents there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Template {
    Report,
    Blank,
}

/// One document's world.
pub(crate) struct ClosedWorld {
    template: Template,
    value: Bytes,
}

/// The file a template reads its value from.
const VALUE: &str = "value.json";

macro_rules! templates {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../templates/", $name)))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = templates!(
    "report.typ" "blank.typ" "look.typ" "prose.typ" "cover.typ" "mark.typ" "summary.typ" "chart.typ" "domain.typ"
    "library.typ" "actions.typ" "closing.typ" "tick.typ"
);

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    TEMPLATES.iter().map(|(name, text)| Source::new(file_id(name), (*text).to_owned())).collect()
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static VALUE_ID: LazyLock<FileId> = LazyLock::new(|| file_id(VALUE));

impl ClosedWorld {
    pub(crate) fn new(template: Template, value: &serde_json::Value) -> Self {
        Self { template, value: Bytes::from_string(value.to_string()) }
    }
}

/// Reads everything that all documents share.
pub(crate) fn load() {
    LazyLock::force(&FONTS);
    LazyLock::force(&SOURCES);
    LazyLock::force(&LIBRARY);
}

impl World for ClosedWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        file_id(match self.template {
            Template::Report => "report.typ",
            Template::Blank => "blank.typ",
        })
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *VALUE_ID { Ok(self.value.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("template names are plain file names");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
