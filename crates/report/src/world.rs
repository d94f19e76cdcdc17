//! The world a template lives in: the templates, the fonts, one value and a logo. No other file, no network, no packages, no
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
    Invitation,
    Place,
    PlaceSummary,
}

/// One document's world.
pub(crate) struct ClosedWorld {
    template: Template,
    value: Bytes,
    logo: Option<Bytes>,
}

/// The file a template reads its value from.
const VALUE: &str = "value.json";
/// The file it reads the place's logo from, where the value says that there is one.
const LOGO: &str = "logo.png";

macro_rules! templates {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../templates/", $name)))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = templates!(
    "report.typ" "blank.typ" "look.typ" "prose.typ" "cover.typ" "mark.typ" "summary.typ" "chart.typ" "domain.typ"
    "library.typ" "actions.typ" "closing.typ" "tick.typ" "invitation.typ" "icon.typ" "logo.typ"
    "place.typ" "place-summary.typ" "place-parts.typ" "place-domain.typ" "place-between.typ" "place-beside.typ" "place-method.typ" "place-alignment.typ"
    "table.typ"
);

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    TEMPLATES.iter().map(|(name, text)| Source::new(file_id(name), (*text).to_owned())).collect()
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static VALUE_ID: LazyLock<FileId> = LazyLock::new(|| file_id(VALUE));

static LOGO_ID: LazyLock<FileId> = LazyLock::new(|| file_id(LOGO));

impl ClosedWorld {
    pub(crate) fn new(template: Template, value: &serde_json::Value, logo: Option<&[u8]>) -> Self {
        let logo = logo.map(|png| Bytes::new(png.to_vec()));
        Self { template, value: Bytes::from_string(value.to_string()), logo }
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
            Template::Invitation => "invitation.typ",
            Template::Place => "place.typ",
            Template::PlaceSummary => "place-summary.typ",
        })
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let logo = self.logo.clone().filter(|_| id == *LOGO_ID);
        let file = if id == *VALUE_ID { Some(self.value.clone()) } else { logo };
        file.ok_or(FileError::AccessDenied)
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
